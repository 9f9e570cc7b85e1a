import type { RegionNames } from "../../archive/region-names.ts";
import { parseCount, parsePercent } from "../../archive/written-number.ts";
import type { ScreenedCell, ScreenedLine } from "../screening/screen.ts";
import {
  type Column,
  columnOf,
  kindOf,
  plainHeading,
  type TableKind,
  tableKinds,
  totalWords,
} from "./columns.ts";

/** A table found among lines that hold one cell each. */
export interface Flattened {
  /** What stands over the table: its title, as a rule. */
  readonly before: readonly ScreenedLine[];
  /** The first row is of headings. */
  readonly rows: readonly (readonly ScreenedCell[])[];
  readonly after: readonly ScreenedLine[];
  /** The first line that parts a heading from the others. */
  readonly parting?: ScreenedLine;
  /** Cells that a merged cell had left out, and which were filled from the row above. */
  readonly filled: readonly { readonly row: number; readonly heading: string; readonly place: string }[];
}

/** Lines that one heading may be broken into. */
const mostHeadingLines = 4;

/** Cells of a row that merged cells may have taken away. */
const mostMissing = 3;

/**
 * Finds a table that a scrape has flattened to one cell a line, among the lines of an attachment.
 *
 * The headings tell the columns; each row is then taken by what its cells must be (an ordinal, a region, a count, a
 * percentage). A row that comes out short has lost cells to a merged cell: it is taken when only one way of filling
 * it makes sense.
 *
 * @returns undefined when no headings stand there
 */
export function findFlattened(lines: readonly ScreenedLine[], regions: RegionNames): Flattened | undefined {
  const headings = findHeadings(lines);
  if (!headings) return undefined;
  const rows: ScreenedCell[][] = [headings.cells];
  const filled: { row: number; heading: string; place: string }[] = [];
  let at = headings.end;
  while (at < lines.length) {
    const taken = takeRow(lines, at, headings.columns, rows, regions);
    if (!taken) break;
    for (const heading of taken.filled)
      filled.push({ row: rows.length, heading, place: lines[at]?.place ?? "" });
    rows.push(taken.cells);
    at = taken.end;
  }
  const before = lines.slice(0, headings.start);
  const parting = partingLine(before, headings);
  return { before, rows, after: lines.slice(at), filled, ...(parting && { parting }) };
}

/**
 * The line behind a heading that stands over the others and apart from them: what came between is no title, and the
 * heading is not to be lost with it.
 */
function partingLine(before: readonly ScreenedLine[], { kind, columns }: Headings): ScreenedLine | undefined {
  const isHeading = ({ text }: ScreenedLine) => {
    const column = columnOf(plainHeading(text), kind);
    return column !== undefined && !columns.includes(column);
  };
  const first = before.findIndex(isHeading);
  return first < 0 ? undefined : before.slice(first).find((line) => !isHeading(line));
}

interface Headings {
  readonly kind: TableKind;
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
  readonly cells: ScreenedCell[];
}

function findHeadings(lines: readonly ScreenedLine[]): Headings | undefined {
  for (let start = 0; start < lines.length; start++) {
    for (const kind of tableKinds) {
      const columns: Column[] = [];
      const cells: ScreenedCell[] = [];
      let end = start;
      for (let next = headingAt(lines, end); next; next = headingAt(lines, end)) {
        columns.push(next.column);
        cells.push(cell(lines[end], next.text));
        end = next.end;
      }
      if (columns.length >= 3 && kindOf(columns.map(({ heading }) => heading)) === kind) {
        return { kind, start, end, columns, cells };
      }

      /** The longest run of lines that is one heading. */
      function headingAt(all: readonly ScreenedLine[], from: number) {
        for (let length = mostHeadingLines; length > 0; length--) {
          if (from + length > all.length) continue;
          const text = all
            .slice(from, from + length)
            .map((line) => line.text)
            .join("");
          const column = columnOf(plainHeading(text), kind);
          if (column && !columns.includes(column)) return { column, text, end: from + length };
        }
        return undefined;
      }
    }
  }
  return undefined;
}

interface TakenRow {
  readonly cells: ScreenedCell[];
  readonly end: number;
  /** Headings of the cells that were filled from the row above. */
  readonly filled: readonly string[];
}

