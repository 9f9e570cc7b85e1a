import type { Ratio } from "./ratio.ts";
import { decimalText, roundQuotient } from "./rounding.ts";

/** More digits than any two counts of accounts can need. */
const mostDecimals = 15;

/**
 * A ratio as a percentage to print, rounded half-up: "99.94%".
 *
 * A rate below 1 is never shown as 100%, nor one above 0 as 0%: it gets another digit until it differs.
 * An exact 0 or 1 needs no decimals: "0%", "100%".
 *
 * @param decimals - digits behind the point, where the value does not need more
 */
export function percentText(value: Ratio, decimals: number): string {
  if (value.part === 0) return "0%";
  if (value.part === value.whole) return "100%";
  const numerator = 100n * BigInt(value.part);
  const denominator = BigInt(value.whole);
  for (let digits = decimals; ; digits++) {
    const units = roundQuotient(numerator, denominator, digits, "half-up");
    const hundred = 100n * 10n ** BigInt(digits);
    if ((units !== 0n && units !== hundred) || digits === mostDecimals) {
      return `${decimalText(units, digits)}%`;
    }
  }
}

/**
 * The first digits of a ratio in per cent, cut off, for an explanation: "20.8523…%", or "62.5%" where it ends.
 */
export function exactPercentText({ part, whole }: Ratio, decimals = 4): string {
  const numerator = 100n * BigInt(part);
  const denominator = BigInt(whole);
  const scale = 10n ** BigInt(decimals);
  const ends = (numerator * scale) % denominator === 0n;
  const digits = decimalText(roundQuotient(numerator, denominator, decimals, "down"), decimals);
  if (!ends) return `${digits}…%`;
  return `${digits.replace(/\.?0+$/, "")}%`;
}
