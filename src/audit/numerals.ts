/** Chinese digits, the formal ones included. */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
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
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters that Chinese numerals are written with, for a pattern's class. */
export const numeralCharacters = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

/**
 * The value of a Chinese numeral: 三千一百二十 is 3120, 二〇二二 is 2022, 十二 is 12.
 *
 * @returns undefined for what is not one, and for what no count can be (over fifteen digits)
 */
export function chineseNumeral(text: string): number | undefined {
  if (text === "" || text.length > 24) return undefined;
  const read = /[十拾百佰千仟万亿]/.test(text) ? positional(text) : Number(digitString(text));
  return read === undefined || !Number.isSafeInteger(read) ? undefined : read;
}

/** 二〇二二: digit by digit. */
function digitString(text: string): string {
  return [...text].map((character) => digits[character] ?? "x").join("");
}

/** 三千一百二十: digits with their units, in groups of 万 and 亿. */
function positional(text: string): number | undefined {
  let total = 0;
  let tenThousands = 0;
  let group = 0;
  let digit: number | undefined;
  for (const character of text) {
    const small = smallUnits[character];
    const large = largeUnits[character];
    if (digits[character] !== undefined) {
      digit = digits[character];
    } else if (small !== undefined) {
      group += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      const below = tenThousands + group + (digit ?? 0);
      if (large === 1e8) [total, tenThousands] = [total + below * large, 0];
      else tenThousands = below * large;
      group = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return total + tenThousands + group + (digit ?? 0);
}

/** Multipliers written behind Arabic digits: 2000万, 1.2亿. */
export const multipliers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/**
 * A number of decimal digits times a power of ten, without a floating error: "92.07" × 1e4 is 920700.
 *
 * @param text - plain digits: "92.07"
 */
export function scaled(text: string, power: number): number {
  const [whole = "", fraction = ""] = text.split(".");
  const places = Math.round(Math.log10(power));
  const moved = fraction.slice(0, places).padEnd(places, "0");
  const rest = fraction.slice(places);
  return Number(`${whole}${moved}${rest === "" ? "" : `.${rest}`}`);
}
