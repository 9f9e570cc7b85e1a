import { isNoteMark } from "./note-mark.ts";
import type { Box, Glyph } from "./pdf-marks.ts";

/** Letters on one baseline, from left to right. */
export interface Line extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Points, of its largest letter. */
  readonly size: number;
  /** Its parts, however small the gap between: perhaps the cells of a row without rules. */
  readonly parts: readonly LinePart[];
  /** The marks of notes that its text goes without. */
  readonly noteMarks: readonly string[];
}

export interface LinePart {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Whether the gap before it is wider than any between two words. */
  readonly isApart: boolean;
}

/** In sizes of a letter: what is farther apart than this stands in columns. */
const columnGap = 1.2;

/** The same where no space is drawn between: the two characters of 附件, set apart, have one, and justified lines are stretched less than this. */
const emptyGap = 0.6;

/** The same of what may yet be one word: programs set a little space between 2022 and 年. */
const leastGap = 0.15;

/** In sizes of a letter: Latin words are farther apart than this. */
const latinGap = 0.2;

/** A raised or lowered letter is smaller than this, in sizes of the line's. */
const smallLetter = 0.75;

/**
 * The lines that letters stand in, from the upper to the lower.
 *
 * @param glyphs - one with an empty text is left out, and where it stood is no gap
 */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && glyph.baseline - last.baseline <= Math.min(glyph.size, last.size) / 5) row.push(glyph);
    else rows.push([glyph]);
  }
  return withRaised(rows)
    .filter((row) => row.some(({ text }) => text.trim() !== ""))
    .map(lineOf);
}

/** Rows whose raised and lowered letters, each a row of its own by its baseline, stand with the letters they belong to. */
function withRaised(rows: readonly Glyph[][]): Glyph[][] {
  const merged: Glyph[][] = rows.map((row) => [...row]);
  merged.forEach((row, index) => {
    for (const neighbour of [merged[index + 1], merged[index - 1]]) {
      if (row.length > 0 && neighbour && neighbour.length > 0 && isRaisedBeside(row, neighbour)) {
        neighbour.push(...row.splice(0));
      }
    }
  });
  return merged.filter(({ length }) => length > 0);
}

function isRaisedBeside(row: readonly Glyph[], line: readonly Glyph[]): boolean {
  const size = sizeOf(line);
  const [first, other] = [row[0]!, line[0]!];
  const rise = other.baseline - first.baseline;
  if (sizeOf(row) > size * smallLetter || rise > size * 0.7 || rise < -size * 0.35) return false;
  const left = Math.min(...line.map((glyph) => glyph.left)) - size;
  const right = Math.max(...line.map((glyph) => glyph.right)) + size;
  return row.every((glyph) => glyph.left >= left && glyph.right <= right);
}

function sizeOf(row: readonly Glyph[]): number {
  return row.reduce((most, { size }) => Math.max(most, size), 0);
}

function lineOf(row: readonly Glyph[]): Line {
  const size = sizeOf(row);
  const seen = row.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.left - b.left);
  const spaces = row.filter(({ text }) => text.trim() === "").toSorted((a, b) => a.left - b.left);
  const baseline = Math.max(...seen.filter((glyph) => glyph.size === size).map((glyph) => glyph.baseline));
  const isRaised = (glyph: Glyph) =>
    glyph.size <= size * smallLetter && baseline - glyph.baseline > size * 0.15;
  const noteMarks: string[] = [];
  const parts: { text: string; left: number; right: number; isApart: boolean }[] = [];
  let raised = "";
  let space = 0;
  let text = "";
  let last: Glyph | undefined;
  const endRaised = () => {
    if (raised === "") return;
    if (isNoteMark(raised, text)) noteMarks.push(raised);
    else addText(raised);
    raised = "";
  };
  const addText = (letters: string) => {
    text += letters;
    const part = parts.at(-1)!;
    part.text += letters;
  };
  for (const glyph of seen) {
    // What is drawn as spaces between two letters; none where letters overlap.
    let drawn = "";
    let covered = 0;
    for (; space < spaces.length && spaces[space]!.left < glyph.left; space++) {
      const { text: letter, left, right } = spaces[space]!;
      if (letter === "") covered += right - left;
      drawn += letter;
    }
    const gap = last ? (glyph.left - last.right - covered) / size : 0;
    const isApart = gap > (drawn === "" ? emptyGap : columnGap);
    if (!last || isApart || (drawn === "" && gap > leastGap)) {
      endRaised();
      if (last && isApart) text += "　";
      parts.push({ text: "", left: glyph.left, right: glyph.right, isApart });
    }
    if (isRaised(glyph)) raised += glyph.text;
    else {
      endRaised();
      if (last && !isApart) addText(between(last, glyph, drawn, gap));
      addText(glyph.text);
    }
    parts.at(-1)!.right = Math.max(parts.at(-1)!.right, glyph.right);
    last = glyph;
  }
  endRaised();
  const lefts = seen.map((glyph) => glyph.left);
  return {
    text: text.trim(),
    left: Math.min(...lefts),
    right: Math.max(...seen.map((glyph) => glyph.right)),
    top: baseline - size,
    bottom: baseline + size / 5,
    baseline,
    size,
    parts: parts.map((part) => ({ ...part, text: part.text.trim() })),
    noteMarks,
  };
}

/** The parts of a line that wide gaps lie between. */
export function partsApart({ parts }: Pick<Line, "parts">): LinePart[] {
  const apart: LinePart[] = [];
  for (const part of parts) {
    const last = apart.at(-1);
    if (last && !part.isApart) {
      apart[apart.length - 1] = {
        ...last,
        text: last.text + part.text,
        right: Math.max(last.right, part.right),
      };
    } else apart.push(part);
  }
  return apart;
}

/** What stands between two letters: the spaces that are drawn, or one where a gap is wide enough to be seen. */
function between(last: Glyph, next: Glyph, drawn: string, gap: number): string {
  if (drawn !== "") return gap > latinGap ? drawn : "";
  return gap > latinGap && /\w$/.test(last.text) && /^\w/.test(next.text) ? " " : "";
}
