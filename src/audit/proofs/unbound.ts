import { nominalValue } from "../../figures/printed-number.ts";
import { compare, rational } from "../../figures/rational.ts";
import { wrongVerdicts } from "../claim.ts";
import type { TotalsByPart } from "../rules/quotients/operands.ts";
import type { Count } from "../statements/counts.ts";
import type { Rate } from "../statements/rates.ts";
import type { Statements } from "../statements/statements.ts";
import type { PlacedMention } from "../statements/structure.ts";
import { amountsOf } from "./claims.ts";
import type { Proposal } from "./proposal.ts";
import type { Resolution } from "./resolve.ts";

/** A figure that nothing is computed from. */
function unbound(figure: PlacedMention, kind: Proposal["kind"]): Resolution {
  return {
    proposal: { kind, figure, calculation: { form: "sum", parts: [] }, cost: Infinity, certain: false },
    judgement: { verdict: "unverifiable" },
  };
}

export function unboundRate(rate: Rate): Resolution {
  return unbound(rate, kindOf(rate));
}

function kindOf({ kind, rate }: Rate): Proposal["kind"] {
  if (kind === "points") return "point_change";
  if (rate === "pass") return "pass_rate";
  if (rate === "sampling") return "sampling_ratio";
  return rate === "decrease" || rate === "increase" ? rate : "share";
}

/** From here a number without a counter is a figure, too. */
const large = rational(10_000);

/** A count that no other claim accounts for is only stated. */
export function unboundCounts(
  { counts, things }: Statements,
  bound: readonly Resolution[],
  every: boolean,
): Resolution[] {
  const used = new Set(
    bound.flatMap(({ proposal }) => [proposal.figure.index, ...(every ? [] : operandsOf(proposal))]),
  );
  return counts.flatMap((count) =>
    used.has(count.index) || count.cell || isIdle(count) ? [] : [unbound(count, "count")],
  );

  /** 一个, 两类: turns of speech, unless they count what circulars count. */
  function isIdle({ counter, chinese, number, thing }: Count): boolean {
    if (compare(nominalValue(number), large) >= 0) return false;
    return counter === "" || (chinese && (number.units < 2n || !things.isSubject(thing)));
  }
}

/** For each count of a list, by its place among all, the totals that the list makes up. */
export function totalsByPart(sums: readonly Resolution[]): TotalsByPart {
  const totals = new Map<number, number[]>();
  for (const { proposal, judgement } of sums) {
    if (wrongVerdicts.has(judgement.verdict)) continue;
    for (const index of operandsOf(proposal)) {
      totals.set(index, [...(totals.get(index) ?? []), proposal.figure.index]);
    }
  }
  return totals;
}

/** A total that its own list contradicts is named once, not again for each share of it. */
export function withoutEchoes(rates: readonly Resolution[], sums: readonly Resolution[]): Resolution[] {
  const isWrong = ({ judgement }: Resolution) => wrongVerdicts.has(judgement.verdict);
  const wrong = new Set(sums.filter(isWrong).map(({ proposal }) => proposal.figure.index));
  return rates.map((resolution) => {
    const { proposal } = resolution;
    const echoes =
      isWrong(resolution) &&
      proposal.kind === "share" &&
      operandsOf(proposal).some((index) => wrong.has(index));
    return echoes ? unbound(proposal.figure, proposal.kind) : resolution;
  });
}

function operandsOf({ calculation }: Proposal): number[] {
  return amountsOf(calculation).flatMap(({ mentions }) => mentions.map(({ index }) => index));
}
