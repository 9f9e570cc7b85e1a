import { agreement } from "../figures/agreement.ts";
import { attainable } from "../figures/attainable.ts";
import { ratio, type Ratio } from "../figures/ratio.ts";
import { decimalText, roundQuotient } from "../figures/rounding.ts";
import type { Verdict } from "./claim.ts";

/** Places kept in a recomputed value. */
const places = 4;

/**
 * An exact ratio of two figures, which may carry decimals (平均每网站2.3个).
 *
 * @returns undefined where there is none: nothing to divide by, or numbers past exact integers
 */
export function ratioOf(part: number, whole: number): Ratio | undefined {
  const decimals = Math.max(decimalsOf(part), decimalsOf(whole));
  const scale = 10 ** decimals;
  const [scaledPart, scaledWhole] = [Math.round(part * scale), Math.round(whole * scale)];
  if (!(scaledWhole > 0) || !Number.isSafeInteger(scaledPart) || !Number.isSafeInteger(scaledWhole))
    return undefined;
  return ratio(scaledPart, scaledWhole);
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** The difference of two figures, without a floating error: 95.2 − 92 is 3.2. */
export function difference(a: number, b: number): number {
  const scale = 10 ** Math.max(decimalsOf(a), decimalsOf(b));
  return (Math.round(a * scale) - Math.round(b * scale)) / scale;
}

/** Whether a printed percentage agrees with a ratio in some accepted way. */
export function fits(printed: string, value: Ratio | undefined): boolean {
  return value !== undefined && printed.length < 15 && agreement(printed, value).verdict !== "mismatch";
}

/** The verdict on a printed percentage whose two counts are known. */
export function judge(printed: string, value: Ratio): Verdict {
  const { verdict } = agreement(printed, value);
  if (verdict !== "mismatch") return verdict;
  return attainable(printed, value.whole).numerators === undefined ? "unattainable" : "mismatch";
}

/** The verdict on a decrease or increase: it need not be of a whole number, so none is unattainable. */
export function judgeChange(printed: string, value: Ratio): Verdict {
  return agreement(printed, value).verdict;
}

/** In per cent, four places: "99.9359". */
export function percentComputed({ part, whole }: Ratio): string {
  return decimalText(roundQuotient(100n * BigInt(part), BigInt(whole), places, "half-up"), places);
}

/** A count or difference, with four places: "3120.0000". */
export function numberComputed(value: number): string {
  return value.toFixed(places);
}

/** The counts of which a percentage of a known whole can be; undefined where the test says nothing or fails. */
export function possibleParts(
  printed: string,
  whole: number,
): { from: number; to: number; hasPower: boolean } | "none" {
  const { numerators, hasPower } = attainable(printed, whole);
  if (numerators !== undefined) return { ...numerators, hasPower };
  // Cut off or padded, as some offices print, is no error.
  const near = Math.floor((Number(printed) * whole) / 100);
  for (const part of [near - 1, near, near + 1, near + 2]) {
    if (part >= 0 && part <= whole && fits(printed, { part, whole }))
      return { from: part, to: part, hasPower };
  }
  return "none";
}
