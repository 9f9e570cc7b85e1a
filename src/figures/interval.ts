import { add, compare, divide, multiply, type Rational, rational, subtract, zero } from "./rational.ts";

/**
 * The numbers that a printing leaves open, both ends included: 17.6万 is 175500…176500, 超2000万 is 20000000 and
 * above. An end that is absent is not bounded.
 */
export interface Interval {
  readonly low?: Rational;
  readonly high?: Rational;
}

/** The interval of one exact number. */
export function exactly(value: Rational | bigint | number): Interval {
  const point = typeof value === "object" ? value : rational(value);
  return { low: point, high: point };
}

/** @throws RangeError when the ends are in the wrong order */
export function interval(low: Rational | undefined, high: Rational | undefined): Interval {
  if (low && high && compare(low, high) > 0) throw new RangeError("the low end is above the high one");
  return { ...(low && { low }), ...(high && { high }) };
}

/** The number, where only one is left. */
export function pointOf({ low, high }: Interval): Rational | undefined {
  return low && high && compare(low, high) === 0 ? low : undefined;
}

export function contains({ low, high }: Interval, value: Rational): boolean {
  return (!low || compare(low, value) <= 0) && (!high || compare(value, high) <= 0);
}

/** Whether some number lies in both. */
export function overlap(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** What lies in both; undefined when nothing does. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  if (!overlap(a, b)) return undefined;
  const low = a.low && b.low ? larger(a.low, b.low) : (a.low ?? b.low);
  const high = a.high && b.high ? smaller(a.high, b.high) : (a.high ?? b.high);
  return { ...(low && { low }), ...(high && { high }) };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return interval(a.low && b.low && add(a.low, b.low), a.high && b.high && add(a.high, b.high));
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return interval(a.low && b.high && subtract(a.low, b.high), a.high && b.low && subtract(a.high, b.low));
}

/** The sum of several; exactly 0 for none. */
export function sumOfIntervals(parts: readonly Interval[]): Interval {
  // Counts are exact as a rule, and whole numbers add up faster than intervals.
  if (parts.every(isWholePoint)) {
    return exactly(parts.reduce((sum, { low }) => sum + (low?.numerator ?? 0n), 0n));
  }
  return parts.reduce(addIntervals, exactly(zero));
}

function isWholePoint({ low, high }: Interval): boolean {
  return low !== undefined && low === high && low.denominator === 1n;
}

/**
 * What a quotient of two numbers that are not negative can be.
 *
 * @param part - not below 0
 * @param whole - not below 0; a whole of 0 itself is left out, for there is no quotient
 * @returns undefined when the whole can only be 0
 */
export function quotientOfIntervals(part: Interval, whole: Interval): Interval | undefined {
  if (whole.high && compare(whole.high, zero) <= 0) return undefined;
  const low = part.low && whole.high ? divide(part.low, whole.high) : zero;
  const high =
    part.high && whole.low && compare(whole.low, zero) > 0 ? divide(part.high, whole.low) : undefined;
  return interval(low, high);
}

/** @param factor - above 0 */
export function scaleInterval({ low, high }: Interval, factor: Rational): Interval {
  return interval(low && multiply(low, factor), high && multiply(high, factor));
}

/** Whether all of `a` lies below all of `b`. */
function isBelow(a: Interval, b: Interval): boolean {
  return a.high !== undefined && b.low !== undefined && compare(a.high, b.low) < 0;
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) > 0 ? b : a;
}
