import { daysBetween, type IsoDate } from "../figures/day.ts";
import { periodHref, regionHref } from "./anchors.ts";
import { memo } from "./memo.ts";
import type { Dashboard, ListedItem, PeriodView } from "./schema.ts";
import { deadlineText, listText, unpublished } from "./words.ts";

/** 谁、在何时之前、做什么: a requirement of a circular, or the deadline that several regions share. */
export interface Duty {
  readonly deadline?: IsoDate;
  /** From the period's as-of date to the deadline; negative: it has passed. Absent where either is not known. */
  readonly days?: number;
  readonly what: string;
  readonly owedBy: string;
  /** What the record knows of it: 6个推进中, 已完成, 未公布. */
  readonly known: string;
  readonly basis: string;
  readonly href: string;
}

/** What a period asks for, the nearest deadline first, what has none last. */
export interface PeriodDuties {
  readonly period: PeriodView;
  readonly duties: readonly Duty[];
}

/** A row of a list of what failed, with when it was to be put right. */
export interface ListedDuty extends ListedItem {
  readonly period: PeriodView;
  /** As the list says it, else as the circular asks it of all. */
  readonly dueText: string;
}

/** The periods whose sources tell what became of an item, where it is not its list: newest telling last. */
export function tellingPeriods(
  { periods }: Dashboard,
  { rectificationSources = [] }: ListedItem,
): PeriodView[] {
  return periods.filter(({ sources }) => sources.some(({ ref }) => rectificationSources.includes(ref)));
}

/** A name or an operator that lists of several periods, or one list several times, have. */
export interface Repeated {
  readonly name: string;
  readonly kind: "name" | "operator";
  readonly items: readonly ListedDuty[];
}

/** By which word a requirement is known to be about putting right what was found. */
const rectifying = "整改";

/** Every period that asks for something, newest first. */
export const dutiesOf = memo(({ periods, site }: Dashboard): readonly PeriodDuties[] =>
  periods.toReversed().flatMap((period) => {
    const duties = [...standardizationDuties(period, site.rowWord), ...obligationDuties(period)].toSorted(
      (a, b) => ((a.deadline ?? "9999") < (b.deadline ?? "9999") ? -1 : a.deadline === b.deadline ? 0 : 1),
    );
    return duties.length > 0 ? [{ period, duties }] : [];
  }),
);

function daysLeft({ asOf }: PeriodView, deadline: IsoDate | undefined): { days?: number } {
  return asOf === undefined || deadline === undefined ? {} : { days: daysBetween(asOf, deadline) };
}

/** 规范化建设 by deadline: who is done, who is not. */
function standardizationDuties(period: PeriodView, rowWord: string): Duty[] {
  const byDeadline = Map.groupBy(period.standardization ?? [], ({ deadline }) => deadline);
  return [...byDeadline].map(([deadline, rows]): Duty => {
    const byState = Map.groupBy(rows, ({ state }) => state ?? `状态${unpublished}`);
    const names = rows.map(({ name }) => name);
    return {
      ...(deadline !== undefined && { deadline }),
      ...daysLeft(period, deadline),
      what: "完成规范化建设",
      owedBy: `${names.length}个${rowWord}：${listText(names)}`,
      known: [...byState]
        .map(([state, own]) => (own.length === rows.length ? state : `${own.length}个${state}`))
        .join("，"),
      basis: "规范化建设进度",
      href: "/trends.html#standardization",
    };
  });
}

function obligationDuties(period: PeriodView): Duty[] {
  return (period.obligations ?? []).map(({ requirement, owedBy, deadline, basis }): Duty => ({
    ...(deadline !== undefined && { deadline }),
    ...daysLeft(period, deadline),
    what: requirement,
    owedBy: owedBy ?? "未写明",
    known: unpublished,
    basis: basis ?? "未写明",
    href: periodHref(period.id, "obligations"),
  }));
}

/** The deadline by which a period asks a region for what was put right, where it sets exactly one. */
export function rectifyBy(
  { obligations = [] }: Pick<PeriodView, "obligations">,
  region: string | undefined,
): IsoDate | undefined {
  const isAsked = (regions: readonly string[]) =>
    regions.length === 0 || (region !== undefined && regions.includes(region));
  const days = new Set(
    obligations.flatMap(({ requirement, regions, deadline }) =>
      requirement.includes(rectifying) && isAsked(regions) && deadline !== undefined ? [deadline] : [],
    ),
  );
  return days.size === 1 ? [...days][0] : undefined;
}

/** What the lists of all periods name, newest first. */
export const listedDuties = memo(({ periods }: Dashboard): readonly ListedDuty[] =>
  periods.toReversed().flatMap((period) => {
    return (period.listed ?? []).map((item): ListedDuty => ({
      ...item,
      period,
      dueText: item.due ?? rectifyBy(period, item.region) ?? unpublished,
    }));
  }),
);

