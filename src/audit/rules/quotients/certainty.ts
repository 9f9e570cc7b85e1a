import * as words from "../../../facts/prose-words.ts";
import type { Count } from "../../statements/counts.ts";
import { sameUnit } from "../../statements/units.ts";
import type { Rate } from "../../statements/rates.ts";
import { indexBehind, type Statements } from "../../statements/statements.ts";
import type { SharedWholes } from "../shared-wholes.ts";
import type { Candidate } from "./candidate.ts";
import { partNameCost, stemCost, wholeNameCost } from "./names.ts";
import { shareOf, type TotalsByPart } from "./operands.ts";
import { areTied, belongsTo, isAlone } from "./pairs.ts";

/**
 * Whether the words of a rate leave no doubt what it is of, so that it is wrong where that does not give it. Each way
 * of saying so that is not listed here leaves a doubt.
 */
export function isCertain(
  rate: Rate,
  part: Candidate,
  whole: Candidate,
  statements: Statements,
  lists: TotalsByPart,
  shared: SharedWholes,
): boolean {
  if (rate.turn !== undefined && !part.byTurn) return false;
  if (rate.rate === "share")
    return isPlainShare(rate, part, whole, statements, lists) || goesOn(rate, part, whole, shared);
  if (rate.rate === "named") return isOnlyPair(rate, part.count, whole.count, statements);
  // 抽查网站156家，抽查比例30%，其中省直部门20家: what was looked at is not what it was chosen from.
  if (rate.rate === "sampling" && whole.count.roles.has("inspected")) return false;
  // 合格率96%；不合格34个: an item behind may speak of others.
  const apart = part.count.item > rate.item && isAlone(part.count, statements);
  return !apart || areTied(rate, part.count, whole.count);
}

/** 转办2274件，办结1715件，办结率75.42%: one number that it is of, and one that it may be some of. */
function isOnlyPair(rate: Rate, part: Count, whole: Count, { counts }: Statements): boolean {
  const at = indexBehind(counts, rate.start);
  const beside = counts
    .slice(Math.max(0, at - 8), at)
    .filter(({ sentence, counter }) => sentence === rate.sentence && sameUnit(counter, part.counter));
  const named = beside.filter((count) => stemCost(rate, count) < 0);
  const larger = beside.filter((count) => count !== part && count.number.units >= part.number.units);
  return named.length === 1 && named[0] === part && larger.length === 1 && larger[0] === whole;
}

function isPlainShare(
  rate: Rate,
  part: Candidate,
  whole: Candidate,
  statements: Statements,
  lists: TotalsByPart,
): boolean {
  const [count, head] = [part.count, whole.count];
  // 甲10件、乙20件，占30% may be of both.
  const oneOfSeveral = part.counts.length === 1 && statements.isListed(count) && rate.turn === undefined;
  if (oneOfSeveral || count.start > rate.start || count.sentence !== rate.sentence) return false;
  if (partNameCost(rate, count) > 0 || hasCountBetween(rate, count, statements)) return false;
  if (wholeNameCost(rate, head, statements) !== 0) return false;
  if (belongsTo(part, whole, lists)) return true;
  // 60岁以上78366人，占13.53%，其中65岁以上53403人，占9.22%: of the head, or of what the head is a share of.
  const own = shareOf(head, statements);
  if (own && (own.turn?.first ?? own.index) !== (rate.turn?.first ?? rate.index)) return false;
  return isHeadOf(rate, head) || isToldBefore(rate, count, head);
}

/** 甲10件、乙20件，占30%: what is nearer to a share may be its part as well. */
function hasCountBetween(rate: Rate, part: Count, { countAt }: Statements): boolean {
  if (rate.turn !== undefined) return false;
  for (let index = part.index + 1; index < rate.index; index++) {
    const count = countAt(index);
    if (count && !count.roles.has("total") && !count.roles.has("inspected")) return true;
  }
  return false;
}

/** A whole of another sentence, or a number beside the part, is not told to be the share's. */
function isHeadOf(rate: Rate, head: Count): boolean {
  if (head.sentence !== rate.sentence || head.start > rate.start) return false;
  return head.breakdown < rate.breakdown || head.roles.has("total") || head.roles.has("inspected");
}

const ofTotal = new RegExp(words.shareOfTotal);

/** Of a number of the sentence before: 共有网站51家。抽查12家，占总数的23.53%. */
function isToldBefore(rate: Rate, part: Count, head: Count): boolean {
  if (rate.sentence - head.sentence > 1 || head.paragraph !== rate.paragraph) return false;
  if (head.roles.has("total") && ofTotal.test(rate.words)) return true;
  // 检查网站88个。其中，55个网站得分超过100分，占比63.6%.
  return head.roles.has("inspected") && part.breakdown > head.breakdown && part.thing === head.thing;
}

/** 求助类415件，占总量26.56%: told like the shares around it, with its part right before it. */
function goesOn(rate: Rate, part: Candidate, whole: Candidate, shared: SharedWholes): boolean {
  if (shared.get(whole.count.index) !== true) return false;
  if (rate.turn !== undefined) return true;
  const [last, ...others] = part.counts.toReversed();
  return others.length === 0 && last?.index === rate.index - 1 && partNameCost(rate, part.count) <= 0;
}
