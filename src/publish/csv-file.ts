import Papa from "papaparse";

/**
 * A table as a CSV file for Excel: UTF-8 with a byte-order mark, lines ended by CRLF, null as an empty cell.
 *
 * A cell that a spreadsheet would run as a formula (=, +, -, @, tab, return in front) gets an apostrophe before it.
 */
export function csvFile(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const csv = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { escapeFormulae: true },
  );
  return `\uFEFF${csv}\r\n`;
}
