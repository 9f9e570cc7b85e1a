/*
 * The canonical form of a text: what a faithful re-publication may change is forgotten, and nothing else. White space and
 * line breaks, full and half width, the shapes of quotation marks, dashes and brackets; not a letter, a figure, a stop, and
 * nothing that cannot be seen: a zero-width character in a word is a change.
 *
 * docs/sealing.md says the same in words, with vectors that test/seal/canonical.test.ts holds.
 */

/** Forms of one mark, each with the one that stands for all. */
const marks: readonly (readonly [forms: string, mark: string])[] = [
  ["“”„‟「」『』〝〞＂", '"'],
  ["‘’‚‛＇", "'"],
  ["‐‑‒–—―−－﹣", "-"],
  ["。｡．", "."],
  ["､", "、"],
  ["〔﹝［", "["],
  ["〕﹞］", "]"],
  ["〜∼", "~"],
  ["・•‧∙", "·"],
];

const markOf = new Map(marks.flatMap(([forms, mark]) => [...forms].map((form) => [form, mark] as const)));

/** Full-width forms of ASCII, U+FF01 to U+FF5E, stand this far behind it. */
const widthOffset = 0xfee0;

/** White space of any kind: it is forgotten. */
const space = /[\s\u0085\u180e]/u;

/** A canonical character, "" for what is forgotten. */
export function canonicalCharacter(character: string): string {
  if (space.test(character)) return "";
  const mark = markOf.get(character);
  if (mark !== undefined) return mark;
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - widthOffset) : character;
}

/** A canonical text, and for each of its UTF-16 units where its character begins in the text. */
export interface CanonicalText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** The canonical form with places. Of a run of dashes or of dots (……) one is left: layouts double them as they like. */
export function canonicalWithPlaces(text: string): CanonicalText {
  const starts: number[] = [];
  let written = "";
  let place = 0;
  for (const character of text) {
    const form = canonicalCharacter(character);
    const doubled = (form === "-" || form === "…") && written.endsWith(form);
    if (form !== "" && !doubled) {
      for (let unit = 0; unit < form.length; unit++) starts.push(place);
      written += form;
    }
    place += character.length;
  }
  return { text: written, starts };
}

/** The canonical form of a text. */
export function canonical(text: string): string {
  return canonicalWithPlaces(text).text;
}

/** A number that a layout may write or leave to a list: 一、（二）3.（4）, in canonical characters. */
const label =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/;

/** The length of the number that a canonical paragraph begins with; 0 where it has none. */
export function labelLength(paragraph: string): number {
  return label.exec(paragraph)?.[0].length ?? 0;
}

/** The canonical form of a paragraph, whose own number a list of the layout may stand for. */
export function canonicalParagraph(text: string): string {
  const form = canonical(text);
  return form.slice(labelLength(form));
}

/** The canonical form of a row of a table: its cells, a unit separator between two. */
export function canonicalRow(cells: readonly string[]): string {
  return cells.map(canonical).join("\u001f");
}
