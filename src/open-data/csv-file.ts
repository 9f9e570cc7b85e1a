import Papa from "papaparse";
import type { Cell } from "./table.ts";

/**
 * A table as a CSV file for Excel: UTF-8 with a byte-order mark, lines ended by CRLF, null as an empty cell.
 *
 * A text that a spreadsheet may run as a formula gets an apostrophe before it; numbers are left alone.
 */
export function excelCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "string" ? neutral(cell) : written(cell))),
  );
  return `\uFEFF${Papa.unparse(lines, { newline: "\r\n" })}\r\n`;
}

/**
 * The same for programs: no byte-order mark, lines ended by LF, every value as it is.
 *
 * LF, since a tool that works by lines (cut, awk, diff) would find a return at the end of every last cell; whoever
 * reads CSV takes either.
 */
export function plainCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(written));
  return `${Papa.unparse(lines, { newline: "\n" })}\n`;
}

/** Papa would write booleans as they are, but its types do not say so. */
function written(cell: Cell): string | number | null {
  return typeof cell === "boolean" ? String(cell) : cell;
}

/**
 * What a spreadsheet may take for the start of a formula: =, +, -, @, also full-width, and whatever may stand before
 * them unseen. Excel drops leading spaces, and Chinese input methods give the full-width signs.
 *
 * Papa's own `escapeFormulae` looks at the first character alone, knows no full-width signs, and passes over cells of
 * several lines.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u;

/** A number with its sign, as an office prints one: a spreadsheet takes it for that number, and runs nothing. */
const signedNumber = /^[+-]\d+(?:\.\d+)?%?$/;

/** Whether a spreadsheet may run the text. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text) && !signedNumber.test(text);
}

/** A text that is a name or words, never a number: one that looks like a signed number keeps its sign, too. */
export function wordsCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function neutral(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
