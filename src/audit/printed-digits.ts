import { parsePrinted } from "../figures/printed.ts";
import type { Ratio } from "../figures/ratio.ts";
import { decimalText, roundQuotient, type RoundingRule } from "../figures/rounding.ts";

/** A ratio in per cent, rounded to as many places as a printed figure shows. */
export function rounded({ part, whole }: Ratio, printed: string, rule: RoundingRule): string {
  const { decimals } = parsePrinted(printed);
  return decimalText(roundQuotient(100n * BigInt(part), BigInt(whole), decimals, rule), decimals);
}
