import type { Archive } from "../archive/model.ts";
import { accountsTrend } from "./accounts-trend.ts";
import { countBefore, countIn, type History, sourceRefs, wholeJurisdiction } from "./history.ts";
import { changeWords } from "./quarter.ts";
import {
  accountUnits,
  publishedCuts,
  regionAccounts,
  regionPassRates,
  type ShortNames,
  standardizationTiles,
} from "./region-exhibits.ts";
import type { Dashboard, DashboardQuarter, Figure } from "./schema.ts";
import { listText, quarterSeenFrom, unpublished } from "./words.ts";

/** Quarters in the overview's trend; the trends page has them all. */
const shownQuarters = 8;

/** More regions with problems than these are counted, not named. */
const mostNames = 4;

/** How many region changes the overview names. */
const shownChanges = 3;

/** The first page: the newest quarter, and what it says beside those before it. */
export function overviewOf(
  archive: Archive,
  views: readonly DashboardQuarter[],
  history: History,
  shortNames: ShortNames,
): Dashboard["overview"] {
  const quarter = archive.quarters.at(-1);
  const view = views.at(-1);
  if (!quarter || !view) throw new RangeError("no quarters");
  const recent = archive.quarters.slice(-shownQuarters);
  const earlier = countBefore(history, wholeJurisdiction, quarter.id);
  const earlierName = earlier && quarterSeenFrom(earlier.quarter, quarter.id);
  const grew = (view.total.decrease.ratio?.part ?? 0) < 0;
  return {
    quarter: quarter.id,
    headline: headlineOf(archive, view, earlierName),
    figures: [
      {
        label: "账号总数",
        unit: "个",
        figure: { ...view.total.accounts, ...sumNote(view) },
        alarming: false,
      },
      {
        label: earlierName ? `比${earlierName}${grew ? "增加" : "减少"}` : "比上季度减少",
        unit: "",
        figure: shownWithoutSign(view.total.decrease),
        alarming: false,
      },
      {
        label: "问题账号",
        unit: view.total.problems.status === "unpublished" ? "" : "个",
        figure: { ...view.total.problems, ...whereNote(view, shortNames) },
        alarming: (view.total.problems.count ?? 0) > 0,
      },
      { label: "合格率", unit: "", figure: view.total.passRate, alarming: false },
    ],
    changes: changesOf(archive, views, history, shortNames),
    accountsTrend: accountsTrend(
      "accounts-trend",
      "",
      recent.map(({ id }) => id),
      history.get(wholeJurisdiction) ?? [],
      recent.flatMap(({ milestones }) => milestones),
    ),
    regionAccounts: regionAccounts(view, shortNames),
    regionPassRates: regionPassRates(view, shortNames),
    accountUnits: accountUnits(view),
    publishedCuts: publishedCuts(view),
    standardizationTiles: standardizationTiles(archive, view, sourceRefs(quarter, "standardization.csv")),
  };
}

/** The newest quarter in a sentence: 全省政务新媒体减至3120个，比二季度减少20.9%，合格率99.94%. */
function headlineOf(archive: Archive, view: DashboardQuarter, earlier: string | undefined): string[][] {
  const { accounts, decrease, passRate } = view.total;
  const subject = `${archive.site.jurisdiction.whole}政务新媒体`;
  const change = decrease.ratio?.part ?? 0;
  const became = change > 0 ? "减至" : change < 0 ? "增至" : decrease.ratio ? "仍为" : "共";
  const clauses = [
    [subject, accounts.count === undefined ? `账号数${unpublished}` : `${became}${accounts.value}个`],
  ];
  if (earlier && decrease.ratio && change !== 0) clauses.push([changeWords(decrease, earlier)]);
  if (passRate.status !== "unpublished") clauses.push([`合格率${passRate.value}`]);
  return punctuated(clauses);
}

