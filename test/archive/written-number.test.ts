import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCount, parseDivisionCode, parsePercent } from "../../src/archive/written-number.ts";

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
  ["99.4 %", undefined],
  ["百分之二十", undefined],
])("%j has the digits %s", (text, digits) => {
  expect(parsePercent(text)).toEqual(digits === undefined ? undefined : { text, digits });
});

test("division codes have six digits", () => {
  expect(parseDivisionCode("990100")).toBe("990100");
  expect(parseDivisionCode("９９０１００")).toBe("990100");
  expect(parseDivisionCode("99010")).toBeUndefined();
  expect(parseDivisionCode("9901000")).toBeUndefined();
});

test("every count reads back, in either width", () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      const wide = String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      expect([parseCount(String(count)), parseCount(wide)]).toEqual([count, count]);
    }),
  );
});
