import { fileStart, type Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";
import type { TableRow } from "./model.ts";
import type { TableSettings } from "./period-settings.ts";
import { type Cell, checkCell, type Line, reportWidth, splitRows } from "./read-csv.ts";
import { isNoNumber, parseWrittenNumber } from "./written-number.ts";

/** The cells of a table, its headings apart; each row as wide as the others. */
export interface Grid {
  /** One row, or two. */
  readonly headings: readonly (readonly Cell[])[];
  readonly rows: readonly Line[];
  readonly width: number;
  /** False when a row is missing or in doubt, so that sums would mislead. */
  readonly complete: boolean;
}

/**
 * The cells of a table under headings of any kind.
 *
 * Reports an open quote, another separator than the comma, a row that is blank or has not as many cells as there are
 * headings, and cells that are too long or hold characters nobody can see.
 *
 * @returns undefined after a report, when nothing can be made of it
 */
export function readGrid(text: string, { headingRows }: TableSettings, report: Report): Grid | undefined {
  const { lines, broken } = splitRows(text, report);
  const [first, second] = lines;
  if (!first) {
    if (!broken) report(fileStart, message("tableBlank"));
    return undefined;
  }
  const [only] = first.cells;
  const separator = /[\t;；，、|]/.exec(only?.text ?? "")?.[0];
  if (first.cells.length === 1 && only && separator !== undefined) {
    report(only, message("headingsUnseparated", { heading: only.text, separator }));
    return undefined;
  }
  const two = headingRows === undefined ? isSecondHeading(first, second) : headingRows === 2;
  const headings = two && second ? [first, second] : [first];
  const width = widthOf(headings, lines);
  let complete = !broken;
  const rows: Line[] = [];
  for (const { line, cells } of lines.slice(headings.length)) {
    const blank = cells.every(({ text: cell }) => cell === "");
    const extra = cells.slice(width).some(({ text: cell }) => cell !== "");
    if (blank || extra || cells.length < width) {
      complete = false;
      reportWidth(line, cells, width, report);
      continue;
    }
    rows.push({ line, cells: cells.slice(0, width).map((cell) => checkCell(cell, report)) });
  }
  const padded = headings.map(({ line, cells }) =>
    Array.from({ length: width }, (_, index): Cell => {
      const cell = cells[index];
      return cell ? checkCell(cell, report) : { text: "", line, column: index + 1, usable: true };
    }),
  );
  return { headings: padded, rows, width, complete };
}

/** How many columns there are: Excel writes empty ones that once held something, as in `地区,总数,,`. */
function widthOf(headings: readonly Line[], lines: readonly Line[]): number {
  const isBlankColumn = (index: number) => lines.every(({ cells }) => (cells[index]?.text ?? "") === "");
  let width = Math.max(...headings.map(({ cells }) => cells.length));
  while (width > 1 && isBlankColumn(width - 1)) width -= 1;
  return width;
}

/**
 * A second row of headings stands under merged ones and nowhere else. A merged cell is blank from its second column
 * on, or says the same again, once a program has filled it.
 */
function isSecondHeading(first: Line, second: Line | undefined): boolean {
  if (!second || second.cells.length !== first.cells.length) return false;
  const above = first.cells.map(({ text }) => text);
  const continues = (index: number) =>
    index > 0 && index < above.length && (above[index] === "" || above[index] === above[index - 1]);
  const under = second.cells.flatMap(({ text }, index) =>
    text === "" || text === above[index] ? [] : [index],
  );
  return (
    under.length > 0 &&
    under.every((index) => continues(index) || continues(index + 1)) &&
    !second.cells.some(({ text }) => text !== "" && isNumeric(text))
  );
}

function isNumeric(text: string): boolean {
  return parseWrittenNumber(text) !== undefined || isNoNumber(text);
}

/** A row as it stands. */
export function plainRow({ line, cells }: Line): TableRow {
  return { line, cells: cells.map(({ text }) => text) };
}
