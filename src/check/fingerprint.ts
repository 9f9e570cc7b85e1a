import { run, runsOf } from "../verify/runs.ts";

/** Runs of a circular that are kept of it in the page: so many are in nearly every copy, whatever was changed. */
const kept = 16;

/** A few runs of a text, spread over it, each as a number: what a page carries of every sealed circular. */
export function fingerprintOf(text: string): number[] {
  const all = [...new Set(runsOf(text))];
  const step = Math.max(all.length / kept, 1);
  return Array.from({ length: Math.min(kept, all.length) }, (_, index) =>
    hashOf(all[Math.floor(index * step)] ?? ""),
  );
}

/**
 * The circulars that a text may be a copy of, the likeliest first.
 *
 * @param prints - of each circular
 * @returns indexes
 */
export function likely(text: string, prints: readonly (readonly number[])[]): number[] {
  const own = new Set<number>();
  for (let at = 0; at + run <= text.length; at++) own.add(hashOf(text.slice(at, at + run)));
  return prints
    .map((print, index) => ({ index, hits: print.filter((one) => own.has(one)).length }))
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits)
    .map(({ index }) => index);
}

/** FNV-1a, cut to the bits that a number of six digits in base 36 has. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 36 ** 5;
}
