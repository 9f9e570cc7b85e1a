import { type Figure, findFigures } from "./figure.ts";
import type { Reading } from "./reading.ts";

/** A figure and where it stands in the prose. The numbers count from the start of the text. */
export interface PlacedFigure extends Figure {
  /** Its own place among the figures. */
  readonly index: number;
  /** Lines. */
  readonly paragraph: number;
  /** What 。 ends. */
  readonly sentence: number;
  /** What ; or 。 ends. */
  readonly segment: number;
  /** What any stop ends, the colon included, 、 not. */
  readonly clause: number;
  /** Brackets around it. */
  readonly depth: number;
  /** The words since the figure or stop before it. */
  readonly before: string;
  /** The words up to the next figure or stop. */
  readonly after: string;
  /** Whether its paragraph is a row of a table, or a cell. */
  readonly cell: boolean;
}

/** A text in figures and the words between them. */
export interface Prose {
  readonly reading: Reading;
  /** The reading, with brackets that hold no figure blanked out in place. */
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

/** Words farther from a figure than this do not belong to it. */
const reach = 60;

export function readProse(reading: Reading): Prose {
  const text = blankAsides(reading.text);
  const found = findFigures(text);
  const figures: PlacedFigure[] = [];
  const at = { paragraph: 0, sentence: 0, segment: 0, clause: 0, depth: 0 };
  let done = 0;
  let stop = 0;
  found.forEach((figure, index) => {
    for (; done < figure.start; done++) {
      if (step(text.charAt(done), at)) stop = done + 1;
    }
    const previous = found[index - 1]?.end ?? 0;
    // "不合格(53)个": the words before such a figure stand before its bracket.
    const bracketed =
      text.charAt(figure.start - 1) === "(" && /\)/.test(text.slice(figure.start, figure.end));
    const edge = bracketed ? figure.start - 1 : figure.start;
    const from = bracketed ? Math.max(previous, clauseStart(text, edge)) : Math.max(stop, previous);
    const before = text.slice(Math.max(from, figure.start - reach), edge);
    const after = text.slice(figure.end, endOfClause(text, figure.end, found[index + 1]?.start));
    const closes = at.depth > 0 && text.charAt(figure.start - 1) !== "(";
    // "(53)个": the figure closes the bracket that it stands in.
    if (text.slice(figure.start, figure.end).includes(")")) at.depth = Math.max(0, at.depth - 1);
    figures.push({
      ...figure,
      index,
      ...at,
      before: words(before),
      after: words(closes ? (after.split(")")[0] ?? "") : after),
      cell: isCell(text, figure),
    });
    done = Math.max(done, figure.end);
  });
  return { reading, text, figures };
}

/** Moves on over one unit; true where a clause ends. */
function step(
  unit: string,
  at: { paragraph: number; sentence: number; segment: number; clause: number; depth: number },
): boolean {
  switch (unit) {
    case "\n":
      at.paragraph++;
      at.sentence++;
      at.segment++;
      at.clause++;
      at.depth = 0;
      return true;
    case "。":
    case "!":
    case "?":
      at.sentence++;
      at.segment++;
      at.clause++;
      at.depth = 0;
      return true;
    case ";":
      // 不合格12个(未更新10个;未备案2个),占比5.5% is one item.
      if (at.depth === 0) at.segment++;
      at.clause++;
      return true;
    case ",":
    case ":":
    case "|":
    case "\t":
      at.clause++;
      return true;
    case "(":
      at.depth++;
      return true;
    case ")":
      at.depth = Math.max(0, at.depth - 1);
      return false;
    default:
      return false;
  }
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < reach && !/[,。;:!?\n|\t(]/.test(text.charAt(start - 1))) start--;
  return start;
}

function endOfClause(text: string, from: number, next: number | undefined): number {
  if (text.charAt(from) === "、") return from;
  const limit = Math.min(next ?? text.length, from + reach, text.length);
  for (let i = from; i < limit; i++) {
    if (/[,。;:!?\n|\t(]/.test(text.charAt(i))) return i;
  }
  return limit;
}

const blankUnit = "\u0000";

/**
 * Blanks bracketed asides that hold no figure, so that 县(市、区)1798个 is one clause. Lengths stay, so places do.
 */
function blankAsides(text: string): string {
  return text.replace(/\([^()\d\n。]{1,30}\)(?!\s?[个家条件])/g, (aside) =>
    /^\([一二三四五六七八九十]{1,3}\)$/.test(aside) ? aside : blankUnit.repeat(aside.length),
  );
}

function words(text: string): string {
  return text.replaceAll(blankUnit, "").trim();
}

/** A figure with nothing but a border on one side, alone in its line or between bars, stands in a table. */
function isCell(text: string, figure: Figure): boolean {
  const left = text.slice(Math.max(0, figure.start - 2), figure.start).trimEnd();
  const leftBorder =
    figure.start === 0 || /[\n\t|]/.test(text.charAt(figure.start - 1)) || /[|\t]$/.test(left);
  const right = text.slice(figure.end, figure.end + 2).trimStart();
  const next = text.slice(figure.end, figure.end + 1);
  return leftBorder && (next === "" || /^[\n\t|]/.test(next) || /^[|\t]/.test(right));
}
