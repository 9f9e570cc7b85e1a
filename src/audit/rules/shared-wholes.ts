import { wrongVerdicts } from "../claim.ts";
import { amountOf } from "../proofs/amount.ts";
import type { Proposal } from "../proofs/proposal.ts";
import type { Resolution } from "../proofs/resolve.ts";
import type { Count } from "../statements/counts.ts";
import { sameUnit } from "../statements/units.ts";
import type { Rate } from "../statements/rates.ts";
import { indexBehind, type Statements } from "../statements/statements.ts";
import { nameOfWhole } from "./quotients/names.ts";

/** Wholes of the shares around one, by their places among all numbers; true where its words are those of the others. */
export type SharedWholes = ReadonlyMap<number, boolean>;

/** A share that holds, and of what. */
interface ProvenShare {
  readonly rate: Rate;
  readonly part: Count;
  readonly whole: Count;
}

/** Paragraphs in which shares told alike are of one whole. */
const reach = 2;

/** The shares that hold with one number as their part and one as their whole. */
export function provenShares(resolutions: readonly Resolution[], statements: Statements): ProvenShare[] {
  return resolutions.flatMap(({ proposal: { figure, calculation }, judgement }) => {
    if (calculation.form !== "quotient" || wrongVerdicts.has(judgement.verdict)) return [];
    const { part, whole } = countsOf(calculation, statements) ?? {};
    const rate = statements.rateAt(figure.index);
    return rate?.rate === "share" && part && whole ? [{ rate, part, whole }] : [];
  });
}

function countsOf(
  { part, whole }: Extract<Proposal["calculation"], { form: "quotient" }>,
  { countAt }: Statements,
): { part: Count; whole: Count } | undefined {
  const [of, ...more] = part.mentions;
  const [all, ...others] = whole.mentions;
  if (!of || !all || more.length > 0 || others.length > 0) return undefined;
  const [partCount, wholeCount] = [countAt(of.index), countAt(all.index)];
  return partCount && wholeCount && { part: partCount, whole: wholeCount };
}

/** 占承办总数的26.8%…占承办总数的27.9%: what the shares around one are of, it is of, too. */
export function sharedWholesOf(
  proven: readonly ProvenShare[],
  { counts }: Statements,
): (rate: Rate) => SharedWholes {
  const beside = ({ item, start }: Count) => {
    const at = indexBehind(counts, start);
    return counts.slice(Math.max(0, at - 6), at + 7).filter((count) => count.item === item);
  };
  const byParagraph = Map.groupBy(proven, ({ rate }) => rate.paragraph);
  const byTurn = Map.groupBy(proven, ({ rate }) => rate.turn?.first);
  return (rate) => {
    const shared = new Map<number, boolean>();
    // 分别占全年的65%、58.3%、54%: the third is of what stands beside the wholes of the others.
    const fellows = rate.turn ? (byTurn.get(rate.turn.first) ?? []) : [];
    for (const { rate: other, whole } of fellows) {
      if (other === rate) continue;
      for (const { index } of beside(whole)) shared.set(index, true);
    }
    const times = new Map<number, number>();
    for (let paragraph = rate.paragraph - reach; paragraph <= rate.paragraph + reach; paragraph++) {
      for (const other of byParagraph.get(paragraph) ?? []) {
        if (other.rate === rate) continue;
        const alike =
          nameOfWhole(other.rate) === nameOfWhole(rate) && other.rate.breakdown === rate.breakdown;
        if (!alike && paragraph !== rate.paragraph) continue;
        const { index } = other.whole;
        if (alike) times.set(index, (times.get(index) ?? 0) + 1);
        shared.set(index, (times.get(index) ?? 0) > 1);
      }
    }
    return shared;
  };
}

/** 甲25件，占26.8%；乙68件，占73.2%: the parts whose shares a sentence tells make up their whole. */
export function toldPartsProposals(
  proven: readonly ProvenShare[],
  judged: readonly Resolution[],
  statements: Statements,
): Proposal[] {
  // A share that does not hold has its part all the same.
  const wrong = judged.flatMap(({ proposal: { figure, calculation }, judgement }) => {
    const counts =
      calculation.form === "quotient" &&
      wrongVerdicts.has(judgement.verdict) &&
      countsOf(calculation, statements);
    const rate = statements.rateAt(figure.index);
    return counts && rate?.rate === "share" ? [{ rate, ...counts }] : [];
  });
  const shares = [...proven, ...wrong].toSorted((a, b) => a.part.index - b.part.index);
  const byWhole = Map.groupBy(shares, ({ whole, part }) => `${whole.index} ${part.sentence}`);
  return [...byWhole.values()].flatMap((list): Proposal[] => {
    const [first] = list;
    const parts = [...new Set(list.map(({ part }) => part))];
    if (!first || parts.length < 2 || !parts.every((part) => sameUnit(part.counter, first.whole.counter)))
      return [];
    const total = first.whole;
    if (total.number.approximation !== undefined) return [];
    return [
      {
        rule: "parts told with their shares",
        kind: "sum",
        figure: total,
        calculation: { form: "sum", parts: parts.map((part) => amountOf(part)) },
        cost: 0.5,
        certain: false,
      },
    ];
  });
}
