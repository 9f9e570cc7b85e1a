import type { IsoDate } from "../figures/day.ts";
import type { Ledger, ListedItem, Row, Standardization } from "./schema.ts";
import { contributionOf } from "../figures/contribution.ts";
import { daysBetween } from "../figures/day.ts";
import { daysText, rectifyBy } from "./duties.ts";
import type { RegionPoint } from "./record-view.ts";
import { passRatesText } from "./pass-rates-text.ts";
import { type Counted, countedIn, failuresText, type RegionsOf, sourcesOf } from "./region-exhibits.ts";
import { figureIn, mostText } from "./sentences.ts";
import { ofSubject } from "./trend.ts";
import { listText, unpublished } from "./words.ts";

type LedgerRow = Ledger["rows"][number];

/** What the ledger tells beside the regions' own numbers. */
export interface LedgerOf extends RegionsOf {
  /** Whether the subject is the one whose standardization the period tells of. */
  readonly isStandardized: boolean;
  /** 全省 */
  readonly whole: string;
  /** A region's newest periods, oldest first. */
  readonly pointsOf: (region: string) => readonly RegionPoint[];
}

/** States in the order of what is most urgent; a region that no table of the period names stands last. */
const groupOrder = ["逾期", "推进中", "已完成", "状态未公布", ""] as const;
type GroupName = (typeof groupOrder)[number];

/**
 * 地区总览: a row a region with what there is, what there was, what is owed and what failed. Undefined where no region's
 * number is known.
 */
export function ledger(of: LedgerOf): Ledger | undefined {
  const { period, subject, view, rowWord, isStandardized, shortNames } = of;
  const counted = countedIn(view, subject);
  if (!counted) return undefined;
  const { measure, heading, counter } = counted;
  const owed = new Map(
    isStandardized ? (period.standardization ?? []).map((row) => [row.region, row] as const) : [],
  );
  const listed = (period.listed ?? []).filter((item) => item.subject === subject.id);
  const listedOf = Map.groupBy(listed, ({ region }) => region);
  const rows = view.regions.map((row): LedgerRow => {
    const region = row.region ?? "";
    const count = figureIn(row, measure)?.count;
    const duty = owed.get(region);
    return {
      region,
      name: row.name,
      group: groupOf(duty, period.asOf, owed.size > 0),
      ...(count !== undefined && { count }),
      ...formerOf(row, duty, measure),
      decrease: duty?.decrease.value ?? unpublished,
      base: duty && duty.decrease.status !== "unpublished" ? duty.baseText : "",
      ...dutyOf(duty, period.asOf),
      failed: row.failed.value,
      ...(row.failed.count !== undefined && { failedCount: row.failed.count }),
      passRate: row.passRate.value,
      problems: (listedOf.get(region) ?? []).map((item) => problemOf(item, rectifyBy(period, region))),
      history: of.pointsOf(region).map((point) => historyOf(point, measure)),
    };
  });
  const groups = groupOrder.flatMap((name) => {
    const own = rows.filter((row) => row.group === name).toSorted(mostFirst);
    return own.length > 0 ? [{ ...groupWords(name, own, of, counter), rows: own }] : [];
  });
  const ordered = groups.flatMap((group) => group.rows);
  const cuts = isStandardized ? (period.standardization ?? []).filter(isCut) : [];
  const caution = cautionOf(cuts, rows, of);
  const tells = {
    decrease: cuts.length > 0,
    state: owed.size > 0,
    failed: view.regions.some((row) => row.failed.status !== "unpublished"),
    passRate: view.regions.some((row) => row.passRate.status !== "unpublished"),
    former: rows.some(({ from }) => from !== undefined),
    history: rows.some(({ history }) => history.length > 1),
  };
  const passRates = passRatesText(view.regions, shortNames, rowWord);
  const sum = sumText(groups, rows, view.total, measure);
  return {
    id: `${subject.id}-ledger`,
    title:
      [
        stateClause(groups, rowWord) || countsClause(rows, counted, of),
        failuresText(view.regions, subject, shortNames, rowWord),
      ]
        .filter((clause) => clause !== "")
        .join("；") || `各${rowWord}${heading}`,
    ...(passRates !== "" && { passRates }),
    subtitle: `各${rowWord}${heading}${tells.state ? "、规范化建设" : ""}${tells.failed ? `与${subject.failedNoun}` : ""}，${period.name}；${groups.length > 1 ? "按规范化建设分组，组内" : ""}${heading}多者在前`,
    description: `${listText(
      ordered.map(({ name, count }) => `${name}${count === undefined ? unpublished : `${count}${counter}`}`),
    )}。`,
    columns: [
      { key: "name", label: rowWord },
      {
        key: "count",
        label: `${ofSubject(subject, measure === "total" ? `${subject.noun}总数` : heading)}（${counter}）`,
      },
      ...(tells.former ? [{ key: "baseline", label: `原有${subject.noun}（${counter}）` }] : []),
      ...(tells.decrease
        ? [
            { key: "decrease", label: "公布减少率" },
            { key: "base", label: "基期" },
          ]
        : []),
      ...(tells.state
        ? [
            { key: "state", label: "状态" },
            { key: "deadline", label: "完成期限" },
          ]
        : []),
      ...(tells.failed ? [{ key: "failedCount", label: `${subject.failedNoun}（${subject.counter}）` }] : []),
      ...(tells.passRate ? [{ key: "passRate", label: "合格率" }] : []),
    ],
    rows: ordered,
    sources: [
      ...new Set([
        ...sourcesOf(view, measure),
        ...(owed.size > 0
          ? period.sources.filter(({ files }) => files.includes("standardization.csv")).map(({ ref }) => ref)
          : []),
      ]),
    ],
    subject: subject.id,
    period: period.id,
    countHeading: heading,
    counter,
    tells,
    groups: groups.map(({ name, note, rows: own }) => ({ name, note, regions: own.length })),
    ...(sum !== undefined && { sum }),
    ...(caution && { caution }),
  };
}

