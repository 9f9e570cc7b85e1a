import { daysBetween, isIsoDate, type IsoDate } from "../../figures/day.ts";
import { parseChineseNumeral } from "../../text/chinese-numerals.ts";

/** A day that a text names. */
export interface NamedDay {
  /** Where its words begin, in UTF-16 units. */
  readonly offset: number;
  readonly words: string;
  /** Undefined where there is no such day: 2月30日. */
  readonly day: IsoDate | undefined;
}

const dayWords = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;

/**
 * The days that a text names: 2022年9月20日, and 9月20日 in the year that was named last.
 *
 * @param year - of a day before which no year is named
 */
export function daysIn(text: string, year: number): NamedDay[] {
  let current = String(year);
  return [...text.matchAll(dayWords)].map((match): NamedDay => {
    const [words, ownYear, month = "", day = ""] = match;
    current = ownYear ?? current;
    const iso = `${current}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return { offset: match.index, words, day: isIsoDate(iso) ? iso : undefined };
  });
}

/** 2022年底, 3月底, 二季度末: days that are named by their span. */
const endWords =
  /(?:(\d{4})\s*年\s*)?(?:(年)?(?:底|末)|(\d{1,2})\s*月(?:底|末)|第?([一二三四1-4])\s*季度(?:底|末))/g;

/** Every day that a text names in whatever way, also as the end of a span: what a deadline may be. */
export function namedDays(text: string, year: number): ReadonlySet<IsoDate> {
  const days = new Set(daysIn(text, year).flatMap(({ day }) => day ?? []));
  for (const [words, ownYear, , month, quarter] of text.matchAll(endWords)) {
    const index = quarter === undefined ? undefined : (parseChineseNumeral(quarter) ?? Number(quarter));
    const last = month !== undefined ? Number(month) : index !== undefined ? 3 * index : 12;
    if (!words || last < 1 || last > 12) continue;
    days.add(lastDay(Number(ownYear ?? year), last));
  }
  return days;
}

function lastDay(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 10个工作日内, 本月底: a day that only counting tells. */
const relativeDay =
  /(?:\d+|[一二两三四五六七八九十]+)\s*个?(?:工作日|自然日|日|天|周|星期|月)(?:之)?内|本月底|月底前|当[日天月]|本周|下[周月]|同步|立即/;

/** Whether a text sets a day that has to be counted, so that it may be any. */
export function countsDays(text: string): boolean {
  return relativeDay.test(text);
}

/** The spans of days that a text names: 2022年6月16日至9月20日. */
export function daySpansIn(text: string, year: number): { readonly from: IsoDate; readonly to: IsoDate }[] {
  const days = daysIn(text, year);
  return days.flatMap(({ offset, words, day: from }, index) => {
    const next = days[index + 1];
    if (!next?.day || from === undefined) return [];
    const between = text.slice(offset + words.length, next.offset);
    return /^\s*(?:至|到|—{1,2}|－|-|~|～)\s*$/.test(between) ? [{ from, to: next.day }] : [];
  });
}

/** Whether a day is a year or more after another. */
export function isYearAfter(day: IsoDate, earlier: IsoDate): boolean {
  return daysBetween(earlier, day) >= 365;
}
