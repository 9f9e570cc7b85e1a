import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePrinted } from "../../src/figures/printed.ts";
import { decimalText, roundQuotient } from "../../src/figures/rounding.ts";

test.each([
  { numerator: 5n, denominator: 2n, up: 3n, even: 2n, down: 2n },
  { numerator: 7n, denominator: 2n, up: 4n, even: 4n, down: 3n },
  { numerator: -5n, denominator: 2n, up: -3n, even: -2n, down: -2n },
  { numerator: 8n, denominator: 3n, up: 3n, even: 3n, down: 2n },
  { numerator: 7n, denominator: 3n, up: 2n, even: 2n, down: 2n },
  { numerator: 0n, denominator: 3n, up: 0n, even: 0n, down: 0n },
])("$numerator ÷ $denominator", ({ numerator, denominator, up, even, down }) => {
  expect(roundQuotient(numerator, denominator, 0, "half-up")).toBe(up);
  expect(roundQuotient(numerator, denominator, 0, "half-even")).toBe(even);
  expect(roundQuotient(numerator, denominator, 0, "down")).toBe(down);
});

test("rounding moves by half a unit at most, cutting off by less than one and towards zero", () => {
  const integers = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  fc.assert(
    fc.property(
      integers,
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      fc.nat(6),
      (numerator, denominator, decimals) => {
        const exact = numerator * 10n ** BigInt(decimals);
        const size = (value: bigint) => (value < 0n ? -value : value);
        for (const rule of ["half-up", "half-even"] as const) {
          const rounded = roundQuotient(numerator, denominator, decimals, rule);
          expect(2n * size(rounded * denominator - exact) <= denominator).toBe(true);
        }
        const cut = roundQuotient(numerator, denominator, decimals, "down");
        expect(cut).toBe(exact / denominator);
      },
    ),
  );
});

test("a printed figure keeps its digits", () => {
  expect(parsePrinted("99.40")).toEqual({ units: 9940n, decimals: 2 });
  expect(parsePrinted("100.")).toEqual({ units: 100n, decimals: 0 });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(10), (units, decimals) => {
      expect(parsePrinted(decimalText(units, decimals))).toEqual({ units, decimals });
    }),
  );
});

test.each(["", ".5", "1.2.3", "-1", "１", "1e3", " 1", "1%", "1".repeat(16)])(
  "%j is not printed so",
  (text) => {
    expect(() => parsePrinted(text)).toThrow(RangeError);
  },
);

test("nothing is divided by nothing", () => {
  expect(() => roundQuotient(1n, 0n, 0, "half-up")).toThrow(RangeError);
});
