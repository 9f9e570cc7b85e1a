/** Digits: those of years and counts, the formal ones, and a circle that is typed for 〇. */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** Units written behind Arabic digits: 2000万, 1.2亿. */
export const multipliers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/*
 * What numerals are written with, for the classes of patterns.
 */

/** Counts and years in prose. */
export const numeralCharacters = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

/** One to nine. */
export const digitNumerals = "一二三四五六七八九";

/** The labels of sections and parts: 一、 to 九十九、. */
export const labelNumerals = `${digitNumerals}十`;

/** Years, digit by digit: 二〇二二. */
export const yearNumerals = `〇○零${digitNumerals}`;

/**
 * The value of a Chinese numeral: 三千一百二十 is 3120, 二〇二二 is 2022, 十二 is 12.
 *
 * @returns undefined for what is not one, for what can be read in two ways (三百五), and for what no count can be (over
 *   fifteen digits)
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === "" || text.length > longest) return undefined;
  const value = /[十拾百佰千仟万亿]/.test(text) ? withUnits(text) : digitByDigit(text);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/** Characters: no count takes more. */
const longest = 24;

/** 二〇二二 */
function digitByDigit(text: string): number | undefined {
  const read = [...text].map((character) => digits[character]);
  return read.includes(undefined) ? undefined : Number(read.join(""));
}

/** 三千一百二十, in groups of 万 and 亿. */
function withUnits(text: string): number | undefined {
  // 三百五 is 350 to one and 305 to another.
  if (/[百佰千仟万亿][^零〇○十拾百佰千仟万亿]$/.test(text)) return undefined;
  return inGroups(text, "亿", 1e8, (part) => inGroups(part, "万", 1e4, belowTenThousand));
}

/** What stands before a unit, times the unit, and what stands behind it. */
function inGroups(
  text: string,
  unit: string,
  size: number,
  read: (part: string) => number | undefined,
): number | undefined {
  const [first = "", second, ...more] = text.split(unit);
  if (second === undefined) return read(first);
  if (first === "" || more.length > 0) return undefined;
  const [times, rest] = [read(first), read(second)];
  return times === undefined || rest === undefined ? undefined : times * size + rest;
}

const oneDigit = "[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]";
const zero = "[零〇○]?";
const group = new RegExp(
  `^${zero}(?:(${oneDigit}?)[千仟])?${zero}(?:(${oneDigit}?)[百佰])?${zero}(?:(${oneDigit}?)[十拾])?${zero}(${oneDigit})?$`,
);

/** 三千一百二十; nothing is 0, and a unit without a digit is one of it. */
function belowTenThousand(text: string): number | undefined {
  const places = group.exec(text)?.slice(1);
  return places?.reduce((sum, place: string | undefined) => {
    const value = place === undefined ? 0 : place === "" ? 1 : (digits[place] ?? 0);
    return 10 * sum + value;
  }, 0);
}

/** Largest number that is written; no circular has more sections. */
const mostWritten = 9999;

/**
 * A number in Chinese, as lists are numbered: 三, 十, 十二, 二十一, 一百零八.
 *
 * @throws RangeError unless it is a whole number from 0 to 9999
 */
export function formatChineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > mostWritten) {
    throw new RangeError(`not a whole number from 0 to ${mostWritten}: ${number}`);
  }
  if (number === 0) return "零";
  const places = ["千", "百", "十", ""].map((unit, index) => {
    const digit = Math.floor(number / 10 ** (3 - index)) % 10;
    return digit === 0 ? "零" : `${digitNumerals[digit - 1]}${unit}`;
  });
  return places
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "")
    .replace(/^一十/, "十");
}
