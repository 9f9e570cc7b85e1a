import type { Place, Report } from "../documents/report.ts";
import { comparePeriods, parsePeriod, type PeriodId } from "../figures/period.ts";
import type { IsoDate } from "../figures/day.ts";
import { message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import type { ListedItem, PeriodRecord } from "./model.ts";
import { dateCell, optionalText, requiredText } from "./parse-cell.ts";
import { readCsv } from "./read-csv.ts";

const columns = {
  required: ["期", "账号", "整改情况", "日期", "来源"],
  optional: ["平台"],
  synonyms: new Map([
    ["名称", "账号"],
    ["季度", "期"],
  ]),
};

/** A row of rectification.csv (整改情况): what became of something that a list names. */
export interface Rectification {
  /** 期: the period whose list names it. */
  readonly period: PeriodId;
  /** 账号, or 名称: as the list prints it. */
  readonly name: string;
  /** 平台, where the list has the name on several. */
  readonly platform?: string;
  /** 整改情况, in words. */
  readonly state: string;
  /** 日期 */
  readonly date?: IsoDate;
  /** The sources of the period that tells it: "2024-Q2/circular". */
  readonly sources: readonly string[];
  readonly place: Place;
  readonly report: Report;
}

/**
 * The rows of a period's rectification.csv; those that hold, after a report.
 *
 * @param own - the period in whose folder it stands; its lists and those of earlier ones may be told of
 *   Its `sources` are those that the file rests on ("2024-Q2/circular"): 来源 is one of them, or blank for all.
 */
export function parseRectification(
  text: string,
  own: { readonly id: PeriodId; readonly sources: readonly string[] },
  report: Report,
): Rectification[] {
  const span = parsePeriod(own.id);
  return (readCsv(text, columns, report)?.rows ?? []).flatMap((row): Rectification[] => {
    const periodCell = row.cell("期");
    const periodText = requiredText(periodCell, "period", report);
    const period = periodText === undefined ? undefined : parsePeriod(periodText);
    const isLater = period && span && comparePeriods(period, span) > 0;
    if (periodCell && periodText !== undefined && (!period || isLater))
      report(periodCell, message("rectificationPeriodWrong", { period: periodText, own: own.id }));
    const name = requiredText(row.cell("账号"), "listedName", report);
    const state = requiredText(row.cell("整改情况"), "rectification", report);
    const date = dateCell(row.cell("日期"), report)?.value;
    const platform = optionalText(row.cell("平台"));
    const sourceCell = row.cell("来源");
    const source = optionalText(sourceCell);
    const ref = `${own.id}/${source}`;
    if (sourceCell && source !== undefined && !own.sources.includes(ref)) {
      const known = own.sources.map((one) => one.slice(own.id.length + 1));
      report(sourceCell, message("rowSourceUnknown", { source, known, file: "rectification.csv" }));
    }
    const nameCell = row.cell("账号");
    if (!period || isLater || name === undefined || state === undefined || !nameCell) return [];
    return [
      {
        period: period.id,
        name,
        ...(platform !== undefined && { platform }),
        state,
        ...(date !== undefined && { date }),
        sources: source === undefined ? own.sources : [ref],
        place: { line: nameCell.line, column: nameCell.column },
        report,
      },
    ];
  });
}

/**
 * The periods, what their lists name with what became of it.
 *
 * Of several rows for one item the last counts: the latest day, else the later period and line. It is newer than what
 * the list itself says.
 *
 * @param rows - in the order of their periods and lines
 */
export function withRectification(
  periods: readonly PeriodRecord[],
  rows: readonly Rectification[],
): PeriodRecord[] {
  const known = new Map<ListedItem, Rectification>();
  for (const row of rows) {
    const items = periods.find(({ id }) => id === row.period)?.listed ?? [];
    const named = items.filter(({ name }) => name === row.name);
    const own =
      row.platform === undefined ? named : named.filter(({ platform }) => platform === row.platform);
    const { report, place, period, name } = row;
    if (own.length === 0) {
      const names = [...new Set(items.flatMap((item) => item.name ?? []))];
      const platforms = named.flatMap(({ platform }) => platform ?? []);
      report(
        place,
        message("rectificationNotListed", { name, period, platforms, nearest: closestNames(name, names) }),
      );
    } else if (own.length > 1) {
      report(
        place,
        message("rectificationAmbiguous", { name, period, rows: own.map((item) => item.row + 1) }),
      );
    }
    for (const item of own) {
      const before = known.get(item);
      if (!before || (before.date ?? "") <= (row.date ?? "9999")) known.set(item, row);
    }
  }
  return periods.map((period) => {
    if (!period.listed?.some((item) => known.has(item))) return period;
    const listed = period.listed.map((item): ListedItem => {
      const row = known.get(item);
      if (!row) return item;
      const { rectifiedOn: _replaced, ...rest } = item;
      return {
        ...rest,
        rectification: row.state,
        ...(row.date !== undefined && { rectifiedOn: row.date }),
        rectificationSources: row.sources,
      };
    });
    return { ...period, listed };
  });
}
