import Papa from "papaparse";
import { message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import { findHidden } from "../text/hidden-characters.ts";
import { fileStart, type Place, type Report } from "../documents/report.ts";
import { placeInText } from "../documents/text-place.ts";

/** UTF-16 units. */
const longestCell = 10_000;

/** One cell, trimmed. The line counts the line breaks inside quoted cells before it. */
export interface Cell extends Place {
  readonly text: string;
  /** False after a report: the cell cannot be read, and there is no more to say of it. */
  readonly usable: boolean;
}

export interface Row {
  /** The line on which it begins. */
  readonly line: number;
  /** Undefined where the table has no such column. */
  cell(heading: string): Cell | undefined;
}

export interface Table {
  /** As read, white space removed. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** The last line that holds anything. */
  readonly lastLine: number;
  /** False when something of the table is missing, so that sums and counts over it would mislead. */
  readonly complete: boolean;
}

/** The headings that a file may have, in any order. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Any further heading is a column, too. */
  readonly others?: boolean;
  /** Other headings that are read as one of these: 行政区划代码 as 编号. */
  readonly synonyms?: ReadonlyMap<string, string>;
  /** A table of headings alone says that there is nothing to list. */
  readonly mayBeEmpty?: boolean;
}

/**
 * The cells of a CSV text, with their places.
 *
 * Reports what is wrong with the table: a missing, unknown, blank or repeated heading (once, not once a row), an
 * open quote, a short, long or blank row, no rows; and cells that are too long or hold characters nobody can see.
 *
 * @returns undefined after a report, when no row can be made sense of
 */
export function readCsv(text: string, columns: Columns, report: Report): Table | undefined {
  const { lines, broken } = splitRows(text, report);
  const [first, ...rest] = lines;
  if (!first) {
    if (!broken) report(fileStart, message("tableBlank"));
    return undefined;
  }
  const headings = first.cells.map((cell) => {
    const heading = cell.text.replace(/\s/g, "");
    return columns.synonyms?.get(heading) ?? heading;
  });
  // Excel writes empty columns that once held something: `地区,简称,,`.
  while (headings.length > 1 && headings.at(-1) === "" && isBlankColumn(rest, headings.length - 1)) {
    headings.pop();
  }
  const headingsHold = checkHeadings(headings, first.cells, columns, report);
  if (headingsHold === undefined) return undefined;

  let complete = headingsHold && !broken;
  const rows: Row[] = [];
  for (const { line, cells } of rest) {
    const extra = cells.slice(headings.length);
    if (cells.length < headings.length || (extra.length > 0 && first.cells.length < cells.length)) {
      complete = false;
      reportWidth(line, cells, headings.length, report);
      continue;
    }
    const checked = cells.slice(0, headings.length).map((cell) => checkCell(cell, report));
    rows.push({ line, cell: (heading) => checked[headings.indexOf(heading)] });
  }
  if (rest.length === 0 && !columns.mayBeEmpty && !broken) {
    complete = false;
    report({ line: first.line + 1, column: 1 }, message("tableNoRows"));
  }
  return { headings, rows, lastLine: lines.at(-1)?.line ?? first.line, complete };
}

/** A row of cells as it stands, a row of headings too. */
export interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The rows up to the first open quote, without the blank ones at the end. */
export function splitRows(text: string, report: Report): { lines: Line[]; broken: boolean } {
  const parsed = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", quoteChar: '"' });
  const quoteError = parsed.errors.find((error) => error.type === "Quotes");
  const lines: Line[] = [];
  let line = 1;
  for (const fields of parsed.data.slice(0, quoteError?.row)) {
    const start = line;
    const cells = fields.map((field, index): Cell => {
      const cell = { text: field.trim(), line, column: index + 1, usable: true };
      line += field.split("\n").length - 1;
      return cell;
    });
    lines.push({ line: start, cells });
    line += 1;
  }
  if (!quoteError) {
    lines.splice(lines.findLastIndex(({ cells }) => !cells.every(isBlank)) + 1);
  }
  if (quoteError) {
    const before = text.slice(0, quoteError.index);
    // The text up to the quote ends in the very field that it opens.
    const column = Papa.parse<string[]>(before, { delimiter: ",", newline: "\n" }).data.at(-1)?.length ?? 1;
    report({ line: placeInText(text, before.length).line, column }, message("cellQuoteOpen"));
  }
  return { lines, broken: quoteError !== undefined };
}

