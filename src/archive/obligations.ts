import type { IsoDate } from "../figures/day.ts";
import type { Obligation } from "./model.ts";
import { dateCell, optionalText, requiredText } from "./parse-cell.ts";
import { readCsv } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import { deadlineDoubt, doubtOwed, type Owed, type TextOfPeriod } from "./doubts/text-of-period.ts";
import type { Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";

const columns = { required: ["要求", "责任单位", "期限", "依据"] };

/**
 * The rows of a period's obligations.csv; those that hold, after a report.
 *
 * @param signed - the day of the circular that sets them, where it is known
 * @param told - what the circular says, which they may not go against
 */
export function parseObligations(
  text: string,
  regions: RegionNames,
  signed: IsoDate | undefined,
  told: TextOfPeriod,
  report: Report,
): Obligation[] {
  const doubt = told.doubt("obligations.csv");
  const owed: Owed[] = [];
  const obligations = (readCsv(text, columns, report)?.rows ?? []).flatMap((row): Obligation[] => {
    const requirement = requiredText(row.cell("要求"), "requirement", report);
    const owedBy = optionalText(row.cell("责任单位"));
    const deadline = dateCell(row.cell("期限"), report);
    const basis = optionalText(row.cell("依据"));
    if (deadline && signed !== undefined && deadline.value < signed)
      report(deadline, message("dueBeforeSigned", { due: deadline.value, signed }));
    const moved = deadline && deadlineDoubt(told, deadline.value, basis ?? "");
    if (moved) doubt(deadline, moved);
    if (requirement === undefined) return [];
    const owing = owedBy === undefined ? [] : regions.idsIn(owedBy);
    owed.push({ requirement, cell: row.cell("责任单位") ?? { line: row.line, column: 1 }, by: owing });
    return [
      {
        requirement,
        ...(owedBy !== undefined && { owedBy }),
        regions: owing,
        ...(deadline && { deadline: deadline.value }),
        ...(basis !== undefined && { basis }),
      },
    ];
  });
  doubtOwed(told, owed, doubt);
  return obligations;
}
