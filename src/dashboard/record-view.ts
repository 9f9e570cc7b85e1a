import type { Archive, PeriodRecord, Region } from "../archive/model.ts";
import { existsOn } from "../archive/regions.ts";
import type { Subject } from "../facts/vocabulary.ts";
import type { IsoDate } from "../figures/day.ts";
import { sourcesOf } from "./figure.ts";
import { periodWord } from "./period-words.ts";
import { type RowContext, rowOf } from "./row.ts";
import type { PeriodView, Row, SubjectView } from "./schema.ts";
import type { TrendPoint } from "./trend.ts";

/** The periods of a record as they are shown, and how a subject went through them. */
export interface RecordView {
  readonly periods: readonly PeriodView[];
  readonly newest: PeriodRecord;
  readonly drawnAt: ReadonlyMap<string, IsoDate>;
  /** 季度, 期 */
  readonly periodWord: string;
  /** What a title begins with: the place, and what is told of it where the record has several subjects. */
  placeOf(subject: Subject, place: string): string;
  /** The whole jurisdiction in every period that has something of the subject, oldest first. */
  pointsOf(subject: string): readonly TrendPoint[];
  /**
   * A region in every such period in which it was there, or others were that have become it; their numbers are taken
   * together.
   */
  regionPointsOf(region: Region, subject: Subject): readonly RegionPoint[];
  /** @throws RangeError when the period says nothing of the subject */
  viewOf(period: string, subject: string): { readonly period: PeriodView; readonly view: SubjectView };
}

export interface RegionPoint extends TrendPoint {
  /** The row is not the region's own, but of those that have become it. */
  readonly earlier: boolean;
}

interface Point {
  readonly period: PeriodRecord;
  readonly shown: PeriodView;
  readonly view: SubjectView;
  readonly rows: ReadonlyMap<string, Row>;
  readonly sources: readonly string[];
}

/** @param periods - the views of the archive's periods, in their order */
export function recordView(
  archive: Archive,
  periods: readonly PeriodView[],
  drawnAt: ReadonlyMap<string, IsoDate>,
  context: RowContext,
): RecordView {
  const points = new Map<string, Point[]>();
  archive.periods.forEach((period, index) => {
    const shown = periods[index];
    for (const view of shown?.subjects ?? []) {
      if (!shown) continue;
      const point = {
        period,
        shown,
        view,
        rows: new Map(view.regions.map((row) => [row.region ?? "", row])),
        sources: sourcesOf(period.observations.filter(({ subject }) => subject === view.id)),
      };
      const known = points.get(view.id);
      if (known) known.push(point);
      else points.set(view.id, [point]);
    }
  });
  const of = (subject: string) => points.get(subject) ?? [];
  const newest = archive.periods.at(-1);
  if (!newest) throw new RangeError("no periods");
  return {
    periods,
    newest,
    drawnAt,
    periodWord: periodWord(archive.periods),
    placeOf: ({ noun }, place) => (points.size > 1 ? place + noun : place),
    pointsOf: (subject) =>
      of(subject).map(({ period, view, sources }) => ({ period, row: view.total, sources })),
    regionPointsOf(region, subject) {
      const all = of(subject.id);
      const last = all.findLastIndex(({ rows }) => rows.has(region.id));
      return all.flatMap((point, index): RegionPoint[] => {
        const { period, rows, sources } = point;
        const own = rows.get(region.id);
        const members = archive.world.membersOf(region.id, period.id, newest.id);
        const others = members.filter((member) => member !== region.id && rows.has(member));
        if (others.length > 0) {
          const together = { subject, period, region: region.id, name: region.name, seenFrom: newest };
          return [{ period, row: rowOf(together, [], context), sources, earlier: true }];
        }
        // One that only says into which it was merged was there as long as it has numbers.
        const gone = region.successor !== undefined && region.until === undefined && index > last;
        const there = own !== undefined || (existsOn(region, period.span.to) && !gone);
        return there ? [{ period, row: own, sources, earlier: false }] : [];
      });
    },
    viewOf(period, subject) {
      const point = of(subject).find((one) => one.period.id === period);
      if (!point) throw new RangeError(`${period} says nothing of ${subject}`);
      return { period: point.shown, view: point.view };
    },
  };
}
