import { type LinePart, partsApart } from "./pdf-lines.ts";
import type { PlacedLine } from "./pdf-paragraphs.ts";

/** Lines whose parts stand in columns without rules. */
export interface AlignedLines {
  readonly kind: "aligned";
  readonly lines: readonly PlacedLine[];
  /** The parts of each line by column; undefined when they do not say which column each is of. */
  readonly rows: readonly (readonly string[])[] | undefined;
}

export interface PlainLines {
  readonly kind: "plain";
  readonly lines: readonly PlacedLine[];
}

/** A line without a gap may stand for so many between two with one: a cell on two lines. */
const mostBetween = 2;

/** Rows of two columns are a table from this many on; of more columns two are enough. */
const leastRows = 3;

/** The lines of a text, those that stand in columns apart from the others. */
export function inColumns(lines: readonly PlacedLine[]): (AlignedLines | PlainLines)[] {
  const stretches: (AlignedLines | PlainLines)[] = [];
  const plain = (line: PlacedLine) => {
    const last = stretches.at(-1);
    if (last?.kind === "plain")
      stretches[stretches.length - 1] = { kind: "plain", lines: [...last.lines, line] };
    else stretches.push({ kind: "plain", lines: [line] });
  };
  for (let index = 0; index < lines.length;) {
    const end = endOfColumns(lines, index);
    const candidate = lines.slice(index, end);
    const parts = Math.max(0, ...candidate.map(({ line }) => partsApart(line).length));
    if (end > index && candidate.length >= (parts > 2 ? 2 : leastRows)) {
      stretches.push({ kind: "aligned", lines: candidate, rows: rowsOf(candidate) });
      index = end;
    } else {
      plain(lines[index]!);
      index++;
    }
  }
  return stretches;
}

/** Behind the last line with a gap of those that follow one another from here on. */
function endOfColumns(lines: readonly PlacedLine[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length && index - end <= mostBetween; index++) {
    if (partsApart(lines[index]!.line).length > 1) end = index + 1;
    else if (end === from) break;
  }
  return end;
}

/** The cells of each line: by every gap where that gives whole rows, else by the wide ones. */
function rowsOf(lines: readonly PlacedLine[]): string[][] | undefined {
  return cellsOf(lines.map(({ line }) => line.parts)) ?? cellsOf(lines.map(({ line }) => partsApart(line)));
}

interface Column {
  left: number;
  right: number;
  /** The parts that stand in it, by row. */
  readonly cells: Map<number, string[]>;
}

/**
 * The cells of rows by where their parts stand: what stands below one another is of one column. Two columns that no row has a part
 * in each of are one: a heading at the left and numbers at the right.
 *
 * @returns undefined unless each row has a part, and one only, in each column, or lacks one
 */
function cellsOf(rows: readonly (readonly LinePart[])[]): string[][] | undefined {
  const columns: Column[] = [];
  const parts = rows.flatMap((row, y) => row.map((part) => ({ ...part, y })));
  for (const { left, right, text, y } of parts.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) {
      last.right = Math.max(last.right, right);
      last.cells.set(y, [...(last.cells.get(y) ?? []), text]);
    } else columns.push({ left, right, cells: new Map([[y, [text]]]) });
  }
  const whole = columns.reduce<Column[]>((merged, column) => {
    const last = merged.at(-1);
    if (!last || [...column.cells.keys()].some((y) => last.cells.has(y))) return [...merged, column];
    for (const [y, cell] of column.cells) last.cells.set(y, cell);
    return merged;
  }, []);
  const isWhole = rows.every((_, y) => {
    const filled = whole.filter(({ cells }) => cells.has(y));
    return filled.length >= whole.length - 1 && filled.every(({ cells }) => cells.get(y)!.length === 1);
  });
  const hasFull = rows.some((_, y) => whole.every(({ cells }) => cells.has(y)));
  if (whole.length < 2 || !isWhole || !hasFull) return undefined;
  return rows.map((_, y) => whole.map(({ cells }) => cells.get(y)?.[0] ?? ""));
}
