/**
 * How a value was cut to the digits shown.
 *
 * - `half-up` 四舍五入: what Excel and most clerks do, and what this site prints.
 * - `half-even` 修约: GB/T 8170-2008, a half goes to the even digit.
 * - `down` 截断: the digits behind are cut off.
 */
export type RoundingRule = "half-up" | "half-even" | "down";

/**
 * A quotient of integers, as an integer count of units in the last place shown.
 *
 * Works on the size and puts the sign back, so that −0.5 rounds as 0.5 does.
 *
 * @param numerator - any integer
 * @param denominator - above zero
 * @param decimals - digits kept behind the point, 0 or more
 * @returns `numerator / denominator × 10^decimals`, rounded: 822·100/3942 at 1 decimal is 209n
 * @throws RangeError when the denominator is not above zero
 */
export function roundQuotient(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  rule: RoundingRule,
): bigint {
  if (denominator <= 0n) throw new RangeError(`not above zero: ${denominator}`);
  const size = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const floor = size / denominator;
  const twiceRest = 2n * (size % denominator);
  const up =
    rule !== "down" &&
    (twiceRest > denominator || (twiceRest === denominator && (rule === "half-up" || floor % 2n === 1n)));
  const rounded = up ? floor + 1n : floor;
  return numerator < 0n ? -rounded : rounded;
}

/** An integer count of units in the last place, written out: 209n at 1 decimal is "20.9". */
export function decimalText(units: bigint, decimals: number): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