/** 甲市、乙市账号最多; of one region alone its number. */
function countsClause(
  rows: readonly LedgerRow[],
  counted: Counted,
  { shortNames, rowWord }: LedgerOf,
): string {
  const named = rows.flatMap(({ region, name, count }) =>
    count === undefined ? [] : [{ name: shortNames.get(region) ?? name, count }],
  );
  const [only] = named;
  return named.length === 1 && only
    ? `${only.name}${counted.what}${only.count}${counted.counter}`
    : mostText(named, { ...counted, rowWord });
}

function mostFirst(a: LedgerRow, b: LedgerRow): number {
  return (b.count ?? -1) - (a.count ?? -1);
}

function groupOf(duty: Standardization | undefined, asOf: IsoDate | undefined, hasTable: boolean): GroupName {
  if (!hasTable || !duty) return "";
  const { state, deadline } = duty;
  if (state === "已完成") return "已完成";
  if (deadline !== undefined && asOf !== undefined && deadline < asOf) return "逾期";
  return state === undefined ? "状态未公布" : "推进中";
}

/** What there was before: as a published decrease implies it, else as an earlier period printed it. */
function formerOf(
  { change, total }: Row,
  duty: Standardization | undefined,
  measure: string,
): Pick<LedgerRow, "from" | "to" | "baseline" | "isInferred"> {
  const implied = duty?.baseline;
  if (implied && (implied.range || implied.count !== undefined)) {
    const from = implied.range?.from ?? implied.count;
    const to = implied.range ? implied.range.to : implied.count;
    return {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      baseline: implied.value,
      isInferred: implied.status === "inferred",
    };
  }
  const { status, direction, ratio } = change;
  if (measure !== "total" || status !== "computed" || total.count === undefined)
    return { baseline: unpublished, isInferred: false };
  const before = direction === "same" ? total.count : ratio?.whole;
  return before === undefined
    ? { baseline: unpublished, isInferred: false }
    : { from: before, to: before, baseline: String(before), isInferred: false };
}

function dutyOf(
  duty: Standardization | undefined,
  asOf: IsoDate | undefined,
): Pick<LedgerRow, "state" | "deadline" | "days"> {
  if (!duty) return { state: "", deadline: "" };
  const { deadline, state } = duty;
  return {
    state: state ?? unpublished,
    deadline: deadline ?? unpublished,
    ...(deadline !== undefined &&
      asOf !== undefined &&
      state !== "已完成" && { days: daysBetween(asOf, deadline) }),
  };
}

function problemOf(
  { href, name, platform, problem, due: ownDue, rectification }: ListedItem,
  asked: IsoDate | undefined,
): LedgerRow["problems"][number] {
  const due = ownDue ?? asked;
  return {
    href,
    name: name ?? problem ?? unpublished,
    ...(platform !== undefined && { platform }),
    ...(due !== undefined && { due }),
    rectification: rectification ?? unpublished,
  };
}

function historyOf({ period, row }: RegionPoint, measure: string): LedgerRow["history"][number] {
  const value = figureIn(row, measure)?.count;
  return {
    period: period.id,
    label: period.label,
    ...(value !== undefined && { value }),
    failed: (row?.failed.count ?? 0) > 0,
  };
}

