import type { ReceivedBlock, ReceivedDocument, TableBlock } from "./document.ts";
import { invisibleClass } from "../text/hidden-characters.ts";
import { checkTableSize } from "./grid.ts";

const unseen = `[\\s${invisibleClass}]*`;

/** A line of a table in Markdown; what cannot be seen may stand at its ends, too. */
const pipedLine = new RegExp(`^(${unseen})\\|(.*)\\|(${unseen})$`, "u");

const blankLine = new RegExp(`^${unseen}$`, "u");

/**
 * A text or Markdown file: a paragraph a line.
 *
 * Lines that hold tabs between texts, or pipes around them, and stand together, are a table. What a scrape has
 * flattened to one cell a line stays paragraphs here: only the attachments' columns tell that it was a table.
 *
 * @throws Unreadable when a table is too large
 */
export function readPlainText(text: string, file: string): ReceivedDocument {
  const blocks: ReceivedBlock[] = [];
  let rows: { cells: string[]; line: number }[] = [];
  const endTable = () => {
    if (rows.length > 1) blocks.push(tableOf(rows, file));
    else for (const { cells, line } of rows) blocks.push(paragraph(cells.join(" "), file, line));
    rows = [];
  };
  text.split("\n").forEach((raw, index) => {
    const line = index + 1;
    const cells = cellsOf(raw);
    if (cells) {
      // A line of dashes parts the headings from the rows in Markdown.
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push({ cells, line });
      return;
    }
    if (raw.trim() === "") return;
    // A line of nothing but HTML tags, or that only looks blank, was put there by a scrape: it does not part a table.
    if (!blankLine.test(raw) && !/^\s*(?:<[^<>]{1,300}>\s*)+$/.test(raw)) endTable();
    blocks.push(paragraph(raw.trim().replace(/^#+\s+/, ""), file, line));
  });
  endTable();
  return { file, blocks, findings: [] };
}

/** The cells of a line of a table; undefined for any other line. */
function cellsOf(raw: string): string[] | undefined {
  const [, before, piped, after] = pipedLine.exec(raw) ?? [];
  // What cannot be seen goes with the cell beside it, and is told of there.
  if (piped !== undefined) return `${before}${piped}${after}`.split("|").map((cell) => cell.trim());
  // Leading tabs indent; a tab between two texts parts cells.
  if (!/\S[^\S\n]*\t[^\S\n]*\S/.test(raw)) return undefined;
  return raw
    .replace(/[\r\n]+$/, "")
    .split("\t")
    .map((cell) => unquoted(cell.trim()));
}

/** A spreadsheet saved as text puts cells with a comma or a quotation mark between quotation marks. */
function unquoted(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}

function tableOf(rows: readonly { cells: string[]; line: number }[], file: string): TableBlock {
  const place = `${file}:${rows[0]?.line ?? 1}`;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  checkTableSize(rows.length, width, place);
  return {
    kind: "table",
    place,
    rows: rows.map(({ cells, line }) =>
      Array.from({ length: width }, (_, index) => ({
        text: cells[index] ?? "",
        place: `${file}:${line}:${index + 1}`,
      })),
    ),
  };
}

function paragraph(text: string, file: string, line: number): ReceivedBlock {
  return { kind: "text", text, place: `${file}:${line}` };
}
