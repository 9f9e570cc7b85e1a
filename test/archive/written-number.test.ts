import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isNoNumber,
  parseCount,
  parsePercent,
  parseWrittenNumber,
} from "../../src/archive/written-number.ts";

test.each([
  ["0", 0],
  ["4321", 4321],
  ["４３２１", 4321],
  ["007", undefined],
  ["4,321", undefined],
  ["43.0", undefined],
  ["-1", undefined],
  ["4e3", undefined],
  ["四", undefined],
  ["", undefined],
  ["9007199254740991", 9007199254740991],
  ["9007199254740992", undefined],
])("%j is the count %s", (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test.each([
  ["99.4%", "99.4"],
  ["９９．４％", "99.4"],
  ["100.%", "100."],
  ["100.00%", "100.00"],
  ["0%", "0"],
  ["99.40%", "99.40"],
  ["100.01%", undefined],
  ["101%", undefined],
  ["-1%", undefined],
  ["99.4", undefined],
  ["99.4 %", "99.4"],
  ["百分之二十", undefined],
])("%j has the digits %s", (text, digits) => {
  expect(parsePercent(text)).toEqual(digits === undefined ? undefined : { text, digits });
});

test.each([
  ["472", "472"],
  ["４７２", "472"],
  ["3,120", "3120"],
  ["175,500家", "175500"],
  ["99.40%", "9940/2 %"],
  ["99.4 ﹪", "994/1 %"],
  ["100.%", "100 %"],
  ["17.6万", "176/1 10^4"],
  ["2.5亿", "25/1 10^8"],
  ["3百万", "3 10^6"],
  ["90多", "90 over"],
  ["90多个", "90 over"],
  ["90余", "90 over"],
  ["约500", "500 about"],
  ["500个左右", "500 about"],
  ["近9成", undefined],
  ["近900", "900 near"],
  ["超2000万", "2000 10^4 atLeast"],
  ["≥90%", "90 % atLeast"],
  ["120分以上", "120 atLeast"],
  ["不足10", "10 atMost"],
  ["10以下", "10 atMost"],
  ["-20.9%", "-209/1 %"],
  ["−20.9%", "-209/1 %"],
  ["减少20.9%", "-209/1 %"],
  ["下降了0.8个百分点", "-8/1 %"],
  ["↑3", "3"],
  ["增加822", "822"],
  ["", undefined],
  ["—", undefined],
  ["四百", undefined],
  ["4O2", undefined],
  ["1,00", undefined],
  ["2022-09-20", undefined],
  ["2022年9月", undefined],
  ["3/4", undefined],
  ["12.5.1", undefined],
  ["1234567890123456", undefined],
])("%j is the number %s", (text, expected) => {
  const number = parseWrittenNumber(text);
  const shown =
    number &&
    [
      `${number.units}${number.decimals > 0 ? `/${number.decimals}` : ""}`,
      ...(number.scale > 0 ? [`10^${number.scale}`] : []),
      ...(number.percent ? ["%"] : []),
      ...(number.approximation ? [number.approximation] : []),
    ].join(" ");
  expect(shown).toBe(expected);
});

test.each([
  ["-", true],
  ["——", true],
  ["/", true],
  ["无", true],
  ["未公布", true],
  ["N/A", true],
  ["0", false],
  ["", false],
  ["无数", false],
])("%j says that there is no number: %s", (text, expected) => {
  expect(isNoNumber(text)).toBe(expected);
});

test("every count reads back, in either width", () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      const wide = String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      expect([parseCount(String(count)), parseCount(wide)]).toEqual([count, count]);
    }),
  );
});
