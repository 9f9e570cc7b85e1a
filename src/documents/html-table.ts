import { defaultTreeAdapter } from "parse5";
import type { TableBlock } from "./document.ts";
import { checkTableSize, resolveMerged, type SpanningCell } from "./grid.ts";
import { cellText, type LeaveOut } from "./html-cell.ts";
import { type Element, hasPicture, isHiddenElement, placeOf, textOf } from "./html-elements.ts";
import { cellElements } from "./html-names.ts";
import { limits } from "./limits.ts";

/** Characters: a cell with more holds a page's text, not a table's. */
const longestCell = 1000;

/**
 * A table with its merged cells resolved.
 *
 * @returns the table and a cell of it that holds a picture and no word; undefined for a table that lays the page out: one that holds another, has one column, or a page in a cell
 * @throws Unreadable when it is too large
 */
export function readHtmlTable(
  table: Element,
  place: string,
  leaveOut: LeaveOut,
): { readonly table: TableBlock; readonly picture?: Element } | undefined {
  const rows = descendants(table, "tr");
  if (descendants(table, "table").length > 0) return undefined;
  const cells: SpanningCell[] = [];
  /** Of the page's source, where each cell begins. */
  const columns: number[] = [];
  let picture: Element | undefined;
  const parts: Parameters<LeaveOut>[] = [];
  /** For each column, the first row that no cell from above reaches into. */
  const free: number[] = [];
  const file = place.slice(0, place.lastIndexOf(":"));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.childNodes) {
      if (!defaultTreeAdapter.isElementNode(cell) || !cellElements.has(cell.tagName) || isHiddenElement(cell))
        continue;
      while ((free[x] ?? 0) > y) x++;
      if (picture === undefined && hasPicture(cell) && textOf(cell).trim() === "") picture = cell;
      const text = cellText(cell, (part, said, found) => parts.push([part, said, found]));
      if (x >= limits.columns) {
        // At once: a row of wide spans would cost the square of its length before the whole table is measured.
        if (text !== "") checkTableSize(rows.length, x + 1, place);
        continue;
      }
      const rowSpan = Math.min(spanOf(cell, "rowspan"), rows.length - y);
      const columnSpan = Math.min(spanOf(cell, "colspan"), limits.columns);
      for (let right = 0; right < columnSpan; right++) free[x + right] = y + rowSpan;
      columns.push(cell.sourceCodeLocation?.startCol ?? 1);
      cells.push({ row: y, column: x, rowSpan, columnSpan, text, place: placeOf(cell, file) });
      x += columnSpan;
    }
  });
  const laysOut =
    cells.every(({ column }) => column === 0) || cells.some(({ text }) => text.length > longestCell);
  if (laysOut) return undefined;
  // What lays the page out is read again as text, and says then what it leaves out.
  for (const part of parts) leaveOut(...part);
  const resolved = resolveMerged(rows.length > 1 ? apart(cells, columns) : cells, place);
  return { table: resolved, ...(picture && { picture }) };
}

/** Cells of a table that is one line of the page's source are told apart by their columns. */
function apart(cells: readonly SpanningCell[], columns: readonly number[]): SpanningCell[] {
  const inOneLine = new Set(cells.map(({ place }) => place)).size === 1;
  return cells.map((cell, index) =>
    inOneLine ? { ...cell, place: `${cell.place}:${columns[index]}` } : cell,
  );
}

function descendants(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((node): Element[] => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    return node.tagName === name ? [node, ...descendants(node, name)] : descendants(node, name);
  });
}

function spanOf(cell: Element, attribute: string): number {
  const text = cell.attrs.find(({ name }) => name === attribute)?.value ?? "1";
  return /^\d{1,5}$/.test(text.trim()) ? Math.max(1, Number(text)) : 1;
}
