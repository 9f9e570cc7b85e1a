import { isIsoDate, isIsoDateOrTime } from "../../archive/calendar.ts";
import type { IsoDate } from "../../archive/model.ts";

const chineseDigits = "〇一二三四五六七八九";

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
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}

/** Chinese numerals of a date as Arabic ones: 二〇二二年九月二十九日. */
function arabic(text: string): string {
  const match =
    /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    );
  if (!match) return text;
  const year = Array.from(match[1] ?? "", (digit) => Math.max(0, chineseDigits.indexOf(digit))).join("");
  return `${year}年${chineseNumber(match[2])}月${chineseNumber(match[3])}日`;
}

/** 1 to 99: 九, 十, 十二, 二十, 二十九. */
export function chineseNumber(text = ""): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
  const digit = (word: string | undefined, blank: number) =>
    word ? Math.max(0, chineseDigits.indexOf(word)) : blank;
  return 10 * digit(tens, 1) + digit(ones, 0);
}
