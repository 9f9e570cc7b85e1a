import { nominalValue } from "../../figures/printed-number.ts";
import type { Interval } from "../../figures/interval.ts";
import { type Rational, zero } from "../../figures/rational.ts";
import type { Standing } from "../../facts/prove.ts";
import type { Claim, Evidence, Operands, Verdict } from "../claim.ts";
import { originalSpan, type Reading } from "../reading/reading.ts";
import type { PlacedMention } from "../statements/structure.ts";
import { computedText, explain } from "./explanation.ts";
import type { Amount, Calculation, Proposal } from "./proposal.ts";
import type { Resolution } from "./resolve.ts";

/** A resolution as the audit's JSON tells it, with places in the original text. */
export function claimOf({ proposal, judgement }: Resolution, reading: Reading, text: string): Claim {
  const { figure, kind, calculation, rule } = proposal;
  const { start, end } = originalSpan(reading, figure.start, figure.end);
  return {
    quote: visible(text.slice(start, end)),
    start,
    end,
    kind,
    stated: statedText(figure, reading, text),
    operands: operandsOf(proposal),
    computed: computedText(calculation, judgement),
    verdict: judgement.verdict,
    standing: standingOf(judgement.verdict),
    ...(rule !== undefined && { rule }),
    explanation: explain(proposal, judgement),
    evidence: evidenceOf(calculation, figure, reading, text),
  };
}

/** The number as printed, without its counter. */
function statedText(
  { kind, start, end, numberEnd, number }: PlacedMention,
  reading: Reading,
  text: string,
): string {
  const span = originalSpan(reading, start, kind === "count" ? numberEnd : end);
  const stated = visible(text.slice(span.start, span.end)).trim();
  return kind === "count" && number.approximation === "over" ? stated.replace(/[多余几]$/, "") : stated;
}

/** What is there to be seen: a page's markup has become characters without width. */
function visible(text: string): string {
  return text.replaceAll("\u200b", "");
}

export function standingOf(verdict: Verdict): Standing {
  if (verdict === "mismatch" || verdict === "unattainable") return "contradicted";
  return verdict === "unverifiable" || verdict === "declared" ? "stated" : "recomputed";
}

function evidenceOf(
  calculation: Calculation,
  figure: PlacedMention,
  reading: Reading,
  text: string,
): Evidence[] {
  return amountsOf(calculation)
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => mention !== figure)
    .map((mention) => {
      const at = originalSpan(reading, mention.start, mention.end);
      return { text: visible(text.slice(at.start, at.end)).trim(), at };
    });
}

export function amountsOf(calculation: Calculation): readonly Amount[] {
  switch (calculation.form) {
    case "quotient":
      return [calculation.part, calculation.whole];
    case "someOf":
      return [calculation.whole];
    case "reached":
      return [calculation.to];
    case "change":
    case "points":
      return [calculation.from, calculation.to];
    case "sum":
      return calculation.parts;
    case "atMost":
      return [calculation.limit];
    case "named":
      return [];
  }
}

function operandsOf({ calculation, figure, kind }: Proposal): Operands {
  switch (calculation.form) {
    case "quotient": {
      const [part, whole] = [nominal(calculation.part), nominal(calculation.whole)];
      if (kind !== "pass_rate") return { part, whole };
      return calculation.failing ? { total: whole, fail: part } : { total: whole, pass: part };
    }
    case "someOf":
      return { total: nominal(calculation.whole) };
    case "reached":
      return { to: kind === "point_change" ? hundredfold(calculation.to) : nominal(calculation.to) };
    case "change":
      return { from: nominal(calculation.from), to: nominal(calculation.to) };
    case "points":
      return { from: hundredfold(calculation.from), to: hundredfold(calculation.to) };
    case "sum":
      if (calculation.parts.length === 0)
        return kind === "count" ? { stated: numberOf(nominalValue(figure.number)) } : {};
      return { total: numberOf(nominalValue(figure.number)), parts: calculation.parts.map(nominal) };
    case "atMost":
      return { stated: numberOf(nominalValue(figure.number)), counted: nominal(calculation.limit) };
    case "named":
      return { stated: numberOf(nominalValue(figure.number)), counted: calculation.names };
  }
}

function nominal({ nominal: value, mentions: [first] }: Amount): number {
  return numberOf(first?.number.percent === true ? hundred(value) : value);
}

function hundredfold(amount: Amount): number {
  return numberOf(hundred(amount.nominal));
}

/** A percentage is told in hundredths. */
function hundred({ numerator, denominator }: Rational): Rational {
  return { numerator: 100n * numerator, denominator };
}

/** What is known of an operand, as the JSON gives it. */
export function operandOf({ low, high }: Interval): number {
  return numberOf(low ?? high ?? zero);
}

function numberOf({ numerator, denominator }: Rational): number {
  // Rounded to what a number holds, so that 0.1 × 3 does not read 0.30000000000000004.
  return Number((Number(numerator) / Number(denominator)).toPrecision(15));
}
