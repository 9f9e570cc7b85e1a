import type { Count } from "./counts.ts";

/** How many counts to either side of a figure are looked at. A bound on the work, and on what a reader would. */
const windowBack = 40;
const windowAhead = 12;

/** The first of a list in order that starts at or behind a place. */
export function indexAt(placed: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placed[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts before a place, nearest first. */
export function countsBefore(
  { counts }: { readonly counts: readonly Count[] },
  at: number,
  most = windowBack,
): Count[] {
  const end = indexAt(counts, at);
  return counts.slice(Math.max(0, end - most), end).toReversed();
}

/** Counts behind a place, nearest first. */
export function countsAfter(
  { counts }: { readonly counts: readonly Count[] },
  at: number,
  most = windowAhead,
): Count[] {
  const start = indexAt(counts, at);
  return counts.slice(start, start + most);
}

/** Whether a whole, plain count can be an operand: 近100个 cannot. */
export function isExact(count: Count): boolean {
  return count.approximation === undefined && !count.roles.has("earlier") && !count.roles.has("change");
}
