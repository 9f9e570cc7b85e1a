import * as XLSX from "@e965/xlsx";
import { zipSync } from "fflate";
import { holds } from "./bytes.ts";
import { type Message, message } from "../messages/message.ts";
import type { ReceivedBlock, ReceivedDocument } from "./document.ts";
import type { Finding } from "./finding.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import { limits } from "./limits.ts";
import { isNoteMark } from "./note-mark.ts";
import { Unreadable } from "./unreadable.ts";
import { childOf, childrenOf, descendantsOf, elementsOf, parseXml, type XmlElement } from "./xml.ts";
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
  const findings: Finding[] = [];
  const book = parseWorkbook(
    kind === "xlsx" ? repacked(bytes, (part) => drawn(part, file, findings)) : bytes,
  );
  const blocks: ReceivedBlock[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    const place = `${file}!${name}`;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const unseen: Finding[] = [];
    const cells = sheet ? cellsOf(sheet, place, unseen) : [];
    if (cells.length === 0) return;
    if (hidden) {
      findings.push({
        place,
        severity: "notice",
        said: message("hiddenSheetLeft", { cells: cells.length }),
      });
      return;
    }
    const visible = cells.filter(({ row, column }) => !isHidden(sheet, row, column));
    if (visible.length < cells.length) {
      findings.push({
        place,
        severity: "notice",
        said: message("hiddenCellsLeft", { cells: cells.length - visible.length }),
      });
    }
    findings.push(...unseen);
    const table = resolveMerged(visible, place);
    if (table.rows.length > 0) blocks.push(table);
  });
  return { file, blocks, findings };
}

/** Takes note of the words of shapes and text boxes that lie over a sheet (DrawingML, `a:t`). */
function drawn(part: Uint8Array, file: string, findings: Finding[]): void {
  const text = descendantsOf(parseXml(part, "xl/drawings"), "a:t").map(textIn).join("");
  if (text.trim() !== "")
    findings.push({ place: file, severity: "notice", said: message("drawingLeft"), text });
}

/**
 * The workbook with its parts checked and stored plainly, so that nothing is left to inflate.
 *
 * @param seeDrawing - is given each drawing
 */
function repacked(bytes: Uint8Array, seeDrawing: (part: Uint8Array) => void): Uint8Array {
  const parts = unzipParts(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  for (const [name, part] of parts) {
    if (holds(part, "<!DOCTYPE")) {
      throw new Unreadable(message("partDocumentType", { part: name }));
    }
    if (/^xl\/drawings\/drawing\d*\.xml$/.test(name)) seeDrawing(part);
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function parseWorkbook(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: "array",
      cellFormula: true,
      sheetStubs: true,
      cellHTML: false,
      cellText: true,
      cellStyles: true,
      sheetRows: limits.rows + 1,
    });
  } catch (error) {
    throw new Unreadable(message("workbookUnreadable"), { cause: error });
  }
}

/** Only the cells that are there: what a sheet says of its own size can be anything. */
function cellsOf(sheet: XLSX.WorkSheet, place: string, findings: Finding[]): SpanningCell[] {
  const unsolved: string[] = [];
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
  const cells = Object.keys(sheet).flatMap((address): SpanningCell[] => {
    if (address.startsWith("!") || covered.has(address)) return [];
    const cell = sheet[address] as XLSX.CellObject;
    if (cell.t === "z") {
      if (cell.f !== undefined) unsolved.push(address);
      return [];
    }
    const { r: row, c: column } = XLSX.utils.decode_cell(address);
    const span = merges.get(address) ?? { rows: 1, columns: 1 };
    return [
      {
        row,
        column,
        rowSpan: span.rows,
        columnSpan: span.columns,
        text: shownText(cell, (said, found) =>
          findings.push({ place: `${place}!${address}`, severity: "notice", said, text: found }),
        ),
        place: `${place}!${address}`,
      },
    ];
  });
  const [first] = unsolved;
  if (first !== undefined) {
    findings.push({
      place: `${place}!${first}`,
      severity: "blocking",
      said: message("formulaUnsolved", { first, last: unsolved.at(-1) ?? first, count: unsolved.length }),
    });
  }
  return cells;
}

/**
 * What a reader sees in a cell: without what is struck through or the mark of a note. A 0 that its format shows as a dash or a
 * word is 0; a date is an ISO date, whatever its format: 7/8/24 is read differently in different countries.
 */
function shownText(cell: XLSX.CellObject, leaveOut: (said: Message, found: string) => void): string {
  const { t, v, w, z, r } = cell;
  if (typeof r === "string" && /<(?:\w+:)?(?:strike|vertAlign)\b/.test(r)) return richText(r, leaveOut);
  if (t === "n" && v === 0 && !/\d/.test(w ?? "")) return "0";
  if (t === "n" && typeof v === "number" && typeof z === "string" && /d/i.test(z) && XLSX.SSF.is_date(z)) {
    const day = XLSX.SSF.parse_date_code(v) as { y: number; m: number; d: number } | null;
    if (day && Number.isInteger(v) && day.y > 0)
      return `${day.y}-${String(day.m).padStart(2, "0")}-${String(day.d).padStart(2, "0")}`;
  }
  if (t === "n" && typeof v === "number" && Number.isSafeInteger(v) && !/[^\d,.\s]/.test(w ?? ""))
    return String(v);
  return String(w ?? v ?? "");
}

/** The runs of a cell (ECMA-376 Part 1, §18.4.4) that are in force. */
function richText(xml: string, leaveOut: (said: Message, found: string) => void): string {
  const root = parseXml(new TextEncoder().encode(`<is>${xml}</is>`), "xl/sharedStrings.xml");
  return elementsOf(root).reduce((shown, run) => {
    const text = run.name === "t" ? textIn(run) : childrenOf(run, "t").map(textIn).join("");
    if (run.name !== "t" && run.name !== "r") return shown;
    const properties = childOf(run, "rPr");
    const struck = childOf(properties, "strike");
    if (struck && !/^(?:0|false)$/.test(struck.attributes["val"] ?? "")) {
      leaveOut(message("struckLeft"), text);
      return shown;
    }
    const raised = childOf(properties, "vertAlign")?.attributes["val"] === "superscript";
    if (raised && isNoteMark(text, shown)) {
      leaveOut(message("noteMarkLeft"), text);
      return shown;
    }
    return shown + text;
  }, "");
}

function textIn({ children }: XmlElement): string {
  return children.filter((child) => typeof child === "string").join("");
}

function isHidden(sheet: XLSX.WorkSheet | undefined, row: number, column: number): boolean {
  return sheet?.["!rows"]?.[row]?.hidden === true || sheet?.["!cols"]?.[column]?.hidden === true;
}
