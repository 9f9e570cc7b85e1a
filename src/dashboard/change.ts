import type { PeriodRecord } from "../archive/model.ts";
import type { Observation } from "../facts/observation.ts";
import { exactPercentText, percentText } from "../figures/percent-text.ts";
import { parsePeriod, periodBefore, periodLabel, yearBefore } from "../figures/period.ts";
import { ratio } from "../figures/ratio.ts";
import { hrefOf, printedRateText, sourcesOf } from "./figure.ts";
import type { EarlierTotal } from "./history.ts";
import { seenFrom } from "./period-words.ts";
import type { PlaceLinks } from "./place-links.ts";
import type { Change } from "./schema.ts";
import { noEarlier, notApplicable, unpublished } from "./words.ts";

/** Decimals that circulars print of a change. */
const changeDecimals = 1;

/** What a change is worked out from. */
export interface ChangeTerms {
  readonly period: PeriodRecord;
  /** The total now, where it is known exactly. */
  readonly now: { readonly count: number; readonly observations: readonly Observation[] } | undefined;
  readonly before: EarlierTotal | undefined;
  /** A rate of change that a source states of the total. */
  readonly stated: Observation | undefined;
  /** 个 */
  readonly counter: string;
}

/** 增减: how a total compares with the newest earlier one; where that is not known, as a source states it. */
export function changeFigure(
  { period, now, before, stated, counter }: ChangeTerms,
  linkOf: PlaceLinks,
): Change {
  if (now === undefined || before === undefined) {
    if (stated) return statedChange(stated, period, linkOf);
    if (now === undefined) return { value: unpublished, status: "unpublished", sources: [] };
    return { value: noEarlier, status: "noEarlier", note: "此前没有可比的公布数", sources: [] };
  }
  const size = Math.abs(now.count - before.count);
  const base = before.period;
  const comparison = comparisonOf(period, base);
  const against = {
    direction:
      now.count < before.count
        ? ("down" as const)
        : now.count > before.count
          ? ("up" as const)
          : ("same" as const),
    base: base.id,
    baseLabel: seenFrom(base, period),
    ...(comparison && { comparison }),
    sources: sourcesOf([...now.observations, ...before.term.observations]),
  };
  const note = `${comparison === undefined ? "" : `${comparison}，`}与${base.label}的${before.count}${counter}相比`;
  if (size === 0) return { value: "持平", status: "computed", ...against, note };
  if (before.count === 0) {
    return {
      value: notApplicable,
      status: "notApplicable",
      ...against,
      note: `${base.label}为0${counter}，没有增减率`,
    };
  }
  const rate = ratio(size, before.count);
  const [more, less] = now.count < before.count ? [before.count, now.count] : [now.count, before.count];
  return {
    value: percentText(rate, changeDecimals),
    status: "computed",
    ratio: rate,
    derivation: `(${more} − ${less}) ÷ ${before.count}`,
    exact: exactPercentText(rate),
    ...against,
    note,
  };
}

/** 环比 and 同比 by what is compared, not by what happens to be there. A year is compared with the year before. */
function comparisonOf({ span }: PeriodRecord, base: PeriodRecord): Change["comparison"] {
  if (base.id === yearBefore(span).id) return "同比";
  return base.id === periodBefore(span).id ? "环比" : undefined;
}

function statedChange(stated: Observation, period: PeriodRecord, linkOf: PlaceLinks): Change {
  const { number, base } = stated;
  const compared = base === undefined ? undefined : parsePeriod(base);
  const baseLabel = compared ? seenFrom({ span: compared, label: periodLabel(compared) }, period) : base;
  return {
    value: number.units === 0n ? "持平" : printedRateText(stated),
    status: "published",
    published: stated.printed,
    direction: number.units < 0n ? "down" : number.units > 0n ? "up" : "same",
    ...(compared && { base: compared.id }),
    ...(baseLabel !== undefined && { baseLabel }),
    sources: [...stated.sources],
    ...hrefOf(stated, linkOf),
  };
}
