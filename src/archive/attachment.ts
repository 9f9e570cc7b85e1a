import type { AttachmentTable } from "./model.ts";
import { readCsv } from "./read-csv.ts";
import type { Report } from "./report.ts";

/** Whether a file of a quarter's folder is a table that no other file has columns for: attachment-3.csv. */
export function isAttachmentFile(name: string): boolean {
  return /^attachment-\d+(?:-\d+)?\.csv$/.test(name);
}

/** Such a table, as printed. Undefined after a report. */
export function parseAttachment(text: string, file: string, report: Report): AttachmentTable | undefined {
  const table = readCsv(text, { required: [], others: true, mayBeEmpty: true }, report);
  if (!table) return undefined;
  const { headings } = table;
  const rows = table.rows.map((row) => headings.map((heading) => row.cell(heading)?.text ?? ""));
  return { file, headings, rows };
}
