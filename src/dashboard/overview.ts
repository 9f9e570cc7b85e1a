import { firstFormSubject } from "../archive/first-form.ts";
import type { Archive } from "../archive/model.ts";
import type { Subject } from "../facts/vocabulary.ts";
import { ledger } from "./ledger.ts";
import type { RecordView } from "./record-view.ts";
import {
  publishedCuts,
  type RegionsOf,
  type ShortNames,
  standardizationTiles,
  units,
} from "./region-exhibits.ts";
import { changesOf } from "./changes.ts";
import { topRows } from "./key-figures.ts";
import type { Band } from "./schema.ts";
import { headlineOf } from "./sentences.ts";
import { overviewFigures } from "./overview-figures.ts";
import { trendOf } from "./trend.ts";

/** Periods in the overview's trend; the trends page has them all. */
const shownPeriods = 8;

/** One subject at a glance: its newest period, and what that says beside those before it. */
export function bandOf(archive: Archive, subject: Subject, record: RecordView): Band | undefined {
  const { vocabulary, site } = archive;
  const points = record.pointsOf(subject.id);
  const newest = points.at(-1);
  if (!newest?.row) return undefined;
  const { period, view } = record.viewOf(newest.period.id, subject.id);
  const shortNames: ShortNames = new Map(archive.regions.map(({ id, short }) => [id, short]));
  const recent = points.slice(-shownPeriods);
  const regions: RegionsOf = {
    period,
    subject,
    view: { ...view, regions: topRows(view.regions, archive.regions) },
    shortNames,
    rowWord: vocabulary.rowWord,
  };
  const isCut = firstFormSubject(vocabulary)?.id === subject.id;
  const exhibits = {
    trend: trendOf(recent, {
      id: `${subject.id}-trend`,
      place: record.placeOf(subject, ""),
      subject,
      vocabulary,
      periodWord: record.periodWord,
      drawnAt: record.drawnAt,
      newest: record.newest,
      milestones: recent
        .flatMap(({ period: { milestones } }) => milestones)
        .filter((milestone) => milestone.subject === subject.id),
    }),
    ledger: ledger({
      ...regions,
      isStandardized: isCut,
      whole: site.jurisdiction.whole,
      pointsOf: (id) => {
        const region = archive.regions.find((one) => one.id === id);
        return region ? record.regionPointsOf(region, subject).slice(-shownPeriods) : [];
      },
    }),
    units: units(regions),
    publishedCuts: isCut ? publishedCuts(period, subject, vocabulary.rowWord) : undefined,
    standardizationTiles: isCut ? standardizationTiles(archive, period) : undefined,
  };
  const shown = Object.fromEntries(Object.entries(exhibits).filter(([, exhibit]) => exhibit !== undefined));
  return {
    subject: subject.id,
    period: period.id,
    kicker: `${period.name} · ${site.jurisdiction.name}`,
    headline: headlineOf(view.total, subject, site.jurisdiction.whole, view.figures),
    figures: overviewFigures({
      view,
      subject,
      period,
      rowWord: vocabulary.rowWord,
      isStandardized: isCut,
    }),
    changes: changesOf(archive, subject, record),
    ...(shown as Partial<Pick<Band, keyof typeof exhibits>>),
  };
}
