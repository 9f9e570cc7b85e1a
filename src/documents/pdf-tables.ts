import { message } from "../messages/message.ts";
import type { SpanningCell } from "./grid.ts";
import { limits } from "./limits.ts";
import { type Line, linesOf } from "./pdf-lines.ts";
import { type Box, type Glyph, isWithin, middleOf } from "./pdf-marks.ts";
import { Unreadable } from "./unreadable.ts";

/** A table whose cells are drawn with rules. */
export interface RuledTable extends Box {
  /** Where its columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  /** The same of its rows. */
  readonly rowEdges: readonly number[];
  readonly cells: readonly RuledCell[];
}

export interface RuledCell extends Box, Pick<SpanningCell, "row" | "column" | "rowSpan" | "columnSpan"> {}

/** Points: lines nearer to each other than this are one, and what is nearer to a line touches it. */
const touch = 2.5;

/** Points: rules that go on this far beyond the outermost rule across them leave a cell open at the side. */
const openCell = 12;

/** A rule as a stretch of a line: across is its place, from and to its ends. */
interface Stretch {
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The tables that the rules of a page draw. A frame with one cell is none.
 *
 * A cell covers several rows or columns where the rule between them is missing; a table that is open at its sides has its outer
 * cells as far as the rules go.
 *
 * @throws Unreadable when there are more than any attachment has
 */
export function ruledTables(rules: readonly Box[], page: number): RuledTable[] {
  const isLevel = (rule: Box) => rule.right - rule.left > rule.bottom - rule.top;
  const level = joined(
    rules
      .filter(isLevel)
      .map(({ left, right, top, bottom }) => ({ across: (top + bottom) / 2, from: left, to: right })),
  );
  const upright = joined(
    rules
      .filter((rule) => !isLevel(rule))
      .map(({ left, right, top, bottom }) => ({ across: (left + right) / 2, from: top, to: bottom })),
  );
  if (level.length + upright.length > limits.rules)
    throw new Unreadable(message("pdfTooMuch", { page, most: limits.rules }));
  return connected(level, upright).flatMap(([across, down]) => tableOf(across, down, page) ?? []);
}

/** Stretches of the same line that touch, as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const lines: Stretch[][] = [];
  for (const stretch of stretches.toSorted((a, b) => a.across - b.across)) {
    const line = lines.at(-1);
    if (line && stretch.across - line[0]!.across <= touch) line.push(stretch);
    else lines.push([stretch]);
  }
  return lines.flatMap((line) => {
    const whole: Stretch[] = [];
    for (const stretch of line.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last && stretch.from - last.to <= touch)
        whole[whole.length - 1] = { ...last, to: Math.max(last.to, stretch.to) };
      else whole.push({ ...stretch, across: line[0]!.across });
    }
    return whole;
  });
}

/** The rules that hang together: those across and those down of each table. */
function connected(
  level: readonly Stretch[],
  upright: readonly Stretch[],
): (readonly [Stretch[], Stretch[]])[] {
  const left = new Set(upright);
  const tables: [Stretch[], Stretch[]][] = [];
  const open = new Set(level);
  for (const start of level) {
    if (!open.delete(start)) continue;
    const [across, down]: [Stretch[], Stretch[]] = [[start], []];
    const reached: [Stretch, "across" | "down"][] = [[start, "across"]];
    for (let next = reached.pop(); next; next = reached.pop()) {
      const [stretch, direction] = next;
      const others = direction === "across" ? left : open;
      for (const other of [...others].filter((candidate) => isCrossing(stretch, candidate))) {
        others.delete(other);
        (direction === "across" ? down : across).push(other);
        reached.push([other, direction === "across" ? "down" : "across"]);
      }
    }
    tables.push([across, down]);
  }
  return tables;
}

function isCrossing(stretch: Stretch, other: Stretch): boolean {
  return covers(stretch, other.across) && covers(other, stretch.across);
}

function covers({ from, to }: Stretch, at: number): boolean {
  return at >= from - touch && at <= to + touch;
}

function tableOf(across: readonly Stretch[], down: readonly Stretch[], page: number): RuledTable | undefined {
  const ys = withOpenSides(placesOf(across), down);
  const xs = withOpenSides(placesOf(down), across);
  if (ys.length < 2 || xs.length < 2 || (ys.length === 2 && xs.length === 2)) return undefined;
  const [acrossAt, downAt] = [across, down].map((stretches) => Map.groupBy(stretches, (rule) => rule.across));
  const hasRule = (stretches: ReadonlyMap<number, readonly Stretch[]>, place: number, at: number) =>
    stretches.get(place)?.some((stretch) => covers(stretch, at)) ?? false;
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows * columns > limits.cells)
    throw new Unreadable(message("pdfTooMuch", { page, most: limits.cells }));
  /** The upper left place of the cell that covers each place. */
  const first = Array.from({ length: rows * columns }, (_, at) => at);
  const rootOf = (at: number): number => (first[at] === at ? at : rootOf(first[at]!));
  const middle = (places: readonly number[], index: number) => (places[index]! + places[index + 1]!) / 2;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (column > 0 && !hasRule(downAt!, xs[column]!, middle(ys, row)))
        unite(first, rootOf(at - 1), rootOf(at));
      if (row > 0 && !hasRule(acrossAt!, ys[row]!, middle(xs, column)))
        unite(first, rootOf(at - columns), rootOf(at));
    }
  }
  const covered = Map.groupBy(first.keys(), rootOf);
  const cells = [...covered.values()].map((places): RuledCell => {
    const rowsCovered = places.map((at) => Math.floor(at / columns));
    const columnsCovered = places.map((at) => at % columns);
    const [row, column] = [Math.min(...rowsCovered), Math.min(...columnsCovered)];
    const [endRow, endColumn] = [Math.max(...rowsCovered) + 1, Math.max(...columnsCovered) + 1];
    return {
      row, column, rowSpan: endRow - row, columnSpan: endColumn - column,
      left: xs[column]!, right: xs[endColumn]!, top: ys[row]!, bottom: ys[endRow]!,
    }; // prettier-ignore
  });
  return { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)!, edges: xs, rowEdges: ys, cells };
}

