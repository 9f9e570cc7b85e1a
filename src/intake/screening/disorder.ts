import { labelNumerals, parseChineseNumeral } from "../../text/chinese-numerals.ts";
import type { Finding } from "../../documents/finding.ts";
import { type Message, message } from "../../messages/message.ts";
import type { ScreenedLine } from "./screen.ts";

const sectionLabel = new RegExp(`^([${labelNumerals}]{1,3})、`);
const partLabel = new RegExp(`^（([${labelNumerals}]{1,3})）`);

/**
 * Signs that a text has been shuffled or cut: section labels out of order, a paragraph that begins with a mark, marks
 * on top of each other, a bracket or quote without its other half.
 *
 * @param keep - places that the editor has looked at
 */
export function disorderFindings(lines: readonly ScreenedLine[], keep: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const report = (line: ScreenedLine, said: Message, text: string) => {
    if (!keep.has(line.place)) findings.push({ place: line.place, severity: "blocking", said, text });
  };
  let section = 0;
  let part = 0;
  for (const line of lines) {
    const { prose, place } = line;
    const heading = labelNumber(sectionLabel.exec(prose));
    const lead = labelNumber(partLabel.exec(prose));
    if (heading !== undefined) {
      if (heading !== section + 1)
        report(
          line,
          message("sectionOrder", { number: heading, before: section, place }),
          prose.slice(0, 30),
        );
      section = heading;
      part = 0;
    } else if (lead !== undefined) {
      // A new list may begin at one in a section without a heading of its own.
      if (lead !== part + 1 && lead !== 1)
        report(line, message("partOrder", { number: lead, before: part, place }), prose.slice(0, 30));
      part = lead;
    }
    const doubled = /[，；：、。？！]{2,}|^[，；：、。？！）》”]/.exec(prose);
    if (doubled)
      report(
        line,
        message("marksDoubled", { place }),
        prose.slice(Math.max(0, doubled.index - 10), doubled.index + 10),
      );
    const single = unpaired(prose);
    if (single !== undefined) report(line, message("markUnpaired", { mark: single, place }), prose);
  }
  return findings;
}

function labelNumber(label: RegExpExecArray | null): number | undefined {
  return label?.[1] === undefined ? undefined : parseChineseNumeral(label[1]);
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
