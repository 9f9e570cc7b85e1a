import fc from "fast-check";
import { expect, test } from "vitest";
import { agreesAsPrinted } from "../../src/figures/agreement.ts";
import { impliedBaseline } from "../../src/figures/implied-baseline.ts";

/** The circular's own figures; the ranges worked out by hand from b = current ÷ (1 − rate). */
test.each([
  { current: 3120, stated: "20.9", from: 3942, to: 3946 },
  { current: 308, stated: "70", from: 1010, to: 1044 },
  { current: 164, stated: "55", from: 361, to: 368 },
  { current: 144, stated: "66", from: 418, to: 429 },
  { current: 115, stated: "47", from: 215, to: 219 },
  { current: 167, stated: "62", from: 434, to: 445 },
  { current: 0, stated: "100", from: 1, to: Infinity },
  { current: 1, stated: "100", from: 200, to: Infinity },
  { current: 7, stated: "0", from: 7, to: 7 },
  { current: 9e12, stated: "99.99", from: 1e12, to: Infinity },
  { current: 100_000_000, stated: "99.99", from: 666_666_666_667, to: Infinity },
  { current: 2, stated: "99.9999999999", from: 1e12, to: Infinity },
])("$current after a decrease of $stated% were $from to $to", ({ current, stated, from, to }) => {
  expect(impliedBaseline(current, stated)).toEqual({ from, to });
});

test.each([
  { current: 0, stated: "50", why: "nothing is left only after a decrease of all" },
  { current: 5, stated: "100.6", why: "no more than all can go" },
  { current: 1, stated: "20.9", why: "1 of 1 or of 2 is no such decrease" },
])("$current after $stated%: $why", ({ current, stated }) => {
  expect(impliedBaseline(current, stated)).toBeUndefined();
});

test("finds what trying every count finds", () => {
  const stated = fc.oneof(
    fc.integer({ min: 0, max: 97 }).map(String),
    fc.integer({ min: 0, max: 970 }).map((tenths) => (tenths / 10).toFixed(1)),
    fc.integer({ min: 0, max: 9700 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), stated, (current, percent) => {
      // Below 97.5% gone, nothing beyond 41 times the rest can fit.
      const fitting = Array.from({ length: 60 * 41 }, (_, index) => index + 1).filter((baseline) =>
        agreesAsPrinted(percent, { part: baseline - current, whole: baseline }),
      );
      const range = impliedBaseline(current, percent);
      expect(range).toEqual(fitting.length === 0 ? undefined : { from: fitting[0], to: fitting.at(-1) });
      if (range) expect(fitting).toHaveLength(range.to - range.from + 1);
    }),
    { numRuns: 300 },
  );
});

test("a range without end begins at the first count that fits", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom("100", "100.0"), (current, percent) => {
      const from = impliedBaseline(current, percent)?.from ?? 0;
      const fits = (baseline: number) =>
        agreesAsPrinted(percent, { part: baseline - current, whole: baseline });
      expect([fits(from - 1), fits(from), fits(from * 1000)]).toEqual([false, true, true]);
    }),
  );
});

test.each([-1, 1.5, NaN, Infinity])("%s is not a count", (current) => {
  expect(() => impliedBaseline(current, "20.9")).toThrow(RangeError);
});

test.each(["20.9%", "-1", "", "约20", "２０"])("%j is not plain digits", (stated) => {
  expect(() => impliedBaseline(10, stated)).toThrow(RangeError);
});
