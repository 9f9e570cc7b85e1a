/** A cell and its place in the reading. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of one width; the first rows may be a heading. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A line longer than this is prose. */
const longestCell = 30;

/** A row wider than this is no table of an office. */
const mostColumns = 24;

/** The tables of a text: rows with borders or tabs, and cells that a scrape has set one to a line. */
export function findTables(text: string): Table[] {
  const lines = splitLines(text);
  return [...borderedTables(lines), ...flattenedTables(lines)];
}

function splitLines(text: string): Cell[] {
  const lines: Cell[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  }
  return lines;
}

/** | 1 | 南川东路 | 14 | 7 | 50% |, or the same with tabs. */
function borderedTables(lines: readonly Cell[]): Table[] {
  const tables: Table[] = [];
  let rows: Cell[][] = [];
  const flush = () => {
    if (rows.length > 1) tables.push(withHeading(rows));
    rows = [];
  };
  for (const line of lines) {
    const cells = splitCells(line);
    if (cells.length > 2 && cells.length <= mostColumns) rows.push(cells);
    else if (!/^[|\s:-]*$/.test(line.text) && !/[|\t]/.test(line.text)) flush();
  }
  flush();
  return tables;
}

function splitCells(line: Cell): Cell[] {
  if (!/[|\t]/.test(line.text)) return [];
  const cells: Cell[] = [];
  let start = line.start;
  for (const text of line.text.split(/[|\t]/)) {
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    if (trimmed !== "")
      cells.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
    start += text.length + 1;
  }
  return cells.every(({ text }) => /^[-:]+$/.test(text)) ? [] : cells;
}

function withHeading(rows: readonly Cell[][]): Table {
  const first = rows.findIndex((row) => row.filter(({ text }) => isNumber(text)).length >= 2);
  const heading = rows
    .slice(0, Math.max(first, 0))
    .filter((row) => row.length > 2)
    .at(-1);
  return { heading: heading?.map(({ text }) => text) ?? [], rows: rows.slice(Math.max(first, 0)) };
}

/**
 * Cells one to a line, with or without a border behind each. What makes rows of them is a rate at the end of each or
 * their numbers (1, 2, 3…) at the beginning, at even distances.
 */
function flattenedTables(lines: readonly Cell[]): Table[] {
  const tables: Table[] = [];
  let block: Cell[] = [];
  const flush = () => {
    const table = endedByRates(block) ?? begunByNumbers(block) ?? begunByNames(block);
    if (table !== undefined) tables.push(table);
    block = [];
  };
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const cell = onlyCell(line);
    if (cell === undefined) flush();
    else if (cell.text !== "") block.push(cell);
  }
  flush();
  return tables;
}

/** The cell that is all of a line, empty for a border alone; undefined for a line of prose, of several cells or none. */
function onlyCell({ text, start }: Cell): Cell | undefined {
  const bare = text.replace(/[|\s]+$/, "");
  const lead = bare.length - bare.replace(/^[|\s]+/, "").length;
  const own = bare.slice(lead);
  if (own.length > longestCell || /[。,;|\t]/.test(own)) return undefined;
  return { text: own, start: start + lead, end: start + bare.length };
}

/** A row may be a cell short where its number is left out (总计). */
function endedByRates(block: readonly Cell[]): Table | undefined {
  const ends = block.flatMap(({ text }, i) => (isPercent(text) ? [i] : []));
  const first = ends[0];
  const [one, other] = [ends[1], ends[2]];
  if (first === undefined || one === undefined) return undefined;
  const width = one - first;
  if (width < 3 || width > 12 || first + 1 < width || (other !== undefined && other - one > width))
    return undefined;
  const rows: Cell[][] = [block.slice(first - width + 1, first + 1)];
  for (let i = 1; i < ends.length; i++) {
    const row = block.slice((ends[i - 1] ?? 0) + 1, (ends[i] ?? 0) + 1);
    if (row.length !== width && row.length !== width - 1) break;
    rows.push(row);
  }
  return { heading: block.slice(0, first - width + 1).map(({ text }) => text), rows };
}

function begunByNumbers(block: readonly Cell[]): Table | undefined {
  const first = block.findIndex(({ text }) => text === "1");
  const second = block.findIndex(({ text }, i) => i > first + 2 && text === "2");
  const width = second - first;
  if (first < 0 || second < 0 || width < 3 || width > 12) return undefined;
  const rows: Cell[][] = [];
  for (let at = first; block[at]?.text === String(rows.length + 1); at += width) {
    const row = block.slice(at, at + width);
    if (row.length === width) rows.push(row);
  }
  return rows.length < 3 ? undefined : { heading: block.slice(0, first).map(({ text }) => text), rows };
}

/** 汉台区, 96, 91, 5: a name and as many numbers behind each. */
function begunByNames(block: readonly Cell[]): Table | undefined {
  const rows: Cell[][] = [];
  for (const [i, cell] of block.entries()) {
    const open = rows.at(-1);
    if (!isNumber(cell.text)) rows.push([cell]);
    else if (open && i > 0) open.push(cell);
  }
  const first = rows.findIndex((row) => row.length > 2);
  const width = rows[first]?.length;
  const last = rows.findIndex((row, i) => i > first && row.length !== width);
  const own = rows.slice(first, last < 0 ? rows.length : last);
  if (first < 0 || width === undefined || width > 12 || own.length < 3) return undefined;
  return { heading: rows.slice(0, first).flatMap((row) => row.map(({ text }) => text)), rows: own };
}

export function isPercent(text: string): boolean {
  return /^\d{1,3}(?:\.\d{0,6})?%$/.test(text);
}

function isNumber(text: string): boolean {
  return isPercent(text) || isCount(text);
}

export function isCount(text: string): boolean {
  return /^\d{1,12}[个家条]?$/.test(text) || /^\d{1,3}(?:,\d{3}){1,3}$/.test(text);
}

export function countIn(text: string): number {
  return Number(text.replace(/[,个家条]/g, ""));
}
