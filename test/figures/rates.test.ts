import { expect, test } from "vitest";
import { compareRatios, ratio } from "../../src/figures/ratio.ts";
import { decreaseRate, passRate, samplingRate } from "../../src/figures/rates.ts";
import { trimRange } from "../../src/figures/count-range.ts";

test("rates of the circular", () => {
  expect(passRate(3120, 2)).toEqual({ part: 3118, whole: 3120 });
  expect(samplingRate(3120, 3120)).toEqual({ part: 3120, whole: 3120 });
  expect(decreaseRate(3942, 3120)).toEqual({ part: 822, whole: 3942 });
  expect(decreaseRate(100, 120)).toEqual({ part: -20, whole: 100 });
});

test.each([
  ["nothing was inspected", () => passRate(0, 0)],
  ["more problems than inspected", () => passRate(5, 6)],
  ["fewer than no problems", () => passRate(5, -1)],
  ["more inspected than there are", () => samplingRate(6, 5)],
  ["fewer than none inspected", () => samplingRate(-1, 5)],
  ["no accounts", () => samplingRate(0, 0)],
  ["none before", () => decreaseRate(0, 5)],
  ["a part of an account", () => ratio(1.5, 2)],
  ["beyond what a number holds", () => ratio(2 ** 53, 2 ** 53)],
])("no rate: %s", (_, rate) => {
  expect(rate).toThrow(RangeError);
});

test("ratios are ordered by value, exactly", () => {
  expect(compareRatios({ part: 1, whole: 3 }, { part: 2, whole: 6 })).toBe(0);
  expect(compareRatios({ part: -1, whole: 3 }, { part: 0, whole: 6 })).toBe(-1);
  const large = 9_007_199_254_740_991;
  expect(compareRatios({ part: large - 1, whole: large }, { part: large - 2, whole: large - 1 })).toBe(1);
});

test("a range is trimmed at both ends, to nothing if need be", () => {
  const range = Object.freeze({ from: 1, to: 9 });
  expect(trimRange(range, (count) => count > 3 && count < 6)).toEqual({ from: 4, to: 5 });
  expect(trimRange(range, () => false)).toBeUndefined();
});
