import type { StatedPercent } from "../archive/model.ts";
import type { Observation } from "../facts/observation.ts";
import type { Term } from "../facts/proof.ts";
import { exactTerm } from "../facts/world.ts";
import { agreementOf, type Agreement } from "../figures/agreement.ts";
import { attainable } from "../figures/attainable.ts";
import type { CountRange } from "../figures/count-range.ts";
import { impliedBaseline } from "../figures/implied-baseline.ts";
import { contains } from "../figures/interval.ts";
import { exactPercentText, percentText } from "../figures/percent-text.ts";
import { intervalOf, type PrintedNumber } from "../figures/printed-number.ts";
import { ratio, type Ratio } from "../figures/ratio.ts";
import { countOf, rational } from "../figures/rational.ts";
import { decimalText } from "../figures/rounding.ts";
import type { PlaceLinks } from "./place-links.ts";
import type { Figure } from "./schema.ts";
import { notApplicable, unpublished } from "./words.ts";

/** A figure that no source gives, and why, where that is not plain. */
export function unpublishedFigure(note?: string): Figure {
  return { value: unpublished, status: "unpublished", ...(note !== undefined && { note }), sources: [] };
}

/** A figure that cannot be, and why. */
export function notApplicableFigure(note: string, sources: readonly string[] = []): Figure {
  return { value: notApplicable, status: "notApplicable", note, sources: [...sources] };
}

/** The sources that printed numbers rest on, each once. */
export function sourcesOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.flatMap(({ sources }) => sources))];
}

/** A term as a count, where it leaves nothing open. */
export function exactCount(term: Term | undefined): number | undefined {
  const exact = term && exactTerm(term);
  return exact && countOf(exact);
}

/** What the words of a count need. */
export interface CountContext {
  readonly linkOf: PlaceLinks;
  /** Counters that a cell may carry beside its number: 个, 家. */
  readonly counters: readonly string[];
  /** What the regions of a sum are called: 地区. */
  readonly rowWord: string;
}

/** A count as a source prints it, or as it follows from others that are printed. */
export function countFigure(term: Term | undefined, context: CountContext): Figure {
  const [first] = term?.observations ?? [];
  if (!term || !first) return unpublishedFigure();
  const count = exactCount(term);
  if (term.by === undefined) return printedCount(first, count, context);
  // What was worked out from rounded numbers is no count.
  if (count === undefined) return unpublishedFigure();
  return {
    value: String(count),
    status: "computed",
    count,
    derivation: termsText(term, context.rowWord),
    sources: sourcesOf(term.observations),
  };
}

function printedCount(
  printed: Observation,
  count: number | undefined,
  { linkOf, counters }: CountContext,
): Figure {
  const counter = counters.find((one) => printed.printed.endsWith(one)) ?? "";
  const value =
    count === undefined
      ? printed.printed.replace(/\s+/gu, "").slice(0, counter === "" ? undefined : -counter.length)
      : String(count);
  return {
    value,
    status: "published",
    ...(count !== undefined && { count }),
    ...(value !== printed.printed && { published: printed.printed }),
    sources: [...printed.sources],
    ...hrefOf(printed, linkOf),
  };
}

export function hrefOf({ place }: Observation, linkOf: PlaceLinks): { href?: string } {
  const href = linkOf(place);
  return href === undefined ? {} : { href };
}

/** Terms of a sum that are written out. */
const mostTerms = 3;

/** "131 − 2", "200 + 200", "12个地区之和". */
function termsText({ observations, by }: Term, rowWord: string): string {
  const counts = observations.map(({ number, printed }) => exactText(number) ?? printed);
  if (by === "difference") return counts.join(" − ");
  if (counts.length <= mostTerms) return counts.join(" + ");
  const regions = observations.every(({ region }) => region !== undefined);
  return regions ? `${counts.length}个${rowWord}之和` : `${counts.length}项之和`;
}

function exactText(number: PrintedNumber): string | undefined {
  return number.decimals === 0 && number.scale === 0 && number.approximation === undefined
    ? String(number.units)
    : undefined;
}

/** A rate as a source prints it, with nothing to recompute it from. */
export function publishedRate(printed: Observation | undefined, linkOf: PlaceLinks): Figure {
  if (!printed) return unpublishedFigure();
  return {
    value: printedRateText(printed),
    status: "published",
    published: printed.printed,
    sources: [...printed.sources],
    ...hrefOf(printed, linkOf),
  };
}

/** A percentage as standardization.csv states it. */
export function publishedPercent(stated: StatedPercent | undefined, sources: readonly string[]): Figure {
  if (!stated) return unpublishedFigure();
  return {
    value: tidyPercent(stated.digits),
    status: "published",
    published: stated.text,
    sources: [...sources],
  };
}

/** A rate in its printed digits, without its sign: "99.4%"; one that is not exact keeps its words. */
export function printedRateText({ number, printed }: Observation): string {
  if (number.approximation !== undefined) return printed.replace(/\s+/gu, "");
  return tidyPercent(decimalText(number.units < 0n ? -number.units : number.units, number.decimals));
}

