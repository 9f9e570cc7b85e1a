import * as words from "../../../facts/prose-words.ts";
import { amountOf } from "../../proofs/amount.ts";
import type { Proposal } from "../../proofs/proposal.ts";
import type { Count } from "../../statements/counts.ts";
import { distance } from "../../statements/distance.ts";
import type { Rate } from "../../statements/rates.ts";
import { countsAround, type Statements } from "../../statements/statements.ts";
import { roleCosts, weights } from "../../weights.ts";
import type { SharedWholes } from "../shared-wholes.ts";
import { type Candidate, candidatesFor, passedOver } from "./candidate.ts";
import { isCertain } from "./certainty.ts";
import { apartFromList, partCost, type TotalsByPart, wholeCost } from "./operands.ts";
import { areTied, pairCost, suit } from "./pairs.ts";
import { passingProposals } from "./passing.ts";

/** Parts that are tried for one rate. */
const mostParts = 10;
/** Counts before a rate, and behind it, that may be its operands; what failed is often told behind. */
const reach = { before: 40, behind: 4, behindPassing: 12 } as const;

/**
 * Every way in which a percentage may be a part of a whole that stand around it.
 *
 * @param lists - what is known of the lists that add up
 * @param shared - what the shares around it are of
 */
export function quotientProposals(
  rate: Rate,
  statements: Statements,
  lists: TotalsByPart,
  shared: SharedWholes = new Map(),
): Proposal[] {
  const costs = roleCosts[rate.rate];
  // 75%的网站 has no number beside it; 1010个（20.1%） has.
  if (!costs || rate.apart || (rate.rate === "bare" && rate.depth === 0)) return [];
  const behind = rate.rate === "pass" ? reach.behindPassing : reach.behind;
  const around = countsAround(statements, rate, reach.before, behind);
  const wholes = candidatesFor(rate, around, costs.whole, statements, wholeCost).map((whole) =>
    apartFromList(rate, whole, statements, lists),
  );
  const parts = passedOver(candidatesFor(rate, around, costs.part, statements, partCost))
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, mostParts);
  const pairs = parts.flatMap((part) =>
    passedOver(wholes.filter((whole) => suit(rate, part, whole))).map((whole): Proposal => {
      const cost = pairCost(rate, part, whole, lists, statements);
      return {
        ...partOfWhole(rate, part, whole),
        cost: shared.has(whole.count.index) ? cost - weights.sharedWhole : cost,
        certain: isCertain(rate, part, whole, statements, lists, shared),
        tied: areTied(rate, part.count, whole.count),
      };
    }),
  );
  switch (rate.rate) {
    case "pass":
      return [...pairs, ...passingProposals(rate, wholes, parts, statements)];
    case "sampling":
      return [
        ...pairs,
        ...(rate.number.approximation === undefined ? around : [])
          .filter(({ roles }) => roles.has("inspected"))
          .map((count) => allInspected(rate, count)),
      ];
    case "named":
      return [...pairs, ...saidOfAll(rate, around, statements, lists)];
    default:
      return pairs;
  }
}

function partOfWhole(rate: Rate, part: Candidate, whole: Candidate): Omit<Proposal, "cost" | "certain"> {
  return {
    rule: "part of a whole",
    kind: kindOf(rate, part.counts),
    figure: rate,
    calculation: {
      form: "quotient",
      part: part.amount,
      whole: whole.amount,
      failing: rate.rate === "pass" && !part.count.roles.has("passed"),
    },
  };
}

function kindOf({ rate }: Rate, parts: readonly Count[]): "pass_rate" | "sampling_ratio" | "share" {
  if (rate === "pass") return "pass_rate";
  // 选取507个抽查，占总数16.4%: a share that was inspected.
  const looked = parts.some(({ roles }) => roles.has("inspected"));
  return rate === "sampling" || looked ? "sampling_ratio" : "share";
}

/** 检查39家，检查率100%: all that there are. */
function allInspected(rate: Rate, count: Count): Proposal {
  const all = amountOf(count);
  return {
    rule: "all inspected",
    kind: "sampling_ratio",
    figure: rate,
    calculation: { form: "quotient", part: all, whole: all, failing: false },
    cost: distance(rate, count) + weights.allInspected,
    certain: false,
  };
}

const allOfThem = new RegExp(words.allOfThem);

/** 全市53家政府网站均已发布报表，完成率100%: what is said of all of them. */
function saidOfAll(
  rate: Rate,
  around: readonly Count[],
  { structure: { text }, countAt }: Statements,
  lists: TotalsByPart,
): Proposal[] {
  const nearest = around.find(
    ({ sentence, end }) => sentence === rate.sentence && allOfThem.test(text.slice(end, rate.start)),
  );
  // 共37件，其中主办20件、会办17件，办结率均为100%: of the total.
  const [total] = (nearest && lists.get(nearest.index)) ?? [];
  const count = total === undefined ? nearest : countAt(total);
  if (!count) return [];
  const all = amountOf(count);
  return [
    {
      rule: "said of all",
      kind: "share",
      figure: rate,
      calculation: { form: "quotient", part: all, whole: all, failing: false },
      cost: distance(rate, count),
      certain: false,
    },
  ];
}