function isBlank({ text }: Cell): boolean {
  return text === "";
}

function isBlankColumn(lines: readonly Line[], index: number): boolean {
  return lines.every(({ cells }) => (cells[index]?.text ?? "") === "");
}

/** True when all holds; undefined when nothing does, so that the rows mean nothing. */
function checkHeadings(
  headings: readonly string[],
  cells: readonly Cell[],
  { required, optional = [], others }: Columns,
  report: Report,
): boolean | undefined {
  const known = [...required, ...optional];
  const first = headings[0] ?? "";
  const separator = /[\t;；，、|]/.exec(first)?.[0];
  if (headings.length === 1 && separator !== undefined && !known.includes(first)) {
    const heading = cells[0]?.text ?? "";
    report(cells[0] ?? fileStart, message("headingsUnseparated", { heading, separator }));
    return undefined;
  }
  if (!others && !headings.some((heading) => known.includes(heading))) {
    report(cells[0] ?? fileStart, message("headingsNone", { row: headings.join(","), required }));
    return undefined;
  }
  let hold = true;
  const missing = required.filter((heading) => !headings.includes(heading));
  headings.forEach((heading, index) => {
    const place = cells[index] && checkCell(cells[index], report);
    if (!place?.usable) {
      hold = false;
    } else if (heading === "") {
      hold = false;
      report(place, message("headingBlank"));
    } else if (headings.indexOf(heading) < index) {
      hold = false;
      report(place, message("headingTwice", { heading }));
    } else if (!others && !known.includes(heading)) {
      hold = false;
      const nearest = closestNames(heading, missing.length > 0 ? missing : known);
      report(place, message("headingUnknown", { heading, known, nearest }));
      // One slip, one problem: the heading that was meant is not reported as missing, too.
      const meant = missing.findIndex((name) => nearest.includes(name));
      if (meant >= 0) missing.splice(meant, 1);
    }
  });
  for (const heading of missing) {
    hold = false;
    report({ line: 1, column: headings.length + 1 }, message("headingMissing", { heading, required }));
  }
  return known.length === 0 || headings.some((heading) => known.includes(heading)) ? hold : undefined;
}

/** Reports a row that is blank, or has not as many cells as there are headings. */
export function reportWidth(line: number, cells: readonly Cell[], width: number, report: Report): void {
  if (cells.every(isBlank)) {
    report({ line, column: 1 }, message("rowBlank"));
    return;
  }
  const short = cells.length < width;
  const place = short ? { line: cells.at(-1)?.line ?? line, column: cells.length + 1 } : cells[width];
  report(
    place ?? { line, column: 1 },
    message(short ? "rowShort" : "rowLong", { cells: cells.length, width }),
  );
}

/** A cell as it is, or unusable after a report: too long, or with characters nobody can see. */
export function checkCell(cell: Cell, report: Report): Cell {
  if (cell.text.length > longestCell) {
    report(cell, message("cellTooLong", { length: cell.text.length, most: longestCell }));
    return { ...cell, usable: false };
  }
  // A line break in a quoted cell is how a spreadsheet writes Alt+Enter.
  const hidden = findHidden(cell.text.replaceAll("\n", " "));
  if (hidden) {
    report(cell, message("cellHidden", { text: cell.text, character: hidden.name }));
    return { ...cell, usable: false };
  }
  return cell;
}
