import { derivationText } from "../../facts/derivation-text.ts";
import { observationLabel, type LabelContext } from "../../facts/observation-label.ts";
import { type Observation, valueOf } from "../../facts/observation.ts";
import { holds, type Proof, type Term } from "../../facts/proof.ts";
import { proofsOf, standingOf } from "../../facts/prove.ts";
import type { World } from "../../facts/world.ts";
import {
  exactly,
  type Interval,
  quotientOfIntervals,
  subtractIntervals,
  sumOfIntervals,
} from "../../figures/interval.ts";
import type { Claim, Evidence, Operands } from "../claim.ts";
import { operandOf } from "./claims.ts";
import { computedDigits } from "./explanation.ts";

/**
 * A claim with what the record says of its figure. What rules the figure out is told in place of what the text says;
 * what bears it out is told where the text proves nothing.
 */
export function heldAgainstRecord(
  claim: Claim,
  figure: Observation,
  world: World,
  labels: LabelContext,
): Claim {
  const { subject, measure, period, region, part } = figure;
  const told: Claim = {
    ...claim,
    subject,
    measure,
    period,
    ...(region !== undefined && { region }),
    ...(part && { part }),
  };
  const proofs = proofsOf(figure, world);
  const { standing, proof } = standingOf(proofs);
  if (!proof) return told;
  const against = standing === "contradicted";
  if (claim.standing === "contradicted" && !against) return told;
  const agreeing = proofs.filter((one) => one === proof || (holds(one) && holds(proof)));
  const evidence = evidenceOf(agreeing, labels);
  if (claim.standing === "recomputed" && !against) {
    return { ...told, evidence: [...claim.evidence, ...evidence] };
  }
  return {
    ...told,
    kind: claim.kind === "count" && proof.derivation.form === "sum" ? "sum" : claim.kind,
    standing,
    verdict: proof.agreement.verdict,
    rule: proof.identity,
    operands: operandsOf(proof, claim),
    computed: computedOf(proof, claim),
    explanation: sentence(proof, labels),
    evidence,
  };
}

function evidenceOf(proofs: readonly Proof[], labels: LabelContext): Evidence[] {
  const operands = new Set(proofs.flatMap((proof) => proof.operands));
  const listed = proofs.flatMap(({ derivation }) =>
    derivation.form === "listed" ? [{ text: `名单${derivation.rows}`, at: { place: derivation.place } }] : [],
  );
  return [
    ...[...operands].map((operand) => ({
      text: `${observationLabel(operand, labels)}${operand.printed}`,
      at: { place: operand.place },
    })),
    ...listed,
  ];
}

/** The proof in one sentence. */
function sentence(proof: Proof, labels: LabelContext): string {
  const { derivation, figure } = proof;
  const right = holds(proof);
  const said = `，与所载${figure.printed}${right ? "相符" : "不符"}`;
  switch (derivation.form) {
    case "same": {
      const other = `${observationLabel(derivation.other, labels)}${right ? "同为" : "为"}${derivation.other.printed}`;
      return `${other}${right ? "" : said}。`;
    }
    case "listed":
      return `名单共列${derivation.rows}个${said}。`;
    default:
      return `${observationLabel(figure, labels)}：${derivationText(proof)}${said}。`;
  }
}

function operandsOf({ derivation, figure }: Proof, { kind }: Claim): Operands {
  const stated = operandOf(valueOf(figure));
  switch (derivation.form) {
    case "quotient": {
      const [part, whole] = [numberIn(derivation.part), numberIn(derivation.whole)];
      return kind === "pass_rate" ? { total: whole, pass: part } : { part, whole };
    }
    case "changeRate":
    case "difference":
      return { from: numberIn(derivation.from), to: numberIn(derivation.to) };
    case "sum":
      return { total: stated, parts: derivation.parts.map(numberIn) };
    case "someOf":
      return { total: numberIn(derivation.whole) };
    case "atMost":
      return { stated, counted: numberIn(derivation.limit) };
    case "listed":
      return { stated, counted: derivation.rows };
    case "same":
      return { stated };
  }
}

const one = exactly(1);

function numberIn({ value }: Term): number {
  return operandOf(value);
}

/** The recomputed value, a decrease as its size; null where the record tells only what the figure cannot be. */
function computedOf({ derivation, figure }: Proof, { kind }: Claim): string | null {
  const computed = valueComputed(derivation, kind === "decrease");
  return computed ? computedDigits(computed, figure.number.percent) : null;
}

function valueComputed(derivation: Proof["derivation"], falls: boolean): Interval | undefined {
  switch (derivation.form) {
    case "quotient":
      return quotientOfIntervals(derivation.part.value, derivation.whole.value);
    case "changeRate": {
      const left = quotientOfIntervals(derivation.to.value, derivation.from.value);
      return left && (falls ? subtractIntervals(one, left) : subtractIntervals(left, one));
    }
    case "difference": {
      const [from, to] = [derivation.from.value, derivation.to.value];
      return falls ? subtractIntervals(from, to) : subtractIntervals(to, from);
    }
    case "sum":
      return sumOfIntervals(derivation.parts.map(({ value }) => value));
    case "atMost":
      return derivation.limit.value;
    case "listed":
      return exactly(derivation.rows);
    case "same":
      return valueOf(derivation.other);
    case "someOf":
      return undefined;
  }
}
