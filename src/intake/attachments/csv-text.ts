import Papa from "papaparse";
import { parseWrittenNumber } from "../../archive/written-number.ts";
import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import type { ScreenedCell } from "../screening/screen.ts";
import type { AttachmentTable } from "./attachment-table.ts";
import { isOrdinalHeading, totalWords } from "./columns.ts";

/** A CSV file of `data/`: UTF-8, lines ended by "\n". */
export function csvText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...headings], ...rows.map((row) => [...row])], { newline: "\n" })}\n`;
}

export interface IssuedCsv {
  readonly text: string;
  /** Where each of its cells stands in what was received, a row a line. */
  readonly places: CellPlaces;
  readonly findings: readonly Finding[];
}

export type CellPlaces = readonly (readonly string[])[];

/**
 * A table as it was issued: its printed headings, in one row or two, and its cells as printed.
 *
 * CSV has no merged cells: a text over several rows stands in each of them, a number in the first alone, and what
 * reaches over several columns in the first of them, but for a total, which stands under the names.
 */
export function issuedCsv(table: AttachmentTable, keep: ReadonlySet<string>): IssuedCsv {
  const findings = ordinalFindings(table, keep);
  const width = table.headings.length;
  const cells = table.rows.map((row) => totalUnderNames(table, row).slice(0, width));
  const rows = cells.map((row) => row.map(rowText));
  const [first = [], ...others] = headingTexts(table);
  return {
    text: csvText(first, [...others, ...rows.map((row) => padded(row, width))]),
    places: [...table.headingRows, ...cells].map((row) => row.map(({ place }) => place)),
    findings,
  };

  function rowText({ text, carriedDown, carriedRight, place }: ScreenedCell): string {
    if (carriedRight) return "";
    if (!carriedDown || parseWrittenNumber(text) === undefined) return text;
    findings.push({
      place,
      severity: "notice",
      said: message("mergedNumber"),
      text,
    });
    return "";
  }
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? "");
}

/** A column without any heading gets a number, for what it holds is not dropped. */
function headingTexts({ headingRows, headings }: AttachmentTable): string[][] {
  return headingRows.map((row, level) =>
    headings.map((heading, index) => {
      const cell = row[index];
      if (heading === "" && level === 0) return `第${index + 1}列`;
      return !cell || cell.carriedRight || cell.carriedDown ? "" : cell.text.replaceAll(/\s/g, "");
    }),
  );
}

/** 总计, whose cell reaches over the ordinals and the names, or stands under the ordinals alone. */
function totalUnderNames(
  { headings }: AttachmentTable,
  row: readonly ScreenedCell[],
): readonly ScreenedCell[] {
  const [first, second, ...others] = row;
  if (!first || !second || !isOrdinalHeading(headings[0] ?? "")) return row;
  if (!totalWords.has(first.text.replaceAll(/\s/g, ""))) return row;
  if (second.text !== "" && !second.carriedRight) return row;
  return [{ ...first, text: "" }, { ...first, carriedRight: false }, ...others];
}

/** Whether the rows are numbered one after the other: a number that is passed over is a row that was lost. */
function ordinalFindings({ headings, rows }: AttachmentTable, keep: ReadonlySet<string>): Finding[] {
  const index = headings.findIndex(isOrdinalHeading);
  const ordinals = rows.flatMap((row) => {
    const cell = row[index];
    return cell && /^\d{1,6}$/.test(cell.text) ? [cell] : [];
  });
  const wrong = ordinals.find(({ text }, at) => Number(text) !== at + 1);
  if (!wrong || keep.has(wrong.place)) return [];
  return [
    {
      place: wrong.place,
      severity: "blocking",
      said: message("rowsNotNumbered", { place: wrong.place }),
      text: wrong.text,
    },
  ];
}
