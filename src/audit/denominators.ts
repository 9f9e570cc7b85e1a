import { type Count, isPartOnly, sameObject } from "./counts.ts";
import { countAt, type Evidence } from "./evidence.ts";
import { countsAfter, countsBefore, isExact } from "./neighbours.ts";
import type { ObjectClass } from "./lexicon.ts";
import type { PlacedFigure } from "./prose.ts";

/** What a rate may be of, best first. */
export interface Denominators {
  /** In the rate's own paragraph, the nearest first; then those that follow it in its sentence. */
  readonly near: readonly Count[];
  /** From paragraphs before, where their own words name the object. */
  readonly far: readonly Count[];
  /** Members of a breakdown, whose rate it is only if nothing else fits. */
  readonly members: readonly Count[];
}

/**
 * The counts that a rate without a scope of its own may be of.
 *
 * 共39家，其中市直27家、县区12家，合格率100%: the rate is of the 39, though 12 stands nearer. A part is the rate's
 * denominator when it opens the item that the rate ends: 拉萨市34个，合格28个，合格率82.35%.
 */
export function denominatorsOf(
  at: PlacedFigure,
  object: ObjectClass | undefined,
  evidence: Evidence,
): Denominators {
  const near: Count[] = [];
  const far: Count[] = [];
  const members: Count[] = [];
  for (const count of countsBefore(evidence, at.start)) {
    if (!isDenominator(count, object)) continue;
    if (count.paragraph !== at.paragraph) {
      if (count.ownObject && count.object === object && !isPartOnly(count)) far.push(count);
    } else if (isMember(count, at, evidence)) {
      members.push(count);
    } else {
      near.push(count);
    }
  }
  if (near.length === 0) {
    near.push(
      ...countsAfter(evidence, at.end).filter(
        (count) => isDenominator(count, object) && count.sentence === at.sentence && !isPartOnly(count),
      ),
    );
  }
  return { near: distinct(near), far: bySize(far), members: distinct(members) };
}

function isDenominator(count: Count, object: ObjectClass | undefined): boolean {
  return (
    count.head &&
    isExact(count) &&
    count.value > 0 &&
    sameObject(count.object, object) &&
    count.object !== "unit"
  );
}

/** No rate is of more totals than this; of equal ones the nearest does. */
const mostTotals = 16;

function distinct(counts: readonly Count[]): Count[] {
  const seen = new Set<string>();
  const first = counts.filter(({ value, roles }) => {
    const key = `${value} ${[...roles].join()}`;
    return !seen.has(key) && seen.add(key);
  });
  return first.slice(0, mostTotals);
}

/** What was inspected before what there is. */
function bySize(counts: readonly Count[]): Count[] {
  const inspected = counts.filter((count) => count.roles.has("inspected"));
  return [...inspected, ...counts.filter((count) => !inspected.includes(count))].slice(0, 8);
}

/** One of several parts in a row, or a part in another sentence than the rate. */
function isMember(count: Count, at: PlacedFigure, evidence: Evidence): boolean {
  const isPart = (other: Count) => isPartOnly(other) || evidence.parts.has(other.index);
  if (!isPart(count)) return false;
  if (count.sentence !== at.sentence || count.depth > at.depth) return true;
  const neighbour = (step: number) => {
    const figure = evidence.prose.figures[count.index + step];
    if (figure?.kind !== "count" || figure.sentence !== count.sentence) return false;
    const found = countAt(evidence, figure.start);
    return found !== undefined && found.head && isPart(found);
  };
  return neighbour(-1) || neighbour(1);
}
