import type { QuarterId } from "../../archive/model.ts";
import { chineseNumber } from "./dates.ts";

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

/** The quarter that a text names, as in 2022年第三季度; undefined when it names none, or several. */
export function quarterIn(text: string): QuarterId | undefined {
  const found = [
    ...text.matchAll(/(\d{4}|[〇○零一二三四五六七八九]{4})\s*年度?\s*第?\s*([一二三四1-4])\s*季度?/g),
  ].map(([, year = "", quarter = ""]): QuarterId => {
    const number = /\d/.test(quarter) ? Number(quarter) : chineseNumber(quarter);
    const digits = /\d{4}/.test(year)
      ? year
      : Array.from(year, (digit) => Math.max(0, "〇一二三四五六七八九".indexOf(digit))).join("");
    return `${Number(digits)}-Q${number as 1 | 2 | 3 | 4}`;
  });
  const different = new Set(found);
  return different.size === 1 ? found[0] : undefined;
}
