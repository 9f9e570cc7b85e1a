import { bisector } from "d3";
import type { Archive, PeriodRecord } from "../archive/model.ts";
import type { Term } from "../facts/proof.ts";
import { earlierTermFor, termFor, type World } from "../facts/world.ts";
import { comparePeriods, type PeriodLength } from "../figures/period.ts";
import { exactCount } from "./figure.ts";
import { memo } from "./memo.ts";

/** A number of an earlier period that a later one can be compared with. */
export interface EarlierTotal {
  readonly period: PeriodRecord;
  readonly count: number;
  readonly term: Term;
}

/** The totals of a record, so that any period finds the one to compare with. */
export interface History {
  /**
   * The newest earlier total of the same place, from a period of the same length; periods that have none are passed
   * over. Of a region that others were merged into, theirs count with it.
   *
   * @param region - undefined for the whole jurisdiction
   * @param seenFrom - the period by which regions have become what they are
   */
  before(
    subject: string,
    region: string | undefined,
    period: PeriodRecord,
    seenFrom?: PeriodRecord,
  ): EarlierTotal | undefined;
}

const byPeriod = bisector((entry: PeriodRecord, { span }: PeriodRecord) => comparePeriods(entry.span, span));

/** Every exact total of a record, by subject, place and length of period. */
export const historyOf = memo(({ world, periods, regions }: Archive): History => {
  // Oldest first, as the periods are.
  const known = new Map<string, PeriodRecord[]>();
  const keyOf = (subject: string, region: string | undefined, length: PeriodLength) =>
    `${subject} ${region ?? ""} ${length}`;
  for (const period of periods) {
    for (const { subject, region } of placesIn(period)) {
      if (totalIn(world, subject, region, period) === undefined) continue;
      const key = keyOf(subject, region, period.span.length);
      const list = known.get(key);
      if (list) list.push(period);
      else known.set(key, [period]);
    }
  }
  const predecessors = Map.groupBy(
    regions.filter(({ successor }) => successor !== undefined),
    ({ successor }) => successor ?? "",
  );
  const lineOf = (region: string): string[] => [
    region,
    ...(predecessors.get(region) ?? []).flatMap(({ id }) => lineOf(id)),
  ];
  return {
    before(subject, region, period, seenFrom = period) {
      const line = region === undefined ? [undefined] : lineOf(region);
      const lists = line.map((one) => known.get(keyOf(subject, one, period.span.length)) ?? []);
      // How far each list reaches before the period.
      const ends = lists.map((list) => byPeriod.left(list, period));
      for (;;) {
        const [newest] = lists
          .flatMap((list, at) => list[(ends[at] ?? 0) - 1] ?? [])
          .toSorted((a, b) => comparePeriods(b.span, a.span));
        if (!newest) return undefined;
        const dimensions = {
          subject,
          measure: "total",
          period: newest.id,
          ...(region !== undefined && { region }),
        };
        const term = earlierTermFor(world, dimensions, seenFrom.id);
        const count = exactCount(term);
        if (term && count !== undefined) return { period: newest, count, term };
        lists.forEach((list, at) => {
          const end = ends[at] ?? 0;
          if (list[end - 1] === newest) ends[at] = end - 1;
        });
      }
    },
  };
});

/** Every subject and place that a period has a number of; the whole may follow from its regions alone. */
function placesIn({ observations }: PeriodRecord): { subject: string; region: string | undefined }[] {
  const regions = new Map<string, Set<string | undefined>>();
  for (const { subject, region } of observations) {
    const known = regions.get(subject);
    if (known) known.add(region);
    else regions.set(subject, new Set([undefined, region]));
  }
  return [...regions].flatMap(([subject, places]) => [...places].map((region) => ({ subject, region })));
}

function totalIn(
  world: World,
  subject: string,
  region: string | undefined,
  { id }: PeriodRecord,
): number | undefined {
  return exactCount(
    termFor(world, { subject, measure: "total", period: id, ...(region !== undefined && { region }) }),
  );
}
