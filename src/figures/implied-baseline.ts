import { agreesAsPrinted } from "./agreement.ts";
import { type CountRange, trimRange } from "./count-range.ts";
import { parsePrinted } from "./printed.ts";

/** Beyond this nothing is inspected, and counts are no longer told one by one. */
const mostTold = 10n ** 12n;

/**
 * The earlier counts that a published decrease allows: every b for which (b − current) ÷ b rounds to it.
 *
 * 3120 accounts after a decrease of 20.9% were 3942 to 3946 before. Show it as inferred 反推, never as published.
 *
 * @param current - accounts now, 0 or more
 * @param statedPercent - the decrease as printed, digits only: "20.9"
 * @returns undefined when no count fits; `to` is Infinity where even the largest count would, and where the greatest
 *   that fits is beyond `mostTold`
 * @throws RangeError when `current` is not a count, or `statedPercent` is not plain digits
 */
export function impliedBaseline(current: number, statedPercent: string): CountRange | undefined {
  if (!Number.isSafeInteger(current) || current < 0) throw new RangeError(`not a count: ${current}`);
  const { units, decimals } = parsePrinted(statedPercent);
  const fits = (baseline: number) =>
    baseline > 0 && agreesAsPrinted(statedPercent, { part: baseline - current, whole: baseline });
  if (current === 0) return fits(1) ? { from: 1, to: Infinity } : undefined;
  // b = current ÷ (1 − rate); the rate lies half a unit in the last place to either side of the print.
  const hundredTwice = 200n * 10n ** BigInt(decimals);
  const numerator = BigInt(current) * hundredTwice;
  const remainMost = hundredTwice - (2n * units - 1n);
  const remainLeast = hundredTwice - (2n * units + 1n);
  if (remainMost <= 0n) return undefined;
  const least = numerator / remainMost;
  if (least > mostTold) return { from: Number(mostTold), to: Infinity };
  const from = Math.max(1, Number(least) - 1);
  // "100%" of something that is not gone: above some size, every baseline rounds to it.
  const most = remainLeast <= 0n ? undefined : numerator / remainLeast;
  if (most === undefined || most > mostTold) {
    const start = trimRange({ from, to: from + 4 }, fits);
    return start && { from: start.from, to: Infinity };
  }
  return trimRange({ from, to: Number(most) + 1 }, fits);
}
