import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import { parsePeriod, type PeriodId } from "../../figures/period.ts";
import { parseChineseNumeral } from "../../text/chinese-numerals.ts";
import type { Section } from "../outline/outline.ts";
import { periodIn } from "../../facts/period-words.ts";
import { attachmentTable } from "./attachment-table.ts";
import type { ScreenedTable } from "../screening/screen.ts";

/** Rows of a table that may say of which period it is: its title, in one cell. */
const mostTitleRows = 3;

/**
 * The attachments without the tables of other periods: a workbook may have a sheet for each quarter, and only one is the
 * circular's. A table is of another period where its sheet or its title says so and another table of the file with the same headings
 * names a different one; one with headings of its own is an attachment, whatever period it is about.
 *
 * @param period - undefined while it is not known; then everything stays
 */
export function withoutOtherPeriods(
  sections: readonly Section[],
  period: PeriodId | undefined,
): { readonly sections: readonly Section[]; readonly findings: readonly Finding[] } {
  if (period === undefined) return { sections, findings: [] };
  const tables = sections.flatMap(({ file, parts }) =>
    parts.flatMap((part) => {
      if (part.kind !== "table") return [];
      const headings = attachmentTable(part).headings.join("\t");
      return [{ kind: `${file}\n${headings}`, table: part, named: namedIn(part, period) }];
    }),
  );
  const findings: Finding[] = [];
  const left = new Set<ScreenedTable>();
  for (const own of Map.groupBy(tables, ({ kind }) => kind).values()) {
    const names = new Set(own.flatMap(({ named }) => named ?? []));
    if (names.size < 2) continue;
    const others = own.filter(({ named }) => named !== undefined && named !== period);
    if (!names.has(period)) {
      const [first] = others;
      findings.push({
        place: first?.table.place ?? "",
        severity: "blocking",
        said: message("periodsOfTables", { period }),
        text: [...names].join("、"),
      });
      continue;
    }
    for (const { table, named } of others) {
      left.add(table);
      findings.push({
        place: table.place,
        severity: "notice",
        said: message("otherPeriodLeft", { period: named ?? "" }),
      });
    }
  }
  const isLeft = (part: Section["parts"][number]) => part.kind === "table" && left.has(part);
  return {
    sections: sections.flatMap((section) => {
      const parts = section.parts.filter((part) => !isLeft(part));
      return parts.length === 0 && section.parts.length > 0 ? [] : [{ ...section, parts }];
    }),
    findings,
  };
}

/** The period that a table's sheet or title names, a year that they leave out taken from the circular's. */
function namedIn({ place, rows }: ScreenedTable, period: PeriodId): PeriodId | undefined {
  const sheet = place.includes("!") ? place.slice(place.lastIndexOf("!") + 1) : "";
  const titles = rows
    .slice(0, mostTitleRows)
    .map((row) => [...new Set(row.map(({ text }) => text).filter((text) => text !== ""))])
    .flatMap((texts) => (texts.length === 1 ? texts : []));
  for (const text of [sheet, ...titles]) {
    const named = periodIn(text) ?? withinYear(text, period);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** 二季度, Q2, 6月 in the year of a period of the same length. */
function withinYear(text: string, period: PeriodId): PeriodId | undefined {
  const of = parsePeriod(period);
  if (!of) return undefined;
  const quarter = /^第?([一二三四1-4])季度?$|^Q([1-4])$/i.exec(text.trim());
  const month = /^(1[0-2]|[1-9])月份?$/.exec(text.trim())?.[1];
  if (quarter && of.length === "quarter") {
    const digit = quarter[1] ?? quarter[2] ?? "";
    return `${of.year}-Q${parseChineseNumeral(digit) ?? Number(digit)}`;
  }
  return month !== undefined && of.length === "month" ? `${of.year}-${month.padStart(2, "0")}` : undefined;
}
