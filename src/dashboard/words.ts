import { type IsoDate, isoDate } from "../figures/day.ts";
import type { Standing } from "./schema.ts";

/** How a figure reads that no source gives. */
export const unpublished = "未公布";
/** A change of something that has no earlier number to compare with. */
export const noEarlier = "无上期";
/** A figure that cannot be: a rate of nothing. */
export const notApplicable = "不适用";
/** What this site works out, beside what was printed. */
export const computedHere = "本站计算";

/** 立场 in words, in the order in which they are counted up. */
export const standingWords: Readonly<Record<Standing, string>> = {
  contradicted: "矛盾",
  recomputed: "复算",
  matched: "互见",
  stated: "自述",
  declared: "已声明",
};

/** "2022年9月20日": no leading zeros, as GB/T 9704-2012 writes a date. */
export function dateText(date: IsoDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** A deadline as circulars word it: "2022年底前", "2022年7月底前", "2022年10月15日前". */
export function deadlineText(date: IsoDate): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  if (date.endsWith("-12-31")) return `${year}年底前`;
  const lastDay = isoDate(Date.UTC(year, month, 0));
  return date === lastDay ? `${year}年${month}月底前` : `${dateText(date)}前`;
}

/** Names in a row: 舟山、丽水. */
export function listText(names: readonly string[]): string {
  return names.join("、");
}

/** Names in running text: 政府网站和政务新媒体. */
export function andText(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${listText(names.slice(0, -1))}和${last}`;
}
