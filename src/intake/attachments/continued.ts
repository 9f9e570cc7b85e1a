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
  const joined: { -readonly [K in keyof Section]: Section[K] }[] = [];
  /** The table that the next may go on from. */
  let open: { table: AttachmentTable; section: number; part: number } | undefined;
  for (const section of sections) {
    const kept: Section["parts"][number][] = [];
    const at = joined.length;
    for (const part of section.parts) {
      if (part.kind === "line") {
        kept.push(part);
        continue;
      }
      const table = attachmentTable(part);
      if (open && goesOn(open.table, table)) {
        const into: Section["parts"][number] | undefined =
          open.section === at ? kept[open.part] : joined[open.section]?.parts[open.part];
        if (into?.kind === "table") {
          const whole = {
            ...into,
            rows: [...into.rows, ...table.rows, ...table.below.map(oneCellRow(into.rows))],
          };
          if (open.section === at) kept[open.part] = whole;
          else replacePart(joined, open.section, open.part, whole);
          open = { ...open, table: attachmentTable(whole) };
          findings.push({ place: part.place, severity: "notice", said: message("tableContinued") });
          continue;
        }
      }
      open = { table, section: at, part: kept.length };
      kept.push(part);
    }
    // A section that was nothing but a continuation is none any more.
    if (kept.length > 0 || section.parts.length === 0) joined.push({ ...section, parts: kept });
  }
  return { sections: joined, findings };
}

function replacePart(
  sections: { -readonly [K in keyof Section]: Section[K] }[],
  section: number,
  part: number,
  by: Section["parts"][number],
): void {
  const old = sections[section];
  if (old) sections[section] = { ...old, parts: old.parts.map((one, index) => (index === part ? by : one)) };
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
