import { chineseNumber } from "../outline/dates.ts";
import { type Finding, foundText, shellWord } from "../finding.ts";
import type { ScreenedLine } from "./screen.ts";

/**
 * Signs that a text has been shuffled or cut: section labels out of order, a paragraph that begins with a mark, marks
 * on top of each other, a bracket or quote without its other half.
 *
 * @param keep - places that the editor has looked at
 */
export function disorderFindings(lines: readonly ScreenedLine[], keep: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const report = (line: ScreenedLine, reason: string, text: string) => {
    if (keep.has(line.place)) return;
    const word = shellWord(line.place);
    findings.push({
      place: line.place,
      severity: "blocking",
      reason,
      found: foundText(text),
      answer: `mend the file; --keep ${word} to use the text as it is, --drop ${word} to leave it out`,
    });
  };
  let section = 0;
  let part = 0;
  for (const line of lines) {
    const { prose } = line;
    const heading = /^([一二三四五六七八九十]{1,3})、/.exec(prose)?.[1];
    const lead = /^（([一二三四五六七八九十]{1,3})）/.exec(prose)?.[1];
    if (heading !== undefined) {
      const number = chineseNumber(heading);
      if (number !== section + 1)
        report(line, `section ${number} follows section ${section}`, prose.slice(0, 30));
      section = number;
      part = 0;
    } else if (lead !== undefined) {
      const number = chineseNumber(lead);
      // A new list may begin at one in a section without a heading of its own.
      if (number !== part + 1 && number !== 1)
        report(line, `part ${number} follows part ${part}`, prose.slice(0, 30));
      part = number;
    }
    const doubled = /[，；：、。？！]{2,}|^[，；：、。？！）》”]/.exec(prose);
    if (doubled)
      report(
        line,
        "marks stand on top of each other, or begin a paragraph",
        prose.slice(Math.max(0, doubled.index - 10), doubled.index + 10),
      );
    const single = unpaired(prose);
    if (single !== undefined) report(line, `“${single}” stands without its other half`, prose);
  }
  return findings;
}

const pairs: readonly (readonly [string, string])[] = [
  ["（", "）"],
  ["《", "》"],
  ["“", "”"],
  ["〔", "〕"],
];

function unpaired(text: string): string | undefined {
  for (const [open, close] of pairs) {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth++;
      if (character === close) depth--;
      if (depth < 0) break;
    }
    if (depth !== 0) return depth < 0 ? close : open;
  }
  return undefined;
}
