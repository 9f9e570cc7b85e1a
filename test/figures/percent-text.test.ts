import fc from "fast-check";
import { expect, test } from "vitest";
import { agreesAsPrinted } from "../../src/figures/agreement.ts";
import { exactPercentText, percentText } from "../../src/figures/percent-text.ts";

test.each([
  { part: 3118, whole: 3120, decimals: 2, text: "99.94%" },
  { part: 822, whole: 3942, decimals: 1, text: "20.9%" },
  { part: 1, whole: 16, decimals: 1, text: "6.3%" },
  { part: 3120, whole: 3120, decimals: 2, text: "100%" },
  { part: 0, whole: 3120, decimals: 2, text: "0%" },
  { part: 99_999, whole: 100_000, decimals: 2, text: "99.999%" },
  { part: 1, whole: 100_000, decimals: 2, text: "0.001%" },
  { part: 307, whole: 308, decimals: 0, text: "99.7%" },
  { part: -1, whole: 8, decimals: 1, text: "-12.5%" },
  { part: -1, whole: 16, decimals: 1, text: "-6.3%" },
])("$part of $whole at $decimals decimals is $text", ({ text, decimals, ...ratio }) => {
  expect(percentText(Object.freeze(ratio), decimals)).toBe(text);
});

test.each([
  { part: 822, whole: 3942, text: "20.8523…%" },
  { part: 166, whole: 167, text: "99.4011…%" },
  { part: 5, whole: 8, text: "62.5%" },
  { part: 1, whole: 1, text: "100%" },
  { part: 0, whole: 3, text: "0%" },
])("$part of $whole begins $text", ({ text, ...ratio }) => {
  expect(exactPercentText(Object.freeze(ratio))).toBe(text);
});

test("only the whole is 100%, only nothing is 0%, and every print agrees with its ratio", () => {
  const rates = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([part, whole]) => ({ part: Math.min(part, whole), whole }));
  fc.assert(
    fc.property(rates, fc.integer({ min: 0, max: 4 }), (rate, decimals) => {
      const text = percentText(rate, decimals);
      expect(Number(text.slice(0, -1)) === 100).toBe(rate.part === rate.whole);
      expect(Number(text.slice(0, -1)) === 0).toBe(rate.part === 0);
      expect(agreesAsPrinted(text.slice(0, -1), rate)).toBe(true);
    }),
  );
});
