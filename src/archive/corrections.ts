import { isPeriodId, type PeriodId } from "../figures/period.ts";
import { closestNames } from "../text/closest-names.ts";
import type { Correction } from "./model.ts";
import { dateCell, optionalText, requiredText } from "./parse-cell.ts";
import { readCsv } from "./read-csv.ts";
import type { Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";

const columns = {
  required: ["日期", "期", "文件", "位置", "原", "改为", "原因"],
  synonyms: new Map([["季度", "期"]]),
  mayBeEmpty: true,
};

/**
 * data/corrections.csv (更正): the changes to what had been published, oldest first; those that hold, after a report.
 *
 * @param filesOf - the files of a period's folder; undefined where there is no such period
 */
export function parseCorrections(
  text: string,
  filesOf: (period: PeriodId) => readonly string[] | undefined,
  report: Report,
): Correction[] {
  const corrections = (readCsv(text, columns, report)?.rows ?? []).flatMap((row): Correction[] => {
    const date = dateCell(row.cell("日期"), report)?.value;
    if (row.cell("日期")?.usable && row.cell("日期")?.text === "") {
      requiredText(row.cell("日期"), "dateOfChange", report);
    }
    const period = requiredText(row.cell("期"), "period", report);
    const file = requiredText(row.cell("文件"), "file", report);
    const place = optionalText(row.cell("位置"));
    const before = optionalText(row.cell("原"));
    const after = optionalText(row.cell("改为"));
    const reason = requiredText(row.cell("原因"), "reason", report);
    const files = period !== undefined && isPeriodId(period) ? filesOf(period) : undefined;
    const periodCell = row.cell("期");
    if (period !== undefined && !files && periodCell)
      report(periodCell, message("correctionPeriodUnknown", { period }));
    const fileCell = row.cell("文件");
    if (period !== undefined && file !== undefined && files && !files.includes(file) && fileCell) {
      const nearest = closestNames(file, files);
      report(fileCell, message("correctionFileUnknown", { file, period, known: files, nearest }));
    }
    const beforeCell = row.cell("原");
    if (beforeCell?.usable && before === after) {
      report(
        beforeCell,
        message(before === undefined ? "correctionSaysNothing" : "correctionChangesNothing"),
      );
    }
    if (date === undefined || period === undefined || file === undefined || reason === undefined) return [];
    return [
      {
        date,
        period,
        file,
        ...(place !== undefined && { place }),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        reason,
      },
    ];
  });
  return corrections.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
