import { believed, doubted, weights } from "../weights.ts";
import { wrongVerdicts } from "../claim.ts";
import { judge, type Judgement } from "./judge.ts";
import type { Proposal } from "./proposal.ts";

/** The reading of a figure that was settled on, and what it gives. */
export interface Resolution {
  readonly proposal: Proposal;
  readonly judgement: Judgement;
}

/**
 * The cheapest reading that holds; where none does, the cheapest that speaks against the figure, if the words leave
 * no doubt; else nothing.
 */
export function resolve(proposals: readonly Proposal[]): Resolution | undefined {
  const judged = proposals
    .filter(
      ({ cost, figure, kind }) =>
        cost <= (kind === "pass_rate" && figure.number.decimals > 0 ? doubted.far : doubted.other),
    )
    .map((proposal) => withLooseness({ proposal, judgement: judge(proposal) }))
    .toSorted((a, b) => a.proposal.cost - b.proposal.cost);
  const holding = judged.filter(
    ({ judgement: { verdict } }) => verdict !== "unverifiable" && !wrongVerdicts.has(verdict),
  );
  const best = holding.find(({ proposal }) => proposal.cost <= limitFor(proposal));
  const against = contradicting(judged);
  if (best && (!against || best.proposal.cost <= against.proposal.cost + 2)) return best;
  // Chance hardly makes 95.22% hold: where any numbers give it, it is not wrong.
  if (against && holding.length === 0 && !best) return withPart(against, judged);
  // Nothing can be said of it but what it would be some of.
  return judged.find(
    ({ proposal: { calculation, cost }, judgement }) =>
      (calculation.form === "someOf" || calculation.form === "reached") &&
      judgement.verdict === "unverifiable" &&
      cost <= believed.strong,
  );
}

/** A number that was cut off or filled up with zeros fits more readings than one that was rounded. */
function withLooseness({ proposal, judgement }: Resolution): Resolution {
  const loose =
    judgement.verdict === "padded" ? weights.padded : judgement.verdict === "truncated" ? weights.cutOff : 0;
  return loose === 0
    ? { proposal, judgement }
    : { proposal: { ...proposal, cost: proposal.cost + loose }, judgement };
}

/** The cheapest reading that speaks against its figure, if its words are plain, or no other comes near it. */
function contradicting(judged: readonly Resolution[]): Resolution | undefined {
  const found = judged.find(
    ({ proposal, judgement }) => proposal.certain && wrongVerdicts.has(judgement.verdict),
  );
  if (!found) return undefined;
  const { cost, tied, calculation } = found.proposal;
  if (cost <= (tied ? doubted.tied : doubted.sure)) return found;
  if (cost > doubted.lone || calculation.form !== "quotient") return undefined;
  const rival = judged.find(
    ({ proposal }) =>
      proposal.calculation.form === "quotient" &&
      proposal !== found.proposal &&
      proposal.cost < cost + doubted.margin,
  );
  return rival ? undefined : found;
}

/** A rate that no number of its whole gives is told with the part that the text has, where it has one. */
function withPart(against: Resolution, judged: readonly Resolution[]): Resolution {
  const { calculation } = against.proposal;
  if (calculation.form !== "someOf") return against;
  const [whole] = calculation.whole.mentions;
  const pair = judged.find(
    ({ proposal, judgement }) =>
      proposal.calculation.form === "quotient" &&
      proposal.calculation.whole.mentions[0] === whole &&
      proposal.calculation.part.mentions.length > 0 &&
      judgement.verdict === "unattainable" &&
      proposal.cost <= doubted.other,
  );
  return pair ?? against;
}

/** Where chance could make a reading hold, its words have to be plainer. */
function limitFor({ figure, calculation, kind }: Proposal): number {
  const { units, decimals } = figure.number;
  const round = units % 5n === 0n && decimals === 0;
  const whole = calculation.form === "quotient" ? calculation.whole.value.low : undefined;
  const few = whole !== undefined && whole.numerator < 20n * whole.denominator;
  if (!round && !few && (decimals > 0 || figure.kind !== "percent")) return believed.strong;
  return kind === "pass_rate" ? believed.outcome : believed.weak;
}
