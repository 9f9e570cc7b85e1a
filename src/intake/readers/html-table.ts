import { defaultTreeAdapter } from "parse5";
import type { TableBlock } from "../document.ts";
import { resolveMerged, type SpanningCell } from "./grid.ts";
import { type Element, placeOf, textOf } from "./html.ts";
import { isHiddenElement } from "./html-hidden.ts";
import { limits } from "./limits.ts";

/** Characters: a cell with more holds a page's text, not a table's. */
const longestCell = 1000;

/**
 * A table with its merged cells resolved.
 *
 * @returns undefined for a table that lays the page out: one that holds another, has one column, or a page in a cell
 * @throws Unreadable when it is too large
 */
export function readHtmlTable(table: Element, place: string): TableBlock | undefined {
  const rows = descendants(table, "tr");
  if (descendants(table, "table").length > 0) return undefined;
  const cells: SpanningCell[] = [];
  /** For each column, the first row that no cell from above reaches into. */
  const free: number[] = [];
  const file = place.slice(0, place.lastIndexOf(":"));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.childNodes) {
      if (!defaultTreeAdapter.isElementNode(cell) || !/^t[dh]$/.test(cell.tagName) || isHiddenElement(cell))
        continue;
      while ((free[x] ?? 0) > y) x++;
      const rowSpan = Math.min(spanOf(cell, "rowspan"), rows.length - y);
      const columnSpan = Math.min(spanOf(cell, "colspan"), limits.columns);
      for (let right = 0; right < columnSpan; right++) free[x + right] = y + rowSpan;
      const text = textOf(cell).replace(/\s+/g, " ").trim();
      cells.push({ row: y, column: x, rowSpan, columnSpan, text: closeUp(text), place: placeOf(cell, file) });
      x += columnSpan;
    }
  });
  const laysOut =
    cells.every(({ column }) => column === 0) || cells.some(({ text }) => text.length > longestCell);
  return laysOut ? undefined : resolveMerged(cells, place);
}

/** Spaces between two Chinese characters come from the page's source, not from the table. */
function closeUp(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, "");
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
