import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatChineseNumeral,
  labelNumerals,
  multipliers,
  numeralCharacters,
  parseChineseNumeral,
  yearNumerals,
} from "../../src/text/chinese-numerals.ts";

test.each([
  ["三千一百二十", 3120],
  ["十二", 12],
  ["二十", 20],
  ["一百零八", 108],
  ["两万三千", 23000],
  ["一亿二千万", 120000000],
  ["十二亿", 1200000000],
  ["二〇二二", 2022],
  ["二○一九", 2019],
  ["壹佰贰拾", 120],
  ["叁仟", 3000],
  ["十", 10],
  ["零", 0],
  ["百", 100],
  ["一千零十", 1010],
  ["一万零八", 10008],
  ["一万亿", 1e12],
])("%s is %d", (text, value) => {
  expect(parseChineseNumeral(text)).toBe(value);
});

test.each([
  "",
  "百分",
  "一x",
  "x",
  "12",
  "十x",
  "九".repeat(16),
  `${"零".repeat(24)}一`,
  "九亿亿",
  "一二十",
  "十百",
  "亿二",
  "三百五",
  "三万五",
])("%j is no numeral that a count can be, or can be read in two ways", (text) => {
  expect(parseChineseNumeral(text)).toBeUndefined();
});

test.each([
  [0, "零"],
  [3, "三"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "一百"],
  [108, "一百零八"],
  [110, "一百一十"],
  [1010, "一千零一十"],
  [3120, "三千一百二十"],
  [9009, "九千零九"],
])("%d is %s", (number, text) => {
  expect(formatChineseNumeral(number)).toBe(text);
});

test.each([-1, 0.5, 10_000, Number.NaN])("%d is not written", (number) => {
  expect(() => formatChineseNumeral(number)).toThrow(RangeError);
});

describe("both ways", () => {
  const written = fc.integer({ min: 0, max: 9999 });

  test("what is written is read again", () => {
    fc.assert(fc.property(written, (number) => parseChineseNumeral(formatChineseNumeral(number)) === number));
  });

  test("also in groups of 万 and 亿", () => {
    fc.assert(
      fc.property(written, written, written, (hundredMillions, tenThousands, ones) => {
        const groups = [
          [hundredMillions, "亿"],
          [tenThousands, "万"],
          [ones, ""],
        ] as const;
        const text = groups
          .filter(([number]) => number > 0)
          .map(([number, unit], index) => {
            const skipped = index > 0 && number < 1000 ? "零" : "";
            const ten = index > 0 && number < 20 && number > 9 ? "一" : "";
            return skipped + ten + formatChineseNumeral(number) + unit;
          })
          .join("");
        fc.pre(text !== "");
        const value = hundredMillions * 1e8 + tenThousands * 1e4 + ones;
        expect(parseChineseNumeral(text)).toBe(value);
      }),
    );
  });

  test("a year is read digit by digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const text = [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
        expect(parseChineseNumeral(text)).toBe(year);
      }),
    );
  });

  test("what is read is a whole number or nothing, whatever the text", () => {
    const characters = [...numeralCharacters, ...yearNumerals, "x", "1"];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters), maxLength: 30 }), (text) => {
        const value = parseChineseNumeral(text);
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

test("every character that a pattern takes for part of a numeral can be read", () => {
  for (const character of numeralCharacters + labelNumerals + yearNumerals) {
    expect(parseChineseNumeral(`一${character}`), character).toBeDefined();
  }
  for (const [unit, value] of Object.entries(multipliers))
    expect(parseChineseNumeral(`一${unit}`)).toBe(value);
});
