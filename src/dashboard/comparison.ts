import { percentText } from "../figures/percent-text.ts";
import { parsePeriod, yearBefore } from "../figures/period.ts";
import { ratio } from "../figures/ratio.ts";
import { comparisonName, regionHref } from "./anchors.ts";
import { memo } from "./memo.ts";
import { regionRecord } from "./region-record.ts";
import type { Dashboard, Figure, PeriodView, Row, SubjectInfo } from "./schema.ts";
import { figureIn } from "./sentences.ts";
import { unpublished } from "./words.ts";

/** Two periods side by side, the earlier first. */
export interface PeriodPair {
  readonly before: PeriodView;
  readonly after: PeriodView;
}

/** One number in both periods. */
export interface ComparedRow {
  readonly name: string;
  readonly href?: string;
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
  /** "−822", "+0.43个百分点", 持平; 未公布 where one of them is not known exactly. */
  readonly difference: string;
}

/** A measure of a subject in both periods: the whole, then every region that has a number. */
export interface ComparedMeasure {
  readonly id: string;
  /** 账号总数 */
  readonly label: string;
  readonly counter: string;
  readonly rows: readonly ComparedRow[];
}

/**
 * The pairs that have a page: of each subject every period with the one before that tells of it, with the same one a year
 * before, and with the one that its change compares with. At most three a period and subject.
 */
export const pairsOf = memo(({ periods }: Dashboard): readonly PeriodPair[] => {
  const byId = new Map(periods.map((period) => [period.id, period]));
  const last = new Map<string, PeriodView>();
  const pairs = new Map<string, PeriodPair>();
  for (const after of periods) {
    const span = parsePeriod(after.id);
    const told = new Set(after.subjects.map(({ id }) => id));
    const aYearAgo = span && byId.get(yearBefore(span).id);
    const bases = after.subjects.flatMap(({ id, total }) => [
      last.get(id),
      byId.get(total.change.base ?? ""),
      aYearAgo?.subjects.some((subject) => told.has(subject.id)) ? aYearAgo : undefined,
    ]);
    for (const before of bases) if (before) pairs.set(pairId({ before, after }), { before, after });
    for (const { id } of after.subjects) last.set(id, after);
  }
  return [...pairs.values()];
});

/** "2022-Q2-2022-Q3": the name of a pair's page. */
export function pairId({ before, after }: PeriodPair): string {
  return comparisonName(before.id, after.id);
}

/** What both periods say of a subject; none where one of them says nothing of it. */
export function comparedMeasures(
  dashboard: Dashboard,
  subject: SubjectInfo,
  { before, after }: PeriodPair,
): ComparedMeasure[] {
  const [earlier, later] = [before, after].map(({ subjects }) =>
    subjects.find(({ id }) => id === subject.id),
  );
  if (!earlier || !later) return [];
  const regions = dashboard.regions.map(({ id, name }) => {
    const record = regionRecord(dashboard, id);
    const rowIn = (period: PeriodView) => record.rowOf(period.id, subject.id).row;
    return { id, name, before: rowIn(before), after: rowIn(after) };
  });
  return subject.measures
    .filter(({ kind }) => kind === "count" || kind === "rate" || kind === "score")
    .flatMap(({ id, label, counter }): ComparedMeasure[] => {
      const rows = [
        comparedRow(dashboard.site.whole, undefined, earlier.total, later.total, id),
        ...regions.map((region) =>
          comparedRow(region.name, regionHref(region.id), region.before, region.after, id),
        ),
      ].filter((row) => [row.before, row.after].some((figure) => figure && figure.status !== "unpublished"));
      return rows.length === 0 ? [] : [{ id, label, counter, rows }];
    });
}

function comparedRow(
  name: string,
  href: string | undefined,
  before: Row | undefined,
  after: Row | undefined,
  measure: string,
): ComparedRow {
  const [earlier, later] = [figureIn(before, measure), figureIn(after, measure)];
  return {
    name,
    ...(href !== undefined && { href }),
    before: earlier,
    after: later,
    difference: earlier && later ? differenceText(earlier, later) : unpublished,
  };
}

/** Decimals of a difference of rates, as circulars print rates. */
const pointDecimals = 2;

/** After less before: of counts a count, of rates percentage points. */
export function differenceText(before: Figure, after: Figure): string {
  if (before.count !== undefined && after.count !== undefined) return signed(after.count - before.count, "");
  const [a, b] = [after.ratio, before.ratio];
  if (!a || !b) return unpublished;
  const [part, whole] = [a.part * b.whole - b.part * a.whole, a.whole * b.whole];
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return unpublished;
  if (part === 0) return "持平";
  const size = percentText(ratio(Math.abs(part), whole), pointDecimals).replace("%", "");
  return `${part < 0 ? "−" : "+"}${size}个百分点`;
}

function signed(difference: number, unit: string): string {
  if (difference === 0) return "持平";
  return `${difference < 0 ? "−" : "+"}${Math.abs(difference)}${unit}`;
}
