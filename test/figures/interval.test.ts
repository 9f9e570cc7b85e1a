import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addIntervals,
  contains,
  exactly,
  intersection,
  interval,
  type Interval,
  overlap,
  pointOf,
  quotientOfIntervals,
  scaleInterval,
  subtractIntervals,
  sumOfIntervals,
} from "../../src/figures/interval.ts";
import {
  add,
  compare,
  countOf,
  divide,
  multiply,
  rational,
  subtract,
  zero,
} from "../../src/figures/rational.ts";

const numbers = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 60 }))
  .map(([numerator, denominator]) => rational(numerator, denominator));
/** A number, and an interval that it lies in. */
const inside = fc
  .tuple(numbers, fc.nat(50), fc.nat(50), fc.boolean(), fc.boolean())
  .map(([value, below, above, openBelow, openAbove]) => ({
    value,
    within: interval(
      openBelow ? undefined : subtract(value, rational(below, 7)),
      openAbove ? undefined : add(value, rational(above, 7)),
    ),
  }));

describe("rationals", () => {
  test("stand in lowest terms, the sign above", () => {
    expect(rational(6, -8)).toEqual({ numerator: -3n, denominator: 4n });
    expect(rational(0, 5)).toEqual(zero);
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(rational(1), zero)).toThrow(RangeError);
  });
  test("undo each other's operations", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(
          Math.sign(
            Number(a.numerator) / Number(a.denominator) - Number(b.numerator) / Number(b.denominator),
          ),
        );
      }),
    );
  });
  test("are counts where they are whole, not negative and held exactly", () => {
    expect(countOf(rational(12, 4))).toBe(3);
    expect(countOf(rational(1, 2))).toBeUndefined();
    expect(countOf(rational(-3))).toBeUndefined();
    expect(countOf(rational(2n ** 53n))).toBeUndefined();
  });
});

describe("intervals", () => {
  test("hold what their members make", () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        expect(contains(addIntervals(a.within, b.within), add(a.value, b.value))).toBe(true);
        expect(contains(subtractIntervals(a.within, b.within), subtract(a.value, b.value))).toBe(true);
        expect(
          contains(sumOfIntervals([a.within, b.within, a.within]), add(add(a.value, b.value), a.value)),
        ).toBe(true);
        expect(contains(scaleInterval(a.within, rational(3, 2)), multiply(a.value, rational(3, 2)))).toBe(
          true,
        );
      }),
    );
  });
  test("hold the quotient of their members", () => {
    const positive = fc
      .tuple(fc.nat(500), fc.nat(40), fc.nat(40), fc.boolean())
      .map(([value, below, above, open]) => ({
        value: rational(value),
        within: interval(rational(Math.max(0, value - below)), open ? undefined : rational(value + above)),
      }));
    fc.assert(
      fc.property(positive, positive, (part, whole) => {
        const quotient = quotientOfIntervals(part.within, whole.within);
        if (whole.value.numerator === 0n) return;
        expect(quotient && contains(quotient, divide(part.value, whole.value))).toBe(true);
      }),
    );
  });
  test("there is no quotient of nothing", () => {
    expect(quotientOfIntervals(exactly(0), exactly(0))).toBeUndefined();
    expect(quotientOfIntervals(exactly(1), interval(zero, rational(2)))).toEqual({ low: rational(1, 2) });
  });
  test.each<[string, Interval, Interval, boolean]>([
    ["touch", interval(rational(1), rational(2)), interval(rational(2), rational(3)), true],
    ["part", interval(rational(1), rational(2)), interval(rational(5, 2), rational(3)), false],
    ["are not bounded", interval(rational(1), undefined), interval(undefined, rational(1)), true],
    ["are a point and its neighbour", exactly(1), exactly(2), false],
  ])("that %s", (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
    expect(intersection(a, b) !== undefined).toBe(expected);
  });
  test("have the members of both in common", () => {
    fc.assert(
      fc.property(inside, inside, numbers, (a, b, value) => {
        const common = intersection(a.within, b.within);
        expect(common !== undefined && contains(common, value)).toBe(
          contains(a.within, value) && contains(b.within, value),
        );
      }),
    );
  });
  test("of one number have a point, others none", () => {
    expect(pointOf(exactly(3))).toEqual(rational(3));
    expect(pointOf(interval(rational(3), rational(4)))).toBeUndefined();
    expect(pointOf({ low: rational(3) })).toBeUndefined();
    expect(() => interval(rational(2), rational(1))).toThrow(RangeError);
  });
});
