import { type Interval, interval } from "./interval.ts";
import { add, multiply, type Rational, rational, subtract, zero } from "./rational.ts";

/**
 * How a printed number says that it is not exact.
 *
 * - `about` 约, 左右 · `over` 多, 余 (90多: 91 to 99) · `near` 近, 将近
 * - `atLeast` 超, 逾, 不低于, 以上 · `atMost` 不足, 不到, 不超过, 以下
 */
export type Approximation = "about" | "over" | "near" | "atLeast" | "atMost";

/** A number as printed: its digits are its precision. */
export interface PrintedNumber {
  /** The digits without the point, signed: "99.40" is 9940n. */
  readonly units: bigint;
  /** Digits behind the point: "99.40" has 2; "100." has 0. */
  readonly decimals: number;
  /** The power of ten of a unit word: 4 for 万, 8 for 亿; 0 without one. */
  readonly scale: number;
  /** Whether the value is in hundredths: 99.4%, 0.8个百分点. */
  readonly percent: boolean;
  readonly approximation?: Approximation;
}

/** A count printed in full. */
export function printedCount(count: number): PrintedNumber {
  return { units: BigInt(count), decimals: 0, scale: 0, percent: false };
}

/** The number that the digits name: 17.6万 is 176000, 99.4% is 994/1000. */
export function nominalValue({ units, decimals, scale, percent }: PrintedNumber): Rational {
  return multiply(rational(units), unitOfLastPlace({ decimals, scale, percent }));
}

/**
 * Every value that a careful clerk may have printed so: rounded half-up or half-even, or cut off, or about as much as
 * the words say. A whole number printed in full is itself alone.
 */
export function intervalOf(printed: PrintedNumber): Interval {
  const value = nominalValue(printed);
  const last = unitOfLastPlace(printed);
  const round = unitOfLastDigit(printed);
  switch (printed.approximation) {
    case "about": {
      // As wide as the last digit that is not 0, and never closer than a fiftieth.
      const width = widest(multiply(round, half), multiply(value, rational(1, 50)));
      return interval(subtract(value, width), add(value, width));
    }
    case "over":
      return interval(value, add(value, round));
    case "near":
      return interval(subtract(value, round), value);
    case "atLeast":
      return interval(value, undefined);
    case "atMost":
      return interval(zero, value);
    default:
      if (isExact(printed)) return interval(value, value);
      // A number that was cut off lies up to a whole unit above what is printed.
      return interval(subtract(value, multiply(last, half)), add(value, last));
  }
}

/** Whether the printing leaves nothing open: a plain whole number, not a rounded one and not a rate. */
export function isExact({ decimals, scale, percent, approximation }: PrintedNumber): boolean {
  return decimals === 0 && scale === 0 && !percent && approximation === undefined;
}

const half = rational(1, 2);

function unitOfLastPlace({
  decimals,
  scale,
  percent,
}: Pick<PrintedNumber, "decimals" | "scale" | "percent">): Rational {
  const exponent = scale - decimals - (percent ? 2 : 0);
  return exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
}

/** The place of the last digit that is not 0: of 7600 it is 100. */
function unitOfLastDigit(printed: PrintedNumber): Rational {
  let { units } = printed;
  let unit = unitOfLastPlace(printed);
  while (units !== 0n && units % 10n === 0n) {
    units /= 10n;
    unit = multiply(unit, rational(10));
  }
  return unit;
}

function widest(a: Rational, b: Rational): Rational {
  return a.numerator * b.denominator > b.numerator * a.denominator ? a : b;
}
