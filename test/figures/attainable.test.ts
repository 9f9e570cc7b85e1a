import fc from "fast-check";
import { expect, test } from "vitest";
import { agreesAsPrinted } from "../../src/figures/agreement.ts";
import { attainable, isAttainable } from "../../src/figures/attainable.ts";
import { parsePrinted } from "../../src/figures/printed.ts";

test.each([
  { stated: "94.3", whole: 134, numerators: undefined, why: "126 prints as 94.0, 127 as 94.8" },
  { stated: "99.51", whole: 5717, numerators: { from: 5689, to: 5689 }, why: "only 28 problems fit" },
  { stated: "99.94", whole: 3120, numerators: { from: 3118, to: 3118 }, why: "2 problems" },
  { stated: "99.13", whole: 115, numerators: { from: 114, to: 114 }, why: "1 problem" },
  { stated: "99.4", whole: 167, numerators: { from: 166, to: 166 }, why: "1 problem" },
  { stated: "100.", whole: 308, numerators: { from: 307, to: 308 }, why: "307 of 308 prints as 100" },
  { stated: "0", whole: 7, numerators: { from: 0, to: 0 }, why: "none" },
  { stated: "101", whole: 7, numerators: undefined, why: "no more than all" },
])("$stated% of $whole: $why", ({ stated, whole, numerators }) => {
  expect(attainable(stated, whole).numerators).toEqual(numerators);
});

test.each([
  ["14", 99, true],
  ["14", 100, false],
  ["20.9", 999, true],
  ["20.9", 1000, false],
  ["99.51", 5717, true],
])("%s%% of %i could fail: %s", (stated, whole, hasPower) => {
  expect(attainable(stated, whole).hasPower).toBe(hasPower);
});

test("finds what trying every count finds", () => {
  const stated = fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 10_200 }))
    .map(([decimals, hundredths]) => (hundredths / 100).toFixed(decimals));
  fc.assert(
    fc.property(stated, fc.integer({ min: 1, max: 400 }), (percent, whole) => {
      const fitting = Array.from({ length: whole + 1 }, (_, part) => part).filter((part) =>
        agreesAsPrinted(percent, { part, whole }),
      );
      const { numerators } = attainable(percent, whole);
      expect(numerators).toEqual(fitting.length === 0 ? undefined : { from: fitting[0], to: fitting.at(-1) });
      if (numerators) expect(fitting).toHaveLength(numerators.to - numerators.from + 1);
    }),
  );
});

test("without power, every percentage up to 100 is attainable", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1000, max: 100_000 }),
      (tenths, whole) => {
        const { numerators, hasPower } = attainable((tenths / 10).toFixed(1), whole);
        expect([numerators === undefined, hasPower]).toEqual([false, false]);
      },
    ),
  );
});

test.each([0, -1, 1.5, NaN])("%s is no denominator", (whole) => {
  expect(() => attainable("50", whole)).toThrow(RangeError);
});

test.each([
  ["66", 3, true],
  ["67", 3, true],
  ["68", 3, false],
  ["66.66", 3, true],
  ["66.70", 3, true],
  ["94.3", 134, false],
  ["100", 7, true],
  ["100.1", 7, false],
  ["0", 7, true],
  ["5", 7, false],
])("%s%% of %i can have been printed: %s", (percent, whole, expected) => {
  expect(isAttainable({ ...parsePrinted(percent), scale: 0, percent: true }, whole)).toBe(expected);
});
