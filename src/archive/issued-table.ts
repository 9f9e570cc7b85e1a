import type { Report } from "../documents/report.ts";
import { doubtTable } from "./doubts/table-doubts.ts";
import { readFigures } from "./figures-table.ts";
import { readList } from "./list-table.ts";
import type { TableColumn } from "./model.ts";
import { type Column, readColumns } from "./table-columns.ts";
import type { ParsedTable, TableContext, TableHead } from "./table-context.ts";
import { plainRow, readGrid } from "./table-grid.ts";

/** The number of an attachment's file: attachment-3.csv, attachment-3-2.csv. */
export function attachmentNumber(file: string): number | undefined {
  const number = /^attachment-(\d+)/.exec(file)?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * A table under its printed headings, and every number that it states.
 *
 * @param file - its name in the folder
 * @param number - the number of the attachment, where it is one
 * @param doubt - takes down what is in doubt by the table itself
 * @returns undefined after a report, when nothing can be made of it
 */
export function parseIssuedTable(
  text: string,
  file: string,
  number: number | undefined,
  context: TableContext,
  report: Report,
  doubt: Report,
): ParsedTable | undefined {
  const grid = readGrid(text, context.settings, report);
  if (!grid) return undefined;
  const { kind, columns } = readColumns(grid, context, report);
  doubtTable(grid, columns, context.regions, doubt);
  const table: TableHead = {
    file,
    ...(number !== undefined && { number }),
    ...(context.title !== undefined && { title: context.title }),
    kind,
    headings: grid.headings.map((row) => row.map((cell) => cell.text)),
    columns: columns.map(shownColumn),
  };
  switch (kind) {
    case "figures":
      return readFigures(table, grid, columns, context, report);
    case "list":
      return readList(table, grid, columns, context, report);
    case "other":
      return {
        table: { ...table, rows: grid.rows.map(plainRow) },
        lines: grid.rows,
        observations: [],
        wholeLists: [],
        namedLists: [],
        listed: undefined,
      };
  }
}

function shownColumn({ heading, measured, role }: Column): TableColumn {
  return { heading, ...(measured && { measured }), ...(role !== undefined && { role }) };
}
