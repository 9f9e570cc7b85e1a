import type { TableBlock } from "./document.ts";
import { columnName, joinLines } from "./docx.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import type { Line } from "./pdf-lines.ts";
import type { Glyph } from "./pdf-marks.ts";
import { linesOfCells, type RuledCell, type RuledTable, standsIn, textOfCell } from "./pdf-tables.ts";

/** A table as it stands on one page. */
export interface PlacedTable {
  readonly kind: "table";
  /** From 1. */
  readonly page: number;
  /** "附件1.pdf!2!t1" */
  readonly place: string;
  readonly table: RuledTable;
  /** The letters of its page. */
  readonly glyphs: readonly Glyph[];
}

interface PlacedCell extends RuledCell {
  readonly lines: readonly Line[];
  readonly place: string;
}

/** Points: columns of the same table begin this near to each other on every page. */
const sameEdge = 3;

/** A table with rules that may go on over pages. */
export class LongTable {
  readonly #first: PlacedTable;
  /** The rows of the first page, by which repeated headings are known. */
  readonly #firstRows: readonly string[];
  readonly #cells: PlacedCell[] = [];
  #last: PlacedTable;
  #rows = 0;

  constructor(first: PlacedTable) {
    this.#first = first;
    this.#last = first;
    const cells = cellsOf(first);
    this.#firstRows = wordsOfRows(cells);
    this.#add(cells);
  }

  /** Whether a table, the next thing that is drawn, is this one on the next page: it has the same columns. */
  isContinuedBy({ page, table }: PlacedTable): boolean {
    const { edges } = this.#last.table;
    return (
      page === this.#last.page + 1 &&
      edges.length === table.edges.length &&
      edges.every((edge, column) => Math.abs(edge - table.edges[column]!) < sameEdge)
    );
  }

  /** Its rows on the next page: without headings that are repeated; a row that the page broke is one. */
  continueWith(next: PlacedTable): void {
    const cells = cellsOf(next);
    const words = wordsOfRows(cells);
    const other = words.findIndex((row, index) => row !== this.#firstRows[index]);
    const headings = other < 0 ? words.length : other;
    const below = cells
      .filter(({ row }) => row >= headings)
      .map((cell) => ({ ...cell, row: cell.row - headings }));
    const broken = below.filter(({ row }) => row === 0);
    const last = this.#cells.filter(({ row, rowSpan }) => row + rowSpan === this.#rows);
    if (isOneRow(last, broken)) {
      for (const { column, lines } of broken) {
        const at = this.#cells.findIndex((cell) => cell.column === column && last.includes(cell));
        this.#cells[at] = { ...this.#cells[at]!, lines: [...this.#cells[at]!.lines, ...lines] };
      }
      this.#add(below.filter(({ row }) => row > 0).map((cell) => ({ ...cell, row: cell.row - 1 })));
    } else this.#add(below.filter((cell) => !this.#extends(cell, last)));
    this.#last = next;
  }

  /** A merged cell that the page broke: empty, under one that covers several rows. The one above covers its rows, too. */
  #extends(cell: PlacedCell, last: readonly PlacedCell[]): boolean {
    const above = last.find(
      ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
    );
    if (cell.row > 0 || cell.lines.length > 0 || !above || above.rowSpan === 1) return false;
    const at = this.#cells.indexOf(above);
    this.#cells[at] = { ...above, rowSpan: above.rowSpan + cell.rowSpan };
    return true;
  }

  #add(cells: readonly PlacedCell[]): void {
    const start = this.#rows;
    for (const cell of cells) {
      this.#cells.push({ ...cell, row: cell.row + start });
      this.#rows = Math.max(this.#rows, start + cell.row + cell.rowSpan);
    }
  }

  /** The marks of notes that the text of its cells goes without. */
  noteMarks(): { readonly place: string; readonly text: string }[] {
    return this.#cells.flatMap(({ place, lines }) =>
      lines.flatMap(({ noteMarks }) => noteMarks.map((text) => ({ place, text }))),
    );
  }

  block(): TableBlock {
    const cells = this.#cells.map((cell): SpanningCell => ({ ...cell, text: textOfCell(cell, joinLines) }));
    return resolveMerged(cells, this.#first.place);
  }
}

function cellsOf({ table, glyphs, place }: PlacedTable): PlacedCell[] {
  const inside = glyphs.filter((glyph) => standsIn(glyph, table));
  return linesOfCells(table, inside).map((cell) => ({
    ...cell,
    place: `${place}!${columnName(cell.column)}${cell.row + 1}`,
  }));
}

/** What each row says, cell by cell; an empty row says nothing twice. */
function wordsOfRows(cells: readonly PlacedCell[]): string[] {
  const rows = Map.groupBy(cells, ({ row }) => row);
  return Array.from({ length: Math.max(0, ...rows.keys()) + 1 }, (_, row) =>
    (rows.get(row) ?? [])
      .map((cell) => `${cell.column} ${cell.rowSpan} ${cell.columnSpan} ${textOfCell(cell, joinLines)}`)
      .join("\n"),
  );
}

/**
 * Whether the first row of a page is the rest of the last row before it: nothing stands in its first cell, nor in another, and what
 * stands goes on with words where words are already.
 */
function isOneRow(last: readonly PlacedCell[], next: readonly PlacedCell[]): boolean {
  const filled = next.filter(({ lines }) => lines.length > 0);
  const [first] = next;
  return (
    filled.length > 0 &&
    filled.length < next.length - 1 &&
    first?.lines.length === 0 &&
    next.every(({ rowSpan }) => rowSpan === 1) &&
    filled.every(
      (cell) =>
        !/^[\d.]+[%％]?$/.test(cell.lines[0]!.text) &&
        last.some(({ column, lines }) => column === cell.column && lines.length > 0),
    )
  );
}
