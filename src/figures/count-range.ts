/** Whole numbers from `from` to `to`, both included. `to` is Infinity where nothing bounds it. */
export interface CountRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole numbers for which `holds`, when they are one run somewhere inside `from`…`to`.
 *
 * The bounds come from interval arithmetic, wide by a unit or two; `holds` decides at the rim, so that each
 * accepted rounding rule counts exactly as elsewhere.
 */
export function trimRange(
  { from, to }: CountRange,
  holds: (count: number) => boolean,
): CountRange | undefined {
  while (from <= to && !holds(from)) from++;
  while (to >= from && !holds(to)) to--;
  return from <= to ? { from, to } : undefined;
}
