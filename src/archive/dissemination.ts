import type { Dissemination } from "./model.ts";
import { optionalText, requiredText } from "./parse-cell.ts";
import { readCsv } from "./read-csv.ts";
import { hasWords, type TextOfPeriod } from "./doubts/text-of-period.ts";
import type { Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";

const activityHeading = "活动";

/** The rows of a period's dissemination.csv; those that hold, after a report. */
export function parseDissemination(text: string, told: TextOfPeriod, report: Report): Dissemination[] {
  const table = readCsv(text, { required: [activityHeading], others: true }, report);
  if (!table) return [];
  if (table.headings.includes(activityHeading) && table.headings[0] !== activityHeading) {
    report(
      { line: 1, column: table.headings.indexOf(activityHeading) + 1 },
      message("columnNotFirst", { heading: activityHeading }),
    );
  }
  return table.rows.flatMap((row): Dissemination[] => {
    const activity = requiredText(row.cell(activityHeading), "activity", report);
    if (activity === undefined) return [];
    for (const cell of table.headings.flatMap((heading) => row.cell(heading) ?? [])) {
      const words = optionalText(cell);
      if (words !== undefined && !hasWords(told, words))
        told.doubt("dissemination.csv")(cell, message("wordsNotInText", { text: words }));
    }
    const measures = table.headings
      .filter((label) => label !== activityHeading)
      .flatMap((label) => {
        const measure = optionalText(row.cell(label));
        return measure === undefined ? [] : [{ label, text: measure }];
      });
    return [{ activity, measures }];
  });
}
