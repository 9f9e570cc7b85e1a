import type { Inspection, StatedPercent } from "./model.ts";
import { countCell, percentCell, regionCell, reportRepeated } from "./parse-cell.ts";
import { type Cell, readCsv, type Row } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import type { Placed, Report } from "./report.ts";

/** What stands in 地区 for the whole. */
export const totalName = "总计";

/** The counts of a row, by their headings. */
export const countHeadings = {
  accounts: "政务新媒体总数",
  inspected: "抽查政务新媒体数",
  problems: "存在突出问题政务新媒体数",
} as const;

const columns = {
  required: ["地区", ...Object.values(countHeadings)],
  optional: ["序号", "账号合格率"],
};

/** A row of inspection.csv with the places of what it says. Counts of accounts. */
export interface InspectionRow {
  /** As written. */
  readonly name: Cell;
  /** Division code; undefined in the row of the total, and after a report. */
  readonly region: Placed<string> | undefined;
  readonly accounts: Placed<number> | undefined;
  readonly inspected: Placed<number> | undefined;
  readonly problems: Placed<number> | undefined;
  readonly statedPassRate: Placed<StatedPercent> | undefined;
}

export interface InspectionTable {
  /** The regions' rows, in file order. */
  readonly regions: readonly InspectionRow[];
  /** Undefined after a report. */
  readonly total: InspectionRow | undefined;
  /** False when a row is missing or in doubt, so that sums would mislead. */
  readonly complete: boolean;
}

/** The rows of a quarter's inspection.csv. Undefined after a report, when there is none to speak of. */
export function parseInspection(
  text: string,
  regions: RegionNames,
  report: Report,
): InspectionTable | undefined {
  const table = readCsv(text, columns, report);
  if (!table) return undefined;
  const rows = table.rows.flatMap((row) => parseRow(row, regions, report) ?? []);
  const totals = rows.filter(({ name }) => name.text === totalName);
  const regionRows = rows.filter(({ name }) => name.text !== totalName);
  for (const { name } of totals.slice(1)) {
    report(name, {
      found: `a second row ${totalName}`,
      expected: `one row ${totalName}`,
      mend: "remove one of the two.",
    });
  }
  if (totals.length === 0 && table.complete) {
    report(
      { line: table.lastLine, column: 1 },
      {
        found: `the file ends without a row ${totalName}`,
        expected: `one row with ${totalName} in 地区`,
        mend: "add it; leave blank what was not published.",
      },
    );
  }
  reportRepeated(
    regionRows.map(({ region }) => region),
    report,
  );
  return {
    regions: regionRows,
    total: totals[0],
    complete: table.complete && rows.length === table.rows.length && totals.length === 1,
  };
}

/** What a row says, its places dropped. */
export function inspectionOf(row: InspectionRow): Inspection {
  const { region, accounts, inspected, problems, statedPassRate } = row;
  return {
    ...(region && { region: region.value }),
    ...(accounts && { accounts: accounts.value }),
    ...(inspected && { inspected: inspected.value }),
    ...(problems && { problems: problems.value }),
    ...(statedPassRate && { statedPassRate: statedPassRate.value }),
  };
}

function parseRow(row: Row, regions: RegionNames, report: Report): InspectionRow | undefined {
  const name = row.cell("地区");
  countCell(row.cell("序号"), report);
  const counts = {
    accounts: countCell(row.cell(countHeadings.accounts), report),
    inspected: countCell(row.cell(countHeadings.inspected), report),
    problems: countCell(row.cell(countHeadings.problems), report),
    statedPassRate: percentCell(row.cell("账号合格率"), report),
  };
  const region = name?.text === totalName ? undefined : regionCell(name, regions, report);
  return name?.usable ? { name, region, ...counts } : undefined;
}
