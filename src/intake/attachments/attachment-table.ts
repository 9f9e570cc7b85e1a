import { dayLine } from "../outline/dates.ts";
import type { ScreenedCell, ScreenedTable } from "../screening/screen.ts";
import { columnOf, kindOf, plainHeading, type TableKind } from "./columns.ts";

/** A table of an attachment, its headings known. */
export interface AttachmentTable {
  readonly place: string;
  /** Both rows of a heading in one, without white space and units; none where it has no headings. */
  readonly headings: readonly string[];
  /** As printed, one row or two. */
  readonly headingRows: readonly (readonly ScreenedCell[])[];
  readonly rows: readonly (readonly ScreenedCell[])[];
  /** What stands in rows above the headings: the table's title. */
  readonly above: readonly ScreenedCell[];
  /** What stands in rows below: remarks. */
  readonly below: readonly ScreenedCell[];
}

/** Rows above the headings that a table may have: a label, a title, the period. */
const mostTitleRows = 6;

/**
 * Finds the headings of a table, in one row or in two whose merged cells make one heading, and parts off the title
 * above and the remarks below.
 */
export function attachmentTable({ rows, place }: Pick<ScreenedTable, "rows" | "place">): AttachmentTable {
  for (let start = 0; start < Math.min(rows.length, mostTitleRows); start++) {
    if (isTitleRow(rows[start])) continue;
    for (const height of [1, 2]) {
      const headings = headingsOf(rows.slice(start, start + height));
      const kind = kindOf(headings);
      if (!kind) continue;
      // A first row of heads over several columns names them only together with the second.
      if (height === 1 && isHead(rows[start], rows[start + 1], kind)) continue;
      return partBelow({
        place,
        headings,
        headingRows: rows.slice(start, start + height),
        rows: rows.slice(start + height),
        above: texts(rows.slice(0, start)),
        below: [],
      });
    }
  }
  const start = rows.findIndex((row) => !isOneCell(row));
  if (start < 0) return { place, headings: [], headingRows: [], rows: [], above: texts(rows), below: [] };
  const headings = headingsOf(rows.slice(start, start + 1));
  return partBelow({
    place,
    headings,
    headingRows: rows.slice(start, start + 1),
    rows: rows.slice(start + 1),
    above: texts(rows.slice(0, start)),
    below: [],
  });
}

function headingsOf(rows: readonly (readonly ScreenedCell[])[]): string[] {
  const [first = [], second] = rows;
  return first.map(({ text }, index) => {
    const below = second?.[index];
    const parts = below && !below.carriedDown && below.text !== text ? [text, below.text] : [text];
    return plainHeading(parts.join(""));
  });
}

/** Characters: one heading over several columns is shorter than a title. */
const shortestTitle = 8;

/** A title over a table that has columns, in its first cell alone: with the row under it, it would make headings. */
function isTitleRow(row: readonly ScreenedCell[] = []): boolean {
  const [title = ""] = row.map(({ text }) => text).filter((text) => text !== "");
  return row.length > 1 && isOneCell(row) && title.length >= shortestTitle;
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

/** Who made a table, checked it, answers for it, and when: 制表人：某某, 审核：某某, 填表日期：某日. */
const makerLabel =
  /^(?:制表|制单|填表|填报|审核|审批|复核|校对|负责|联系|统计|经办|单位负责|分管|报送|签发|报表)[^：:]{0,6}[：:]/;

/** A row under a table whose cells each say who made it. */
function isMakersRow(row: readonly ScreenedCell[]): boolean {
  const said = texts([row]);
  return (
    said.some(({ text }) => makerLabel.test(text)) &&
    said.every(({ text }) => /[：:]/.test(text) || dayLine(text) !== undefined)
  );
}

/** Parts off the rows at the end that are one text over the whole width, or say who made the table. */
function partBelow(table: AttachmentTable): AttachmentTable {
  const last = table.rows.findLastIndex((row) => !(isMakersRow(row) || (isOneCell(row) && row.length !== 1)));
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
