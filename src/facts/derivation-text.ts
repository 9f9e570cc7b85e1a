import { pointOf } from "../figures/interval.ts";
import { exactPercentText } from "../figures/percent-text.ts";
import { decimalText, roundQuotient } from "../figures/rounding.ts";
import { nominalValue } from "../figures/printed-number.ts";
import { countOf, multiply, type Rational, rational } from "../figures/rational.ts";
import type { Observation } from "./observation.ts";
import type { Derivation, Proof, Term } from "./proof.ts";

/** Terms of a sum that are written out; a longer one is told by its first ones and its last. */
const mostTerms = 14;

/** The arithmetic of a proof written out: "3118 ÷ 3120 = 99.9358…%", "(3942 − 3120) ÷ 3942 = 20.8523…%". */
export function derivationText(proof: Proof): string {
  return derivationTexts(proof).join("，");
}

/** The same; of a rate that no whole number gives, what each of the two next to it does give. */
export function derivationTexts({ derivation, figure }: Proof): string[] {
  return derivation.form === "someOf" ? nearestRates(derivation.whole, figure) : [arithmetic(derivation)];
}

function arithmetic(derivation: Exclude<Derivation, { form: "someOf" }>): string {
  switch (derivation.form) {
    case "same":
      return derivation.other.printed;
    case "quotient": {
      const [part, whole] = [pointOf(derivation.part.value), pointOf(derivation.whole.value)];
      return withResult(
        `${termText(derivation.part)} ÷ ${termText(derivation.whole)}`,
        part && whole && percentOf(part, whole),
      );
    }
    case "sum": {
      const values = derivation.parts.map(({ value }) => pointOf(value));
      const known = values.every((value) => value !== undefined);
      const sum = known ? values.reduce((total, value) => total + (value?.numerator ?? 0n), 0n) : undefined;
      const texts = derivation.parts.map(termText);
      const terms = texts.length > mostTerms ? [...texts.slice(0, 3), "…", texts.at(-1) ?? ""] : texts;
      return withResult(terms.join(" + "), sum?.toString());
    }
    case "atMost":
      return `≤ ${termText(derivation.limit)}`;
    case "changeRate": {
      const [from, to] = [pointOf(derivation.from.value), pointOf(derivation.to.value)];
      const falls = from && to && compareRationals(to, from) < 0;
      const [more, less] = falls ? [derivation.from, derivation.to] : [derivation.to, derivation.from];
      const difference = from && to && (falls ? minus(from, to) : minus(to, from));
      return withResult(
        `(${termText(more)} − ${termText(less)}) ÷ ${termText(derivation.from)}`,
        difference && from && percentOf(difference, from),
      );
    }
    case "difference": {
      const [from, to] = [pointOf(derivation.from.value), pointOf(derivation.to.value)];
      return withResult(
        `${termText(derivation.to)} − ${termText(derivation.from)}`,
        from && to && plainText(minus(to, from)),
      );
    }
    case "listed":
      return String(derivation.rows);
  }
}

/** What the whole numbers next to a rate that none gives do give: 126 ÷ 134 = 94.0298…%, 127 ÷ 134 = 94.7761…%. */
function nearestRates(whole: Term, { number, printed }: Observation): string[] {
  const point = pointOf(whole.value);
  const count = point && countOf(point);
  // There is no rate of nothing.
  if (count === undefined || count === 0) return [`${printed} × ${termText(whole)}`];
  const share = multiply(nominalValue(number), rational(count));
  const below = Number(share.numerator / share.denominator);
  return [below, below + 1]
    .filter((part) => part >= 0 && part <= count)
    .map((part) => `${part} ÷ ${count} = ${exactPercentText({ part, whole: count })}`);
}

function withResult(terms: string, result: string | undefined): string {
  return result === undefined ? terms : `${terms} = ${result}`;
}

/** A term as it was printed, or as it was worked out: "(3120 − 2)". */
export function termText({ observations, value, by }: Term): string {
  const [first, ...others] = observations;
  if (by === undefined && first) return first.printed;
  if (by === "difference")
    return `(${[first?.printed, ...others.map(({ printed }) => printed)].join(" − ")})`;
  const point = pointOf(value);
  if (observations.length > 4 && point) return plainText(point);
  return `(${observations.map(({ printed }) => printed).join(" + ")})`;
}

function percentOf(part: Rational, whole: Rational): string | undefined {
  const numerator = part.numerator * whole.denominator;
  const denominator = part.denominator * whole.numerator;
  if (denominator === 0n) return undefined;
  return exactPercentText({ part: Number(numerator), whole: Number(denominator) });
}

function minus(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function compareRationals(a: Rational, b: Rational): number {
  return Number(a.numerator * b.denominator - b.numerator * a.denominator);
}

/** "822", "0.8": without zeros at its end. */
function plainText({ numerator, denominator }: Rational): string {
  const decimals = denominator === 1n ? 0 : 4;
  const text = decimalText(roundQuotient(numerator, denominator, decimals, "half-up"), decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
