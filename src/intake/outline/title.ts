import type { PeriodId } from "../../figures/period.ts";
import { parseChineseNumeral, yearNumerals } from "../../text/chinese-numerals.ts";

/** Characters. */
const longestTitle = 80;

/** Whether a line is the title of a circular: it ends in 通报, names what was looked at, and is no sentence. */
export function isTitle(prose: string): boolean {
  return (
    prose.length <= longestTitle &&
    /(?:检查|抽查|监测|普查|季度).*(?:通报|的通告)(?:（[^（）]{1,20}）)?$/.test(prose) &&
    !/[。；！？“”：:]|^《|见附件|^附件/.test(prose)
  );
}

/** Whether a line and the one after it are a title that has been broken in two. */
export function isBrokenTitle(first: string, second: string): boolean {
  return (
    /^关于|关于/.test(first) &&
    !isTitle(first) &&
    isTitle(first + second) &&
    second.length <= 40 &&
    first.length <= 50
  );
}

const namedQuarter = new RegExp(
  String.raw`(\d{4}|[${yearNumerals}]{4})\s*年度?\s*第?\s*([一二三四1-4])\s*季度?`,
  "g",
);

/** The period that a text names, as in 2022年第三季度; undefined when it names none, or several. So far a quarter alone. */
export function periodIn(text: string): PeriodId | undefined {
  const found = [...text.matchAll(namedQuarter)].map(([, year = "", quarter = ""]): PeriodId => {
    const [inYear, number] = [year, quarter].map((digits) => parseChineseNumeral(digits) ?? Number(digits));
    return `${inYear ?? 0}-Q${number}`;
  });
  const different = new Set(found);
  return different.size === 1 ? found[0] : undefined;
}
