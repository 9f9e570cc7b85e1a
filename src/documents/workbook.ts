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
 * Hidden sheets, rows, columns and cells, comments, and the words of shapes, charts and the heads of pages are left out, with a finding.
 *
 * @param kind - what the bytes are, from their own beginning
 * @throws Unreadable
 */
export function readWorkbook(bytes: Uint8Array, file: string, kind: "xlsx" | "xls"): ReceivedDocument {
  const findings: Finding[] = [];
  const book = parseWorkbook(
    kind === "xlsx" ? repacked(bytes, (name, part) => aroundCells(name, part, file, findings)) : bytes,
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

/** Takes note of words that stand in no cell: of shapes and charts (DrawingML, `a:t`), and at the edges of printed pages. */
function aroundCells(name: string, part: Uint8Array, file: string, findings: Finding[]): void {
  if (/^xl\/(?:drawings\/drawing|charts\/chart)\d*\.xml$/.test(name)) {
    const text = descendantsOf(parseXml(part, name), "a:t").map(textIn).join("");
    if (text.trim() !== "")
      findings.push({ place: file, severity: "notice", said: message("drawingLeft"), text });
  }
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && holds(part, "<headerFooter")) {
    // Of the sheet, which may be large, this element alone.
    const [edges = ""] = /<headerFooter\b[^]*?<\/headerFooter>/.exec(new TextDecoder().decode(part)) ?? [];
    if (edges === "") return;
    const text = elementsOf(parseXml(new TextEncoder().encode(edges), name))
      .map((edge) => textIn(edge).replaceAll(/&(?:"[^"]*"|K[\dA-F]{6}|\d+|.)/g, ""))
      .join("");
    // Of a page's number nobody has to be told.
    if (/\p{Script=Han}/u.test(text.replaceAll(/[第共页]/g, "")))
      findings.push({ place: file, severity: "notice", said: message("marginLeft"), text });
  }
}

/**
 * The workbook with its parts checked and stored plainly, so that nothing is left to inflate.
 *
 * @param see - is given each part
 */
function repacked(bytes: Uint8Array, see: (name: string, part: Uint8Array) => void): Uint8Array {
  const parts = unzipParts(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  for (const [name, part] of parts) {
    if (holds(part, "<!DOCTYPE")) {
      throw new Unreadable(message("partDocumentType", { part: name }));
    }
    see(name, part);
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function parseWorkbook(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: "array",
      cellFormula: true,
      sheetStubs: true,
      // Of strings that stand in their cells, not in the shared table, it is all that says how they are written.
      cellHTML: true,
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
    if (address.startsWith("!")) return [];
    const cell = sheet[address] as XLSX.CellObject;
    const leaveOut = (said: Message, text: string) =>
      findings.push({ place: `${place}!${address}`, severity: "notice", said, text });
    for (const { t: comment } of cell.c ?? []) if (comment) leaveOut(message("cellCommentLeft"), comment);
    if (covered.has(address)) {
      const text = String(cell.w ?? cell.v ?? "");
      if (text.trim() !== "") leaveOut(message("coveredCellLeft"), text);
      return [];
    }
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
        text: shownText(cell, leaveOut),
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
  const { t, v, w, z } = cell;
  const runs = runsOf(cell);
  if (runs) return richText(runs, leaveOut);
  if (t === "n" && v === 0 && !/\d/.test(w ?? "")) return "0";
  if (t === "n" && w?.trim() === "") {
    // Formats such as ;;; show nothing of what is there.
    leaveOut(message("formatHides"), String(v));
    return "";
  }
  if (t === "n" && typeof v === "number" && typeof z === "string" && /d/i.test(z) && XLSX.SSF.is_date(z)) {
    const day = XLSX.SSF.parse_date_code(v) as { y: number; m: number; d: number } | null;
    if (day && Number.isInteger(v) && day.y > 0)
      return `${day.y}-${String(day.m).padStart(2, "0")}-${String(day.d).padStart(2, "0")}`;
  }
  if (t === "n" && typeof v === "number" && Number.isSafeInteger(v) && !/[^\d,.\s]/.test(w ?? ""))
    return String(v);
  return String(w ?? v ?? "");
}

/** A part of a cell's text in one form. */
interface Run {
  readonly text: string;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

/** The runs of a cell that is written in several forms, two of which matter; undefined for every other. */
function runsOf({ r, h }: XLSX.CellObject): Run[] | undefined {
  if (typeof r === "string" && /<(?:\w+:)?(?:strike|vertAlign)\b/.test(r)) return runsOfXml(r);
  if (r === undefined && h !== undefined && /<(?:s|sup)>/.test(h)) {
    return runsOfHtml(parseXml(new TextEncoder().encode(`<is>${h}</is>`), "xl/worksheets"), false, false);
  }
  return undefined;
}

/** Of a shared string (ECMA-376 Part 1, §18.4.4). */
function runsOfXml(xml: string): Run[] {
  const root = parseXml(new TextEncoder().encode(`<is>${xml}</is>`), "xl/sharedStrings.xml");
  return elementsOf(root).flatMap((run): Run[] => {
    if (run.name !== "t" && run.name !== "r") return [];
    const properties = childOf(run, "rPr");
    const struck = childOf(properties, "strike");
    return [
      {
        text: run.name === "t" ? textIn(run) : childrenOf(run, "t").map(textIn).join(""),
        isStruck: struck !== undefined && !/^(?:0|false)$/.test(struck.attributes["val"] ?? ""),
        isRaised: childOf(properties, "vertAlign")?.attributes["val"] === "superscript",
      },
    ];
  });
}

/** Of a string within its cell, as the library words it: `<s>` for what is struck through, `<sup>` for what is raised. */
function runsOfHtml({ children }: XmlElement, isStruck: boolean, isRaised: boolean): Run[] {
  return children.flatMap((child): Run[] =>
    typeof child === "string"
      ? [{ text: child, isStruck, isRaised }]
      : runsOfHtml(child, isStruck || child.name === "s", isRaised || child.name === "sup"),
  );
}

/** The text of the runs that are in force. */
function richText(runs: readonly Run[], leaveOut: (said: Message, found: string) => void): string {
  return runs.reduce((shown, { text, isStruck, isRaised }) => {
    if (isStruck) leaveOut(message("struckLeft"), text);
    else if (isRaised && isNoteMark(text, shown)) leaveOut(message("noteMarkLeft"), text);
    else return shown + text;
    return shown;
  }, "");
}

function textIn({ children }: XmlElement): string {
  return children.filter((child) => typeof child === "string").join("");
}

function isHidden(sheet: XLSX.WorkSheet | undefined, row: number, column: number): boolean {
  const [high, wide] = [sheet?.["!rows"]?.[row], sheet?.["!cols"]?.[column]];
  return high?.hidden === true || wide?.hidden === true || high?.hpt === 0 || wide?.width === 0;
}
