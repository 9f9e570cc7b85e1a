import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement, agreesAsPrinted } from "../../src/figures/agreement.ts";
import { decimalText, roundQuotient } from "../../src/figures/rounding.ts";

const counts = fc
  .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
  .map(([part, whole]) => Object.freeze({ part: Math.min(part, whole), whole }));

test.each([
  { printed: "35.30", part: 6, whole: 17, verdict: "padded" },
  { printed: "35.29", part: 6, whole: 17, verdict: "rounds" },
  { printed: "35.3", part: 6, whole: 17, verdict: "rounds" },
  { printed: "6.25", part: 1, whole: 16, verdict: "exact" },
  { printed: "100.", part: 308, whole: 308, verdict: "exact" },
  { printed: "100.00", part: 144, whole: 144, verdict: "exact" },
  { printed: "20.9", part: 822, whole: 3942, verdict: "rounds" },
  { printed: "20.8", part: 822, whole: 3942, verdict: "truncated" },
  { printed: "20.7", part: 822, whole: 3942, verdict: "mismatch" },
  { printed: "94.3", part: 126, whole: 134, verdict: "mismatch" },
  { printed: "99.94", part: 3118, whole: 3120, verdict: "rounds" },
  { printed: "99.93", part: 3118, whole: 3120, verdict: "truncated" },
  { printed: "20.9", part: -822, whole: 3942, verdict: "mismatch" },
  { printed: "35.300", part: 6, whole: 17, verdict: "padded" },
  // 12.10 is what cutting off gives, but the zeros were put behind 12.1.
  { printed: "12.100", part: 31, whole: 256, verdict: "padded" },
  { printed: "94.110", part: 32, whole: 34, verdict: "mismatch" },
])("$printed% for $part of $whole: $verdict", ({ printed, verdict, ...ratio }) => {
  expect(agreement(printed, Object.freeze(ratio)).verdict).toBe(verdict);
});

test("a half may go up, or to the even digit", () => {
  expect(agreement("6.3", { part: 1, whole: 16 })).toEqual({ verdict: "rounds", rule: "half-up" });
  expect(agreement("6.2", { part: 1, whole: 16 })).toEqual({ verdict: "rounds", rule: "half-even" });
  expect(agreement("18.8", { part: 3, whole: 16 })).toEqual({ verdict: "rounds", rule: "half-up" });
  expect(agreement("18.7", { part: 3, whole: 16 })).toEqual({ verdict: "truncated" });
});

test("what is printed by either rule agrees, at any number of digits", () => {
  fc.assert(
    fc.property(
      counts,
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("half-up", "half-even"),
      (ratio, decimals, rule) => {
        const units = roundQuotient(100n * BigInt(ratio.part), BigInt(ratio.whole), decimals, rule);
        const { verdict } = agreement(decimalText(units, decimals), ratio);
        expect(["exact", "rounds"]).toContain(verdict);
      },
    ),
  );
});

test("what is cut off is exact, rounds or is truncated; one unit further off is a mismatch", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 4 }), (ratio, decimals) => {
      const units = roundQuotient(100n * BigInt(ratio.part), BigInt(ratio.whole), decimals, "down");
      expect(agreement(decimalText(units, decimals), ratio).verdict).not.toMatch("mismatch|padded");
      expect(agreesAsPrinted(decimalText(units + 2n, decimals), ratio)).toBe(false);
      if (units > 0n) expect(agreesAsPrinted(decimalText(units - 1n, decimals), ratio)).toBe(false);
    }),
  );
});
