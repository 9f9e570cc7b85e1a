import { type IsoDate, isIsoDateOrTime, meantDate } from "../../figures/day.ts";
import { labelNumerals, parseChineseNumeral, yearNumerals } from "../../text/chinese-numerals.ts";

/** A day as prose writes it. White space may stand between its parts, as justified text has it. */
const dayPattern = String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`;

/** A line that is a day and nothing else, also in Chinese numerals: 2022年9月29日, 二〇二二年九月二十九日. */
export function dayLine(text: string): IsoDate | undefined {
  const match = new RegExp(`^${dayPattern}$`).exec(arabic(text.trim()));
  return match ? iso(match[1], match[2], match[3]) : undefined;
}

/** A line that ends in a day, with what stands before it: an office and the day of signing on one line. */
export function endingDay(text: string): { before: string; day: IsoDate } | undefined {
  const match = new RegExp(`^(.{2,60}?)\\s+${dayPattern}$`).exec(text.trim());
  const day = match && iso(match[2], match[3], match[4]);
  return match && day ? { before: match[1] ?? "", day } : undefined;
}

/** A day, or a day and a time, as pages print it: "2022-09-29 14:58:03", "2022年9月29日". Seconds are dropped. */
export function printedTime(text: string): string | undefined {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s*T?\s*(\d{1,2})\s*[:：]\s*(\d{2})(?:[:：]\d{2})?)?/.exec(
      text.trim(),
    );
  const day = match && iso(match[1], match[2], match[3]);
  if (!match || !day) return undefined;
  const time = match[4] === undefined ? day : `${day} ${match[4].padStart(2, "0")}:${match[5]}`;
  return isIsoDateOrTime(time) ? time : day;
}

/** All days that follow 截至 or 到 …为止, each once, in order: the days that counts stand for. */
export function asOfDays(text: string): IsoDate[] {
  const pattern = new RegExp(`(?:截至|截止到?|截止至|到)\\s*${dayPattern}(为止|[，,])?`, "g");
  const days = [...text.matchAll(pattern)]
    .filter(([whole, , , , end]) => !whole.startsWith("到") || end !== undefined)
    .map(([, year, month, day]) => iso(year, month, day));
  return [...new Set(days.filter((day) => day !== undefined))];
}

/** The first span of days in a text: 2022年6月16日至9月20日. */
export function daySpan(text: string): { from: IsoDate; to: IsoDate } | undefined {
  const pattern = new RegExp(
    String.raw`${dayPattern}\s*(?:至|到|—+|-|～|~)\s*(?:(\d{4})\s*年\s*)?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日`,
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, year, month, day, toYear = year, toMonth = month, toDay] = match;
  const [from, to] = [iso(year, month, day), iso(toYear, toMonth, toDay)];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function iso(year = "", month = "", day = ""): IsoDate | undefined {
  return meantDate(`${year}-${month}-${day}`);
}

const chineseDay = new RegExp(
  `^([${yearNumerals}]{4})年([${labelNumerals}]{1,3})月([${labelNumerals}]{1,3})日$`,
);

/** Chinese numerals of a date as Arabic ones: 二〇二二年九月二十九日. */
function arabic(text: string): string {
  const [, ...parts] = chineseDay.exec(text) ?? [];
  const [year, month, day] = parts.map(parseChineseNumeral);
  return day === undefined ? text : `${year}年${month}月${day}日`;
}
