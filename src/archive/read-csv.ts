import Papa from "papaparse";
import { didYouMean } from "./closest-names.ts";
import { findHidden } from "./hidden-characters.ts";
import { fileStart, type Place, type Report } from "./report.ts";
import { placeInText } from "./text-place.ts";
import { quoted } from "./word-problem.ts";

/** UTF-16 units. */
const longestCell = 10_000;

const mendEmpty = "fill the table, or remove the file where nothing was published.";

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
    if (!broken)
      report(fileStart, { found: "all cells are blank", expected: "headings and rows", mend: mendEmpty });
    return undefined;
  }
  const headings = first.cells.map((cell) => cell.text.replace(/\s/g, ""));
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
    report(
      { line: first.line + 1, column: 1 },
      {
        found: "there are no rows",
        expected: "at least one row under the headings",
        mend: mendEmpty,
      },
    );
  }
  return { headings, rows, lastLine: lines.at(-1)?.line ?? first.line, complete };
}

interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The rows up to the first open quote, without the blank ones at the end. */
function splitRows(text: string, report: Report): { lines: Line[]; broken: boolean } {
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
    report(
      { line: placeInText(text, before.length).line, column },
      {
        found: "a quote is opened and not closed before the next comma",
        expected: 'a cell such as "one, two", a quote inside it doubled',
        mend: "close the quote; what follows it in this file has not been checked yet.",
      },
    );
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
    report(cells[0] ?? { line: 1, column: 1 }, {
      found: `one single heading ${quoted(cells[0]?.text ?? "")}`,
      expected: "headings separated by commas (,)",
      mend: `separate the columns by commas instead of ${quoted(separator)}.`,
    });
    return undefined;
  }
  if (!others && !headings.some((heading) => known.includes(heading))) {
    report(cells[0] ?? fileStart, {
      found: `the first row, ${quoted(headings.join(","))}, is not of headings`,
      expected: `the headings ${required.join(", ")}`,
      mend: "put the headings into the first row.",
    });
    return undefined;
  }
  let hold = true;
  const missing = required.filter((heading) => !headings.includes(heading));
  headings.forEach((heading, index) => {
    const place = cells[index] && checkCell(cells[index], report);
    if (!place?.usable) {
      hold = false;
    } else if (headings.indexOf(heading) < index) {
      hold = false;
      report(place, {
        found: heading === "" ? "a second blank heading" : `the heading ${quoted(heading)} stands here again`,
        expected: "each heading once",
        mend: "remove the column that is repeated, or correct its heading.",
      });
    } else if (heading === "") {
      hold = false;
      report(place, {
        found: "a blank heading over cells that are not blank",
        expected: "a heading for each column",
        mend: "name the column, or remove it.",
      });
    } else if (!others && !known.includes(heading)) {
      hold = false;
      const near = didYouMean(heading, missing.length > 0 ? missing : known);
      report(place, {
        found: `unknown heading ${quoted(heading)}`,
        expected: `one of ${known.join(", ")}${near}`,
        mend: "correct the heading, or remove the column.",
      });
      // One slip, one problem: the heading that was meant is not reported as missing, too.
      const meant = missing.findIndex((name) => near.includes(`"${name}"`));
      if (meant >= 0) missing.splice(meant, 1);
    }
  });
  for (const heading of missing) {
    hold = false;
    report(
      { line: 1, column: headings.length + 1 },
      {
        found: `the heading ${quoted(heading)} is missing`,
        expected: `the headings ${required.join(", ")}`,
        mend: "add the column; leave its cells blank where nothing was published.",
      },
    );
  }
  return known.length === 0 || headings.some((heading) => known.includes(heading)) ? hold : undefined;
}

function reportWidth(line: number, cells: readonly Cell[], width: number, report: Report): void {
  if (cells.every(isBlank)) {
    report(
      { line, column: 1 },
      { found: "a blank row", expected: "no blank rows between the others", mend: "remove the row." },
    );
    return;
  }
  const short = cells.length < width;
  const place = short ? { line: cells.at(-1)?.line ?? line, column: cells.length + 1 } : cells[width];
  report(place ?? { line, column: 1 }, {
    found: `the row has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}`,
    expected: `${width} cells, as many as there are headings`,
    mend: short
      ? "add what is missing; a blank cell still needs its comma."
      : "remove what is too much; put a cell that holds a comma into quotes.",
  });
}

function checkCell(cell: Cell, report: Report): Cell {
  if (cell.text.length > longestCell) {
    report(cell, {
      found: `the cell has ${cell.text.length} characters`,
      expected: `at most ${longestCell}`,
      mend: "correct the cell; a quote opened here may close much further on.",
    });
    return { ...cell, usable: false };
  }
  // A line break in a quoted cell is how a spreadsheet writes Alt+Enter.
  const hidden = findHidden(cell.text.replaceAll("\n", " "));
  if (hidden) {
    report(cell, {
      found: `${quoted(cell.text)} holds a character that cannot be seen (${hidden.name})`,
      expected: "text that reads as it looks",
      mend: "type the cell again by hand.",
    });
    return { ...cell, usable: false };
  }
  return cell;
}
