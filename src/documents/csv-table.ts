import Papa from "papaparse";
import { message } from "../messages/message.ts";
import type { ReceivedDocument } from "./document.ts";
import { checkTableSize } from "./grid.ts";
import { Unreadable } from "./unreadable.ts";

/** A first line for Excel that says what parts the cells. */
const separatorLine = /^sep=(.)\r?\n/i;

/**
 * A CSV file: one table, its cells parted by commas, or by tabs or semicolons, or as its first line says.
 *
 * @throws Unreadable for an open quote, and when the table is too large
 */
export function readCsvTable(text: string, file: string): ReceivedDocument {
  const [line = "", separator = ""] = separatorLine.exec(text) ?? [];
  // Papa guesses the delimiter from the first rows among those given.
  const { data, errors } = Papa.parse<string[]>(text.slice(line.length), {
    delimiter: separator,
    delimitersToGuess: [",", "\t", ";"],
    skipEmptyLines: "greedy",
  });
  const open = errors.find(({ type }) => type === "Quotes");
  if (open) {
    throw new Unreadable(message("quoteOpen", { row: (open.row ?? 0) + 1 }));
  }
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  checkTableSize(data.length, width, `${file}:1`);
  const above = line === "" ? 0 : 1;
  const rows = data.map((row, y) =>
    Array.from({ length: width }, (_, x) => ({
      text: (row[x] ?? "").trim(),
      place: `${file}:${above + y + 1}:${x + 1}`,
    })),
  );
  return { file, blocks: [{ kind: "table", place: `${file}:1`, rows }], findings: [] };
}
