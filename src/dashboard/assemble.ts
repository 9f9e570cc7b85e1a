import type { Archive, Region } from "../archive/model.ts";
import { accountsTrend } from "./accounts-trend.ts";
import type { EarlierCount } from "./figure.ts";
import { historyOf, wholeJurisdiction } from "./history.ts";
import { overviewOf } from "./overview.ts";
import { quarterView } from "./quarter.ts";
import { siteView } from "./site.ts";
import { correctionsView, updatesOf } from "./updates.ts";
import type { Dashboard, DashboardQuarter } from "./schema.ts";
import { quarterLabel, unpublished } from "./words.ts";

/**
 * Everything that the pages show, computed from what the archive says.
 *
 * Pure: the same archive gives the same dashboard, whatever the clock or the machine.
 */
export function dashboardOf(archive: Archive): Dashboard {
  const history = historyOf(archive);
  const quarters = archive.quarters.map((quarter) => quarterView(archive, quarter, history));
  const ids = archive.quarters.map(({ id }) => id);
  const shortNames = new Map(archive.regions.map((region) => [region.code, region.short]));
  const overview = overviewOf(archive, quarters, history, shortNames);
  return {
    schemaVersion: 1,
    site: siteView(archive.site),
    regions: archive.regions.map((region) => ({
      code: region.code,
      name: region.name,
      short: region.short,
      level: region.level,
      summary: regionSummary(region, quarters),
      trend: accountsTrend(`region-${region.code}-trend`, region.name, ids, history.get(region.code) ?? []),
    })),
    quarters,
    corrections: correctionsView(archive),
    updates: updatesOf(archive, quarters),
    overview,
    trends: {
      headline: longHeadline(history.get(wholeJurisdiction) ?? []),
      accountsTrend:
        overview.accountsTrend.rows.length === ids.length
          ? overview.accountsTrend
          : accountsTrend(
              "accounts-trend-all",
              "",
              ids,
              history.get(wholeJurisdiction) ?? [],
              archive.quarters.flatMap(({ milestones }) => milestones),
            ),
      cuts: quarters
        .toReversed()
        .flatMap(({ id, name, standardization }) =>
          standardization ? [{ quarter: id, name, rows: standardization }] : [],
        ),
    },
  };
}

/** 2021年四季度以来，账号由5717个减至3120个 */
function longHeadline(counts: readonly EarlierCount[]): string[][] {
  const [first, latest] = [counts.at(0), counts.at(-1)];
  if (!first || !latest) return [[`账号数${unpublished}`]];
  if (first === latest) return [[quarterLabel(latest.quarter), `账号${latest.accounts}个`]];
  const verb = latest.accounts < first.accounts ? "减至" : latest.accounts > first.accounts ? "增至" : "到";
  return [
    [`${quarterLabel(first.quarter)}以来，`],
    [`账号由${first.accounts}个`, `${verb}${latest.accounts}个`],
  ];
}

/** 2022年三季度账号308个，在12个地区中列第5位；抽查308个，问题账号0个，合格率100%。 */
function regionSummary(region: Region, quarters: readonly DashboardQuarter[]): string {
  const newest = quarters
    .toReversed()
    .flatMap((quarter) => {
      const row = quarter.regions.find(({ code }) => code === region.code);
      return row ? [{ id: quarter.id, row }] : [];
    })
    .at(0);
  if (!newest) return `各季度的数字均${unpublished}。`;
  const { row, id } = newest;
  const rank = row.rank ? `，在${row.rank.of}个地区中列第${row.rank.place}位` : "";
  const checked = [
    row.inspected.count === undefined ? "" : `抽查${row.inspected.value}个`,
    row.problems.count === undefined ? "" : `问题账号${row.problems.value}个`,
    row.passRate.status === "unpublished" ? "" : `合格率${row.passRate.value}`,
  ].filter((part) => part !== "");
  const accounts =
    row.accounts.count === undefined ? `账号数${unpublished}` : `账号${row.accounts.value}个${rank}`;
  return `${quarterLabel(id)}${accounts}${checked.length > 0 ? `；${checked.join("，")}` : ""}。`;
}
