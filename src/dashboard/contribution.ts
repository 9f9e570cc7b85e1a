import { percentText } from "../figures/percent-text.ts";
import { ratio } from "../figures/ratio.ts";
import { regionHref } from "./anchors.ts";
import { memo } from "./memo.ts";
import type { Dashboard, PeriodView, SubjectInfo } from "./schema.ts";
import { figureIn } from "./sentences.ts";

/** What a region contributed to a change of the whole. */
export interface RegionContribution {
  readonly name: string;
  readonly href: string;
  readonly before: number;
  readonly after: number;
  /** After less before. */
  readonly change: number;
  /** "41.2%", of all that these regions fell by, or rose by; empty where it did neither. */
  readonly share: string;
}

/** 谁贡献了变化: from one period to the next of a subject, as far as regions' numbers of both are known. */
export interface PeriodContribution {
  readonly before: PeriodView;
  readonly after: PeriodView;
  /** 账号总数 */
  readonly label: string;
  readonly counter: string;
  /** By how much the whole changed, where both of its numbers are known. */
  readonly whole?: number;
  /** The largest change in the direction of the whole first. */
  readonly rows: readonly RegionContribution[];
  /** 8个地区合计减少822个，2个地区合计增加31个 */
  readonly title: string;
}

/** Decimals of a share. */
const shareDecimals = 1;

/** The newest two periods of a subject in both of which at least two regions have a number; undefined where there are none. */
export const contributionsOf = memo((dashboard: Dashboard): ReadonlyMap<string, PeriodContribution> => {
  return new Map(
    dashboard.subjects.flatMap((subject) => {
      const found = newestContribution(dashboard, subject);
      return found ? [[subject.id, found] as const] : [];
    }),
  );
});

function newestContribution(
  { periods, regions, site }: Dashboard,
  subject: SubjectInfo,
): PeriodContribution | undefined {
  const measure = subject.measures.find(({ kind }) => kind === "count");
  if (!measure) return undefined;
  const told = periods.flatMap((period) => {
    const view = period.subjects.find(({ id }) => id === subject.id);
    return view ? [{ period, view }] : [];
  });
  for (let at = told.length - 1; at > 0; at--) {
    const [earlier, later] = [told[at - 1], told[at]];
    if (!earlier || !later) continue;
    const countOf = ({ view }: typeof later, region: string) =>
      figureIn(
        view.regions.find((row) => row.region === region),
        measure.id,
      )?.count;
    const known = regions.flatMap(({ id, name, parent }) => {
      const [before, after] = [countOf(earlier, id), countOf(later, id)];
      return before === undefined || after === undefined
        ? []
        : [{ id, name, parent, href: regionHref(id), before, after, change: after - before }];
    });
    // A region's parts are in its own number.
    const ids = new Set(known.map(({ id }) => id));
    const rows = known.filter(({ parent }) => parent === undefined || !ids.has(parent));
    if (rows.length < 2 || rows.every(({ change }) => change === 0)) continue;
    const [wasWhole, isWhole] = [earlier, later].map(({ view }) => figureIn(view.total, measure.id)?.count);
    const whole = wasWhole === undefined || isWhole === undefined ? undefined : isWhole - wasWhole;
    const sumOf = (sign: number) =>
      rows.reduce((sum, { change }) => (Math.sign(change) === sign ? sum + Math.abs(change) : sum), 0);
    const direction =
      whole === undefined || whole === 0 ? Math.sign(sumOf(1) - sumOf(-1)) || 1 : Math.sign(whole);
    return {
      before: earlier.period,
      after: later.period,
      label: measure.label,
      counter: measure.counter,
      ...(whole !== undefined && { whole }),
      rows: rows
        .map(({ name, href, before, after, change }) => ({
          name,
          href,
          before,
          after,
          change,
          share:
            change === 0 ? "" : percentText(ratio(Math.abs(change), sumOf(Math.sign(change))), shareDecimals),
        }))
        .toSorted((a, b) => (b.change - a.change) * direction),
      title: titleOf(rows, site.rowWord, measure.counter, sumOf),
    };
  }
  return undefined;
}

function titleOf(
  rows: readonly { readonly change: number }[],
  rowWord: string,
  counter: string,
  sumOf: (sign: number) => number,
): string {
  const clauses = [
    [-1, "减少"],
    [1, "增加"],
  ] as const;
  const said = clauses.flatMap(([sign, verb]) => {
    const count = rows.filter(({ change }) => Math.sign(change) === sign).length;
    return count === 0
      ? []
      : [`${count}个${rowWord}${count > 1 ? "合计" : ""}${verb}${sumOf(sign)}${counter}`];
  });
  const still = rows.filter(({ change }) => change === 0).length;
  return [...said, ...(still > 0 ? [`${still}个持平`] : [])].join("，");
}
