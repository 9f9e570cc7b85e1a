import { isIsoDate, meantDate } from "./calendar.ts";
import type { IsoDate, StatedPercent } from "./model.ts";
import type { Cell } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import type { Placed, Report } from "./report.ts";
import { quoted } from "./word-problem.ts";
import { parseCount, parsePercent } from "./written-number.ts";

/** How to mend a cell of a quarter's table. */
export const mendCell = "correct the cell; in a sealed quarter, also add a row to corrections.csv.";

/*
 * Each takes a cell, undefined where the table has no such column, and gives what it says with its place. A blank
 * cell, or one that has been reported, gives undefined.
 */

/** Text that has to be there. */
export function requiredText(cell: Cell | undefined, what: string, report: Report): string | undefined {
  if (!cell?.usable) return undefined;
  if (cell.text !== "") return cell.text;
  report(cell, {
    found: "the cell is blank",
    expected: what,
    mend: "fill the cell; a merged cell leaves those below it blank.",
  });
  return undefined;
}

/** Text that may be left out. */
export function optionalText(cell: Cell | undefined): string | undefined {
  return cell?.usable && cell.text !== "" ? cell.text : undefined;
}

/** A count of accounts; blank where it was not published. */
export function countCell(cell: Cell | undefined, report: Report): Placed<number> | undefined {
  return parsed(cell, parseCount, report, "a count", "a whole number of accounts, as in 472");
}

/** A percentage as printed; blank where it was not published. */
export function percentCell(cell: Cell | undefined, report: Report): Placed<StatedPercent> | undefined {
  return parsed(cell, parsePercent, report, "a percentage", "0% to 100% with its sign, as in 99.5%");
}

/** A day; blank where none was published. */
export function dateCell(cell: Cell | undefined, report: Report): Placed<IsoDate> | undefined {
  const meant = meantDate(cell?.text ?? "");
  const expected = `a day of the calendar, as in ${meant ?? "2024-05-31"}`;
  return parsed(cell, (text) => (isIsoDate(text) ? text : undefined), report, "a date", expected);
}

/** A region by its full or its short name, as a division code. */
export function regionCell(
  cell: Cell | undefined,
  regions: RegionNames,
  report: Report,
): Placed<string> | undefined {
  const name = requiredText(cell, "a region of regions.csv", report);
  if (cell === undefined || name === undefined) return undefined;
  const code = regions.codeOf(name);
  if (code !== undefined) return { value: code, line: cell.line, column: cell.column };
  // With regions.csv itself in doubt, every name would be reported.
  if (regions.complete) {
    report(cell, {
      found: `${quoted(name)} is not a region of regions.csv`,
      expected: `a full or short name${regions.didYouMean(name)}`,
      mend: "correct the cell, or add the region to regions.csv.",
    });
  }
  return undefined;
}

/** Reports each region that has a second row. */
export function reportRepeated(regions: readonly (Placed<string> | undefined)[], report: Report): void {
  const lines = new Map<string, number>();
  for (const region of regions) {
    if (!region) continue;
    const line = lines.get(region.value);
    if (line === undefined) lines.set(region.value, region.line);
    else {
      report(region, {
        found: `this region has a row already, in line ${line}`,
        expected: "one row for each region",
        mend: "remove one of the two rows, or correct its region.",
      });
    }
  }
}

function parsed<T>(
  cell: Cell | undefined,
  parse: (text: string) => T | undefined,
  report: Report,
  what: string,
  expected: string,
): Placed<T> | undefined {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined) return undefined;
  const value = parse(text);
  if (value !== undefined) return { value, line: cell.line, column: cell.column };
  report(cell, { found: `${quoted(text)} is not ${what}`, expected, mend: mendCell });
  return undefined;
}
