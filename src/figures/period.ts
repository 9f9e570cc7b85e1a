import { type IsoDate, isoDate } from "./day.ts";

/**
 * A period of inspection, as its folder and its pages are named: "2022-Q3", "2024-07", "2025-H1", "2020", and with
 * ".2" behind it a second round in the same span: "2022-Q2.2".
 */
export type PeriodId = string;

/** How long a period is. */
export type PeriodLength = "month" | "quarter" | "half" | "year";

export interface Period {
  readonly id: PeriodId;
  readonly length: PeriodLength;
  readonly year: number;
  /** Which of its year's, from 1: the third quarter is 3. */
  readonly index: number;
  /** From 1: which inspection of the span it is. */
  readonly round: number;
  /** First and last day. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How ids are written, for messages. */
export const periodForms = ["2024-Q1", "2024-07", "2024-H1", "2024", "2024-Q1.2"];

const perYear: Record<PeriodLength, number> = { month: 12, quarter: 4, half: 2, year: 1 };

/** A period by its id; undefined for any other text. */
export function parsePeriod(id: string): Period | undefined {
  const match = /^([1-9]\d{3})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?(?:\.([2-9]|[1-9]\d))?$/.exec(id);
  if (!match) return undefined;
  const [, year, quarter, half, month, round] = match;
  const length = quarter ? "quarter" : half ? "half" : month ? "month" : "year";
  return periodOf(length, Number(year), Number(quarter ?? half ?? month ?? 1), Number(round ?? 1));
}

export function isPeriodId(text: string): boolean {
  return parsePeriod(text) !== undefined;
}

/** @throws RangeError when the id is none */
export function periodById(id: PeriodId): Period {
  const period = parsePeriod(id);
  if (!period) throw new RangeError(`not a period: "${id}"`);
  return period;
}

/** A period by what it is; an index outside its year moves the year: month 13 is the next January. */
export function periodOf(length: PeriodLength, year: number, index: number, round = 1): Period {
  const count = perYear[length];
  const zeroBased = year * count + index - 1;
  const [inYear, at] = [Math.floor(zeroBased / count), (zeroBased % count) + 1];
  const months = 12 / count;
  return {
    id: idOf(length, inYear, at, round),
    length,
    year: inYear,
    index: at,
    round,
    from: isoDate(Date.UTC(inYear, (at - 1) * months, 1)),
    to: isoDate(Date.UTC(inYear, at * months, 0)),
  };
}

function idOf(length: PeriodLength, year: number, index: number, round: number): PeriodId {
  const within = {
    month: `-${String(index).padStart(2, "0")}`,
    quarter: `-Q${index}`,
    half: `-H${index}`,
    year: "",
  };
  return `${year}${within[length]}${round === 1 ? "" : `.${round}`}`;
}

/** The period of the same length before it: the round before, or the first round of the span before. */
export function periodBefore({ length, year, index, round }: Period): Period {
  return round > 1 ? periodOf(length, year, index, round - 1) : periodOf(length, year, index - 1);
}

/** The same period a year before. */
export function yearBefore({ length, year, index, round }: Period): Period {
  return periodOf(length, year - 1, index, round);
}

/** Orders periods by their last day; of two that end together the shorter comes first, then the earlier round. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  return a.round - b.round;
}

/** Orders ids as `comparePeriods` does. */
export function comparePeriodIds(a: PeriodId, b: PeriodId): number {
  return comparePeriods(periodById(a), periodById(b));
}

const ordinals = ["", "一", "二", "三", "四"] as const;

/** "2022年第三季度", "2024年7月", "2025年上半年", "2020年", "2022年第二季度第2次": as in titles. */
export function periodName(period: Period): string {
  return `${period.year}年${withinYear(period, "第")}${roundText(period)}`;
}

/** "2022年三季度", "2024年7月": as in running text. */
export function periodLabel(period: Period): string {
  return `${period.year}年${withinYear(period, "")}${roundText(period)}`;
}

/** "三季度" seen from the same year, "2021年四季度" from another. */
export function periodSeenFrom(period: Period, viewpoint: Period): string {
  return period.year === viewpoint.year && period.length !== "year"
    ? withinYear(period, "") + roundText(period)
    : periodLabel(period);
}

/** What one period of such a length is called: 季度, 月, 半年, 年度. */
export const lengthNames: Record<PeriodLength, string> = {
  month: "月",
  quarter: "季度",
  half: "半年",
  year: "年度",
};

function withinYear({ length, index }: Period, ordinal: string): string {
  if (length === "month") return `${index}月`;
  if (length === "quarter") return `${ordinal}${ordinals[index] ?? ""}季度`;
  if (length === "half") return index === 1 ? "上半年" : "下半年";
  return "";
}

function roundText({ round }: Period): string {
  return round === 1 ? "" : `第${round}次`;
}
