/**
 * A rate kept as what it is made of: two integers.
 *
 * Rates stay ratios until they are shown, so that no step of a calculation can lose a digit.
 */
export interface Ratio {
  /** Integer; negative where a decrease turned out to be an increase. */
  readonly part: number;
  /** Integer above zero. */
  readonly whole: number;
}

/**
 * A ratio of two integers.
 *
 * @throws RangeError when either is not a safe integer, or the whole is not above zero
 */
export function ratio(part: number, whole: number): Ratio {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole <= 0) {
    throw new RangeError(`no ratio: ${part} of ${whole}`);
  }
  return { part, whole };
}

/** Orders ratios by value: negative when `a` is the smaller, 0 when they are equal. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = BigInt(a.part) * BigInt(b.whole) - BigInt(b.part) * BigInt(a.whole);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
