import { message } from "../messages/message.ts";
import type { TableBlock, TableCell } from "./document.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** A cell as a format gives it: at its first row and column, with the rows and columns that it covers. */
export interface SpanningCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly place: string;
}

/** A few merged cells that overlap are a slip; above this many times the table's area they are an attack. */
const mostOverlap = 4;

/**
 * A table in which every row has a cell in every column: a merged cell's text stands in all places that it covers.
 *
 * Rows without any text are dropped, columns without any text too.
 *
 * @throws Unreadable when the table is larger than any attachment
 */
export function resolveMerged(cells: readonly SpanningCell[], place: string): TableBlock {
  const texted = cells.filter(({ text }) => text.trim() !== "");
  const height = 1 + texted.reduce((most, { row }) => Math.max(most, row), -1);
  const width = 1 + texted.reduce((most, { column }) => Math.max(most, column), -1);
  checkTableSize(height, width, place);
  const rows = Array.from({ length: height }, () => Array.from<TableCell | undefined>({ length: width }));
  const covered = cells.reduce((area, { row, column, rowSpan, columnSpan }) => {
    const rowsCovered = Math.max(0, Math.min(row + rowSpan, height) - row);
    return area + rowsCovered * Math.max(0, Math.min(column + columnSpan, width) - column);
  }, 0);
  if (covered > mostOverlap * height * width) {
    throw new Unreadable(message("mergedOverlap", { place }));
  }
  for (const { row, column, rowSpan, columnSpan, text, place: at } of cells) {
    // A span may run past the last cell that holds anything; what it covers there is no part of the table.
    for (let y = row; y < Math.min(row + rowSpan, height); y++) {
      for (let x = column; x < Math.min(column + columnSpan, width); x++) {
        const line = rows[y];
        if (!line || line[x]) continue;
        line[x] = {
          text: text.trim(),
          place: at,
          ...(y > row && { carriedDown: true }),
          ...(x > column && { carriedRight: true }),
        };
      }
    }
  }
  const used = Array.from({ length: width }, (_, x) => rows.some((line) => (line[x]?.text ?? "") !== ""));
  return {
    kind: "table",
    place,
    rows: rows
      .filter((line) => line.some((cell) => cell && cell.text !== ""))
      .map((line) => line.map((cell) => cell ?? { text: "", place }).filter((_, x) => used[x])),
  };
}

/** @throws Unreadable when a table is larger than any attachment */
export function checkTableSize(height: number, width: number, place: string): void {
  if (height <= limits.rows && width <= limits.columns) return;
  const most = { mostRows: limits.rows, mostColumns: limits.columns };
  throw new Unreadable(message("tableTooLarge", { place, rows: height, columns: width, ...most }));
}
