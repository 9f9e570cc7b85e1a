import { type Message, message } from "../messages/message.ts";
import type { ReceivedBlock, ReceivedDocument } from "./document.ts";
import type { Finding } from "./finding.ts";
import { isForeignLink } from "./links.ts";
import { type Numbering, numberingOf } from "./docx-numbering.ts";
import { isNoteMark } from "./note-mark.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import { Unreadable } from "./unreadable.ts";
import { childOf, childrenOf, elementsOf, parseXml, type XmlElement } from "./xml.ts";
import { unzipParts } from "./zip.ts";

/**
 * A Word file (WordprocessingML, ECMA-376 Part 1, §17): paragraphs with the numbers that Word shows before them, and
 * tables with merged cells resolved. Split runs are joined; a line break begins a paragraph.
 *
 * Read by hand rather than by mammoth, which drops automatic numbers and hidden-text marks; both matter here.
 * Deleted, struck and hidden text and the marks of notes are left out, with a finding.
 *
 * @throws Unreadable
 */
export function readDocx(bytes: Uint8Array, file: string): ReceivedDocument {
  const parts = unzipParts(bytes, (name) =>
    /^word\/(?:document|numbering|styles|_rels\/document\.xml)\.(?:xml|rels)$/.test(name),
  );
  const main = parts.get("word/document.xml");
  if (!main) throw new Unreadable(message("wordWithoutText"));
  const optional = (name: string) => {
    const part = parts.get(name);
    return part && parseXml(part, name);
  };
  const body = childOf(parseXml(main, "word/document.xml"), "w:body");
  const links = new Map(
    childrenOf(optional("word/_rels/document.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes["Id"] ?? "",
      attributes["Target"] ?? "",
    ]),
  );
  const reader: Reader = {
    file,
    numbering: numberingOf(optional("word/numbering.xml"), optional("word/styles.xml")),
    links,
    blocks: [],
    findings: [],
    paragraphs: 0,
    tables: 0,
  };
  if (body) readBlocks(body, reader);
  return { file, blocks: reader.blocks, findings: reader.findings };
}

interface Reader {
  readonly file: string;
  readonly numbering: Numbering;
  /** Addresses by relationship id. */
  readonly links: ReadonlyMap<string, string>;
  readonly blocks: ReceivedBlock[];
  readonly findings: Finding[];
  paragraphs: number;
  tables: number;
}

/** Wrappers whose content counts as if they were not there. */
const transparent = new Set([
  "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple", "w:hyperlink", "w:dir", "w:bdo",
]); // prettier-ignore

function readBlocks(parent: XmlElement, reader: Reader): void {
  for (const element of elementsOf(parent)) {
    if (element.name === "w:p") {
      reader.paragraphs++;
      const place = `${reader.file}!p${reader.paragraphs}`;
      for (const text of paragraphLines(element, place, reader))
        reader.blocks.push({ kind: "text", text, place });
    } else if (element.name === "w:tbl") {
      reader.tables++;
      reader.blocks.push(readTable(element, `${reader.file}!t${reader.tables}`, reader));
    } else if (transparent.has(element.name)) {
      readBlocks(element, reader);
    }
  }
}

