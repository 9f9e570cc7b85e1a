import { compare } from "../../../figures/rational.ts";
import { type Count, comparable } from "../../statements/counts.ts";
import { sameUnit } from "../../statements/units.ts";
import { distance } from "../../statements/distance.ts";
import type { Rate } from "../../statements/rates.ts";
import { indexBehind, type Statements } from "../../statements/statements.ts";
import { weights } from "../../weights.ts";
import type { Candidate } from "./candidate.ts";
import { isOfInspected, type TotalsByPart } from "./operands.ts";

/** Whether two candidates can be a part and its whole. */
export function suit(rate: Rate, part: Candidate, whole: Candidate): boolean {
  if (part.counts.some((count) => whole.counts.includes(count))) return false;
  const { low } = part.amount.value;
  const { high } = whole.amount.value;
  if (low && high && compare(low, high) > 0) return false;
  return isOfInspected(rate)
    ? comparable(part.count, whole.count)
    : sameUnit(part.count.counter, whole.count.counter);
}

/** What speaks against two as a part and its whole, and what ties them together. */
export function pairCost(
  rate: Rate,
  part: Candidate,
  whole: Candidate,
  lists: TotalsByPart,
  statements: Statements,
): number {
  const beside = besideWhole(rate, part.count, whole.count);
  const belongs = belongsTo(part, whole, lists) ? -weights.inList : 0;
  const tie = isOfInspected(rate)
    ? inspectedTie(rate, part.count, whole.count, statements)
    : shareTie(rate, part.count, whole.count);
  return whole.cost + part.cost + beside + belongs + tie;
}

/** Where rates are told in turn, a part may be found by its whole as well as by its rate. */
function besideWhole(rate: Rate, part: Count, whole: Count): number {
  return rate.turn === undefined ? 0 : Math.min(0, distance(whole, part) - distance(rate, part));
}

/** 咨询33658件，占56.21%: a part of a list that adds up is a share of its total. */
export function belongsTo(part: Candidate, whole: Candidate, lists: TotalsByPart): boolean {
  return part.counts.every((count) => lists.get(count.index)?.includes(whole.count.index));
}

function inspectedTie(rate: Rate, part: Count, whole: Count, statements: Statements): number {
  const foreign = part.item !== whole.item && part.item !== rate.item && !isAlone(part, statements);
  const sameThing = part.ownThing && (whole.ownThing || rate.ownThing) && part.thing === whole.thing;
  return (foreign ? weights.partApart : 0) - (sameThing ? weights.sameThing : 0);
}

/** 总体合格率96%；不合格34个: an item has no whole of its own. */
export function isAlone(part: Count, { counts }: Statements): boolean {
  const at = indexBehind(counts, part.start);
  return !counts
    .slice(Math.max(0, at - 4), at + 4)
    .some((count) => count !== part && count.item === part.item && count.number.units >= part.number.units);
}

function shareTie(rate: Rate, part: Count, whole: Count): number {
  // 35个、33个，共68个，占75%: the whole does not stand between its part and the rate.
  const between = part.start < whole.start && whole.end < rate.start;
  return (
    (toldAlike(part, whole) ? -weights.sameWords : 0) +
    (between ? weights.between : 0) +
    (part.start > rate.start ? weights.partBehind : 0)
  );
}

/** 728人死亡 and 1407人死亡, 损失18.2亿元 and 损失36.75亿元. */
function toldAlike(a: Count, b: Count): boolean {
  const [before, after] = [a.before.slice(-2), a.after.slice(0, 2)];
  return (
    (before.length === 2 && b.before.endsWith(before)) || (after.length === 2 && b.after.startsWith(after))
  );
}

/** All three name one subject: 政府网站合格率…政府网站134家…有问题的政府网站8家. */
export function areTied(rate: Rate, part: Count, whole: Count): boolean {
  const near = whole.paragraph === rate.paragraph && part.paragraph === rate.paragraph;
  const named = rate.ownThing && part.ownThing && rate.thing === part.thing && rate.thing === whole.thing;
  return rate.rate === "pass" && rate.scope === "" && near && named && whole.roles.has("inspected");
}
