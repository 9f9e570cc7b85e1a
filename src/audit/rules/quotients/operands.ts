import { indexBehind, type Statements } from "../../statements/statements.ts";
import type { Count } from "../../statements/counts.ts";
import { sameThing, timesAside } from "../../statements/units.ts";
import type { Rate } from "../../statements/rates.ts";
import { weights } from "../../weights.ts";
import type { Candidate, CostOf } from "./candidate.ts";
import { levelCost, partNameCost, scopeCost, stemCost, wholeNameCost } from "./names.ts";

/** For each count of a list, by its place among all, the totals that the list makes up. */
export type TotalsByPart = ReadonlyMap<number, readonly number[]>;

/** What speaks against a count as the whole of a rate. */
export const wholeCost: CostOf = (rate, count, statements) => {
  if (isOfInspected(rate) && !mayBeInspected(rate, count, statements)) return undefined;
  return (
    (statements.isListed(count) ? weights.listed : 0) +
    (isOfInspected(rate) && isOutside(rate, count) ? weights.outOfBreakdown : 0) +
    (count.ownThing || rate.ownThing ? 0 : weights.thingUnsure) +
    (rate.rate === "share" && hasOwnShare(count, rate, statements) ? weights.partOfList : 0) +
    wholeNameCost(rate, count, statements) +
    scopeCost(rate, count, statements) +
    levelCost(rate, count)
  );
};

/** What speaks against a count as its part. */
export const partCost: CostOf = (rate, count) =>
  rate.rate === "named" ? stemCost(rate, count) : partNameCost(rate, count);

/** Whether a rate is of what was inspected, or of what might have been. */
export function isOfInspected({ rate }: Rate): boolean {
  return rate === "pass" || rate === "fail" || rate === "sampling";
}

/** 19个市, 63份报告 are none of the subjects that pass or fail. */
export function mayBeInspected(rate: Rate, count: Count, { things }: Statements): boolean {
  if (count.thing === "unit" && count.ownThing) return false;
  if (things.isSubject(count.thing) && !things.counts(timesAside(count.counter), count.thing)) return false;
  return sameThing(count.thing, rate.thing);
}

/** 其中对政府主办的作了全面检查，合格率99.47%: a breakdown without a number of its own is not the whole. */
function isOutside(rate: Rate, count: Count): boolean {
  return rate.breakdown > count.breakdown && rate.index === count.index + 1;
}

/** 农村39.1万起，占59.1%；城市25.3万起，占38.3%: what has a share of its own is not what the next is a share of. */
function hasOwnShare(count: Count, { item }: Rate, statements: Statements): boolean {
  return count.item !== item && shareOf(count, statements) !== undefined;
}

/** The share told right behind a count. */
export function shareOf(count: Count, { rates }: Statements): Rate | undefined {
  const next = rates[indexBehind(rates, count.end)];
  if (next?.rate !== "share") return undefined;
  return next.index - count.index <= (next.turn?.size ?? 1) ? next : undefined;
}

/** 按类型分，微信326个，微博83个，合格率99%: the parts of a list that is told in full are not what a rate is of. */
export function apartFromList(
  rate: Rate,
  whole: Candidate,
  statements: Statements,
  lists: TotalsByPart,
): Candidate {
  const isPart = lists.has(whole.count.index) && standsBehindList(rate, whole.count, statements, lists);
  return isPart ? { ...whole, cost: whole.cost + weights.partOfList, passable: true } : whole;
}

/** 市级1家、旗县11家、部门27家，检查率100%: behind a list whose parts have no rates of their own it is the whole's. */
function standsBehindList(
  rate: Rate,
  part: Count,
  { counts, rateAt }: Statements,
  lists: TotalsByPart,
): boolean {
  const total = lists.get(part.index)?.[0];
  const isFellow = ({ index }: Count) => lists.get(index)?.[0] === total;
  const at = indexBehind(counts, part.start);
  const behind = counts.slice(at + 1, at + 5).find((count) => count.start < rate.start && isFellow(count));
  if (behind) return true;
  // The part before it, if there is one, has no rate between.
  const before = counts.slice(Math.max(0, at - 4), at).findLast(isFellow);
  if (!before) return false;
  for (let index = before.index; index < part.index; index++) if (rateAt(index)) return false;
  return true;
}