/** Who stands in the lists again: the same name on the same platform, or the same operator. */
export function repeatedIn(items: readonly ListedDuty[]): Repeated[] {
  const named = Map.groupBy(
    items.filter(({ name }) => name !== undefined),
    ({ name = "", platform = "", subject = "" }) => `${subject} ${platform} ${name}`,
  );
  const operated = Map.groupBy(
    items.filter(({ operator }) => operator !== undefined),
    ({ operator = "" }) => operator,
  );
  const again = (groups: Iterable<ListedDuty[]>, kind: Repeated["kind"]) =>
    [...groups].flatMap((own): Repeated[] => {
      const [first] = own;
      const name = kind === "name" ? first?.name : first?.operator;
      return own.length > 1 && name !== undefined ? [{ name, kind, items: own }] : [];
    });
  const names = again(named.values(), "name");
  // An operator whose rows are all one name again is told of once.
  const told = new Set(names.map(({ items: own }) => own.map(({ href }) => href).join(" ")));
  return [
    ...names,
    ...again(operated.values(), "operator").filter(
      ({ items: own }) => !told.has(own.map(({ href }) => href).join(" ")),
    ),
  ];
}

/** What a region still owes in the newest period that tells of it. */
export interface RegionDuty {
  readonly name: string;
  readonly href: string;
  readonly standardization: string;
  readonly failed: string;
  readonly rectification: string;
}

/** 各地区还差什么, of a period, in the order of regions.csv; none where it says nothing of any. */
export function regionDuties({ regions }: Dashboard, period: PeriodView): RegionDuty[] {
  const owed = new Map((period.standardization ?? []).map((row) => [row.region, row]));
  const listed = Map.groupBy(period.listed ?? [], ({ region }) => region);
  const failedIn = new Map<string, number>();
  for (const view of period.subjects)
    for (const { region, failed } of view.regions)
      if (region !== undefined && failed.count !== undefined)
        failedIn.set(region, (failedIn.get(region) ?? 0) + failed.count);
  return regions.flatMap(({ id, name }): RegionDuty[] => {
    const [duty, items, failed] = [owed.get(id), listed.get(id) ?? [], failedIn.get(id)];
    if (!duty && items.length === 0 && failed === undefined) return [];
    const known = items.map(({ rectification, due = rectifyBy(period, id) }) =>
      rectification === undefined
        ? `${unpublished}${due === undefined ? "" : `，期限${due}`}`
        : rectification,
    );
    return [
      {
        name,
        href: regionHref(id),
        standardization: duty
          ? `${duty.state ?? `状态${unpublished}`}，期限${duty.deadline ?? unpublished}`
          : "不在名单内",
        failed: failed === undefined ? unpublished : String(failed),
        rectification: failed === 0 ? "" : [...new Set(known)].join("；") || unpublished,
      },
    ];
  });
}

/** The page's finding: 6个地区须在2022年底前完成规范化建设，还有102天；2个问题项，整改情况未公布. */
export function dutiesHeadline(dashboard: Dashboard): string[][] {
  const { rowWord } = dashboard.site;
  const [newest] = dutiesOf(dashboard);
  const open = (newest?.period.standardization ?? []).filter(({ state }) => state !== "已完成");
  const deadlines = new Set(open.map(({ deadline }) => deadline));
  const [deadline] = deadlines;
  const items = listedDuties(dashboard).filter(({ period }) => period === newest?.period);
  const settled = items.filter(({ rectification }) => rectification !== undefined).length;
  const isShared = deadlines.size === 1 && deadline !== undefined;
  const left = isShared ? daysLeftOf(newest, deadline) : undefined;
  const whole = isShared
    ? `${open.length}个${rowWord}须在${deadlineText(deadline)}完成`
    : `${open.length}个${rowWord}尚未完成规范化建设`;
  const first = open.length === 0 ? [] : left === undefined ? [whole] : [`${whole}，`, left];
  const second =
    items.length > 0
      ? [
          `名单所列${items.length}项，`,
          settled === 0 ? `整改情况${unpublished}` : `${settled}项公布了整改情况`,
        ]
      : [];
  const clauses = [first, second].filter((phrases) => phrases.length > 0);
  const dated = newest?.duties.filter(({ deadline: day }) => day !== undefined).length ?? 0;
  if (clauses.length === 0) return [[`${newest?.duties.length ?? 0}项要求，`, `${dated}项有期限`]];
  return clauses.map((phrases, index) =>
    index === clauses.length - 1 ? phrases : [...phrases.slice(0, -1), `${phrases.at(-1) ?? ""}；`],
  );
}

function daysLeftOf(newest: PeriodDuties | undefined, deadline: IsoDate): string | undefined {
  const asOf = newest?.period.asOf;
  return asOf === undefined ? undefined : daysText(daysBetween(asOf, deadline));
}

/** 还有102天, 已过51天 */
export function daysText(days: number): string {
  return days >= 0 ? `还有${days}天` : `已过${-days}天`;
}

/** Whether the record has anything for the page of duties. */
export function hasDuties(dashboard: Pick<Dashboard, "periods">): boolean {
  return dashboard.periods.some(
    ({ obligations, standardization, listed }) => obligations ?? standardization ?? listed,
  );
}
