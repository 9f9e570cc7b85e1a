import { requiredText } from "./parse-cell.ts";
import type { Region } from "./model.ts";
import { type Cell, readCsv, type Row } from "./read-csv.ts";
import type { Report } from "./report.ts";
import { totalName } from "./inspection.ts";
import { quoted } from "./word-problem.ts";
import { parseCount, parseDivisionCode } from "./written-number.ts";

const columns = { required: ["行政区划代码", "地区", "简称", "层级", "图块行", "图块列"] };

/** Rows and columns of the tile grid: more would be no picture any more. */
const largestTile = 40;

const mend = "correct the cell.";

/** The regions of regions.csv, in the order of their codes; those that hold, after a report. */
export function parseRegions(text: string, report: Report): Region[] {
  const table = readCsv(text, columns, report);
  const taken = {
    codes: new Map<string, number>(),
    names: new Map<string, number>(),
    tiles: new Map<string, number>(),
  };
  const regions: Region[] = [];
  for (const row of table?.rows ?? []) {
    const region = parseRegion(row, report);
    const codeTaken = region.code !== undefined && taken.codes.has(region.code);
    if (region.code !== undefined) {
      reportTaken(taken.codes, region.code, row.cell("行政区划代码"), row.line, "code", report);
    }
    for (const [heading, name] of [
      ["地区", region.name],
      ["简称", region.short],
    ] as const) {
      // Its own full name may serve as the short one.
      if (name === undefined || (heading === "简称" && name === region.name)) continue;
      reportTaken(taken.names, name, row.cell(heading), row.line, "name", report);
    }
    if (region.tile) {
      const { row: tileRow, column } = region.tile;
      reportTaken(taken.tiles, `${tileRow},${column}`, row.cell("图块行"), row.line, "tile", report);
    }
    if (codeTaken) continue;
    const { code, name, short, level, tile } = region;
    if (code !== undefined && name !== undefined && short !== undefined && level !== undefined) {
      regions.push({ code, name, short, level, ...(tile && { tile }) });
    }
  }
  return regions.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

function parseRegion(row: Row, report: Report): Optional<Required<Region>> {
  return {
    code: divisionCode(row.cell("行政区划代码"), report),
    name: regionName(row.cell("地区"), report),
    short: regionName(row.cell("简称"), report),
    level: requiredText(row.cell("层级"), "a level, as in 设区市", report),
    tile: tileOf(row, report),
  };
}

function divisionCode(cell: Cell | undefined, report: Report): string | undefined {
  const text = requiredText(cell, "a division code of six digits (GB/T 2260)", report);
  if (cell === undefined || text === undefined) return undefined;
  const code = parseDivisionCode(text);
  if (code === undefined) {
    report(cell, {
      found: `${quoted(text)} is not a division code`,
      expected: "six digits (GB/T 2260)",
      mend,
    });
  }
  return code;
}

function regionName(cell: Cell | undefined, report: Report): string | undefined {
  const name = requiredText(cell, "the name of a region", report);
  if (cell === undefined || name !== totalName) return name;
  report(cell, {
    found: `"${totalName}" is kept for the row of the total`,
    expected: "the name of a region",
    mend: "remove the row: the whole is no region.",
  });
  return undefined;
}

function tileOf(row: Row, report: Report): Region["tile"] {
  const cells = { row: row.cell("图块行"), column: row.cell("图块列") };
  const [tileRow, tileColumn] = [cells.row, cells.column].map((cell) => {
    if (!cell?.usable || cell.text === "") return undefined;
    const place = parseCount(cell.text);
    if (place !== undefined && place >= 1 && place <= largestTile) return place;
    report(cell, {
      found: `${quoted(cell.text)} is no place in the tile grid`,
      expected: `a whole number from 1 to ${largestTile}`,
      mend,
    });
    return undefined;
  });
  const blank = [cells.row, cells.column].filter((cell) => cell?.usable && cell.text === "");
  if (blank.length === 1 && blank[0]) {
    report(blank[0], {
      found: "one half of the tile is blank",
      expected: "图块行 and 图块列 both, or neither",
      mend: "fill the cell, or clear the other one.",
    });
  }
  return tileRow === undefined || tileColumn === undefined ? undefined : { row: tileRow, column: tileColumn };
}

function reportTaken(
  taken: Map<string, number>,
  value: string,
  cell: Cell | undefined,
  line: number,
  what: string,
  report: Report,
): void {
  const first = taken.get(value);
  if (first === undefined) {
    taken.set(value, line);
  } else if (cell) {
    report(cell, {
      found: `the ${what} ${quoted(value)} is taken by line ${first}`,
      expected: `a ${what} of its own for each region`,
      mend,
    });
  }
}
