import type { Inspection, QuarterId, StatedPercent } from "../archive/model.ts";
import { agreement, type Agreement } from "../figures/agreement.ts";
import { attainable } from "../figures/attainable.ts";
import type { CountRange } from "../figures/count-range.ts";
import { impliedBaseline } from "../figures/implied-baseline.ts";
import { exactPercentText, percentText } from "../figures/percent-text.ts";
import { decreaseRate, passRate, samplingRate } from "../figures/rates.ts";
import type { Ratio } from "../figures/ratio.ts";
import type { Figure } from "./schema.ts";
import { quarterLabel, unpublished } from "./words.ts";

/** Decimals that circulars print: two for a pass rate, one for a change. */
const passRateDecimals = 2;
const changeDecimals = 1;

/** A figure that no source gives, and why, where that is not plain. */
export function unpublishedFigure(note?: string): Figure {
  return { value: unpublished, status: "unpublished", ...(note && { note }), sources: [] };
}

/** A count as a source prints it. */
export function publishedCount(count: number | undefined, sources: string[]): Figure {
  if (count === undefined) return unpublishedFigure();
  return { value: String(count), status: "published", count, sources };
}

/** A percentage as a source prints it, with nothing to recompute it from. */
export function publishedPercent(stated: StatedPercent | undefined, sources: string[]): Figure {
  if (!stated) return unpublishedFigure();
  return { value: tidyPercent(stated), status: "published", published: stated.text, sources };
}

/** "100.%" and "100.00%" read as 100%; every other figure keeps its digits. */
function tidyPercent({ digits }: StatedPercent): string {
  return Number(digits) === 100 ? "100%" : `${digits.replace(/\.$/, "")}%`;
}

/** 存在突出问题政务新媒体数: as published, or what the published pass rate leaves possible (the GRIM test). */
export function problemsFigure(inspection: Inspection, sources: string[]): Figure {
  const { inspected, problems, statedPassRate } = inspection;
  if (problems !== undefined || inspected === undefined || inspected === 0 || !statedPassRate) {
    return publishedCount(problems, sources);
  }
  const passed = attainable(statedPassRate.digits, inspected).numerators;
  if (!passed) return unpublishedFigure();
  const range = { from: inspected - passed.to, to: inspected - passed.from };
  const only = range.from === range.to;
  const rate: Ratio = { part: passed.to, whole: inspected };
  return {
    value: rangeText(range),
    status: "inferred",
    ...(only && { count: range.from }),
    range,
    derivation: `(${inspected} − ${range.from}) ÷ ${inspected}`,
    exact: exactPercentText(rate),
    note: only
      ? `合格率${statedPassRate.text}仅与${range.from}个相符`
      : `合格率${statedPassRate.text}与${rangeText(range)}个均相符`,
    sources,
  };
}

/** 账号合格率: computed where the counts are published, else as printed. */
export function passRateFigure(inspection: Inspection, sources: string[]): Figure {
  const { inspected, problems, statedPassRate } = inspection;
  if (inspected === undefined || inspected === 0 || problems === undefined) {
    return publishedPercent(statedPassRate, sources);
  }
  const rate = passRate(inspected, problems);
  return {
    value: percentText(rate, passRateDecimals),
    status: "computed",
    ratio: rate,
    derivation: `${rate.part} ÷ ${rate.whole}`,
    exact: exactPercentText(rate),
    ...(statedPassRate && {
      published: statedPassRate.text,
      note: agreementNote(statedPassRate, rate),
    }),
    sources,
  };
}

/** 抽查比例: inspected of all accounts. */
export function samplingRateFigure({ accounts, inspected }: Inspection, sources: string[]): Figure {
  if (accounts === undefined || accounts === 0 || inspected === undefined) return unpublishedFigure();
  const rate = samplingRate(inspected, accounts);
  return {
    value: percentText(rate, passRateDecimals),
    status: "computed",
    ratio: rate,
    derivation: `${inspected} ÷ ${accounts}`,
    exact: exactPercentText(rate),
    sources,
  };
}

/** The newest earlier count that something can be compared with. */
export interface EarlierCount {
  readonly quarter: QuarterId;
  readonly accounts: number;
  readonly sources: readonly string[];
}

/** 减少率 against an earlier count. Negative where there are more accounts than before. */
export function decreaseFigure(
  current: number | undefined,
  earlier: EarlierCount | undefined,
  sources: string[],
): Figure {
  if (current === undefined) return unpublishedFigure();
  if (!earlier) return unpublishedFigure("此前没有可比的公布数");
  if (earlier.accounts === 0) return unpublishedFigure(`${quarterLabel(earlier.quarter)}为0，无从计算`);
  const rate = decreaseRate(earlier.accounts, current);
  return {
    value: percentText(rate, changeDecimals).replace("-", "−"),
    status: "computed",
    ratio: rate,
    derivation: `(${earlier.accounts} − ${current}) ÷ ${earlier.accounts}`,
    exact: exactPercentText(rate).replace("-", "−"),
    note: `与${quarterLabel(earlier.quarter)}的${earlier.accounts}个相比`,
    sources: [...new Set([...sources, ...earlier.sources])],
  };
}

/** How many accounts there were before a published decrease: known, implied, or neither. */
export function baselineFigure(
  stated: StatedPercent | undefined,
  current: number | undefined,
  known: EarlierCount | undefined,
  sources: string[],
): Figure {
  if (known) return publishedCount(known.accounts, [...known.sources]);
  if (!stated || current === undefined) return unpublishedFigure();
  const range = impliedBaseline(current, stated.digits);
  if (!range) return unpublishedFigure("没有整数与公布的减少率相符");
  return {
    value: rangeText(range),
    status: "inferred",
    ...(range.from === range.to && { count: range.from }),
    range: { from: range.from, to: Number.isFinite(range.to) ? range.to : null },
    derivation: `${current} ÷ (1 − ${stated.text})`,
    note: `由现有${current}个和公布的减少率${stated.text}反推`,
    sources,
  };
}

function rangeText({ from, to }: CountRange): string {
  if (!Number.isFinite(to)) return `不少于${from}`;
  return from === to ? String(from) : `${from}至${to}`;
}

const agreementWords: Record<Agreement["verdict"], (rule: string) => string> = {
  exact: () => "一致（无余数）",
  rounds: (rule) => `一致（${rule}）`,
  truncated: () => "系截断所得",
  padded: () => "一致（末位补零）",
  mismatch: () => "不一致",
};

function agreementNote(stated: StatedPercent, rate: Ratio): string {
  const result = agreement(stated.digits, rate);
  const rule = result.verdict === "rounds" && result.rule === "half-even" ? "四舍六入五成双" : "四舍五入";
  return `公布${stated.text}，${agreementWords[result.verdict](rule)}`;
}