/** The lines of a paragraph that hold anything, the first with its number. */
function paragraphLines(paragraph: XmlElement, place: string, reader: Reader): string[] {
  const runs: string[] = [];
  readRuns(paragraph, place, reader, runs);
  const text = runs.join("");
  // An empty paragraph of a list shows its number, too, and counts.
  const label = reader.numbering.label(childOf(paragraph, "w:pPr"));
  return `${label}${text}`
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readRuns(parent: XmlElement, place: string, reader: Reader, runs: string[]): void {
  for (const element of elementsOf(parent)) {
    if (element.name === "w:r") {
      const text = runText(element);
      const properties = childOf(element, "w:rPr");
      const hiding = text.trim() === "" ? undefined : hiddenBy(properties);
      const raised = childOf(properties, "w:vertAlign")?.attributes["w:val"] === "superscript";
      if (raised && isNoteMark(text, runs.join(""))) leftOut(reader, place, message("noteMarkLeft"), text);
      else if (hiding === undefined) runs.push(text);
      else leftOut(reader, place, message("hiddenWordText", { how: hiding }), text);
    } else if (element.name === "w:del" || element.name === "w:moveFrom") {
      const deleted: string[] = [];
      readRuns(element, place, { ...reader, findings: [] }, deleted);
      leftOut(reader, place, message("deletionCarried"), deleted.join(""));
    } else if (transparent.has(element.name)) {
      const target = reader.links.get(element.attributes["r:id"] ?? "");
      if (target !== undefined && isForeignLink(target)) {
        leftOut(reader, place, message("foreignLink"), target);
      }
      readRuns(element, place, reader, runs);
    }
  }
}

function leftOut(reader: Reader, place: string, said: Message, text: string): void {
  reader.findings.push({ place, severity: "notice", said, text });
}

function runText(run: XmlElement): string {
  return elementsOf(run)
    .map(({ name, children }) => {
      if (name === "w:t" || name === "w:delText")
        return children.filter((child) => typeof child === "string").join("");
      if (name === "w:tab") return " ";
      if (name === "w:br" || name === "w:cr") return "\n";
      return name === "w:noBreakHyphen" ? "-" : "";
    })
    .join("");
}

/** What keeps a run from being seen; undefined when nothing does. */
function hiddenBy(properties: XmlElement | undefined): string | undefined {
  const vanish = childOf(properties, "w:vanish");
  if (vanish && isOn(vanish)) return "hidden";
  const struck = childOf(properties, "w:strike") ?? childOf(properties, "w:dstrike");
  if (struck && isOn(struck)) return "struck through";
  if (/^f{6}$/i.test(childOf(properties, "w:color")?.attributes["w:val"] ?? "")) return "white";
  const size = childOf(properties, "w:sz")?.attributes["w:val"];
  return size !== undefined && Number(size) <= 4 ? `${Number(size) / 2} pt` : undefined;
}

function isOn({ attributes }: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(attributes["w:val"] ?? "");
}

function readTable(table: XmlElement, place: string, reader: Reader): ReceivedBlock {
  const cells: (SpanningCell & { rowSpan: number })[] = [];
  /** The cell that a column's vertical merge began with. */
  const open = new Map<number, { rowSpan: number }>();
  rowsOf(table, "w:tr").forEach((row, y) => {
    let x = Number(childOf(childOf(row, "w:trPr"), "w:gridBefore")?.attributes["w:val"] ?? 0) || 0;
    for (const cell of rowsOf(row, "w:tc")) {
      const properties = childOf(cell, "w:tcPr");
      const span = Math.max(1, Number(childOf(properties, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1);
      const merge = childOf(properties, "w:vMerge");
      const above = open.get(x);
      if (merge && merge.attributes["w:val"] !== "restart" && above) {
        above.rowSpan++;
      } else {
        const at = `${place}!${columnName(x)}${y + 1}`;
        const read = {
          row: y,
          column: x,
          rowSpan: 1,
          columnSpan: span,
          text: cellText(cell, at, reader),
          place: at,
        };
        cells.push(read);
        if (merge) open.set(x, read);
        else open.delete(x);
      }
      x += span;
    }
  });
  return resolveMerged(cells, place);
}

/** Rows of a table or cells of a row, also those inside content controls and tracked insertions. */
function rowsOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) {
      const tracked = childOf(childOf(element, "w:trPr"), "w:del");
      return tracked ? [] : [element];
    }
    return transparent.has(element.name) ? rowsOf(element, name) : [];
  });
}

/** A cell's paragraphs in one line: a break inside Chinese words stands for nothing. */
function cellText(cell: XmlElement, place: string, reader: Reader): string {
  return elementsOf(cell)
    .flatMap((element): string[] => {
      if (element.name === "w:p") return paragraphLines(element, place, reader);
      if (element.name === "w:tbl" || element.name === "w:tr" || element.name === "w:tc")
        return [cellText(element, place, reader)];
      return transparent.has(element.name) ? [cellText(element, place, reader)] : [];
    })
    .reduce((text, line) => joinLines(text, line), "");
}

/** Two lines of a cell as one. */
export function joinLines(text: string, line: string): string {
  // Two numbers never become one.
  if (/[\d%％]$/u.test(text) && /^\d/u.test(line)) return `${text}、${line}`;
  const latin = /[\w.,%]$/.test(text) && /^\w/.test(line);
  return latin ? `${text} ${line}` : text + line;
}

/** 0 is "A", 26 is "AA". */
function columnName(index: number): string {
  return index < 26
    ? String.fromCodePoint(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
