import { fileStart, type Report } from "../../documents/report.ts";
import { message } from "../../messages/message.ts";
import type { IssuedTable, Region } from "../model.ts";
import type { Column } from "../table-columns.ts";
import type { Grid } from "../table-grid.ts";

/** What is in doubt in a table by itself: rows numbered out of order, the same row twice, an operator of another region. */
export function doubtTable(
  grid: Grid,
  columns: readonly Column[],
  regions: readonly Region[],
  doubt: Report,
): void {
  const sequence = columns.findIndex(({ role }) => role === "sequence");
  doubtSequence(grid, sequence, doubt);
  doubtEqualRows(grid, sequence, columns, doubt);
  doubtOperators(grid, columns, regions, doubt);
}

/** 序号 counts from 1; a table in parts may begin again. */
function doubtSequence(grid: Grid, column: number, doubt: Report): void {
  let last = 0;
  for (const { cells } of grid.rows) {
    const cell = cells[column];
    if (!cell || !/^\d+$/.test(cell.text)) continue;
    const number = Number(cell.text);
    if (number !== last + 1 && number !== 1)
      doubt(cell, message("sequenceBroken", { found: cell.text, expected: last + 1 }));
    last = number;
  }
}

/** Two rows of a list that say the same, their numbers aside. */
function doubtEqualRows(grid: Grid, sequence: number, columns: readonly Column[], doubt: Report): void {
  if (!columns.some(({ role }) => role === "name")) return;
  const lines = new Map<string, number>();
  for (const { cells, line } of grid.rows) {
    const words = cells.map(({ text }, index) => (index === sequence ? "" : text));
    if (words.every((text) => text === "")) continue;
    const key = JSON.stringify(words);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    else doubt({ line, column: 1 }, message("rowsEqual", { line: first }));
  }
}

/** 丽水市莲都区… runs nothing of 舟山市. */
function doubtOperators(
  grid: Grid,
  columns: readonly Column[],
  regions: readonly Region[],
  doubt: Report,
): void {
  const [region, operator] = (["region", "operator"] as const).map((role) =>
    columns.findIndex((column) => column.role === role),
  );
  const byName = new Map(regions.map((one) => [one.name, one]));
  for (const { cells } of grid.rows) {
    const place = cells[region ?? -1];
    const runs = cells[operator ?? -1];
    const own = place && byName.get(place.text);
    if (!own || !runs) continue;
    // Of a county the city is named, too.
    const named = regions.filter(({ name }) => name.length > 2 && runs.text.startsWith(name));
    if (named.length === 0 || named.some((one) => isWithin(one, own, regions) || isWithin(own, one, regions)))
      continue;
    doubt(runs, message("operatorElsewhere", { operator: runs.text, region: own.name }));
  }
}

/** A table of headings alone may have been cut short; a list may name nothing. */
export function doubtEmpty({ kind, rows }: IssuedTable, doubt: Report): void {
  if (kind !== "list" && rows.length === 0) doubt(fileStart, message("tableNoFigures"));
}

function isWithin(region: Region, whole: Region, regions: readonly Region[]): boolean {
  for (let at: Region | undefined = region; at; at = regions.find(({ id }) => id === at?.parent))
    if (at.id === whole.id) return true;
  return false;
}
