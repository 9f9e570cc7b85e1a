import { type PrintedNumber } from "./printed-number.ts";
import { parsePrinted } from "./printed.ts";
import type { Ratio } from "./ratio.ts";
import { type Rational, rational } from "./rational.ts";
import { roundQuotient } from "./rounding.ts";

/**
 * How a printed number stands to the exact value behind it.
 *
 * - `exact`: the value has no further digits.
 * - `rounds`: it rounds to what is printed; `rule` names the first rule that does, half-up before half-even.
 * - `truncated`: it was cut off, not rounded.
 * - `padded`: it rounds to what is printed once trailing zeros are dropped, down to one decimal (6/17 printed as 35.30%).
 * - `mismatch`: none of these.
 */
export type Agreement =
  | { readonly verdict: "exact" }
  | { readonly verdict: "rounds"; readonly rule: "half-up" | "half-even" }
  | { readonly verdict: "truncated" }
  | { readonly verdict: "padded" }
  | { readonly verdict: "mismatch" };

/**
 * Whether a percentage printed in a circular agrees with the exact ratio of two counts.
 *
 * Both half-up and half-even are accepted, since offices round either way (GB/T 8170-2008 asks for even).
 *
 * @param printed - percent, digits only: "99.94", "70", "100."
 * @param ratio - two counts; a negative part never agrees, for a printed figure has no sign
 * @throws RangeError when `printed` is not plain digits
 */
export function agreement(printed: string, { part, whole }: Ratio): Agreement {
  const { units, decimals } = parsePrinted(printed);
  return agreementOf({ units, decimals, scale: 0, percent: true }, rational(part, whole));
}

/** Whether a number printed without an approximating word agrees with an exact value. */
export function agreementOf(printed: PrintedNumber, value: Rational): Agreement {
  const { units, decimals, scale, percent } = printed;
  const exponent = decimals + (percent ? 2 : 0) - scale;
  const numerator = exponent >= 0 ? value.numerator * 10n ** BigInt(exponent) : value.numerator;
  const denominator = exponent >= 0 ? value.denominator : value.denominator * 10n ** BigInt(-exponent);
  if (numerator === units * denominator) return { verdict: "exact" };
  for (const rule of ["half-up", "half-even"] as const) {
    if (roundQuotient(numerator, denominator, 0, rule) === units) return { verdict: "rounds", rule };
  }
  if (numerator >= 0n && roundQuotient(numerator, denominator, 0, "down") === units) {
    return { verdict: "truncated" };
  }
  return { verdict: isPadded(printed, value) ? "padded" : "mismatch" };
}

/**
 * Whether the value rounds to what is left of a printed number once zeros at its end are dropped: 35.30 may be 35.3.
 *
 * One decimal has to be left: 95.0 claims a tenth that 95 does not.
 */
function isPadded({ units, decimals, ...printed }: PrintedNumber, value: Rational): boolean {
  if (decimals < 2 || units % 10n !== 0n) return false;
  const shorter = { ...printed, units: units / 10n, decimals: decimals - 1 };
  return agreementOf(shorter, value).verdict === "rounds" || isPadded(shorter, value);
}

/** Whether some accepted rounding of the ratio gives what is printed: exact or rounds. */
export function agreesAsPrinted(printed: string, ratio: Ratio): boolean {
  const { verdict } = agreement(printed, ratio);
  return verdict === "exact" || verdict === "rounds";
}
