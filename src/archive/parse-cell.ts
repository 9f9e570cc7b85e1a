import { type IsoDate, isIsoDate, meantDate } from "../figures/day.ts";
import { type Message, message } from "../messages/message.ts";
import type { CellContent } from "../messages/zh/tables.ts";
import type { StatedPercent } from "./model.ts";
import type { Cell } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import type { Placed, Report } from "../documents/report.ts";
import { parsePercent } from "./written-number.ts";

/*
 * Each takes a cell, undefined where the table has no such column, and gives what it says with its place. A blank
 * cell, or one that has been reported, gives undefined.
 */

/** Text that has to be there. */
export function requiredText(
  cell: Cell | undefined,
  content: CellContent,
  report: Report,
): string | undefined {
  if (!cell?.usable) return undefined;
  if (cell.text !== "") return cell.text;
  report(cell, message("cellBlank", { content }));
  return undefined;
}

/** Text that may be left out. */
export function optionalText(cell: Cell | undefined): string | undefined {
  return cell?.usable && cell.text !== "" ? cell.text : undefined;
}

/** A percentage as printed; blank where it was not published. */
export function percentCell(cell: Cell | undefined, report: Report): Placed<StatedPercent> | undefined {
  return parsed(cell, parsePercent, report, (text) => message("percentWrong", { text }));
}

/** A day; blank where none was published. */
export function dateCell(cell: Cell | undefined, report: Report): Placed<IsoDate> | undefined {
  const asDate = (text: string) => (isIsoDate(text) ? text : undefined);
  return parsed(cell, asDate, report, (text) =>
    message("dateWrong", { text, likely: meantDate(text) ?? "2024-05-31" }),
  );
}

/** A region by its full or its short name, as its id. */
export function regionCell(
  cell: Cell | undefined,
  regions: RegionNames,
  report: Report,
): Placed<string> | undefined {
  const name = requiredText(cell, "region", report);
  if (cell === undefined || name === undefined) return undefined;
  const id = regions.idOf(name);
  if (id !== undefined) return { value: id, line: cell.line, column: cell.column };
  // With regions.csv itself in doubt, every name would be reported.
  if (regions.complete) report(cell, message("regionUnknown", { name, nearest: regions.closest(name) }));
  return undefined;
}

/** Reports each region that has a second row. */
export function reportRepeated(regions: readonly (Placed<string> | undefined)[], report: Report): void {
  const lines = new Map<string, number>();
  for (const region of regions) {
    if (!region) continue;
    const line = lines.get(region.value);
    if (line === undefined) lines.set(region.value, region.line);
    else report(region, message("regionTwice", { line }));
  }
}

function parsed<T>(
  cell: Cell | undefined,
  parse: (text: string) => T | undefined,
  report: Report,
  wrong: (text: string) => Message,
): Placed<T> | undefined {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined) return undefined;
  const value = parse(text);
  if (value !== undefined) return { value, line: cell.line, column: cell.column };
  report(cell, wrong(text));
  return undefined;
}
