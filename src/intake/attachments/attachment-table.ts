import type { ScreenedCell, ScreenedTable } from "../screening/screen.ts";
import { type Column, columnOf, kindOf, plainHeading, type TableKind, totalWords } from "./columns.ts";

/** A table of an attachment, its headings known. */
export interface AttachmentTable {
  readonly place: string;
  /** Undefined for a table that `data/` has no file for. */
  readonly kind: TableKind | undefined;
  /** As printed, white space and line breaks removed. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ScreenedCell[])[];
  /** What stands in rows above the headings: the table's title. */
  readonly above: readonly ScreenedCell[];
  /** What stands in rows below: remarks. */
  readonly below: readonly ScreenedCell[];
}

/** Rows above the headings that a table may have: a label, a title, the quarter. */
const mostTitleRows = 6;

/**
 * Finds the headings of a table, in one row or in two whose merged cells make one heading, and parts off the title
 * above and the remarks below.
 */
export function attachmentTable({ rows, place }: Pick<ScreenedTable, "rows" | "place">): AttachmentTable {
  for (let start = 0; start < Math.min(rows.length, mostTitleRows); start++) {
    for (const height of [1, 2]) {
      const headings = headingsOf(rows.slice(start, start + height));
      const kind = kindOf(headings);
      if (!kind) continue;
      // A first row of heads over several columns names them only together with the second.
      if (height === 1 && isHead(rows[start], rows[start + 1], kind)) continue;
      return partBelow({
        place,
        kind,
        headings,
        rows: rows.slice(start + height),
        above: texts(rows.slice(0, start)),
        below: [],
      });
    }
  }
  const start = rows.findIndex((row) => !isOneCell(row));
  if (start < 0) return { place, kind: undefined, headings: [], rows: [], above: texts(rows), below: [] };
  const headings = headingsOf(rows.slice(start, start + 1));
  return partBelow({
    place,
    kind: undefined,
    headings,
    rows: rows.slice(start + 1),
    above: texts(rows.slice(0, start)),
    below: [],
  });
}

/** The cells of a row by column of its kind; the total's word stands in the column of the region. */
export function cellsByColumn(
  table: AttachmentTable,
  row: readonly ScreenedCell[],
): Map<Column, ScreenedCell> {
  const cells = new Map<Column, ScreenedCell>();
  const { kind } = table;
  if (!kind) return cells;
  table.headings.forEach((heading, index) => {
    const column = columnOf(heading, kind);
    const found = row[index];
    if (column && found && !cells.has(column)) cells.set(column, found);
  });
  const [ordinal, region] = ["ordinal", "region"].map((holds) =>
    kind.columns.find((column) => column.holds === holds),
  );
  const first = ordinal && cells.get(ordinal);
  if (ordinal && region && first && totalWords.has(first.text.replaceAll(/\s/g, ""))) {
    const blank = (cells.get(region)?.text ?? "") === "" || cells.get(region)?.carriedRight;
    if (blank) cells.set(region, first);
    cells.set(ordinal, { ...first, text: "" });
  }
  return cells;
}

/** Headings of the table that its kind does not have. */
export function extraHeadings({ kind, headings }: AttachmentTable): string[] {
  return kind ? headings.filter((heading) => heading !== "" && !columnOf(heading, kind)) : [];
}

function headingsOf(rows: readonly (readonly ScreenedCell[])[]): string[] {
  const [first = [], second] = rows;
  return first.map(({ text }, index) => {
    const below = second?.[index];
    const parts = below && !below.carriedDown && below.text !== text ? [text, below.text] : [text];
    return plainHeading(parts.join(""));
  });
}

/** Whether a row of headings spans columns that the row under it tells apart. */
function isHead(
  row: readonly ScreenedCell[] | undefined,
  below: readonly ScreenedCell[] | undefined,
  kind: TableKind,
): boolean {
  return (
    row?.some(
      ({ carriedRight }, index) =>
        carriedRight &&
        below?.[index] !== undefined &&
        columnOf(row[index]?.text + below[index].text, kind) !== undefined,
    ) === true
  );
}

/** Parts off the rows at the end that are one text over the whole width. */
function partBelow(table: AttachmentTable): AttachmentTable {
  const last = table.rows.findLastIndex((row) => !isOneCell(row) || row.length === 1);
  return { ...table, rows: table.rows.slice(0, last + 1), below: texts(table.rows.slice(last + 1)) };
}

/** A row with a single text: in its first cell alone, or merged over the width. */
function isOneCell(row: readonly ScreenedCell[]): boolean {
  const filled = row.filter(({ text, carriedRight }) => text !== "" && !carriedRight);
  return filled.length <= 1;
}

function texts(rows: readonly (readonly ScreenedCell[])[]): ScreenedCell[] {
  return rows.flatMap((row) =>
    row.filter(({ text, carriedRight, carriedDown }) => text !== "" && !carriedRight && !carriedDown),
  );
}
