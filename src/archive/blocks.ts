import { labelNumerals } from "../text/chinese-numerals.ts";
import type { BodyLine } from "./front-matter.ts";
import type { Block } from "./model.ts";

const sectionLabel = new RegExp(`^[${labelNumerals}]+、`);
const partLabel = new RegExp(`^（[${labelNumerals}]+）`);
/** Marks of Markdown before a heading; between them and a label no blank is needed. */
const markdownHeading = new RegExp(String.raw`^#+(?:\s+|(?=[${labelNumerals}（]))`);

/** Characters: longer, or with a full stop in it, 一、… is a paragraph. */
const longestHeading = 30;

/**
 * The paragraphs of a circular: each line that is not blank is one.
 *
 * Leading #s are dropped, for an editor may have marked the headings up.
 */
export function blocksOf(lines: readonly BodyLine[]): Block[] {
  const paragraphs = lines
    .map(({ text, line, start }) => {
      const unmarked = text.trimStart().replace(markdownHeading, "");
      return { text: unmarked.trimEnd(), line, start: start + text.length - unmarked.length };
    })
    .filter(({ text }) => text !== "");
  return paragraphs.map(({ text, ...place }, index): Block => {
    if (index === 0 && text.endsWith("：")) return { kind: "addressee", text, ...place };
    if (isHeading(text)) return { kind: "heading", text, ...place };
    const lead = leadOf(text);
    return { kind: "paragraph", text, ...(lead !== undefined && { lead }), ...place };
  });
}

function isHeading(text: string): boolean {
  return sectionLabel.test(text) && text.length <= longestHeading && !text.includes("。");
}

/** The first sentence of a paragraph labelled （一）; the whole where it is no longer than a heading. */
function leadOf(text: string): string | undefined {
  if (!partLabel.test(text)) return undefined;
  const stop = text.indexOf("。");
  if (stop >= 0) return text.slice(0, stop + 1);
  return text.length <= longestHeading ? text : undefined;
}
