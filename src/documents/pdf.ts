import { join } from "node:path";
import { getDocument, PasswordException, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { message } from "../messages/message.ts";
import type { ReceivedBlock, ReceivedDocument } from "./document.ts";
import { columnName } from "./docx.ts";
import type { Finding } from "./finding.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import { limits } from "./limits.ts";
import { inColumns } from "./pdf-columns.ts";
import { type Line, linesOf } from "./pdf-lines.ts";
import { type Box, type Glyph, middleOf, type PageMarks, readMarks } from "./pdf-marks.ts";
import { type Column, columnOf, paragraphsOf, type PlacedLine, textOfParagraph } from "./pdf-paragraphs.ts";
import { checkDrawings } from "./pdf-streams.ts";
import { LongTable, type PlacedTable } from "./pdf-long-tables.ts";
import { type RuledTable, ruledTables, standsIn } from "./pdf-tables.ts";
import { Unreadable } from "./unreadable.ts";

/** The character maps and fonts that a PDF may refer to instead of holding them, beside the library. */
const library = join(import.meta.dirname, "../../node_modules/pdfjs-dist");

/** A page, its tables apart from its lines. */
interface Page {
  readonly number: number;
  readonly marks: PageMarks;
  readonly lines: readonly Line[];
  readonly tables: readonly RuledTable[];
}

/**
 * A PDF with text (ISO 32000-2): paragraphs that are joined over lines and pages, and tables by their rules, or by columns where
 * there are none. Places are "通报.pdf!2:14", page and line, and "附件1.pdf!2!t1!B3", a cell of a page's first table.
 *
 * Numbers of pages, running heads, unseen letters and the marks of notes are left out, with a finding where they hold words.
 *
 * @throws Unreadable also for a scan, for it shows letters and has none
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReceivedDocument> {
  checkDrawings(bytes);
  const task = getDocument({
    // The library takes the bytes for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(library, "cmaps")}/`,
    standardFontDataUrl: `${join(library, "standard_fonts")}/`,
    wasmUrl: `${join(library, "wasm")}/`,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    return await readDocument(await task.promise, file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof PasswordException) throw new Unreadable(message("pdfLocked"));
    throw new Unreadable(message("pdfDamaged"), { cause: error });
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy, file: string): Promise<ReceivedDocument> {
  const { numPages } = document;
  if (numPages > limits.pages)
    throw new Unreadable(message("pdfTooLong", { pages: numPages, most: limits.pages }));
  const findings: Finding[] = [];
  if (await document.getAttachments())
    findings.push({ place: file, severity: "blocking", said: message("fileInPdf") });
  const layers = await document.getOptionalContentConfig();
  const pages: Page[] = [];
  for (let number = 1; number <= numPages; number++) {
    const page = await document.getPage(number);
    const marks = await readMarks(page, (layer) => layers.isVisible(layer));
    const notes = (await page.getAnnotations()) as readonly Annotation[];
    page.cleanup();
    pages.push(pageOf(number, marks, findings, `${file}!${number}`));
    findings.push(
      ...findingsOf(marks, `${file}!${number}`),
      ...notes.flatMap((note) => findingOf(note, `${file}!${number}`)),
    );
  }
  const scans = pages.filter(({ marks }) => isScan(marks)).map(({ number }) => number);
  if (scans.length > 0) throw new Unreadable(message("pdfScan", { pages: scans }));
  return { file, blocks: blocksOf(withoutMargins(pages, file, findings), file, findings), findings };
}

interface Annotation {
  readonly subtype: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
}

/** Words that are laid over the page: those of a form or a typed note are seen, those of a comment on demand. */
function findingOf({ subtype, fieldValue, contentsObj }: Annotation, place: string): Finding[] {
  const isSeen = subtype === "Widget" || subtype === "FreeText" || subtype === "StrikeOut";
  const said = typeof fieldValue === "string" ? fieldValue : (contentsObj?.str ?? "");
  if (subtype === "Link" || (said.trim() === "" && subtype !== "StrikeOut")) return [];
  const finding = { place, said: message("annotationLeft", { place }), text: said };
  return [isSeen ? { ...finding, severity: "blocking", keepable: true } : { ...finding, severity: "notice" }];
}

function findingsOf({ unseen, slanted, glyphs }: PageMarks, place: string): Finding[] {
  const upright = glyphs.reduce((count, { text }) => count + text.trim().length, 0);
  if (slanted.replaceAll(/\s/g, "").length > upright) throw new Unreadable(message("pdfTurned", { place }));
  return [
    ...(unseen === ""
      ? []
      : [{ place, severity: "notice", said: message("unseenLeft"), text: unseen } as const]),
    ...(slanted === ""
      ? []
      : [{ place, severity: "notice", said: message("slantedLeft"), text: slanted } as const]),
  ];
}

/** Letters that a page with a picture over most of it may have beside it: the number of the page. */
const mostOnScan = 10;

/** A page that shows a picture and has no letters: what is scanned, whatever a program guessed that it reads. */
function isScan({ glyphs, pictures, unseen, width, height }: PageMarks): boolean {
  const letters = glyphs.filter(({ text }) => text.trim() !== "").length;
  if (letters > mostOnScan) return false;
  const covered = pictures.map((box) => (box.right - box.left) * (box.bottom - box.top));
  return (
    Math.max(0, ...covered) > (width * height) / 3 || (pictures.length > 0 && letters === 0) || unseen !== ""
  );
}

function pageOf(number: number, drawn: PageMarks, findings: Finding[], place: string): Page {
  const tables = ruledTables(drawn.rules, number).filter((table) =>
    drawn.glyphs.some((glyph) => standsIn(glyph, table)),
  );
  const level = Map.groupBy(
    drawn.rules.filter(({ left, right, top, bottom }) => right - left > bottom - top),
    ({ top }) => Math.floor(top / strikeBand),
  );
  const struck = new Set(drawn.glyphs.filter((glyph) => isStruck(glyph, level)));
  const glyphs = drawn.glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, text: "" } : glyph));
  if (struck.size > 0) {
    const text = Array.from(struck, (glyph) => glyph.text).join("");
    findings.push({ place, severity: "notice", said: message("struckLeft"), text });
  }
  const lines = linesOf(glyphs.filter((glyph) => !tables.some((table) => standsIn(glyph, table))));
  return { number, marks: { ...drawn, glyphs }, lines, tables };
}

