import type { Archive, Inspection, Quarter, Region, Source, Trust } from "../archive/model.ts";
import type { Ratio } from "../figures/ratio.ts";
import { percentText } from "../figures/percent-text.ts";
import {
  baselineFigure,
  decreaseFigure,
  passRateFigure,
  problemsFigure,
  publishedCount,
  publishedPercent,
  samplingRateFigure,
} from "./figure.ts";
import { circularView } from "./circular.ts";
import { countBefore, countIn, type History, placeOf, sourceRef, sourceRefs } from "./history.ts";
import type { DashboardQuarter, DashboardSource, Figure, RegionFigures } from "./schema.ts";
import { quarterLabel, quarterName, quarterSeenFrom, unpublished } from "./words.ts";

/** One quarter of the archive with every figure worked out. */
export function quarterView(archive: Archive, quarter: Quarter, history: History): DashboardQuarter {
  const regions = new Map(archive.regions.map((region) => [region.code, region]));
  const ranks = ranksByAccounts(quarter.inspections);
  const figures = (row: Inspection) => regionFigures(quarter, row, regions, history, ranks);
  const total = figures(quarter.total);
  const standardization = standardizationView(quarter, regions, history);
  return {
    id: quarter.id,
    name: quarterName(quarter.id),
    shortName: quarterSeenFrom(quarter.id, quarter.id),
    asOf: quarter.asOf ?? null,
    window: quarter.window ?? null,
    title: quarter.circular?.title ?? `${quarterName(quarter.id)}检查情况`,
    summary: summaryOf(quarter, total, history),
    sources: quarter.sources.map((source) => sourceView(quarter, source)),
    notes: [...quarter.notes],
    total,
    regions: quarter.inspections.map(figures),
    milestones: quarter.milestones.map(({ label, accounts, source }) => ({
      label,
      accounts,
      source: sourceRef(quarter, source),
    })),
    breakdowns: quarter.breakdowns.map(({ label, accounts, statedShare, source }) => ({
      label,
      accounts,
      share: shareFigure(accounts, quarter.total.accounts, statedShare, [sourceRef(quarter, source)]),
      source: sourceRef(quarter, source),
    })),
    problems:
      quarter.problems?.map((row) => ({
        problem: row.problem,
        code: row.region,
        region: nameOf(regions, row.region),
        platform: row.platform,
        account: row.account,
        operator: row.operator,
        rectification: row.rectification ?? null,
        rectifiedOn: row.rectifiedOn ?? null,
      })) ?? null,
    standardization,
    obligations:
      quarter.obligations?.map((row) => ({
        requirement: row.requirement,
        owedBy: row.owedBy ?? null,
        codes: [...row.regions],
        deadline: row.deadline ?? null,
        basis: row.basis ?? null,
      })) ?? null,
    dissemination:
      quarter.dissemination?.map(({ activity, measures }) => ({ activity, measures: [...measures] })) ?? null,
    attachments: (quarter.attachments ?? []).map(({ file, headings, rows }) => ({
      file,
      headings: [...headings],
      rows: rows.map((row) => [...row]),
    })),
    circular: quarter.circular ? circularView(archive, quarter, quarter.circular, standardization) : null,
  };
}

function regionFigures(
  quarter: Quarter,
  row: Inspection,
  regions: ReadonlyMap<string, Region>,
  history: History,
  ranks: ReadonlyMap<string, number>,
): RegionFigures {
  const sources = sourceRefs(quarter, "inspection.csv");
  const place = row.region === undefined ? undefined : ranks.get(row.region);
  return {
    code: row.region ?? null,
    name: row.region === undefined ? "总计" : nameOf(regions, row.region),
    accounts: publishedCount(row.accounts, sources),
    inspected: publishedCount(row.inspected, sources),
    problems: problemsFigure(row, sources),
    passRate: passRateFigure(row, sources),
    samplingRate: samplingRateFigure(row, sources),
    decrease: decreaseFigure(row.accounts, countBefore(history, placeOf(row), quarter.id), sources),
    rank: place === undefined ? null : { place, of: ranks.size },
  };
}

