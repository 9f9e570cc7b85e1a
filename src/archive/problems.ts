import type { Problem } from "./model.ts";
import { countCell, dateCell, optionalText, regionCell, requiredText } from "./parse-cell.ts";
import { readCsv } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import type { Report } from "./report.ts";

const columns = {
  required: ["存在突出问题", "所属地区", "新媒体类型", "政务新媒体名称", "主办单位"],
  optional: ["序号", "整改情况", "整改日期"],
  mayBeEmpty: true,
};

export interface ProblemTable {
  readonly problems: readonly Problem[];
  /** False when a row is missing or in doubt, so that counting them would mislead. */
  readonly complete: boolean;
}

/** The rows of a quarter's problems.csv; those that hold, after a report. */
export function parseProblems(text: string, regions: RegionNames, report: Report): ProblemTable {
  const table = readCsv(text, columns, report);
  const problems = (table?.rows ?? []).flatMap((row): Problem[] => {
    countCell(row.cell("序号"), report);
    const problem = requiredText(row.cell("存在突出问题"), "the problem that was found", report);
    const region = regionCell(row.cell("所属地区"), regions, report)?.value;
    const platform = requiredText(row.cell("新媒体类型"), "the platform, as in 微信公众号", report);
    const account = requiredText(row.cell("政务新媒体名称"), "the account's name", report);
    const operator = requiredText(row.cell("主办单位"), "the office that runs the account", report);
    const rectification = optionalText(row.cell("整改情况"));
    const rectifiedOn = dateCell(row.cell("整改日期"), report)?.value;
    if (
      problem === undefined ||
      region === undefined ||
      platform === undefined ||
      account === undefined ||
      operator === undefined
    ) {
      return [];
    }
    return [
      {
        problem,
        region,
        platform,
        account,
        operator,
        ...(rectification !== undefined && { rectification }),
        ...(rectifiedOn !== undefined && { rectifiedOn }),
      },
    ];
  });
  return { problems, complete: table?.complete === true && problems.length === table.rows.length };
}
