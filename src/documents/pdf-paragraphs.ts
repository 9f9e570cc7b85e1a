import { type Line, partsApart } from "./pdf-lines.ts";
import { firstWordWidth } from "./pdf-tables.ts";

/** A line with the page that it stands on. */
export interface PlacedLine {
  readonly line: Line;
  /** From 1. */
  readonly page: number;
  /** From 1, on its page. */
  readonly number: number;
}

/** Between the left and the right margin text stands, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** In sizes of a letter: lines that begin this near to each other begin at the same place. */
const sameStart = 0.6;

/** In sizes of a letter: a first line begins no farther to the right than this. */
const mostIndent = 4;

/** In distances of the line before: what stands farther below begins a paragraph. */
const paragraphGap = 1.4;

/** What begins a paragraph wherever it stands: 一、 （一） 1. 附件 */
const label =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|附\s*件)/;

/** Of the width of the paper: lines that all end before are a list, and none fills anything. */
const leastColumn = 0.5;

/**
 * Between which margins the lines of a text stand: the right one where most of the long lines end, for a mark at the end of one may
 * hang beyond it; the left one where the first of them begins.
 *
 * @param lines - of all pages, for the last lines of one may be short
 * @param width - of the paper
 */
export function columnOf(lines: readonly Line[], width: number): Column {
  const farthest = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const long = lines.filter(({ right, size }) => farthest - right < size * 1.2);
  const rights = long.map(({ right }) => right).toSorted((a, b) => a - b);
  const left = long.reduce((least, line) => Math.min(least, line.left), farthest);
  const right = rights[Math.floor(rights.length / 2)] ?? farthest;
  return { left, right: right - left < width * leastColumn ? width : right };
}

/**
 * Lines of text as paragraphs: a line goes on with the one before when that one fills the column and it begins no new one, by its
 * indent, its label or the distance.
 */
export function paragraphsOf(lines: readonly PlacedLine[], column: Column): PlacedLine[][] {
  const paragraphs: PlacedLine[][] = [];
  for (const placed of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && goesOn(paragraph, placed, column)) paragraph.push(placed);
    else paragraphs.push([placed]);
  }
  return paragraphs;
}

function goesOn(paragraph: readonly PlacedLine[], { line, page }: PlacedLine, column: Column): boolean {
  const last = paragraph.at(-1)!;
  const [first] = paragraph;
  const before = last.line;
  if (!isSameSize(before, line) || partsApart(before).length > 1 || partsApart(line).length > 1) return false;
  if (before.right + firstWordWidth(line) < column.right - before.size / 4) return false;
  const lineGap =
    paragraph.length > 1 ? before.baseline - paragraph.at(-2)!.line.baseline : before.size * 1.8;
  if (page === last.page && line.baseline - before.baseline > Math.abs(lineGap) * paragraphGap) return false;
  if (isCentred(line, column) && line.left - column.left > line.size)
    return isCentred(before, column) && isCentred(first!.line, column);
  if (label.test(line.text) && /[。：:；;！!？?]$/.test(before.text)) return false;
  const start = line.size * sameStart;
  // A paragraph's first line may be indented by some letters; those after it all begin where the second does.
  if (paragraph.length > 1) return Math.abs(line.left - before.left) <= start;
  const indent = before.left - line.left;
  return line.left <= column.left + start && indent > -start && indent < mostIndent * line.size;
}

function isSameSize(line: Line, other: Line): boolean {
  return Math.abs(line.size - other.size) <= line.size / 10;
}

/** As far from the left as from the right margin. */
function isCentred({ left, right, size }: Line, column: Column): boolean {
  return Math.abs(left - column.left - (column.right - right)) < size;
}

/** The text of a paragraph's lines; Latin words over two lines stay two. */
export function textOfParagraph(lines: readonly PlacedLine[]): string {
  return lines.reduce((text, { line }) => {
    const words = /[A-Za-z,;]$/.test(text) && /^[A-Za-z]/.test(line.text);
    return text + (words ? " " : "") + line.text;
  }, "");
}
