import { message } from "../messages/message.ts";
import type { ReceivedBlock, ReceivedDocument } from "./document.ts";
import { numberingOf } from "./docx-numbering.ts";
import { type Aside, type DocxReader, paragraphLines, transparent } from "./docx-paragraph.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import { Unreadable } from "./unreadable.ts";
import { childOf, childrenOf, elementsOf, parseXml, textOf, type XmlElement } from "./xml.ts";
import { unzipParts } from "./zip.ts";

/**
 * A Word file (WordprocessingML, ECMA-376 Part 1, §17): paragraphs with the numbers that Word shows before them, and
 * tables with merged cells resolved. Split runs are joined; a line break begins a paragraph.
 *
 * Read by hand rather than by mammoth, which drops automatic numbers and hidden-text marks; both matter here.
 * Deleted, struck and hidden text and the marks of notes are left out, with a finding. Notes and text boxes stand behind the
 * paragraph or table that they belong to.
 *
 * @throws Unreadable
 */
export function readDocx(bytes: Uint8Array, file: string): ReceivedDocument {
  const parts = unzipParts(bytes, (name) =>
    /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*|_rels\/document\.xml)\.(?:xml|rels)$/.test(
      name,
    ),
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
  const reader: DocxReader = {
    file,
    notes: new Map(
      ["footnote", "endnote"].flatMap((kind) =>
        childrenOf(optional(`word/${kind}s.xml`), `w:${kind}`).map(
          (note) => [`w:${kind}Reference ${note.attributes["w:id"]}`, note] as const,
        ),
      ),
    ),
    numbering: numberingOf(optional("word/numbering.xml"), optional("word/styles.xml")),
    links,
    blocks: [],
    findings: [],
    asides: [],
    paragraphs: 0,
    tables: 0,
  };
  if (body) readBlocks(body, reader);
  const margins = [...parts.keys()].filter((name) => /^word\/(?:header|footer)/.test(name)).toSorted();
  const said = new Set(margins.map((name) => textOf(optional(name)).trim()));
  for (const text of said) {
    // Of a page's number nobody has to be told.
    if (/\p{Script=Han}/u.test(text.replaceAll(/[第共]|页/g, "")))
      reader.findings.push({ place: file, severity: "notice", said: message("marginLeft"), text });
  }
  return { file, blocks: reader.blocks, findings: reader.findings };
}

function readBlocks(parent: XmlElement, reader: DocxReader): void {
  for (const element of elementsOf(parent)) {
    if (element.name === "w:p") {
      reader.paragraphs++;
      const place = `${reader.file}!p${reader.paragraphs}`;
      for (const text of paragraphLines(element, place, reader))
        reader.blocks.push({ kind: "text", text, place });
      readAsides(place, reader);
    } else if (element.name === "w:tbl") {
      reader.tables++;
      const place = `${reader.file}!t${reader.tables}`;
      reader.blocks.push(readTable(element, place, reader));
      readAsides(place, reader);
    } else if (element.name === "w:altChunk") {
      reader.findings.push({ place: reader.file, severity: "blocking", said: message("fileInFile") });
    } else if (transparent.has(element.name)) {
      readBlocks(element, reader);
    }
  }
}

/** What a paragraph or table left to be read behind it. */
function readAsides(place: string, reader: DocxReader): void {
  for (const { kind, content } of reader.asides.splice(0)) {
    const before = reader.blocks.length;
    readBlocks(content, reader);
    const lines = reader.blocks.slice(before);
    if (lines.length === 0) continue;
    const text = lines.map((block) => (block.kind === "text" ? block.text : "")).join("");
    if (kind === "note") {
      // One line, that says what it is.
      const line = { kind: "text", text: `注：${text.trim()}`, place: `${place}!注` } as const;
      reader.blocks.splice(before, lines.length, line);
    }
    reader.findings.push({ place, severity: "notice", said: message(asideWords[kind]), text });
  }
}

const asideWords = { note: "noteMoved", box: "textBoxMoved" } as const satisfies Record<
  Aside["kind"],
  string
>;

function readTable(table: XmlElement, place: string, reader: DocxReader): ReceivedBlock {
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
function cellText(cell: XmlElement, place: string, reader: DocxReader): string {
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
export function columnName(index: number): string {
  return index < 26
    ? String.fromCodePoint(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
