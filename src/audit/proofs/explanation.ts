import { attainable } from "../../figures/attainable.ts";
import { impliedBaseline } from "../../figures/implied-baseline.ts";
import { type Interval, pointOf } from "../../figures/interval.ts";
import { nominalValue, type PrintedNumber } from "../../figures/printed-number.ts";
import { countOf, type Rational } from "../../figures/rational.ts";
import { decimalText, roundQuotient } from "../../figures/rounding.ts";
import type { Verdict } from "../claim.ts";
import type { Judgement } from "./judge.ts";
import type { Amount, Calculation, Proposal } from "./proposal.ts";

/** The digits of a recomputed percentage, and of other numbers. */
const places = 4;

/** One sentence with the arithmetic of a claim: "（800 − 7）÷ 800 = 793 ÷ 800 = 99.125%，四舍五入为99.13%。" */
export function explain({ figure, calculation }: Proposal, { verdict, computed }: Judgement): string {
  const printed = figure.number;
  switch (calculation.form) {
    case "quotient":
      return computed
        ? `${quotientTerms(calculation)} = ${percentOf(computed)}${verdictOf(printed, computed, verdict, calculation.whole)}。`
        : nothing;
    case "someOf":
      return ofTheWhole(printed, calculation.whole, verdict);
    case "change":
      return changeSentence(figure, calculation, { verdict, ...(computed && { computed }) });
    case "points": {
      const [more, less] = calculation.falls
        ? [calculation.from, calculation.to]
        : [calculation.to, calculation.from];
      return computed
        ? `${percentText(more)} − ${percentText(less)} = ${percentNumber(computed)}个百分点${agrees(verdict, `${plainPercent(printed)}个百分点`)}。`
        : nothing;
    }
    case "sum": {
      if (calculation.parts.length === 0 || !computed) return nothing;
      const sum = numberText(computed);
      return `${calculation.parts.map(amountText).join(" + ")} = ${sum}${agrees(verdict, plain(printed))}。`;
    }
    case "reached": {
      const to = countOf(calculation.to.nominal);
      return figure.kind === "percent" &&
        calculation.falls &&
        to !== undefined &&
        printed.approximation === undefined
        ? baselineSentence(to, printed)
        : "文中没有所比时期的数字。";
    }
    case "atMost":
      return `检查范围共${amountText(calculation.limit)}，所查${plain(printed)}多于总数。`;
    case "named":
      return `名单共列${calculation.names}个${agrees(verdict, plain(printed))}。`;
  }
}

export const nothing = "文中没有可据以复算的数字。";

function quotientTerms({ part, whole, failing }: Extract<Calculation, { form: "quotient" }>): string {
  if (!failing) return `${amountText(part)} ÷ ${amountText(whole)}`;
  const [known, all] = [pointOf(part.value), pointOf(whole.value)];
  const passed = known && all ? ` = ${all.numerator - known.numerator} ÷ ${amountText(whole)}` : "";
  return `（${amountText(whole)} − ${amountText(part)}）÷ ${amountText(whole)}${passed}`;
}

/** How a percentage stands to what was computed, in words. */
function verdictOf(printed: PrintedNumber, computed: Interval, verdict: Verdict, whole: Amount): string {
  const text = `${plainPercent(printed)}%`;
  const exact = pointOf(computed);
  const rounded = exact ? `${roundedPercent(exact, printed.decimals)}%` : "";
  if (printed.approximation !== undefined) return verdict === "mismatch" ? "，与所载不符" : "，与所载相符";
  if (!exact) return verdict === "mismatch" ? `，所载${text}在此范围之外` : `，所载${text}在此范围之内`;
  switch (verdict) {
    case "exact":
      return "，与所载一致";
    case "rounds":
      return rounded === text ? `，四舍五入为${text}` : `，按四舍六入五成双为${text}`;
    case "truncated":
      return `，截尾为${text}（四舍五入应为${rounded}）`;
    case "padded":
      return `，所载${text}系四舍五入后在末位补零`;
    case "unattainable":
      return `，所载${text}不符，且以${amountText(whole)}为总数，任何整数都得不出${text}`;
    default:
      return `，四舍五入为${rounded}，与所载${text}不符`;
  }
}

function ofTheWhole(printed: PrintedNumber, whole: Amount, verdict: Verdict): string {
  const text = `${plainPercent(printed)}%`;
  const total = amountText(whole);
  if (verdict === "unattainable") return `以${total}为总数，任何整数都得不出${text}，此百分比不可能。`;
  const exact = pointOf(whole.value);
  const count = exact && countOf(exact);
  const range =
    count === undefined || count === 0 ? undefined : attainable(plainPercent(printed), count).numerators;
  if (!range) return `文中只有总数${total}，无其他数字可供核对。`;
  const parts = range.from === range.to ? `只能是${range.from}` : `可为${range.from}至${range.to}`;
  return `文中只有总数${total}，按${text}反推，合格数${parts}，无其他数字可供核对。`;
}

