import { isQuarterId } from "./calendar.ts";
import type { QuarterId, Standardization } from "./model.ts";
import { dateCell, mendCell, optionalText, percentCell, regionCell, reportRepeated } from "./parse-cell.ts";
import { type Cell, readCsv } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import type { Report } from "./report.ts";
import { quoted } from "./word-problem.ts";

const columns = { required: ["地区", "完成期限", "状态", "公布减少率", "基期"] };

const states = ["已完成", "推进中"] as const;

/** The rows of a quarter's standardization.csv; those that hold, after a report. */
export function parseStandardization(
  text: string,
  quarter: QuarterId,
  regions: RegionNames,
  report: Report,
): Standardization[] {
  const rows = (readCsv(text, columns, report)?.rows ?? []).map((row) => {
    const region = regionCell(row.cell("地区"), regions, report);
    const deadline = dateCell(row.cell("完成期限"), report)?.value;
    const state = stateCell(row.cell("状态"), report);
    const statedDecrease = percentCell(row.cell("公布减少率"), report)?.value;
    const base = baseCell(row.cell("基期"), quarter, report);
    return { region, deadline, state, statedDecrease, base };
  });
  reportRepeated(
    rows.map(({ region }) => region),
    report,
  );
  return rows.flatMap(({ region, deadline, state, statedDecrease, base }): Standardization[] =>
    region
      ? [
          {
            region: region.value,
            ...(deadline !== undefined && { deadline }),
            ...(state !== undefined && { state }),
            ...(statedDecrease && { statedDecrease }),
            ...(base !== undefined && { base }),
          },
        ]
      : [],
  );
}

function stateCell(cell: Cell | undefined, report: Report): Standardization["state"] {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined) return undefined;
  const state = states.find((known) => known === text);
  if (state === undefined) {
    report(cell, {
      found: `${quoted(text)} is not a state`,
      expected: `${states.join(" or ")}, or blank where it was not published`,
      mend: mendCell,
    });
  }
  return state;
}

function baseCell(cell: Cell | undefined, quarter: QuarterId, report: Report): string | undefined {
  const base = optionalText(cell);
  if (cell !== undefined && base !== undefined && isQuarterId(base) && base >= quarter) {
    report(cell, {
      found: `${quoted(base)} is not before this quarter`,
      expected: "an earlier quarter to compare with, or the words of the source",
      mend: mendCell,
    });
  }
  return base;
}
