import type { Archive } from "../archive/model.ts";
import type { Subject } from "../facts/vocabulary.ts";
import { subjectOf } from "../facts/vocabulary.ts";
import { bandOf } from "./overview.ts";
import { periodView } from "./period.ts";
import { type RecordView, recordView } from "./record-view.ts";
import { regionView } from "./region-view.ts";
import { rowContext } from "./row.ts";
import type { Dashboard, Trend } from "./schema.ts";
import { siteView } from "./site.ts";
import { subjectInfos } from "./subject-info.ts";
import { drawnAt } from "./time-axis.ts";
import { longHeadline, otherTrendsOf, trendOf } from "./trend.ts";
import { correctionsView, updatesOf } from "./updates.ts";

/**
 * Everything that the pages show, computed from what the archive says.
 *
 * Pure: the same archive gives the same dashboard, whatever the clock or the machine.
 */
export function dashboardOf(archive: Archive): Dashboard {
  const context = rowContext(archive);
  const days = drawnAt(archive.periods);
  const periods = archive.periods.map((period) => periodView(period, days, context));
  const subjects = subjectInfos(archive, periods);
  const record = recordView(archive, periods, days, context);
  const bands = subjects.flatMap(
    ({ id }) => bandOf(archive, subjectOf(archive.vocabulary, id), record) ?? [],
  );
  return {
    schemaVersion: 2,
    site: siteView(archive, subjects),
    subjects,
    regions: archive.regions.map((region) => regionView(region, archive, record, subjects)),
    periods,
    corrections: correctionsView(archive),
    updates: updatesOf(archive, periods),
    overview: { period: periods.at(-1)?.id ?? "", bands },
    trends: {
      bands: bands.flatMap(
        ({ subject, trend }) =>
          longBand(archive, subjectOf(archive.vocabulary, subject), record, trend) ?? [],
      ),
      cuts: periods
        .toReversed()
        .flatMap(({ id, name, standardization }) =>
          standardization ? [{ period: id, name, rows: standardization }] : [],
        ),
    },
  };
}

/** A subject through all its periods; the overview's own trend where that has them all. Undefined without numbers. */
function longBand(
  archive: Archive,
  subject: Subject,
  record: RecordView,
  shown: Trend | undefined,
): Dashboard["trends"]["bands"][number] | undefined {
  const points = record.pointsOf(subject.id);
  const of = {
    id: `${subject.id}-trend-all`,
    place: record.placeOf(subject, ""),
    subject,
    vocabulary: archive.vocabulary,
    periodWord: record.periodWord,
    drawnAt: record.drawnAt,
    newest: record.newest,
    milestones: archive.periods
      .flatMap(({ milestones }) => milestones)
      .filter((milestone) => milestone.subject === subject.id),
  };
  const trend = shown?.rows.length === points.length ? shown : trendOf(points, of);
  return (
    trend && {
      subject: subject.id,
      headline: longHeadline(points, subject, archive.vocabulary),
      trend,
      others: otherTrendsOf(points, { ...of, id: `${subject.id}-trend` }),
    }
  );
}