function changeSentence(
  figure: Proposal["figure"],
  calculation: Extract<Calculation, { form: "change" }>,
  { verdict, computed }: Judgement,
): string {
  const { falls } = calculation;
  const [from, to] = [amountText(calculation.from), amountText(calculation.to)];
  const [more, less] = falls ? [from, to] : [to, from];
  if (figure.kind === "count") {
    const rate = computed ? `，幅度为${percentOf(computed)}` : "";
    if (calculation.to.mentions.includes(figure))
      return `由${from}到${to}${rate}${verdict === "mismatch" ? "，与所述方向相反" : ""}。`;
    const [a, b] = falls ? [calculation.from, calculation.to] : [calculation.to, calculation.from];
    return `${more} − ${less}${differenceText(a, b)}${agrees(verdict, plain(figure.number))}。`;
  }
  if (!computed) return nothing;
  return `（${more} − ${less}）÷ ${from} = ${percentOf(computed)}${verdictOf(figure.number, computed, verdict, calculation.from)}。`;
}

function differenceText(a: Amount, b: Amount): string {
  const [x, y] = [pointOf(a.value), pointOf(b.value)];
  return x && y
    ? ` = ${numberOf({ numerator: x.numerator * y.denominator - y.numerator * x.denominator, denominator: x.denominator * y.denominator })}`
    : "";
}

/** Only what it has come to is known: what it can have come from. */
function baselineSentence(to: number, printed: PrintedNumber): string {
  const range = impliedBaseline(to, plainPercent(printed));
  if (!range) return `现有${to}，任何整数的基期都得不出减少${plainPercent(printed)}%，此百分比不可能。`;
  const most = range.to === Infinity ? "以上" : `至${range.to}`;
  return `文中没有基期数，按${plainPercent(printed)}%反推，基期为${range.from}${most}。`;
}

function agrees(verdict: Verdict, stated: string): string {
  return verdict === "mismatch" ? `，与所载${stated}不符` : `，与所载${stated}一致`;
}

/** The recomputed value as the JSON gives it: "99.1250", "800.0000". */
export function computedText(calculation: Calculation, { computed }: Judgement): string | null {
  if (calculation.form === "named") return `${calculation.names}.0000`;
  return computed
    ? computedDigits(computed, calculation.form !== "sum" && calculation.form !== "atMost")
    : null;
}

/** The middle of an interval, in hundredths for a percentage; null where it has no ends. */
export function computedDigits(computed: Interval, percent: boolean): string | null {
  const value = pointOf(computed) ?? middle(computed);
  if (!value) return null;
  const scale = percent ? 100n : 1n;
  return decimalText(roundQuotient(scale * value.numerator, value.denominator, places, "half-up"), places);
}

function middle({ low, high }: Interval): Rational | undefined {
  if (!low || !high) return low ?? high;
  return {
    numerator: low.numerator * high.denominator + high.numerator * low.denominator,
    denominator: 2n * low.denominator * high.denominator,
  };
}

/** An amount as printed: 800; several together in brackets; what was worked out as its value. */
function amountText({ mentions, value }: Amount): string {
  const [first, ...others] = mentions;
  const exact = pointOf(value);
  if (others.length === 0 && first) return plain(first.number);
  if (exact) return numberOf(exact);
  return first ? `（${mentions.map(({ number }) => plain(number)).join(" + ")}）` : "0";
}

function percentText({ mentions: [first] }: Amount): string {
  return first ? `${plainPercent(first.number)}%` : "";
}

const powers: readonly (readonly [scale: number, unit: string])[] = [
  [8, "亿"],
  [4, "万"],
  [3, "千"],
  [2, "百"],
];

/** A number in the digits and with the unit that it was printed in: 17.6万. */
function plain(printed: PrintedNumber): string {
  if (printed.percent) return `${plainPercent(printed)}%`;
  const power = powers.find(([scale]) => scale === printed.scale);
  return power
    ? `${decimalText(printed.units, printed.decimals)}${power[1]}`
    : numberOf(nominalValue(printed));
}

function plainPercent({ units, decimals }: PrintedNumber): string {
  return decimalText(units < 0n ? -units : units, decimals);
}

/** "99.9358…%", "62.5%" where it ends, "40.80%至41.00%" for a range. */
function percentOf(computed: Interval): string {
  const exact = pointOf(computed);
  if (exact) return `${cutOff({ numerator: exact.numerator * 100n, denominator: exact.denominator })}%`;
  const [low, high] = [computed.low, computed.high].map((end) => end && `${roundedPercent(end, 2)}%`);
  return low && high ? `${low}至${high}` : `${low ?? "0%"}以上`;
}

function percentNumber(computed: Interval): string {
  const value = pointOf(computed) ?? middle(computed);
  return value ? numberOf({ numerator: value.numerator * 100n, denominator: value.denominator }) : "";
}

function roundedPercent({ numerator, denominator }: Rational, decimals: number): string {
  return decimalText(roundQuotient(100n * numerator, denominator, decimals, "half-up"), decimals);
}

function cutOff({ numerator, denominator }: Rational): string {
  const digits = decimalText(roundQuotient(numerator, denominator, places, "down"), places);
  const ends = (numerator * 10n ** BigInt(places)) % denominator === 0n;
  return ends ? digits.replace(/\.?0+$/, "") : `${digits}…`;
}

function numberText(computed: Interval): string {
  const exact = pointOf(computed);
  if (exact) return numberOf(exact);
  const [low, high] = [computed.low, computed.high].map((end) => end && numberOf(end));
  return `${low ?? "0"}至${high ?? "不限"}`;
}

function numberOf(value: Rational): string {
  return cutOff(value);
}
