import type { IssuedTable, PeriodRecord } from "../archive/model.ts";
import { presentName } from "../archive/first-form.ts";
import { attachmentNumber } from "../archive/issued-table.ts";
import { isNoNumber, parseWrittenNumber } from "../archive/written-number.ts";
import { tableId } from "./anchors.ts";
import type { Table } from "./schema.ts";

/** A table as it was issued, with what its page needs. */
export function tableView(table: IssuedTable, period: PeriodRecord): Table {
  const { file, title, kind, headings, columns, rows } = table;
  const number = issuedNumber(table, period);
  return {
    id: tableId(file),
    file,
    ...(number !== undefined && { number }),
    name: tableName(table, period),
    ...(title !== undefined && { title }),
    kind,
    headings: headings.map((row) => [...row]),
    columns: columns.map(({ heading, measured, role }, index) => ({
      heading,
      numeric: measured !== undefined || role === "sequence" || holdsNumbers(table, index),
      ...(measured && {
        measured: {
          subject: measured.subject,
          measure: measured.measure,
          ...(measured.part && { part: { ...measured.part } }),
        },
      }),
    })),
    rows: rows.map(({ cells, region, isTotal }) => ({
      cells: [...cells],
      ...(region !== undefined && { region }),
      ...(isTotal && { isTotal }),
    })),
  };
}

/** The number that the circular gives the attachment; undefined where it names none of that number. */
function issuedNumber({ file }: IssuedTable, { circular }: PeriodRecord): number | undefined {
  const number = attachmentNumber(presentName(file));
  return number !== undefined && number <= (circular?.attachments.length ?? 0) ? number : undefined;
}

/** 附件 where there is one, 附件2 where there are several; 附表 for a table that the circular does not call an attachment. */
export function tableName(table: IssuedTable, period: PeriodRecord): string {
  const number = issuedNumber(table, period);
  if (number !== undefined) return period.circular?.attachments.length === 1 ? "附件" : `附件${number}`;
  return period.tables.length === 1 ? "附表" : `附表${period.tables.indexOf(table) + 1}`;
}

function holdsNumbers({ rows }: IssuedTable, index: number): boolean {
  const cells = rows
    .map(({ cells: row }) => row[index] ?? "")
    .filter((cell) => cell !== "" && !isNoNumber(cell));
  return cells.length > 0 && cells.every((cell) => parseWrittenNumber(cell) !== undefined);
}
