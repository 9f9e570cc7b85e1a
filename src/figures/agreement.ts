import { parsePrinted } from "./printed.ts";
import type { Ratio } from "./ratio.ts";
import { roundQuotient } from "./rounding.ts";

/**
 * How a printed percentage stands to the exact ratio behind it.
 *
 * - `exact`: the ratio has no further digits.
 * - `rounds`: it rounds to what is printed; `rule` names the first rule that does, half-up before half-even.
 * - `truncated`: it was cut off, not rounded.
 * - `padded`: it rounds to what is printed once trailing zeros are dropped (6/17 printed as 35.30%).
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
  const numerator = 100n * BigInt(part);
  const denominator = BigInt(whole);
  if (numerator * 10n ** BigInt(decimals) === units * denominator) return { verdict: "exact" };
  for (const rule of ["half-up", "half-even"] as const) {
    if (roundQuotient(numerator, denominator, decimals, rule) === units) {
      return { verdict: "rounds", rule };
    }
  }
  if (part >= 0 && roundQuotient(numerator, denominator, decimals, "down") === units) {
    return { verdict: "truncated" };
  }
  const dropped = /^(\d+\.\d*?)0+$/.exec(printed)?.[1];
  if (dropped !== undefined) {
    const shorter = agreement(dropped, { part, whole }).verdict;
    if (shorter === "rounds" || shorter === "padded") return { verdict: "padded" };
  }
  return { verdict: "mismatch" };
}

/** Whether some accepted rounding of the ratio gives what is printed: exact or rounds. */
export function agreesAsPrinted(printed: string, ratio: Ratio): boolean {
  const { verdict } = agreement(printed, ratio);
  return verdict === "exact" || verdict === "rounds";
}
