import { amountOf } from "../../proofs/amount.ts";
import type { Amount } from "../../proofs/proposal.ts";
import type { Count } from "../../statements/counts.ts";
import type { Role } from "../../statements/roles.ts";
import { sameUnit } from "../../statements/units.ts";
import { distance } from "../../statements/distance.ts";
import type { Rate } from "../../statements/rates.ts";
import type { Statements } from "../../statements/statements.ts";
import { type RoleCosts, weights } from "../../weights.ts";
import { counterTold } from "./names.ts";

/** 候选: a count that may be an operand of a rate, and what speaks against it. */
export interface Candidate {
  readonly count: Count;
  /** It and those that stand beside it, where they are meant together. */
  readonly counts: readonly Count[];
  readonly amount: Amount;
  readonly cost: number;
  /** Whether it stands at the rate's own place in a list as long as that of the rates. */
  readonly byTurn: boolean;
  /** Whether others may stand behind it without being farther for that. */
  readonly passable: boolean;
}

/** What speaks against a count beside its role and its distance; undefined where it cannot be meant. */
export type CostOf = (rate: Rate, count: Count, statements: Statements) => number | undefined;

/** The counts around a rate that may be its whole, or its part, each alone or with those beside it. */
export function candidatesFor(
  rate: Rate,
  around: readonly Count[],
  costs: RoleCosts,
  statements: Statements,
  costOf: CostOf,
): Candidate[] {
  const turns = rate.turn && turnsOf(rate, rate.turn.size, around, costs);
  const counter = counterTold(rate);
  const single = around.flatMap((count): Candidate[] => {
    // What is only near to a number fits too many rates; what has no counter may be anything.
    if (count.number.approximation !== undefined || (count.counter === "" && !tellsWhat(count))) return [];
    const role = roleCost(count, costs);
    const own = costOf(rate, count, statements);
    if (role === undefined || own === undefined) return [];
    if (counter !== undefined && !sameUnit(counter, count.counter)) return [];
    const far = distance(rate, count);
    const candidate = { count, counts: [count], amount: amountOf(count), passable: false };
    if (!turns?.some((members) => members.includes(count)))
      return [{ ...candidate, cost: role + own + far, byTurn: false }];
    const isOwn = turns.some((members) => members[rate.turn?.place ?? 0] === count);
    return isOwn ? [{ ...candidate, cost: role + far / 2, byTurn: true }] : [];
  });
  return [...single, ...together(single, statements)];
}

/** Whether the words of a count say what was counted, or what for. */
function tellsWhat({ roles, ownThing }: Count): boolean {
  return ownThing || roles.has("total") || roles.has("failed");
}

function roleCost(count: Count, costs: RoleCosts): number | undefined {
  if (count.roles.size === 0) return costs.none;
  const known = [...count.roles].flatMap((role: Role) => costs[role] ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}

/**
 * Runs of as many counts as there are rates in the list: 106个政府网站和117个政务新媒体…分别为92.5%和94%. Each rate is of
 * the count at its own place.
 */
function turnsOf(rate: Rate, size: number, around: readonly Count[], costs: RoleCosts): Count[][] {
  const told = around
    .filter((count) => count.start < rate.start && count.paragraph === rate.paragraph)
    .filter((count) => roleCost(count, costs) !== undefined)
    .toReversed();
  const byItem = Map.groupBy(told, ({ item, depth }) => `${item} ${depth}`);
  return [...byItem.values()].filter(({ length }) => length === size);
}

/** 9个省级网站、102个市级网站: what stands side by side may be meant together. */
function together(single: readonly Candidate[], statements: Statements): Candidate[] {
  const listed = single.filter(({ count }) => statements.isListed(count));
  return [...Map.groupBy(listed, ({ count }) => count.clause).values()].flatMap((members): Candidate[] => {
    const counts = members.map(({ count }) => count).toSorted((a, b) => a.index - b.index);
    const [nearest] = members;
    const [first, ...others] = counts;
    if (!nearest || !first || others.length === 0) return [];
    return [{ ...nearest, count: first, counts, amount: amountOf(first, ...others) }];
  });
}

/** Adds for each candidate what it costs to pass over those of its kind that are nearer. */
export function passedOver(candidates: readonly Candidate[]): Candidate[] {
  const nearer = new Map<string, number>();
  return candidates.map((candidate) => {
    const kind = `${candidate.count.thing} ${candidate.count.depth}`;
    const passed = nearer.get(kind) ?? 0;
    if (!candidate.passable) nearer.set(kind, passed + 1);
    return { ...candidate, cost: candidate.cost + passed * weights.passedOver };
  });
}
