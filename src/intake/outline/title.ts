import { type Layout, noTitles, possibleTitles, titles } from "./layouts.ts";

/** Characters. */
const longestTitle = 80;

/** Whether a line is the title of a circular: it names what was looked at, ends in 通报, and is no sentence. */
export function isTitle(prose: string): boolean {
  return prose.length <= longestTitle && isOf(titles, prose) && !isOf(noTitles, prose);
}

/** The same of a line in another form (情况, 通知, 函, 报告): a title where nothing on the page is one for certain. */
export function isPossibleTitle(prose: string): boolean {
  return prose.length <= longestTitle && isOf(possibleTitles, prose) && !isOf(noTitles, prose);
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

function isOf(layouts: readonly Layout[], prose: string): boolean {
  return layouts.some(({ pattern }) => pattern.test(prose));
}