/** Places by accounts, most first; equal counts share a place. */
function ranksByAccounts(inspections: readonly Inspection[]): Map<string, number> {
  const counts = inspections.flatMap(({ region, accounts }) =>
    region !== undefined && accounts !== undefined ? [{ region, accounts }] : [],
  );
  return new Map(
    counts.map(({ region, accounts }) => [
      region,
      1 + counts.filter((other) => other.accounts > accounts).length,
    ]),
  );
}

function standardizationView(
  quarter: Quarter,
  regions: ReadonlyMap<string, Region>,
  history: History,
): DashboardQuarter["standardization"] {
  if (!quarter.standardization) return null;
  const sources = sourceRefs(quarter, "standardization.csv");
  return quarter.standardization.map((row) => {
    const current = countIn(history, row.region, quarter.id);
    const known = row.base === undefined ? undefined : countIn(history, row.region, row.base);
    return {
      code: row.region,
      region: nameOf(regions, row.region),
      deadline: row.deadline ?? null,
      state: row.state ?? null,
      decrease: publishedPercent(row.statedDecrease, sources),
      current: publishedCount(current?.accounts, [...(current?.sources ?? [])]),
      baseline: baselineFigure(row.statedDecrease, current?.accounts, known, [
        ...new Set([...sources, ...(current?.sources ?? [])]),
      ]),
      base: baseText(row.base),
    };
  });
}

function baseText(base: string | undefined): string {
  if (base === undefined) return unpublished;
  return /^\d{4}-Q[1-4]$/.test(base) ? quarterLabel(base as Quarter["id"]) : base;
}

function shareFigure(
  accounts: number,
  total: number | undefined,
  stated: string | undefined,
  sources: string[],
): Figure {
  if (!total) return { value: stated ?? unpublished, status: stated ? "published" : "unpublished", sources };
  const share: Ratio = { part: accounts, whole: total };
  return {
    value: percentText(share, 1),
    status: "computed",
    ratio: share,
    ...(stated !== undefined && { published: stated }),
    derivation: `${accounts} ÷ ${total}`,
    sources,
  };
}

function summaryOf(quarter: Quarter, total: RegionFigures, history: History): string {
  const earlier = countBefore(history, placeOf(quarter.total), quarter.id);
  const parts: string[] = [];
  if (total.accounts.count !== undefined) parts.push(`账号${total.accounts.value}个`);
  if (earlier && total.decrease.ratio) {
    parts.push(changeWords(total.decrease, quarterSeenFrom(earlier.quarter, quarter.id)));
  }
  if (total.problems.status === "published") parts.push(`问题账号${total.problems.value}个`);
  if (total.passRate.status !== "unpublished") parts.push(`合格率${total.passRate.value}`);
  return parts.length > 0 ? `${parts.join("，")}。` : `账号数${unpublished}。`;
}

/** "比二季度减少20.9%", "比二季度增加3.1%", "与二季度持平". */
export function changeWords(decrease: Figure, earlier: string): string {
  const part = decrease.ratio?.part ?? 0;
  if (part === 0) return `与${earlier}持平`;
  return `比${earlier}${part > 0 ? "减少" : "增加"}${decrease.value.replace("−", "")}`;
}

const trustTexts: Record<Trust, string> = {
  high: "高",
  "medium-high": "较高",
  medium: "中",
  "medium-low": "较低",
  low: "低",
};

function sourceView(quarter: Quarter, source: Source): DashboardSource {
  return {
    ref: sourceRef(quarter, source.id),
    publisher: source.publisher,
    title: source.title,
    ...(source.date !== undefined && { date: source.date }),
    kind: source.kind,
    trust: source.trust,
    trustText: trustTexts[source.trust],
    reason: source.reason,
    files: [...source.files],
    alterations: [...source.alterations],
    received: source.received.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    answers: source.answers.map(({ question, answer }) => ({ question, answer })),
  };
}

function nameOf(regions: ReadonlyMap<string, Region>, code: string): string {
  return regions.get(code)?.name ?? code;
}