/** Points: rules are looked up by bands of this height. */
const strikeBand = 8;

/** Whether a rule runs through the middle of a letter: not under it, as one that underlines, nor over it. */
function isStruck(glyph: Glyph, level: ReadonlyMap<number, readonly Box[]>): boolean {
  const { baseline, size } = glyph;
  const { x } = middleOf(glyph);
  const [from, to] = [baseline - size * 0.6, baseline - size * 0.15];
  for (let band = Math.floor(from / strikeBand); band <= Math.floor(to / strikeBand); band++) {
    const isThrough = level
      .get(band)
      ?.some((rule) => rule.left < x && rule.right > x && rule.top > from && rule.bottom < to);
    if (isThrough) return true;
  }
  return false;
}

/** The number of a page: 3, — 3 —, 第3页 共5页, 3/5. */
const pageNumber =
  /^(?:[-—–－·\s]*\d{1,3}[-—–－·\s]*|第\s*\d+\s*页(?:[\s，,/]*共\s*\d+\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|Page \d+(?: of \d+)?)$/;

/** Of the height of a page: heads and numbers stand this near to its upper or lower edge. */
const margin = 0.13;

/** Pages without their numbers and the heads that stand over each of them. */
function withoutMargins(pages: readonly Page[], file: string, findings: Finding[]): Page[] {
  const heads = new Map<string, number>();
  for (const page of pages) {
    for (const text of new Set(marginLines(page).map(placeAndText)))
      heads.set(text, (heads.get(text) ?? 0) + 1);
  }
  const said = new Set<string>();
  return pages.map((page) => {
    const inMargin = new Set(marginLines(page));
    const lines = page.lines.filter((line) => {
      if (!inMargin.has(line)) return true;
      if (pageNumber.test(line.text)) return false;
      if ((heads.get(placeAndText(line)) ?? 0) < 2) return true;
      said.add(line.text);
      return false;
    });
    if (page === pages.at(-1)) {
      for (const text of said)
        findings.push({ place: file, severity: "notice", said: message("marginLeft"), text });
    }
    return { ...page, lines };
  });
}

function marginLines({ lines, marks }: Page): Line[] {
  const { height } = marks;
  return lines.filter(({ top, bottom }) => bottom < height * margin || top > height * (1 - margin));
}

function placeAndText({ text, baseline }: Line): string {
  return `${Math.round(baseline)} ${text}`;
}

type Part = { readonly kind: "lines"; readonly lines: PlacedLine[] } | PlacedTable;

function blocksOf(pages: readonly Page[], file: string, findings: Finding[]): ReceivedBlock[] {
  // A wide attachment has pages of its own, with margins of its own.
  const columns = new Map(
    [...Map.groupBy(pages, ({ marks }) => Math.round(marks.width))].map(
      ([width, same]) =>
        [
          width,
          columnOf(
            same.flatMap(({ lines }) => lines),
            width,
          ),
        ] as const,
    ),
  );
  const parts: Part[] = [];
  for (const page of pages) {
    for (const part of partsOf(page, file)) {
      const last = parts.at(-1);
      if (part.kind === "lines" && last?.kind === "lines") last.lines.push(...part.lines);
      else parts.push(part);
    }
    askAboutPictures(page, file, findings);
  }
  pages.forEach((page, index) => {
    if (!isBesideLast(pages[index - 1], page)) return;
    const place = `${file}!${page.number}`;
    const said = message("columnsOnNextPage", { place });
    const text = page.lines.map((line) => line.text).join(" ");
    findings.push({ place, severity: "blocking", said, text, keepable: true });
  });
  const blocks: ReceivedBlock[] = [];
  let open: LongTable | undefined;
  const close = () => {
    if (!open) return;
    for (const { place, text } of open.noteMarks())
      findings.push({ place, severity: "notice", said: message("noteMarkLeft"), text });
    blocks.push(open.block());
    open = undefined;
  };
  for (const part of parts) {
    if (part.kind === "table") {
      if (open?.isContinuedBy(part)) open.continueWith(part);
      else {
        close();
        open = new LongTable(part);
      }
    } else {
      close();
      const { width } = pages[part.lines[0]!.page - 1]!.marks;
      blocks.push(...blocksOfLines(part.lines, columns.get(Math.round(width))!, file, findings));
    }
  }
  close();
  return blocks;
}

/** Whether a page holds further columns of a table without rules: as many lines as that has rows, at the same heights. */
function isBesideLast(last: Page | undefined, { lines, tables }: Page): boolean {
  if (!last || tables.length > 0 || lines.length < 2) return false;
  return inColumns(placedLines(last)).some(
    (stretch) =>
      stretch.kind === "aligned" &&
      stretch.lines.length === lines.length &&
      stretch.lines.every(({ line }, row) => Math.abs(line.baseline - lines[row]!.baseline) < 1),
  );
}

function placedLines({ lines, number }: Page): PlacedLine[] {
  return lines.map((line, index) => ({ line, page: number, number: index + 1 }));
}

/** What stands on a page, from the top to the bottom. */
function partsOf(page: Page, file: string): Part[] {
  const parts: (Part & { top: number })[] = placedLines(page).map((placed) => ({
    kind: "lines",
    lines: [placed],
    top: placed.line.top,
  }));
  page.tables
    .toSorted((a, b) => a.top - b.top)
    .forEach((table, index) => {
      const place = `${file}!${page.number}!t${index + 1}`;
      const { glyphs } = page.marks;
      parts.push({ kind: "table", page: page.number, place, table, glyphs, top: table.top });
    });
  return parts.toSorted((a, b) => a.top - b.top);
}

function blocksOfLines(
  lines: readonly PlacedLine[],
  column: Column,
  file: string,
  findings: Finding[],
): ReceivedBlock[] {
  const placeOf = ({ page, number }: PlacedLine) => `${file}!${page}:${number}`;
  for (const placed of lines) leaveNoteMarks(placed.line, placeOf(placed), findings);
  return inColumns(lines).flatMap((stretch): ReceivedBlock[] => {
    const place = placeOf(stretch.lines[0]!);
    if (stretch.kind === "plain") {
      return paragraphsOf(stretch.lines, column).map((paragraph) => ({
        kind: "text",
        text: textOfParagraph(paragraph),
        place: placeOf(paragraph[0]!),
      }));
    }
    if (stretch.rows) {
      const cells = stretch.rows.flatMap((row, y) =>
        row.map((text, x): SpanningCell => {
          const at = `${placeOf(stretch.lines[y]!)}!${columnName(x)}`;
          return { row: y, column: x, rowSpan: 1, columnSpan: 1, text, place: at };
        }),
      );
      return [resolveMerged(cells, place)];
    }
    const said = message("columnsUnclear", { place });
    const text = stretch.lines.map(({ line }) => line.text).join(" ");
    findings.push({ place, severity: "blocking", said, text, keepable: true });
    return stretch.lines.map((placed) => ({ kind: "text", text: placed.line.text, place: placeOf(placed) }));
  });
}

function leaveNoteMarks({ noteMarks }: Line, place: string, findings: Finding[]): void {
  for (const text of noteMarks)
    findings.push({ place, severity: "notice", said: message("noteMarkLeft"), text });
}

/** A picture on a line of letters may be one of them. */
function askAboutPictures({ number, lines, marks }: Page, file: string, findings: Finding[]): void {
  lines.forEach((line, index) => {
    const isInside = marks.pictures.some(
      ({ left, right, top, bottom }) =>
        bottom - top < line.size * 2 &&
        bottom > line.top &&
        top < line.baseline &&
        right > line.left - line.size &&
        left < line.right + line.size,
    );
    if (!isInside) return;
    const place = `${file}!${number}:${index + 1}`;
    const said = message("pictureInSentence", { place });
    findings.push({ place, severity: "blocking", said, text: line.text, keepable: true });
  });
}
