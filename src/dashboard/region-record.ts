import { periodHref } from "./anchors.ts";
import { memo } from "./memo.ts";
import type { Dashboard, ListedItem, Obligation, PeriodView, Row, Standardization } from "./schema.ts";

/** What all periods say of one region, newest first. */
export interface RegionRecord {
  /** Its own row, or, of periods before a merger, that of all that have become it. */
  rowOf(period: string, subject: string): { row: Row | undefined; merged: boolean; name: string | undefined };
  readonly listed: readonly (ListedItem & { readonly periodName: string })[];
  /** Each under the name of its period. */
  readonly standardization: readonly (Standardization & { readonly href: string })[];
  readonly obligations: readonly (Obligation & { readonly periodName: string })[];
}

/** Everything of every region, gathered in one walk through the periods. */
const index = memo(({ periods, regions }: Dashboard) => {
  const rows = new Map<string, Row>();
  const listed: [string | undefined, RegionRecord["listed"][number]][] = [];
  const standardization: [string, RegionRecord["standardization"][number]][] = [];
  const obligations: [string, RegionRecord["obligations"][number]][] = [];
  for (const { id, name, subjects, ...period } of periods.toReversed()) {
    for (const view of subjects)
      for (const row of view.regions) rows.set(`${id} ${view.id} ${row.region}`, row);
    for (const item of period.listed ?? []) listed.push([item.region, { ...item, periodName: name }]);
    for (const row of period.standardization ?? []) {
      standardization.push([row.region, { ...row, name, href: periodHref(id) }]);
    }
    for (const row of period.obligations ?? []) {
      for (const region of row.regions) obligations.push([region, { ...row, periodName: name }]);
    }
  }
  const merged = new Map<string, Row>(
    regions.flatMap(({ id: region, earlier }) =>
      earlier.map(({ period, subject, row }) => [`${period} ${subject} ${region}`, row] as const),
    ),
  );
  return {
    rows,
    merged,
    names: new Map(periods.map(({ id, name }) => [id, name])),
    listed: Map.groupBy(listed, ([region]) => region),
    standardization: Map.groupBy(standardization, ([region]) => region),
    obligations: Map.groupBy(obligations, ([region]) => region),
  };
});

export function regionRecord(dashboard: Dashboard, region: string): RegionRecord {
  const { rows, merged, names, listed, standardization, obligations } = index(dashboard);
  return {
    rowOf(period, subject) {
      const key = `${period} ${subject} ${region}`;
      const together = merged.get(key);
      return { row: together ?? rows.get(key), merged: together !== undefined, name: names.get(period) };
    },
    listed: (listed.get(region) ?? []).map(([, item]) => item),
    standardization: (standardization.get(region) ?? []).map(([, row]) => row),
    obligations: (obligations.get(region) ?? []).map(([, row]) => row),
  };
}

/** The periods that published a list of what failed of a subject, oldest first. */
export function periodsListing({ periods }: Dashboard, subject: string): PeriodView[] {
  return periods.filter(({ subjects }) =>
    subjects.some(({ id, listed }) => id === subject && listed !== undefined),
  );
}
