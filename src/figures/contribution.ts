import type { CountRange } from "./count-range.ts";

/** A part of a whole: what there is of it, and what there may have been before. */
export interface PartThen {
  readonly now: number;
  readonly before: CountRange;
}

/** What parts and the rest of a whole can have contributed to its change; whole numbers, below 0 for less. */
export interface Contribution {
  /** The change of the named parts together. */
  readonly named: CountRange;
  /** The change of all others together. */
  readonly rest: CountRange;
}

/**
 * By how much the named parts of a whole, and the rest of it, can have changed.
 *
 * Every change that the numbers allow lies in the ranges, and both of their ends are allowed: the rest had 0 or more
 * before, so that the parts together had no more than the whole.
 *
 * @returns undefined where nothing is allowed: the parts are more than the whole, now or before
 */
export function contributionOf(
  whole: { readonly before: number; readonly now: number },
  parts: readonly PartThen[],
): Contribution | undefined {
  const now = sum(parts.map((part) => part.now));
  const least = sum(parts.map(({ before }) => before.from));
  const most = Math.min(sum(parts.map(({ before }) => before.to)), whole.before);
  if (now > whole.now || least > most) return undefined;
  const change = whole.now - whole.before;
  return {
    named: { from: now - most, to: now - least },
    rest: { from: change - now + least, to: change - now + most },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
