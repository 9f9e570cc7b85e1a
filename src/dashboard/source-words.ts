import { periodCount, periodRange } from "./period-words.ts";
import type { Dashboard, PeriodView } from "./schema.ts";

/** Up to this many periods have their sources named, up to the second number are named themselves. */
const [mostDescribed, mostNamed] = [2, 6];

/** Where figures come from: the periods by name, with what is said of the sources of each, or all of them in one. */
export interface SourceWords {
  readonly periods: readonly { readonly id: string; readonly name: string; readonly described: string }[];
  /** Instead of them, when they are many: "2017年第三季度至2024年第二季度共8个季度". */
  readonly all?: string;
}

/** @param refs - sources by period and id: "2022-Q3/circular" */
export function sourceWords({ periods, site }: Dashboard, refs: readonly string[]): SourceWords {
  const used = new Set(refs);
  const told = periods.filter(({ sources }) => sources.some(({ ref }) => used.has(ref)));
  if (told.length > mostNamed)
    return { periods: [], all: `${periodRange(told)}共${periodCount(told.length, site.periodWord)}` };
  const describe = ({ sources }: PeriodView) =>
    sources
      .filter(({ ref }) => used.has(ref))
      .map(({ kind, trustText }) => `${kind}（可信度${trustText}）`)
      .join("、");
  return {
    periods: told.map((period) => ({
      id: period.id,
      name: period.name,
      described: told.length <= mostDescribed ? describe(period) : "",
    })),
  };
}

/** The same in one line, for what stands without links. */
export function sourceText(dashboard: Dashboard, refs: readonly string[]): string {
  const { periods, all } = sourceWords(dashboard, refs);
  return all ?? (periods.map(({ name, described }) => name + described).join("、") || "未写明");
}
