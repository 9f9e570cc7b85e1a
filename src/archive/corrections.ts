import { isQuarterId } from "./calendar.ts";
import { didYouMean } from "./closest-names.ts";
import type { Correction, QuarterId } from "./model.ts";
import { dateCell, optionalText, requiredText } from "./parse-cell.ts";
import { readCsv } from "./read-csv.ts";
import type { Report } from "./report.ts";
import { quoted } from "./word-problem.ts";

const columns = { required: ["日期", "季度", "文件", "位置", "原", "改为", "原因"], mayBeEmpty: true };
const mend = "correct the cell.";

/**
 * data/corrections.csv (更正): the changes to what had been published, oldest first; those that hold, after a report.
 *
 * @param filesOf - the files of a quarter's folder; undefined where there is no such quarter
 */
export function parseCorrections(
  text: string,
  filesOf: (quarter: QuarterId) => readonly string[] | undefined,
  report: Report,
): Correction[] {
  const corrections = (readCsv(text, columns, report)?.rows ?? []).flatMap((row): Correction[] => {
    const date = dateCell(row.cell("日期"), report)?.value;
    if (row.cell("日期")?.usable && row.cell("日期")?.text === "") {
      requiredText(row.cell("日期"), "the day of the change, as in 2024-05-31", report);
    }
    const quarter = requiredText(row.cell("季度"), "a quarter, as in 2024-Q1", report);
    const file = requiredText(row.cell("文件"), "a file of the quarter's folder", report);
    const place = optionalText(row.cell("位置"));
    const before = optionalText(row.cell("原"));
    const after = optionalText(row.cell("改为"));
    const reason = requiredText(row.cell("原因"), "why it was changed, a sentence", report);
    const files = quarter !== undefined && isQuarterId(quarter) ? filesOf(quarter) : undefined;
    const quarterCell = row.cell("季度");
    if (quarter !== undefined && !files && quarterCell) {
      report(quarterCell, {
        found: `${quoted(quarter)} is no quarter of the record`,
        expected: "the name of a quarter's folder, as in 2024-Q1",
        mend,
      });
    }
    const fileCell = row.cell("文件");
    if (file !== undefined && files && !files.includes(file) && fileCell) {
      report(fileCell, {
        found: `${quoted(file)} is no file of ${quarter}`,
        expected: `one of ${files.join(", ")}${didYouMean(file, files)}`,
        mend,
      });
    }
    const beforeCell = row.cell("原");
    if (beforeCell?.usable && before === after) {
      report(beforeCell, {
        found: before === undefined ? "neither 原 nor 改为 says anything" : "原 and 改为 say the same",
        expected: "what stood there, what stands there now, or both",
        mend: "fill in the two cells; leave 原 blank for what was added, 改为 for what was taken out.",
      });
    }
    if (date === undefined || quarter === undefined || file === undefined || reason === undefined) return [];
    return [
      {
        date,
        quarter: quarter as QuarterId,
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
