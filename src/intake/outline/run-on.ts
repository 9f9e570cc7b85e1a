import type { ReceivedDocument, TextBlock } from "../../documents/document.ts";
import { message } from "../../messages/message.ts";
import { labelNumerals } from "../../text/chinese-numerals.ts";
import { dayLine } from "./dates.ts";
import { metadataOf } from "./metadata.ts";
import { isPossibleTitle, isTitle } from "./title.ts";

/** Characters: a line is this long that holds a whole circular. */
const leastRunOn = 200;

/** Paragraphs of the shortest circular: its title, its text, its signature. */
const leastParts = 3;

/** Of all characters of a page: how many stand in that line. */
const mostOfPage = 0.8;

const numeral = `[${labelNumerals}]`;

/** What a section or an item begins with, behind the end of a sentence; the first item also behind a heading. */
const label = new RegExp(
  `(?<=[。：:；;])(?=${numeral}+、|[（(]${numeral}+[）)]|附件[：:]|备注[：:])|` +
    `(?<=[。；;])(?=附件[1-9一二三](?![0-9一二三所]))|` +
    `(?<=${numeral}、[^，。；：（）,;:()]{2,24})(?=[（(]一[）)])`,
);

/** The same at the beginning of what a space stands before. */
const labelled = new RegExp(
  `^(?:${numeral}+、|[（(]${numeral}+[）)]|附\\s?件|备注[：:]|\\d{1,2}[.、](?!\\d))`,
);

/** An office and the day of signing, right behind the last sentence. */
const signed =
  /(?<=[。；）])([^。，；：、]{2,40}(?:政府|办公室|[局厅委部]|中心|委员会|小组))(\d{4}年\d{1,2}月\d{1,2}日)$/;

/**
 * A page whose line breaks were lost, as paragraphs again: by its numbers, its title and its signature. A heading stays with the
 * text behind it where nothing says where it ends. Each has a place of its own, the character it begins with: 通报.txt:1:57.
 *
 * Nothing is done where the text has lines of its own.
 */
export function separatedRunOn(document: ReceivedDocument): ReceivedDocument {
  const { blocks, findings } = document;
  const lines = blocks.filter((block) => block.kind === "text");
  const longest = lines.reduce<TextBlock | undefined>(
    (most, line) => (most && most.text.length >= line.text.length ? most : line),
    undefined,
  );
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!longest || longest.text.length < Math.max(leastRunOn, all * mostOfPage)) return document;
  const parts = partsOf(longest.text);
  // One paragraph alone is a paragraph, with its signature perhaps.
  if (parts.length < leastParts) return document;
  const { place } = longest;
  const said = message("runOnSeparated", { count: parts.length });
  return {
    ...document,
    blocks: blocks.flatMap((block) => (block === longest ? placedParts(longest, parts) : [block])),
    findings: [...findings, { place, severity: "restored", said, text: parts[1] ?? "" }],
  };
}

function placedParts({ text, place }: TextBlock, parts: readonly string[]): TextBlock[] {
  let from = 0;
  return parts.map((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return { kind: "text", text: part, place: `${place}:${at + 1}` };
  });
}

/** Whom the circular is for, before its first sentence. */
const addressee = /^(各[^。；：:]{1,80}(?:单位|部门|机构|政府|办公室(?:（厅）)?|[局厅委])[：:])(.+)$/;

function partsOf(text: string): string[] {
  return bySpaces(text).flatMap((piece) =>
    piece.split(label).flatMap((part) => {
      const [, whom, first] = addressee.exec(part) ?? [];
      if (whom !== undefined && first !== undefined) return [whom, first];
      const [, office, day] = signed.exec(part) ?? [];
      if (office === undefined || day === undefined) return [part];
      return [part.slice(0, -office.length - day.length), office, day];
    }),
  );
}

/** Pieces between the spaces at which a line surely broke; the other spaces stay. */
function bySpaces(text: string): string[] {
  const pieces = text.split(/\s+/).filter((piece) => piece !== "");
  const certain = pieces.findIndex((piece) => isTitle(piece));
  const title = certain < 0 ? pieces.findIndex((piece) => isPossibleTitle(piece)) : certain;
  const isBreak = (at: number) => {
    const [before = "", piece = "", next = ""] = pieces.slice(at - 1, at + 2);
    return (
      at <= title + 1 ||
      /[。：:；;]$/.test(before) ||
      labelled.test(piece) ||
      [piece, before, next].some((part) => dayLine(part) !== undefined) ||
      [piece, before].some((part) => metadataOf(part) !== undefined)
    );
  };
  return pieces.reduce<string[]>((parts, piece, at) => {
    if (at === 0 || isBreak(at)) return [...parts, piece];
    return [...parts.slice(0, -1), `${parts.at(-1)} ${piece}`];
  }, []);
}
