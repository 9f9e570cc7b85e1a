import { amountOf } from "../../proofs/amount.ts";
import type { Proposal } from "../../proofs/proposal.ts";
import { type Count, isOfNow } from "../../statements/counts.ts";
import type { Statements } from "../../statements/statements.ts";
import { large, listCosts as costs, pickCosts } from "../../weights.ts";
import { type Pick, picksOf } from "./picks.ts";
import { opensList, type Stretch, stretchesBehind } from "./stretches.ts";
import { isWholeList } from "./whole-list.ts";

/** 合计: a count that those behind it make up. A list counts whole or not at all. */
export function sumProposals(total: Count, statements: Statements): Proposal[] {
  if (total.number.approximation !== undefined || !isOfNow(total)) return [];
  if (total.counter === "" && !total.roles.has("total")) return [];
  return stretchesBehind(total, statements).flatMap((stretch) => {
    const picks = picksOf(total, stretch, statements);
    return picks.flatMap((pick) => {
      if (!opensList(stretch.lead) && isOneOfThem(total, pick.parts, statements)) return [];
      // Where its parts may be told in two ways, there is a doubt.
      const clear = picks.length === 1 || (stretch.name === "labelled" && pick.name === "all");
      return [proposalOf(total, stretch, pick, clear && isWholeList(total, stretch, pick.parts, statements))];
    });
  });
}

function proposalOf(total: Count, stretch: Stretch, { name, parts }: Pick, certain: boolean): Proposal {
  return {
    rule: "parts of a total",
    how: `${stretch.name}, ${name}`,
    kind: "sum",
    figure: total,
    calculation: { form: "sum", parts: parts.map((part) => amountOf(part)) },
    cost: stretch.cost + pickCosts[name] + leadCost(stretch.lead, total, parts) + labelCost(parts, total),
    certain,
  };
}

/**
 * 甲市17个，合格6个；乙市23个，合格5个；丙市12个，合格1个: told behind a count of its own, as each of the parts is, a number is
 * no total of theirs, unless those counts add up, too.
 */
function isOneOfThem(total: Count, parts: readonly Count[], { countAt }: Statements): boolean {
  const heads = parts.map((part) => headOf(part, countAt));
  const head = headOf(total, countAt);
  if (!head || !heads.every((one) => one !== undefined) || new Set(heads).size < parts.length) return false;
  return heads.reduce((sum, { number }) => sum + number.units, 0n) !== head.number.units;
}

/** The count that begins the item of another. */
function headOf({ index, item }: Count, countAt: Statements["countAt"]): Count | undefined {
  const before = countAt(index - 1);
  return before?.item === item && countAt(index - 2)?.item !== item ? before : undefined;
}

/** A list that nothing announces may be none, the more so the shorter it is. */
function leadCost(lead: string, { number }: Count, parts: readonly Count[]): number {
  if (opensList(lead)) return 0;
  return parts.length > 2 || number.units >= large / 5n ? costs.unannounced : costs.unannouncedPair;
}

/** Parts that say nothing of what they are of are not told apart by their words. */
function labelCost(parts: readonly Count[], total: Count): number {
  const unnamed = parts.filter(({ before, after }) => before === "" && after === "").length;
  return unnamed * costs.unnamed + (parts.some(({ thing }) => thing !== total.thing) ? costs.otherThing : 0);
}
