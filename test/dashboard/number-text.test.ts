import { expect, test } from "vitest";
import { parseWrittenNumber } from "../../src/archive/written-number.ts";
import { boundsText, plainDigits, signedText } from "../../src/dashboard/number-text.ts";
import { intervalOf } from "../../src/figures/printed-number.ts";

const read = (text: string) => parseWrittenNumber(text)!;

test.each([
  ["3,120", "3120"],
  ["17.6万", "176000"],
  ["1.25亿", "125000000"],
  ["99.40%", "99.40"],
  ["100.%", "100"],
  ["减少20.9%", "-20.9"],
  ["90多个", "90"],
])("%s names %s", (printed, digits) => {
  expect(plainDigits(read(printed))).toBe(digits);
});

test.each([
  ["减少20.9%", "changeRate", "−20.9%"],
  ["增加4.9%", "changeRate", "+4.9%"],
  ["0%", "changeRate", "0%"],
  ["-6227", "difference", "−6227"],
  ["提高3个百分点", "points", "+3"],
] as const)("%s as a %s is %s", (printed, kind, text) => {
  expect(signedText(read(printed), kind)).toBe(text);
});

test.each([
  ["99.4%", 2, { low: "99.35", high: "99.50" }],
  ["90多", 0, { low: "90", high: "100" }],
  ["超2000万", 0, { low: "20000000" }],
  ["不足3%", 1, { low: "0.0", high: "3.0" }],
])("%s can stand for %j", (printed, decimals, bounds) => {
  const number = read(printed);
  expect(boundsText(intervalOf(number), { percent: number.percent, decimals })).toEqual(bounds);
});

test("ends are rounded outward", () => {
  const third = { numerator: 1n, denominator: 3n };
  const bounds = { percent: false, decimals: 1 };
  expect(boundsText({ low: third, high: third }, bounds)).toEqual({ low: "0.3", high: "0.4" });
  const less = { numerator: -1n, denominator: 3n };
  expect(boundsText({ low: less, high: less }, bounds)).toEqual({ low: "-0.4", high: "-0.3" });
});
