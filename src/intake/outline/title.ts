import { labelNumerals, yearNumerals } from "../../text/chinese-numerals.ts";

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
    `(?:情况|通知|函|公告|公示|报告|年报|结果)${bracket}$|` +
    // What an office tells of month by month need be no inspection: 关于2017年4月信息报送情况的通报.
    `^.{0,30}关于.*[\\d${yearNumerals}]{4}年.*(?:通报|通告)${bracket}$`,
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
