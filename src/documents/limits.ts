/**
 * What a received file may hold. A real circular with its attachments has some kilobytes and a hundred rows; what is
 * far beyond that is a mistake or an attack, and is refused before it costs time or memory.
 */
export const limits = {
  /** Bytes of a text, CSV or HTML file; also what `data/` allows. */
  textBytes: 10 * 1024 * 1024,
  /** Bytes of a Word file or a workbook, as it lies on the disk. */
  officeBytes: 20 * 1024 * 1024,
  /** Bytes of all parts of one when inflated. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Parts (files) within one. */
  parts: 2000,
  /** Elements inside elements, in XML and HTML. */
  depth: 200,
  /** Columns of a table. */
  columns: 200,
  /** Rows of a table. */
  rows: 20_000,
  /** Characters of a cell or a paragraph. */
  textLength: 20_000,
  /** Bytes of what a PDF draws when inflated: of all but its pictures and fonts. */
  drawingBytes: 24 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 300,
  /** Operators that draw a page of a PDF. */
  drawn: 200_000,
  /** Rules on a page of a PDF, those that touch counted as one. */
  rules: 2000,
  /** Letters on one. */
  letters: 50_000,
  /** Cells that the rules of one draw. */
  cells: 50_000,
  /** Paragraphs and tables of a file. */
  blocks: 50_000,
  /**
   * Milliseconds for reading all files of one command: the last resort, far above what anything within the other
   * limits costs, so that no verdict depends on how fast the machine is.
   */
  milliseconds: 120_000,
  /** Megabytes of memory for it. */
  megabytes: 600,
  /** The same where a PDF is among them: its numbers are kept outside of what the system holds to this. */
  pdfMegabytes: 300,
} as const;
