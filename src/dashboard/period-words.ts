import type { PeriodRecord } from "../archive/model.ts";
import { lengthNames, periodLabel, periodSeenFrom } from "../figures/period.ts";

/** A period's own words, as far as naming it needs them. */
type Named = Pick<PeriodRecord, "span" | "label">;

/** "三季度" seen from the same year, "2021年四季度" from another; one with a name of its own goes by that. */
export function seenFrom({ span, label }: Named, viewpoint: Pick<PeriodRecord, "span">): string {
  return label === periodLabel(span) ? periodSeenFrom(span, viewpoint.span) : label;
}

/** What one period of a record is called: 季度, 月, 半年, 年度; 期 where they differ in length, or have names of their own. */
export function periodWord(periods: readonly Named[]): string {
  const [first] = periods;
  const alike = periods.every(
    ({ span, label }) =>
      span.length === first?.span.length && span.round === 1 && label === periodLabel(span),
  );
  return first && alike ? lengthNames[first.span.length] : "期";
}

/** What heads a column of periods: 季度, 月份, 期次. */
export function periodHeading(word: string): string {
  return { 月: "月份", 期: "期次" }[word] ?? word;
}

/** 4个季度, 4期 */
export function periodCount(count: number, word: string): string {
  return word === "期" ? `${count}期` : `${count}个${word}`;
}

/** "2022年第三季度", "2021年第四季度至2022年第三季度". */
export function periodRange(periods: readonly { readonly name: string }[]): string {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!first || !last) return "";
  return first === last ? first.name : `${first.name}至${last.name}`;
}