/** 6个地区，共2090个；此前2438至2505个 */
function groupWords(
  name: GroupName,
  rows: readonly LedgerRow[],
  { rowWord, period }: LedgerOf,
  counter: string,
): { readonly name: string; readonly note: string } {
  const counts = rows.flatMap(({ count }) => count ?? []);
  const all = counts.length === rows.length ? `，共${sumOf(counts)}${counter}` : "";
  const [froms, tos] = [rows.flatMap(({ from }) => from ?? []), rows.flatMap(({ to }) => to ?? [])];
  const isWhole = name !== "" && froms.length === rows.length && tos.length === rows.length;
  const [from, to] = [sumOf(froms), sumOf(tos)];
  const before = isWhole ? `；此前${from === to ? from : `${from}至${to}`}${counter}` : "";
  const [first] = rows;
  const alike = name === "推进中" && first && rows.every(({ deadline }) => deadline === first.deadline);
  const due =
    alike && first.days !== undefined && period.asOf !== undefined
      ? `；期限${first.deadline}，${daysText(first.days)}`
      : "";
  return { name, note: `${rows.length}个${rowWord}${all}${before}${due}` };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** 20 + 8 + 2 = 30，与公布的总数一致 */
function sumText(
  groups: readonly { readonly rows: readonly LedgerRow[] }[],
  rows: readonly LedgerRow[],
  whole: Row,
  measure: string,
): string | undefined {
  const published = figureIn(whole, measure)?.count;
  if (rows.some(({ count }) => count === undefined) || published === undefined || rows.length < 2)
    return undefined;
  const sums = groups.map((group) => sumOf(group.rows.flatMap(({ count }) => count ?? [])));
  if (sumOf(sums) !== published) return undefined;
  return groups.length > 1
    ? `${sums.join(" + ")} = ${published}，与公布的总数一致。`
    : `各行之和为${published}，与公布的总数一致。`;
}

/** 5个地区已完成规范化建设，6个推进中 */
function stateClause(
  groups: readonly { readonly name: string; readonly rows: readonly unknown[] }[],
  rowWord: string,
): string {
  const clauses = groups.flatMap(({ name, rows }) => {
    const verb = { 逾期: "已逾期", 推进中: "推进中", 已完成: "已完成规范化建设" }[name];
    return verb === undefined ? [] : [{ name, count: rows.length, verb }];
  });
  const order = ["已完成", "逾期", "推进中"];
  return clauses
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ count, verb, name }, index) =>
      index === 0
        ? `${count}个${rowWord}${name === "已完成" ? verb : `规范化建设${verb}`}`
        : `${count}个${verb}`,
    )
    .join("，");
}

function isCut({ decrease }: Standardization): boolean {
  return decrease.status !== "unpublished";
}

/**
 * Published decreases whose base nobody printed, beside what the whole lost in the period: where together they come to more,
 * the other regions would have had to grow, were the decreases those of the period. It says no more than that.
 */
function cautionOf(
  cuts: readonly Standardization[],
  rows: readonly LedgerRow[],
  { view, whole, period, rowWord, subject }: LedgerOf,
): Ledger["caution"] | undefined {
  const { change, total: now } = view.total;
  const before = change.ratio?.whole;
  if (cuts.length < 2 || cuts.some(({ base }) => base !== undefined)) return undefined;
  if (change.status !== "computed" || change.direction !== "down") return undefined;
  if (before === undefined || now.count === undefined) return undefined;
  const parts = cuts.flatMap(({ current, baseline }) => {
    const { from = baseline.count, to = baseline.count } = baseline.range ?? {};
    return current.count === undefined || from === undefined || to === undefined
      ? []
      : [{ now: current.count, before: { from, to } }];
  });
  if (parts.length !== cuts.length) return undefined;
  const bounds = contributionOf({ before, now: now.count }, parts);
  const nowOfParts = sumOf(parts.map((part) => part.now));
  const [least, most] = bounds
    ? [-bounds.named.to, -bounds.named.from]
    : [
        sumOf(parts.map((part) => part.before.from)) - nowOfParts,
        sumOf(parts.map((part) => part.before.to)) - nowOfParts,
      ];
  const lost = before - now.count;
  const others = rows.length - cuts.length;
  if (least <= lost || others < 1) return undefined;
  const { counter } = subject;
  const range = (from: number, to: number) => (from === to ? String(from) : `${from}至${to}`);
  const against = change.baseLabel === undefined ? "" : `比${change.baseLabel}`;
  const base = change.baseLabel ?? "上期";
  const consequence = bounds
    ? `若都以${base}为基期，其余${others}个${rowWord}须在${period.shortName}合计增加${range(bounds.rest.from, bounds.rest.to)}${counter}。`
    : `它们不可能都以${base}为基期：这${cuts.length}个${rowWord}当时就要有${range(least + nowOfParts, most + nowOfParts)}${counter}，而${whole}只有${before}${counter}。`;
  return {
    title: `${cuts.length}个${rowWord}减少的${subject.noun}，多于${whole}${against}减少的`,
    text: `按公布的减少率反推，${cuts.length}个${rowWord}合计少了${range(least, most)}${counter}；${whole}${against}只少了${lost}${counter}。减少率的基期未公布：${consequence}`,
    least,
    most,
    lost,
    partsLabel: `${cuts.length}个${rowWord}少了`,
    wholeLabel: `${whole}${against}少了`,
  };
}
