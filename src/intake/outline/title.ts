import type { PeriodId, PeriodLength } from "../../figures/period.ts";
import { periodOf } from "../../figures/period.ts";
import { labelNumerals, parseChineseNumeral, yearNumerals } from "../../text/chinese-numerals.ts";

/** Characters. */
const longestTitle = 80;

/** What such a document looks into. */
const looking = "(?:检查|抽查|监测|普查|评估|考核|核查|巡查|季度|半年)";
const bracket = "(?:（[^（）]{1,20}）)?";

/** A circular, by its own word. */
const circular = new RegExp(`${looking}.*(?:通报|通告)${bracket}$`);
/** Other forms that offices give the same: 情况的函, 通知, 公告, 报告; they have to say what of. */
const otherForm = new RegExp(
  `(?:关于.*${looking}|[\\d${yearNumerals}]{4}年.*${looking}|${looking}.*[\\d${yearNumerals}]{4}年).*` +
    `(?:情况|通知|函|公告|公示|报告|年报|结果)${bracket}$`,
);
/** A sentence, a quotation, a heading with a number, or what names an attachment. */
const noTitle = new RegExp(
  `[。；！？“”：:]|^《|见附件|^附件|^（?[${labelNumerals}]+[、）]|^\\d{1,2}[.、]|^[>›»＞]|[>›»＞]`,
);

/** Whether a line is the title of a circular: it names what was looked at, ends in 通报, and is no sentence. */
export function isTitle(prose: string): boolean {
  return prose.length <= longestTitle && circular.test(prose) && !noTitle.test(prose);
}

/** The same of a line in another form (情况, 通知, 函, 报告): a title where nothing on the page is one for certain. */
export function isPossibleTitle(prose: string): boolean {
  return prose.length <= longestTitle && otherForm.test(prose) && !noTitle.test(prose);
}

/** Whether a line and the one after it are a title that has been broken in two. */
export function isBrokenTitle(first: string, second: string): boolean {
  const joined = first + second;
  return (
    /关于/.test(first) &&
    !isTitle(first) &&
    !isPossibleTitle(first) &&
    (isTitle(joined) || (isPossibleTitle(joined) && !isPossibleTitle(second))) &&
    second.length <= 40 &&
    first.length <= 50
  );
}

/** The parts of a line that runs on from a title: the day behind it, or the addressee and the text. */
export function splitTitle(prose: string): readonly string[] {
  const [, before, day] =
    /^(.{6,80}?)\s+(\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)$/.exec(prose) ?? [];
  if (before !== undefined && day !== undefined && (isTitle(before) || isPossibleTitle(before)))
    return [before, day];
  const [, title, addressee, text] =
    /^(.{6,80}?(?:通报|通告|通知|函))((?:各|省|市|县|区|全)[^。；：]{1,80}：)(.*)$/.exec(prose) ?? [];
  if (title !== undefined && addressee !== undefined && (isTitle(title) || isPossibleTitle(title)))
    return [title, addressee, ...(text ? [text] : [])];
  return [prose];
}

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
  const found = new Set<PeriodId>();
  let rest = text;
  for (const { length, pattern } of periodForms) {
    for (const [, inYear = "", within = ""] of rest.matchAll(pattern)) {
      const index = within === "" ? 1 : length === "half" ? halves.indexOf(within) : numberOf(within);
      found.add(periodOf(length, numberOf(inYear), index).id);
    }
    rest = rest.replaceAll(pattern, "");
  }
  const [id] = found;
  if (id === undefined || found.size > 1) return undefined;
  const round = roundWords.exec(rest)?.[1];
  // A year alone may be what is left of a quarter: it has to be meant.
  if (/^\d{4}$/.test(id) && round === undefined && !wholeYear.test(text)) return undefined;
  return round === undefined || numberOf(round) < 2 ? id : `${id}.${numberOf(round)}`;
}

const halves = ["", "上", "下"];

function numberOf(text: string): number {
  return parseChineseNumeral(text) ?? Number(text);
}
