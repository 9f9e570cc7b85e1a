import { agreementOf, agreesAsPrinted } from "./agreement.ts";
import { type CountRange, trimRange } from "./count-range.ts";
import { parsePrinted } from "./printed.ts";
import { nominalValue, type PrintedNumber } from "./printed-number.ts";
import { multiply, rational } from "./rational.ts";

/** What the GRIM test says of a printed percentage and its denominator. */
export interface Attainability {
  /** The counts k for which k ÷ denominator rounds to it; undefined when there is none. */
  readonly numerators: CountRange | undefined;
  /**
   * Whether the test could have failed. Once the denominator reaches 10^(decimals + 2) every printed
   * value has some count, so that a pass says nothing.
   */
  readonly hasPower: boolean;
}

/**
 * Whether any count out of `denominator` rounds to a printed percentage (the GRIM test).
 *
 * Of 134 websites no whole number gives 94.3%: 126 prints as 94.0%, 127 as 94.8%.
 *
 * @param statedPercent - digits only: "94.3"
 * @param denominator - a count above zero
 * @throws RangeError when `statedPercent` is not plain digits, or the denominator is not above zero
 */
export function attainable(statedPercent: string, denominator: number): Attainability {
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`not above zero: ${denominator}`);
  }
  const { units, decimals } = parsePrinted(statedPercent);
  const hundred = 100n * 10n ** BigInt(decimals);
  const whole = BigInt(denominator);
  const around = {
    from: Math.max(0, Number(((2n * units - 1n) * whole) / (2n * hundred)) - 1),
    to: Math.min(denominator, Number(((2n * units + 1n) * whole) / (2n * hundred)) + 1),
  };
  const numerators = trimRange(around, (part) =>
    agreesAsPrinted(statedPercent, { part, whole: denominator }),
  );
  return { numerators, hasPower: whole < hundred };
}

/**
 * Whether any count out of `denominator` can have been printed as this rate, cut off or padded as well as rounded.
 *
 * @param rate - in per cent, not below 0
 * @param denominator - a count above zero
 */
export function isAttainable(rate: PrintedNumber, denominator: number): boolean {
  const share = multiply(nominalValue(rate), rational(denominator));
  const below = share.numerator / share.denominator;
  // No other count comes nearer to what is printed than the two next to it.
  return [below, below + 1n].some(
    (part) =>
      part <= BigInt(denominator) && agreementOf(rate, rational(part, denominator)).verdict !== "mismatch",
  );
}