/** Each clause but the last with its comma, which stays with the phrase before it. */
function punctuated(clauses: string[][]): string[][] {
  return clauses.map((phrases, index) =>
    index === clauses.length - 1 ? phrases : [...phrases.slice(0, -1), `${phrases.at(-1) ?? ""}，`],
  );
}

/** The label says which way it went, and what it is compared with. */
function shownWithoutSign(decrease: Figure): Figure {
  const shown = { ...decrease, value: decrease.value.replace("−", "") };
  if (decrease.status === "computed") delete shown.note;
  return shown;
}

/** 12个地区之和, where the regions were published and so add up (the archive is refused when they do not). */
function sumNote(view: DashboardQuarter): { derivation?: string } {
  const complete = view.regions.length > 0 && view.regions.every((row) => row.accounts.count !== undefined);
  return complete ? { derivation: `${view.regions.length}个地区之和` } : {};
}

/** 舟山1、丽水1 */
function whereNote(view: DashboardQuarter, shortNames: ShortNames): { derivation?: string } {
  const found = view.regions.filter((row) => (row.problems.count ?? 0) > 0);
  if (found.length === 0) return {};
  if (found.length > mostNames) return { derivation: `分布于${found.length}个地区` };
  return {
    derivation: listText(
      found.map((row) => `${shortNames.get(row.code ?? "") ?? row.name}${row.problems.value}`),
    ),
  };
}

function changesOf(
  archive: Archive,
  views: readonly DashboardQuarter[],
  history: History,
  shortNames: ShortNames,
): string[] {
  const view = views.at(-1);
  const quarter = archive.quarters.at(-1);
  if (!view || !quarter) return [];
  const sentences: string[] = [];
  const earlier = countBefore(history, wholeJurisdiction, quarter.id);
  const { accounts, decrease, passRate } = view.total;
  if (earlier && accounts.count !== undefined && decrease.ratio) {
    const name = quarterSeenFrom(earlier.quarter, quarter.id);
    const { part } = decrease.ratio;
    const size = `${Math.abs(part)}个（${decrease.value.replace("−", "")}）`;
    sentences.push(
      part === 0
        ? `账号总数与${name}持平，为${accounts.value}个。`
        : `账号总数由${name}的${earlier.accounts}个${part > 0 ? "减至" : "增至"}${accounts.value}个，${part > 0 ? "减少" : "增加"}${size}。`,
    );
  }
  const rated = views.slice(0, -1).findLast((other) => other.total.passRate.status !== "unpublished");
  if (rated && passRate.status !== "unpublished") {
    sentences.push(
      `合格率为${passRate.value}，上一个公布的合格率是${quarterSeenFrom(rated.id, quarter.id)}的${rated.total.passRate.value}。`,
    );
  }
  const moved = view.regions.flatMap((row) => {
    const before = countBefore(history, row.code ?? wholeJurisdiction, quarter.id);
    const now = countIn(history, row.code ?? wholeJurisdiction, quarter.id);
    if (!before || !now || before.accounts === now.accounts) return [];
    return [{ name: shortNames.get(row.code ?? "") ?? row.name, before: before.accounts, now: now.accounts }];
  });
  const largest = moved
    .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
    .slice(0, shownChanges);
  if (largest.length > 0) {
    sentences.push(
      `变化最大的地区：${largest.map(({ name, before, now }) => `${name}由${before}个到${now}个`).join("，")}。`,
    );
  } else if (view.regions.length > 0) {
    sentences.push(`此前各季度的分地区数字${unpublished}，分地区变化无从计算。`);
  }
  const doneBefore = new Set(
    views
      .slice(0, -1)
      .flatMap((other) => other.standardization ?? [])
      .filter((row) => row.state === "已完成")
      .map((row) => row.code),
  );
  const done = (view.standardization ?? []).filter(
    (row) => row.state === "已完成" && !doneBefore.has(row.code),
  );
  if (done.length > 0) {
    sentences.push(
      `公布已完成规范化建设：${listText(done.map((row) => shortNames.get(row.code) ?? row.region))}。`,
    );
  }
  return sentences;
}
