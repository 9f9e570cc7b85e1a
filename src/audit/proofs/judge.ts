import { agreementOf } from "../../figures/agreement.ts";
import { attainable } from "../../figures/attainable.ts";
import { impliedBaseline } from "../../figures/implied-baseline.ts";
import {
  contains,
  exactly,
  type Interval,
  overlap,
  pointOf,
  quotientOfIntervals,
  subtractIntervals,
  sumOfIntervals,
} from "../../figures/interval.ts";
import { intervalOf, type PrintedNumber } from "../../figures/printed-number.ts";
import {
  add,
  compare,
  countOf,
  divide,
  type Rational,
  rational,
  subtract,
  zero,
} from "../../figures/rational.ts";
import { decimalText } from "../../figures/rounding.ts";
import type { Verdict } from "../claim.ts";
import type { PlacedMention } from "../statements/structure.ts";
import type { Calculation, Proposal } from "./proposal.ts";

/** What a calculation gives: a value, or only whether some number is possible. */
export interface Judgement {
  readonly verdict: Verdict;
  /** As far as the operands are known: what they leave open, and what their digits give. */
  readonly computed?: Interval;
  readonly nominal?: Rational;
}

/** Holds a proposal's figure against what it would be computed as. */
export function judge({ figure, calculation }: Proposal): Judgement {
  const printed = figure.number;
  switch (calculation.form) {
    case "someOf":
      return { verdict: possible(printed, calculation.whole.value) };
    case "reached":
      return { verdict: hasBaseline(printed, calculation) ? "unverifiable" : "unattainable" };
    case "atMost":
      return { verdict: "mismatch", computed: calculation.limit.value, nominal: calculation.limit.nominal };
    case "named":
      return stand(printed, exactly(calculation.names), rational(calculation.names));
    case "sum": {
      const { parts } = calculation;
      if (parts.length === 0) return { verdict: "unverifiable" };
      return stand(
        printed,
        sumOfIntervals(parts.map(({ value }) => value)),
        parts.reduce((sum, { nominal }) => add(sum, nominal), zero),
      );
    }
    case "points":
      return stand(printed, difference(calculation), nominalDifference(calculation));
    case "change":
      return judgeChange(figure, calculation);
    case "quotient":
      return judgeQuotient(printed, calculation);
  }
}

/** Whether some earlier number gives the decrease that is claimed: of 65 left, none gives 35.3%. */
function hasBaseline(
  printed: PrintedNumber,
  { to, falls }: Extract<Calculation, { form: "reached" }>,
): boolean {
  const exact = pointOf(to.value);
  const count = exact && countOf(exact);
  if (!falls || !printed.percent || printed.approximation !== undefined || count === undefined || count === 0)
    return true;
  if (to.mentions.some(({ kind }) => kind !== "count")) return true;
  const digits = decimalText(printed.units, printed.decimals);
  return impliedBaseline(count, digits) !== undefined;
}

function judgeQuotient(
  printed: PrintedNumber,
  { part, whole, failing }: Extract<Calculation, { form: "quotient" }>,
): Judgement {
  // More than the whole is no part of it.
  if (part.value.low && whole.value.high && compare(part.value.low, whole.value.high) > 0)
    return { verdict: "unverifiable" };
  const inner = failing ? subtractIntervals(whole.value, part.value) : part.value;
  const computed = quotientOfIntervals(inner, whole.value);
  if (!computed || whole.nominal.numerator === 0n) return { verdict: "unverifiable" };
  const nominal = divide(failing ? subtract(whole.nominal, part.nominal) : part.nominal, whole.nominal);
  const judgement = stand(printed, computed, nominal);
  const unattainable = judgement.verdict === "mismatch" && possible(printed, whole.value) === "unattainable";
  return unattainable ? { ...judgement, verdict: "unattainable" } : judgement;
}

function judgeChange(
  figure: PlacedMention,
  calculation: Extract<Calculation, { form: "change" }>,
): Judgement {
  const { from, to } = calculation;
  const amount = difference(calculation);
  const computed = quotientOfIntervals(amount, from.value);
  if (!computed || from.nominal.numerator === 0n) return { verdict: "unverifiable" };
  const nominal = divide(nominalDifference(calculation), from.nominal);
  if (figure.kind !== "count") return { ...stand(figure.number, computed, nominal), nominal };
  // 由6300个降至5189个 states no change: only its direction is claimed.
  if (to.mentions.includes(figure)) {
    const turned = amount.high !== undefined && compare(amount.high, zero) < 0;
    return { verdict: turned ? "mismatch" : "exact", computed, nominal };
  }
  return { ...stand(figure.number, amount, nominalDifference(calculation)), computed, nominal };
}

function difference({ from, to, falls }: Extract<Calculation, { form: "change" | "points" }>): Interval {
  return falls ? subtractIntervals(from.value, to.value) : subtractIntervals(to.value, from.value);
}

function nominalDifference({
  from,
  to,
  falls,
}: Extract<Calculation, { form: "change" | "points" }>): Rational {
  return falls ? subtract(from.nominal, to.nominal) : subtract(to.nominal, from.nominal);
}

/** @param nominal - what the digits of the operands give; the interval is what they leave open */
function stand(printed: PrintedNumber, computed: Interval, nominal: Rational): Judgement {
  if (printed.approximation !== undefined) {
    const claimed = intervalOf(printed);
    const holds = contains(claimed, nominal) || overlap(claimed, computed);
    return { verdict: holds ? "exact" : "mismatch", computed, nominal };
  }
  const { verdict } = agreementOf(printed, nominal);
  if (verdict !== "mismatch") return { verdict, computed, nominal };
  const open = pointOf(computed) === undefined && overlap(intervalOf(printed), computed);
  return { verdict: open ? "rounds" : "mismatch", computed, nominal };
}

/** The GRIM test: whether some number of the whole gives the rate. */
function possible({ units, decimals, approximation }: PrintedNumber, whole: Interval): Verdict {
  const point = pointOf(whole);
  const count = point && countOf(point);
  if (count === undefined || count === 0 || approximation !== undefined || units < 0n) return "unverifiable";
  if (compare(rational(units, 10n ** BigInt(decimals)), rational(100)) > 0) return "unattainable";
  const digits = decimalText(units, decimals);
  if (attainable(digits, count).numerators) return "unverifiable";
  // Cut off or padded, as some offices print, is no error.
  const near = (units * BigInt(count)) / (100n * 10n ** BigInt(decimals));
  const printed = { units, decimals, scale: 0, percent: true };
  const fits = [near, near + 1n].some(
    (part) =>
      part <= BigInt(count) && agreementOf(printed, rational(part, BigInt(count))).verdict !== "mismatch",
  );
  return fits ? "unverifiable" : "unattainable";
}