/** "100." and "100.00" read as 100%; every other figure keeps its digits. */
function tidyPercent(digits: string): string {
  return Number(digits) === 100 ? "100%" : `${digits.replace(/\.$/, "")}%`;
}

/** Decimals that circulars print of a rate. */
const rateDecimals = 2;

/** What a rate is made of. */
export interface RateTerms {
  readonly part: Term | undefined;
  readonly whole: Term | undefined;
  /** As a source prints it. */
  readonly printed: Observation | undefined;
  /** Why there is none where the whole is 0: 抽查数为0. */
  readonly ofNothing: string;
}

/** A rate: computed where both counts are known, else as printed. */
export function rateFigure({ part, whole, printed, ofNothing }: RateTerms, linkOf: PlaceLinks): Figure {
  const [partCount, wholeCount] = [exactCount(part), exactCount(whole)];
  if (printed === undefined && wholeCount === 0) {
    return notApplicableFigure(ofNothing, sourcesOf(whole?.observations ?? []));
  }
  // A part above its whole is published only where declared.json says so: there is no rate to compute then.
  if (partCount === undefined || !wholeCount || partCount > wholeCount) return publishedRate(printed, linkOf);
  const value = ratio(partCount, wholeCount);
  const operands = [...(part?.observations ?? []), ...(whole?.observations ?? [])];
  return {
    value: percentText(value, rateDecimals),
    status: "computed",
    ratio: value,
    derivation: `${value.part} ÷ ${value.whole}`,
    exact: exactPercentText(value),
    ...(printed && { published: printed.printed, note: agreementNote(printed, value) }),
    sources: sourcesOf([...operands, ...(printed ? [printed] : [])]),
    ...(printed && hrefOf(printed, linkOf)),
  };
}

const agreementWords: Record<Agreement["verdict"], (rule: string) => string> = {
  exact: () => "一致（无余数）",
  rounds: (rule) => `一致（${rule}）`,
  truncated: () => "系截断所得",
  padded: () => "一致（末位补零）",
  mismatch: () => "不一致",
};

/** A rate as printed; under a heading in per cent its sign is the heading's. */
function withSign({ printed, number }: Observation): string {
  return number.percent && /\d$/.test(printed) ? `${printed}%` : printed;
}

function agreementNote(observation: Observation, { part, whole }: Ratio): string {
  const { number } = observation;
  const printed = withSign(observation);
  const value = rational(part, whole);
  if (number.approximation !== undefined) {
    return `公布${printed}，${contains(intervalOf(number), value) ? "一致" : "不一致"}`;
  }
  const result = agreementOf(number, value);
  const rule = result.verdict === "rounds" && result.rule === "half-even" ? "四舍六入五成双" : "四舍五入";
  return `公布${printed}，${agreementWords[result.verdict](rule)}`;
}

/** How many failed, as a published pass rate leaves it open (the GRIM test). */
export function inferredFailures(
  inspected: Term | undefined,
  passRate: Observation | undefined,
  counter: string,
): Figure {
  const whole = exactCount(inspected);
  const { number } = passRate ?? {};
  if (!whole || !passRate || !number || number.approximation !== undefined || number.units < 0n)
    return unpublishedFigure();
  const { numerators: passed, hasPower } = attainable(decimalText(number.units, number.decimals), whole);
  // Above some size every rate has some count: that one has says nothing then.
  if (!passed || !hasPower) return unpublishedFigure();
  const range = { from: whole - passed.to, to: whole - passed.from };
  const only = range.from === range.to;
  return {
    value: rangeText(range),
    status: "inferred",
    ...(only && { count: range.from }),
    range,
    derivation: `(${whole} − ${range.from}) ÷ ${whole}`,
    exact: exactPercentText({ part: passed.to, whole }),
    note: only
      ? `合格率${withSign(passRate)}仅与${range.from}${counter}相符`
      : `合格率${withSign(passRate)}与${rangeText(range)}${counter}均相符`,
    sources: sourcesOf([...(inspected?.observations ?? []), passRate]),
  };
}

/**
 * How many there were before a published decrease: known, implied, or neither.
 *
 * @param known - the number of the period compared with
 */
export function baselineFigure(
  stated: StatedPercent | undefined,
  current: number | undefined,
  known: Figure | undefined,
  { counter, sources }: { readonly counter: string; readonly sources: readonly string[] },
): Figure {
  if (known?.count !== undefined) return known;
  if (!stated || current === undefined) return unpublishedFigure();
  const range = impliedBaseline(current, stated.digits);
  if (!range) return unpublishedFigure("没有整数与公布的减少率相符");
  return {
    value: rangeText(range),
    status: "inferred",
    ...(range.from === range.to && { count: range.from }),
    range: { from: range.from, ...(Number.isFinite(range.to) && { to: range.to }) },
    derivation: `${current} ÷ (1 − ${stated.text})`,
    note: `由现有${current}${counter}和公布的减少率${stated.text}反推`,
    sources: [...sources],
  };
}

function rangeText({ from, to }: CountRange): string {
  if (!Number.isFinite(to)) return `不少于${from}`;
  return from === to ? String(from) : `${from}至${to}`;
}
