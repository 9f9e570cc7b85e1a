import * as XLSX from "@e965/xlsx";
import { zipSync } from "fflate";
import type { ReceivedBlock, ReceivedDocument } from "../document.ts";
import type { Finding } from "../finding.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";
import { unzipParts } from "./zip.ts";

/**
 * A workbook, .xlsx or old .xls: a table for each sheet, its cells as displayed ("99.13%", not 0.9913), since the digits
 * shown are the precision stated. Whole numbers are taken without their thousands separators.
 *
 * Hidden sheets, rows and columns are left out, with a finding.
 *
 * @param kind - what the bytes are, from their own beginning
 * @throws Unreadable
 */
export function readWorkbook(bytes: Uint8Array, file: string, kind: "xlsx" | "xls"): ReceivedDocument {
  const book = parseWorkbook(kind === "xlsx" ? repacked(bytes) : bytes);
  const findings: Finding[] = [];
  const blocks: ReceivedBlock[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    const place = `${file}!${name}`;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const cells = sheet ? cellsOf(sheet, place) : [];
    if (cells.length === 0) return;
    if (hidden) {
      findings.push({
        place,
        severity: "notice",
        reason: "a hidden sheet was left out",
        found: `${cells.length} cells`,
      });
      return;
    }
    const visible = cells.filter(({ row, column }) => !isHidden(sheet, row, column));
    if (visible.length < cells.length) {
      findings.push({
        place,
        severity: "notice",
        reason: "hidden rows or columns were left out",
        found: `${cells.length - visible.length} cells`,
      });
    }
    const table = resolveMerged(visible, place);
    if (table.rows.length > 0) blocks.push(table);
  });
  return { file, blocks, findings };
}

/** The workbook with its parts checked and stored plainly, so that nothing is left to inflate. */
function repacked(bytes: Uint8Array): Uint8Array {
  const parts = unzipParts(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  for (const [name, part] of parts) {
    if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes("<!DOCTYPE")) {
      throw notWorkbook(`the part ${name} declares a document type`);
    }
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function parseWorkbook(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: "array",
      cellFormula: false,
      cellHTML: false,
      cellText: true,
      cellStyles: true,
      sheetRows: limits.rows + 1,
    });
  } catch (error) {
    throw notWorkbook(error instanceof Error ? error.message : String(error));
  }
}

/** Only the cells that are there: what a sheet says of its own size can be anything. */
function cellsOf(sheet: XLSX.WorkSheet, place: string): SpanningCell[] {
  const merges = new Map(
    (sheet["!merges"] ?? []).map(({ s, e }) => [
      XLSX.utils.encode_cell(s),
      { rows: e.r - s.r + 1, columns: e.c - s.c + 1 },
    ]),
  );
  const covered = new Set<string>();
  for (const { s, e } of sheet["!merges"] ?? []) {
    for (let row = s.r; row <= Math.min(e.r, s.r + limits.rows); row++) {
      for (let column = s.c; column <= Math.min(e.c, s.c + limits.columns); column++) {
        if (row !== s.r || column !== s.c) covered.add(XLSX.utils.encode_cell({ r: row, c: column }));
      }
    }
  }
  return Object.keys(sheet).flatMap((address): SpanningCell[] => {
    if (address.startsWith("!") || covered.has(address)) return [];
    const cell = sheet[address] as XLSX.CellObject;
    const { r: row, c: column } = XLSX.utils.decode_cell(address);
    const span = merges.get(address) ?? { rows: 1, columns: 1 };
    return [
      {
        row,
        column,
        rowSpan: span.rows,
        columnSpan: span.columns,
        text: shownText(cell),
        place: `${place}!${address}`,
      },
    ];
  });
}

function shownText({ t, v, w }: XLSX.CellObject): string {
  if (t === "n" && typeof v === "number" && Number.isSafeInteger(v) && !/[^\d,.\s]/.test(w ?? ""))
    return String(v);
  return String(w ?? v ?? "");
}

function isHidden(sheet: XLSX.WorkSheet | undefined, row: number, column: number): boolean {
  return sheet?.["!rows"]?.[row]?.hidden === true || sheet?.["!cols"]?.[column]?.hidden === true;
}

function notWorkbook(why: string): Unreadable {
  return new Unreadable({
    found: `the workbook cannot be read (${why.split("\n")[0]})`,
    expected: "a workbook as Excel or WPS writes it, without a password",
    mend: "open it in Excel or WPS and save it again as .xlsx, or ask the sender for another copy.",
  });
}
