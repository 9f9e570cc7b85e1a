import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementOf } from "../../src/figures/agreement.ts";
import { contains, pointOf } from "../../src/figures/interval.ts";
import {
  type Approximation,
  intervalOf,
  isExact,
  nominalValue,
  type PrintedNumber,
} from "../../src/figures/printed-number.ts";
import { rational } from "../../src/figures/rational.ts";

function printed(digits: string, scale = 0, percent = false, approximation?: Approximation): PrintedNumber {
  const decimals = digits.split(".")[1]?.length ?? 0;
  return {
    units: BigInt(digits.replace(".", "")),
    decimals,
    scale,
    percent,
    ...(approximation && { approximation }),
  };
}

test.each<[string, PrintedNumber, readonly [number, number][], readonly [number, number][]]>([
  [
    "3120",
    printed("3120"),
    [[3120, 1]],
    [
      [3119, 1],
      [3121, 1],
    ],
  ],
  [
    "17.6万",
    printed("17.6", 4),
    [
      [175500, 1],
      [176500, 1],
      [176999, 1],
    ],
    [
      [175499, 1],
      [177001, 1],
    ],
  ],
  [
    "99.94%",
    printed("99.94", 0, true),
    [
      [99935, 100000],
      [99945, 100000],
      [9995, 10000],
    ],
    [
      [99934, 100000],
      [99951, 100000],
    ],
  ],
  [
    "约3000",
    printed("3000", 0, false, "about"),
    [
      [2500, 1],
      [3500, 1],
    ],
    [
      [2499, 1],
      [3501, 1],
    ],
  ],
  [
    "约3120",
    printed("3120", 0, false, "about"),
    [
      [3060, 1],
      [3182, 1],
    ],
    [
      [3050, 1],
      [3190, 1],
    ],
  ],
  [
    "90多",
    printed("90", 0, false, "over"),
    [
      [91, 1],
      [99, 1],
    ],
    [
      [89, 1],
      [101, 1],
    ],
  ],
  [
    "7600余",
    printed("7600", 0, false, "over"),
    [
      [7601, 1],
      [7699, 1],
    ],
    [
      [7599, 1],
      [7701, 1],
    ],
  ],
  [
    "近200",
    printed("200", 0, false, "near"),
    [
      [199, 1],
      [200, 1],
    ],
    [
      [201, 1],
      [99, 1],
    ],
  ],
  [
    "超2000万",
    printed("2000", 4, false, "atLeast"),
    [
      [20000000, 1],
      [90000000, 1],
    ],
    [[19999999, 1]],
  ],
  [
    "不足70%",
    printed("70", 0, true, "atMost"),
    [
      [0, 1],
      [7, 10],
    ],
    [[71, 100]],
  ],
])("%s leaves open what it says, and no more", (_, number, held, left) => {
  for (const [top, bottom] of held) expect(contains(intervalOf(number), rational(top, bottom))).toBe(true);
  for (const [top, bottom] of left) expect(contains(intervalOf(number), rational(top, bottom))).toBe(false);
});

test("only a whole number printed in full is exact", () => {
  expect(isExact(printed("3120"))).toBe(true);
  expect(pointOf(intervalOf(printed("3120")))).toEqual(rational(3120));
  for (const open of [
    printed("3", 4),
    printed("3.0"),
    printed("3", 0, true),
    printed("3", 0, false, "about"),
  ]) {
    expect(isExact(open)).toBe(false);
    expect(pointOf(intervalOf(open))).toBeUndefined();
  }
});

test("whatever agrees with a printing lies in its interval", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 7 }),
      fc.integer({ min: 1, max: 10 ** 7 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(0, 4),
      fc.boolean(),
      (part, whole, decimals, scale, percent) => {
        const value = rational(part, whole);
        const shift = 10n ** BigInt(decimals + (percent ? 2 : 0));
        const units = (value.numerator * shift) / value.denominator / (scale === 4 ? 10_000n : 1n);
        for (const near of [units, units + 1n]) {
          const number = { units: near, decimals, scale, percent };
          const { verdict } = agreementOf(number, value);
          if (verdict !== "mismatch" && verdict !== "padded" && !isExact(number)) {
            expect(contains(intervalOf(number), value)).toBe(true);
          }
        }
      },
    ),
  );
});

test("the nominal value is what the digits name", () => {
  expect(nominalValue(printed("17.6", 4))).toEqual(rational(176000));
  expect(nominalValue(printed("99.4", 0, true))).toEqual(rational(994, 1000));
});