function unite(first: number[], a: number, b: number): void {
  first[Math.max(a, b)] = Math.min(a, b);
}

function placesOf(stretches: readonly Stretch[]): number[] {
  return [...new Set(stretches.map(({ across }) => across))].toSorted((a, b) => a - b);
}

function withOpenSides(places: readonly number[], rules: readonly Stretch[]): number[] {
  const [from, to] = [Math.min(...rules.map((rule) => rule.from)), Math.max(...rules.map((rule) => rule.to))];
  const isOpenBefore = rules.length > 0 && places[0]! - from > openCell;
  const isOpenBehind = rules.length > 0 && to - places.at(-1)! > openCell;
  return [...(isOpenBefore ? [from] : []), ...places, ...(isOpenBehind ? [to] : [])];
}

/** Whether a letter stands within a box: its middle does. */
export function standsIn(glyph: Glyph, box: Box): boolean {
  return isWithin(middleOf(glyph), box);
}

/** The lines of each cell of a table, of the letters that stand in it. */
export function linesOfCells(
  { cells, edges, rowEdges }: RuledTable,
  glyphs: readonly Glyph[],
): (RuledCell & { readonly lines: readonly Line[] })[] {
  const covering = new Map<string, RuledCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        covering.set(`${row} ${column}`, cell);
    }
  }
  const inside = Map.groupBy(glyphs, (glyph) => {
    const { x, y } = middleOf(glyph);
    const row = rowEdges.findLastIndex((edge) => edge <= y);
    return covering.get(`${row} ${edges.findLastIndex((edge) => edge <= x)}`);
  });
  return cells.map((cell) => ({ ...cell, lines: linesOf(inside.get(cell) ?? []) }));
}

/**
 * A cell's lines as one text. A line that fills the cell was broken where the cell ended: what follows it goes on; else the lines
 * stand apart.
 *
 * @param apart - puts two lines that stand apart together
 */
export function textOfCell(
  { lines, left, right }: Box & { readonly lines: readonly Line[] },
  apart: (text: string, line: string) => string,
): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (!before) return line.text;
    // A number is broken only where it is longer than the cell.
    const isNumber = /\d$/.test(text) && /^\d/.test(line.text);
    const next = isNumber ? line.size / 2 : firstWordWidth(line);
    const isFull = before.right - before.left + next > right - left - 2 * cellPadding(before, left, right);
    return isFull && !(/\w$/.test(text) && /^[A-Za-z]/.test(line.text))
      ? text + line.text
      : apart(text, line.text);
  }, "");
}

/** Points: at most half a letter, for what is centred keeps farther off. */
function cellPadding(line: Line, left: number, right: number): number {
  return Math.min(Math.max(line.left - left, 0), Math.max(right - line.right, 0), line.size / 2);
}

/** How wide what cannot be broken is at the beginning of a line: a number or word, or one character. */
export function firstWordWidth(line: Line): number {
  const word = /^[\w.,%％]+/.exec(line.text)?.[0] ?? "";
  const half = line.size / 2;
  return word === "" ? line.size : word.length * half;
}
