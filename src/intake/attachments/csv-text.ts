import Papa from "papaparse";
import type { Finding } from "../finding.ts";
import { foundText, shellWord } from "../finding.ts";
import type { ScreenedCell } from "../screening/screen.ts";
import { type AttachmentTable, cellsByColumn } from "./attachment-table.ts";
import { type Column, totalWords } from "./columns.ts";
import { totalName } from "../../archive/inspection.ts";

/** A CSV file of `data/`: UTF-8, lines ended by "\n". */
export function csvText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...headings], ...rows.map((row) => [...row])], { newline: "\n" })}\n`;
}

/**
 * A table of a known kind as the file that `data/` has for it. Cells stay as printed, but for white space, thousands
 * separators in counts, and 合计 for 总计.
 */
export function knownTableCsv(
  table: AttachmentTable,
  keep: ReadonlySet<string>,
): { text: string; findings: Finding[] } {
  const { kind } = table;
  if (!kind) throw new TypeError(`no kind: ${table.place}`);
  const rows = table.rows.map((row) => cellsByColumn(table, row));
  const findings = ordinalFindings(rows, keep);
  const used = new Set(rows.flatMap((cells) => [...cells.keys()]));
  const columns = kind.columns.filter((column) => kind.always.includes(column.heading) || used.has(column));
  const texts = rows.map((cells) =>
    columns.map((column) => {
      const cell = cells.get(column);
      if (!cell) return "";
      // One number over several rows counts all of them: it belongs to the first.
      if (cell.carriedDown && (column.holds === "count" || column.holds === "percent")) {
        findings.push({
          place: cell.place,
          severity: "notice",
          reason: "a merged cell holds one number for several rows, and was left to the first of them",
          found: foundText(cell.text),
        });
        return "";
      }
      return cellText(cell.text, column, kind.file === "inspection.csv");
    }),
  );
  return {
    text: csvText(
      columns.map(({ heading }) => heading),
      texts,
    ),
    findings,
  };
}

/** Whether the rows are numbered one after the other: a number that is passed over is a row that was lost. */
function ordinalFindings(
  rows: readonly ReadonlyMap<Column, ScreenedCell>[],
  keep: ReadonlySet<string>,
): Finding[] {
  const ordinals = rows.flatMap((cells) => {
    const cell = [...cells].find(([{ holds }]) => holds === "ordinal")?.[1];
    return cell && /^\d{1,6}$/.test(cell.text) ? [cell] : [];
  });
  const wrong = ordinals.find(({ text }, index) => Number(text) !== index + 1);
  if (!wrong || keep.has(wrong.place)) return [];
  return [
    {
      place: wrong.place,
      severity: "blocking",
      reason: "the rows are not numbered one after the other: one may be missing, or stand twice",
      found: foundText(wrong.text),
      answer: `mend the file; --keep ${shellWord(wrong.place)} if the numbers are so in the original`,
    },
  ];
}

function cellText(text: string, { holds }: Column, mayTotal: boolean): string {
  const close = text.replaceAll(/\s/g, "");
  // A dash says what a blank cell says: not published, or nothing to count.
  if (holds !== "text" && /^[-—–/]+$/.test(close)) return "";
  if (holds === "region") return mayTotal && totalWords.has(close) ? totalName : close;
  if (holds === "count")
    return /^\d{1,3}(?:[,，]\d{3})+$/.test(close) ? close.replaceAll(/[,，]/g, "") : close;
  return holds === "text" ? text : close;
}

/** A table that `data/` has no file for, as printed. Blank or repeated headings get a number, so that each is one. */
export function otherTableCsv(table: AttachmentTable): string {
  const seen = new Set<string>();
  const headings = table.headings.map((heading, index) => {
    let name = heading === "" ? `第${index + 1}列` : heading;
    if (seen.has(name)) name = `${name}（第${index + 1}列）`;
    seen.add(name);
    return name;
  });
  return csvText(
    headings,
    table.rows.map((row) => row.map(({ text }) => text)),
  );
}
