import type { IsoDate, QuarterId } from "../archive/model.ts";

/** How a figure reads that no source gives. */
export const unpublished = "未公布";

const ordinals = { 1: "一", 2: "二", 3: "三", 4: "四" } as const;

function parts(quarter: QuarterId): { year: string; ordinal: string } {
  const [year = "", number = ""] = quarter.split("-Q");
  return { year, ordinal: ordinals[Number(number) as 1 | 2 | 3 | 4] };
}

/** "2022年第三季度", as in titles. */
export function quarterName(quarter: QuarterId): string {
  const { year, ordinal } = parts(quarter);
  return `${year}年第${ordinal}季度`;
}

/** "2022年三季度", as in running text. */
export function quarterLabel(quarter: QuarterId): string {
  const { year, ordinal } = parts(quarter);
  return `${year}年${ordinal}季度`;
}

/** "三季度" seen from the same year, "2021年四季度" from another. */
export function quarterSeenFrom(quarter: QuarterId, viewpoint: QuarterId): string {
  const label = quarterLabel(quarter);
  return parts(quarter).year === parts(viewpoint).year ? label.slice("0000年".length) : label;
}

/** "2022年9月20日": no leading zeros, as GB/T 9704-2012 writes a date. */
export function dateText(date: IsoDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** A deadline as circulars word it: "2022年底前", "2022年7月底前", "2022年10月15日前". */
export function deadlineText(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (month === 12 && day === 31) return `${year}年底前`;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === lastDay ? `${year}年${month}月底前` : `${dateText(date)}前`;
}

/** Names in a row: 舟山、丽水. */
export function listText(names: readonly string[]): string {
  return names.join("、");
}
