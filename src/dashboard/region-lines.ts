import { memo } from "./memo.ts";
import type { Dashboard, Trend } from "./schema.ts";

/** A region through all periods of the record, in the measure that is known of most. */
export interface RegionLine {
  readonly region: string;
  readonly name: string;
  readonly rows: Trend["rows"];
  readonly first: string;
  readonly latest: string;
  /** Its place in both periods of `ranked`, the largest number first; equal numbers share one. */
  readonly ranks?: { readonly first: number; readonly latest: number };
}

/** The regions of a subject beside each other. */
export interface RegionLines {
  readonly subject: string;
  /** 政务新媒体账号总数（个） */
  readonly heading: string;
  /** The first and the newest period that have a number. */
  readonly between: { readonly first: string; readonly latest: string };
  /** Those in which every region has one, where there are two: places are compared between them. */
  readonly ranked?: { readonly first: string; readonly latest: string };
  /** The largest number, of every region: one scale for all. */
  readonly most: number;
  /** In the order of regions.csv. */
  readonly lines: readonly RegionLine[];
}

/** By subject: the regions with numbers of two periods or more, where there are two such regions. */
export const regionLines = memo((dashboard: Dashboard): ReadonlyMap<string, RegionLines> => {
  const { subjects } = dashboard;
  return new Map(
    subjects.flatMap(({ id }) => {
      const lines = linesOf(dashboard, id);
      return lines ? [[id, lines] as const] : [];
    }),
  );
});

function linesOf({ regions }: Dashboard, subject: string): RegionLines | undefined {
  const trends = regions.flatMap(({ id, name, trends: all }) => {
    const trend = all.find((one) => one.subject === subject);
    return trend && valued(trend).length > 1 ? [{ region: id, name, trend }] : [];
  });
  // Regions may be known in different measures: those of the one that most are known in stand on one scale.
  const byMeasure = Map.groupBy(trends, ({ trend }) => trend.measure);
  const [largest = []] = [...byMeasure.values()].toSorted((a, b) => b.length - a.length);
  const [one] = largest;
  if (!one || largest.length < 2) return undefined;
  const periods = one.trend.rows.filter(({ period }) =>
    largest.some(({ trend }) => trend.rows.some((row) => row.period === period && row.value !== undefined)),
  );
  const [start, end] = [periods.at(0)!, periods.at(-1)!];
  // Places tell something only where everybody has one.
  const whole = periods.filter(({ period }) =>
    largest.every(({ trend }) => valueIn(trend, period) !== undefined),
  );
  const ranked = whole.length > 1 ? { first: whole.at(0)!, latest: whole.at(-1)! } : undefined;
  const rankIn = (period: string) => ranksOf(largest.map(({ trend }) => valueIn(trend, period) ?? 0));
  const before = ranked && rankIn(ranked.first.period);
  const now = ranked && rankIn(ranked.latest.period);
  return {
    subject,
    heading: one.trend.columns.find(({ key }) => key === "text")?.label ?? "",
    between: { first: start.label, latest: end.label },
    ...(ranked && { ranked: { first: ranked.first.label, latest: ranked.latest.label } }),
    most: Math.max(1, ...largest.flatMap(({ trend }) => valued(trend).map(({ value = 0 }) => value))),
    lines: largest.map(({ region, name, trend }, index): RegionLine => {
      const known = valued(trend);
      const [first, latest] = [before?.[index], now?.[index]];
      return {
        region,
        name,
        rows: trend.rows,
        first: known[0]!.text,
        latest: known.at(-1)!.text,
        ...(first !== undefined && latest !== undefined && { ranks: { first, latest } }),
      };
    }),
  };
}

function valued({ rows }: Trend): Trend["rows"] {
  return rows.filter(({ value }) => value !== undefined);
}

function valueIn({ rows }: Trend, period: string): number | undefined {
  return rows.find((row) => row.period === period)?.value;
}

/** The place of each number among all of them. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => b - a);
  const places = new Map(sorted.toReversed().map((value, index) => [value, sorted.length - index]));
  return values.map((value) => places.get(value)!);
}
