import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import type { ScreenedCell } from "../screening/screen.ts";
import type { Section } from "../outline/outline.ts";
import { type AttachmentTable, attachmentTable } from "./attachment-table.ts";
import { isOrdinalHeading } from "./columns.ts";

/**
 * The sections with tables joined that go on from the table before, on a second sheet or behind a page's end: under the same
 * headings their rows are numbered on. What is numbered from 1 again is a table of its own.
 */
export function joinedContinuations(sections: readonly Section[]): {
  readonly sections: readonly Section[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const joined: Section[] = [];
  /** The rows that the next table may go on from, and the last table that gave some. */
  let open: { readonly rows: (readonly ScreenedCell[])[]; readonly last: AttachmentTable } | undefined;
  for (const section of sections) {
    const kept: Section["parts"][number][] = [];
    for (const part of section.parts) {
      const table = part.kind === "table" ? attachmentTable(part) : undefined;
      if (part.kind === "line" || !table) {
        kept.push(part);
      } else if (open && goesOn(open.last, table)) {
        for (const row of [...table.rows, ...table.below.map(oneCellRow(part.rows))]) open.rows.push(row);
        open = { rows: open.rows, last: table };
        findings.push({ place: part.place, severity: "notice", said: message("tableContinued") });
      } else {
        open = { rows: [...part.rows], last: table };
        kept.push({ ...part, rows: open.rows });
      }
    }
    // A section that was nothing but a continuation is none any more.
    if (kept.length > 0 || section.parts.length === 0) joined.push({ ...section, parts: kept });
  }
  return { sections: joined, findings };
}

const oneCellRow =
  (rows: readonly (readonly ScreenedCell[])[]) =>
  (cell: ScreenedCell): ScreenedCell[] =>
    (rows[0] ?? [cell]).map((_, index) => (index === 0 ? cell : { ...cell, text: "" }));

function goesOn(before: AttachmentTable, table: AttachmentTable): boolean {
  if (table.headings.join("\t") !== before.headings.join("\t")) return false;
  const last = ordinalsOf(before).at(-1);
  const first = ordinalsOf(table).at(0);
  return last !== undefined && first === last + 1;
}

function ordinalsOf({ headings, rows }: AttachmentTable): number[] {
  const index = headings.findIndex(isOrdinalHeading);
  return rows.flatMap((row) => {
    const text = row[index]?.text ?? "";
    return /^\d{1,6}$/.test(text) ? [Number(text)] : [];
  });
}
