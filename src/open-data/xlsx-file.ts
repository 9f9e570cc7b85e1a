import { type Zippable, zipSync } from "fflate";
import { escapeMarkup } from "../text/escape-xml.ts";
import { looksLikeFormula } from "./csv-file.ts";

/** A cell as a workbook knows it; a date is "2022-09-29" and becomes a date that can be counted with. */
export type SheetCell =
  | null
  | string
  | number
  | boolean
  | { readonly text: string; readonly strong?: true; readonly sheet?: string }
  | { readonly date: string };

export interface Sheet {
  /** As on its tab: at most 31 characters, without \ / ? * [ ] : */
  readonly name: string;
  /** Widths of the columns, in half-width characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** The first row is a heading: it stays in view and can be filtered by. */
  readonly heading: boolean;
}

/** Places in the list of cell formats that `styles` gives. */
const formats = { plain: 0, strong: 1, date: 2, quoted: 3, link: 4 } as const;

/**
 * A workbook of plain sheets, as little of Office Open XML as Excel, WPS and LibreOffice need.
 *
 * No cell holds a formula: a text is a string by its type, and one that looks like a formula has the quote prefix too,
 * so that it stays a text when somebody edits it. Same sheets, same bytes: no clock, no library's name.
 */
export function xlsxFile(title: string, sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const strings = new SharedStrings();
  const worksheets = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    worksheet(sheet, i === 0, strings),
  ]);
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([
      ["officeDocument", "xl/workbook.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${workbookText(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": styles,
    ...Object.fromEntries(worksheets),
    "xl/sharedStrings.xml": strings.xml(),
  };
  const encoder = new TextEncoder();
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]),
  );
  // Above level 4 the file gains a twentieth and takes twice the time.
  // The oldest day that a ZIP can say: local parts of a local date, so the same in every time zone.
  return Uint8Array.from(zipSync(entries, { level: 4, mtime: new Date(1980, 0, 1) }));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function contentTypes(sheets: number): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ["/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from({ length: sheets }, (_, i) => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      `${spreadsheet}.worksheet+xml`,
    ]),
  ];
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("")}</Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(([type, target], index) => {
    const base = type.startsWith("metadata/")
      ? "http://schemas.openxmlformats.org/package/2006/relationships"
      : officeRelationships;
    return `<Relationship Id="r${index + 1}" Type="${base}/${type}" Target="${target}"/>`;
  });
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${workbookText(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const filters = sheets.flatMap((sheet, index) => {
    if (!sheet.heading) return [];
    const range = rangeOf(sheet).replaceAll(/[A-Z]+|\d+/g, "$$$&");
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${workbookText(sheet.name)}'!${range}</definedName>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><sheets>${list.join("")}</sheets>${filters.length > 0 ? `<definedNames>${filters.join("")}</definedNames>` : ""}</workbook>`;
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><u/><sz val="11"/><color rgb="FF23527C"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function worksheet(sheet: Sheet, active: boolean, strings: SharedStrings): string {
  const { widths, rows, heading } = sheet;
  const pane = heading ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : "";
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const columnNames = widths.map((_, j) => letters(j));
  const lines = rows.map((row, i) => {
    let cells = "";
    for (const [j, cell] of row.entries()) {
      if (cell !== null) cells += cellXml(cell, `${columnNames[j] ?? letters(j)}${i + 1}`, strings);
    }
    return `<row r="${i + 1}">${cells}</row>`;
  });
  const links = rows.flatMap((row, i) =>
    row.flatMap((cell, j) =>
      cell !== null && typeof cell === "object" && "sheet" in cell && cell.sheet !== undefined
        ? `<hyperlink ref="${letters(j)}${i + 1}" location="'${workbookText(cell.sheet)}'!A1"/>`
        : [],
    ),
  );
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView${active ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${heading ? `<autoFilter ref="${rangeOf(sheet)}"/>` : ""}${links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : ""}</worksheet>`;
}

function cellXml(cell: SheetCell, place: string, strings: SharedStrings): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") return textXml(cell, place, strings, formats.plain);
  if ("date" in cell) return `<c r="${place}" s="${formats.date}"><v>${serialDay(cell.date)}</v></c>`;
  const { text, strong, sheet } = cell;
  return textXml(
    text,
    place,
    strings,
    strong ? formats.strong : sheet === undefined ? formats.plain : formats.link,
  );
}

function textXml(text: string, place: string, strings: SharedStrings, format: number): string {
  const { index, isFormula } = strings.add(text);
  const shown = isFormula ? formats.quoted : format;
  return `<c r="${place}"${shown === formats.plain ? "" : ` s="${shown}"`} t="s"><v>${index}</v></c>`;
}

/** Every text of the workbook once: names and sources are said in each row, and would be most of the file. */
class SharedStrings {
  readonly #entries = new Map<string, { readonly index: number; readonly isFormula: boolean }>();

  add(text: string): { readonly index: number; readonly isFormula: boolean } {
    const known = this.#entries.get(text);
    if (known) return known;
    const entry = { index: this.#entries.size, isFormula: looksLikeFormula(text) };
    this.#entries.set(text, entry);
    return entry;
  }

  xml(): string {
    const items = [...this.#entries.keys()].map((text) => {
      const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      return `<si><t${kept}>${workbookText(text)}</t></si>`;
    });
    return `${declaration}<sst xmlns="${main}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** Days as Excel counts them, right from March 1900. */
function serialDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

function rangeOf({ rows }: Sheet): string {
  return `A1:${letters((rows[0]?.length ?? 1) - 1)}${rows.length}`;
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = column >= 26 ? letters(Math.floor(column / 26) - 1) : "";
  return rest + String.fromCodePoint(65 + (column % 26));
}

/** Text for a workbook; what XML cannot hold is written as the standard's _xHHHH_, and so is what already looks like that. */
function workbookText(text: string): string {
  return escapeMarkup(
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (unit) =>
        "\t\n".includes(unit) ? unit : `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );
}
