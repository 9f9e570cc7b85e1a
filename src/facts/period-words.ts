import { type PeriodId, type PeriodLength, periodOf } from "../figures/period.ts";
import { labelNumerals, parseChineseNumeral, yearNumerals } from "../text/chinese-numerals.ts";

const year = `(\\d{4}|[${yearNumerals}]{4})\\s*年`;

/** The forms in which titles name a period, the narrower first; what one has read the next does not see. */
const periodForms: readonly { readonly length: PeriodLength; readonly pattern: RegExp }[] = [
  { length: "quarter", pattern: new RegExp(`${year}\\s*度?\\s*第?\\s*([一二三四1-4])\\s*季度?`, "g") },
  { length: "half", pattern: new RegExp(`${year}\\s*度?\\s*([上下])\\s*半年`, "g") },
  {
    length: "month",
    pattern: new RegExp(
      `${year}\\s*(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s*月(?!\\s*\\d{1,2}\\s*日)`,
      "g",
    ),
  },
  { length: "year", pattern: new RegExp(`${year}(?!\\s*\\d{1,2}\\s*月)`, "g") },
];

/** 第二次, 第3批: which inspection of the span. */
const roundWords = new RegExp(`第\\s*(\\d{1,2}|[${labelNumerals}]{1,2})\\s*[次批轮]`);

const wholeYear = /年度|全年|年报|年终/;

/**
 * The period that a title names, as in 2022年第三季度, 2024年7月, 2025年上半年, 2016年第二次; undefined when it names none,
 * or several.
 */
export function periodIn(text: string): PeriodId | undefined {
  const { found, rest } = spansIn(text);
  const [id] = found;
  if (id === undefined || found.size > 1) return undefined;
  const round = roundWords.exec(rest)?.[1];
  // A year alone may be what is left of a quarter: it has to be meant.
  if (/^\d{4}$/.test(id) && round === undefined && !wholeYear.test(text)) return undefined;
  return round === undefined || numberOf(round) < 2 ? id : `${id}.${numberOf(round)}`;
}

/** Every span of time that a text names: quarters, halves, months and years, whichever inspection of them is meant. */
export function periodsNamed(text: string): ReadonlySet<PeriodId> {
  return spansIn(text).found;
}

function spansIn(text: string): { readonly found: ReadonlySet<PeriodId>; readonly rest: string } {
  const found = new Set<PeriodId>();
  let rest = text;
  for (const { length, pattern } of periodForms) {
    for (const [, inYear = "", within = ""] of rest.matchAll(pattern)) {
      const index = within === "" ? 1 : length === "half" ? halves.indexOf(within) : numberOf(within);
      found.add(periodOf(length, numberOf(inYear), index).id);
    }
    rest = rest.replaceAll(pattern, "");
  }
  return { found, rest };
}

const halves = ["", "上", "下"];

function numberOf(text: string): number {
  return parseChineseNumeral(text) ?? Number(text);
}