function takeRow(
  lines: readonly ScreenedLine[],
  at: number,
  columns: readonly Column[],
  rows: readonly (readonly ScreenedCell[])[],
  regions: RegionNames,
): TakenRow | undefined {
  const ordinal = rows.length;
  const above = rows.length > 1 ? rows.at(-1) : undefined;
  const withOrdinal = columns[0]?.holds === "ordinal";
  const text = (index: number) => lines[index]?.text ?? "";
  /** Whether a row, or what comes after the table, can begin here. */
  const canBegin = (index: number, next: number) =>
    index >= lines.length ||
    !withOrdinal ||
    text(index) === String(next) ||
    totalWords.has(text(index)) ||
    /^备?注|^说明/.test(text(index)) ||
    text(index).length > 40;

  if (totalWords.has(text(at))) {
    // The cell of the total is merged over the ordinal's.
    const own = columns.filter(({ holds }) => holds !== "ordinal");
    const values = own.map((_, index) => lines[at + index]);
    const fits = own.every(
      ({ holds }, index) => index === 0 || fitsColumn(values[index]?.text, holds, ordinal, regions),
    );
    if (!fits) return undefined;
    return {
      cells: columns.map((column) =>
        column.holds === "ordinal" ? cell(lines[at], "") : cell(values[own.indexOf(column)]),
      ),
      end: at + own.length,
      filled: [],
    };
  }
  if (withOrdinal && text(at) !== String(ordinal)) return undefined;
  for (let missing = 0; missing <= Math.min(mostMissing, columns.length - 2); missing++) {
    const length = columns.length - missing;
    if (at + length > lines.length) continue;
    const ways = choices(columns, missing).filter((left) => {
      let from = at;
      return columns.every(
        (column) => left.has(column) || fitsColumn(text(from++), column.holds, ordinal, regions),
      );
    });
    const [left] = ways;
    if (left && ways.length === 1 && (missing === 0 || above) && canBegin(at + length, ordinal + 1)) {
      return fill(left, at);
    }
    if (ways.length > 1) return undefined;
  }
  // As many cells as there are columns, though one is not what it should be: the record's checks will name it.
  const whole = at + columns.length;
  if (withOrdinal && whole <= lines.length && canBegin(whole, ordinal + 1)) return fill(new Set(), at);
  return undefined;

  function fill(left: ReadonlySet<Column>, start: number): TakenRow {
    let from = start;
    const cells = columns.map((column, index) =>
      left.has(column) ? cell(lines[start], above?.[index]?.text ?? "") : cell(lines[from++]),
    );
    return { cells, end: from, filled: [...left].map(({ heading }) => heading) };
  }
}

/** The ways of leaving out some of the columns whose cells offices merge: texts and regions. */
function choices(columns: readonly Column[], missing: number): ReadonlySet<Column>[] {
  if (missing === 0) return [new Set()];
  const mergeable = columns.filter(({ holds }) => holds === "text" || holds === "region");
  const extend = (chosen: readonly Column[], from: number): Column[][] =>
    chosen.length === missing
      ? [[...chosen]]
      : mergeable.slice(from).flatMap((column, index) => extend([...chosen, column], from + index + 1));
  return extend([], 0).map((chosen) => new Set(chosen));
}

function fitsColumn(
  text: string | undefined,
  holds: Column["holds"],
  ordinal: number,
  regions: RegionNames,
): boolean {
  if (text === undefined || text === "") return false;
  if (holds === "ordinal") return text === String(ordinal);
  if (holds === "count") return parseCount(text.replaceAll(",", "")) !== undefined;
  if (holds === "percent") return parsePercent(text) !== undefined;
  if (holds === "region") return regions.idOf(text.replaceAll(/\s/g, "")) !== undefined;
  return !totalWords.has(text) && regions.idOf(text) === undefined;
}

function cell(line: ScreenedLine | undefined, text = line?.text ?? ""): ScreenedCell {
  return {
    text,
    place: line?.place ?? "",
    carriedDown: false,
    carriedRight: false,
    ...(line?.doubt !== undefined && { doubt: line.doubt }),
  };
}
