import type { PeriodRecord, Region } from "../archive/model.ts";
import type { Observation } from "../facts/observation.ts";
import { counterOf, measureLabel, measureOf, type Part, type Subject } from "../facts/vocabulary.ts";
import { keyFiguresOf, topRows } from "./key-figures.ts";
import { labelOf } from "./observation-view.ts";
import { printedFigure, type RowContext, rowOf } from "./row.ts";
import type { KeyFigure, Row, SubjectView } from "./schema.ts";

/** What the row of the whole is called. */
export const wholeName = "总计";

/** What a period says of a subject: of the whole, of each region, of each part. Undefined where it says nothing. */
export function subjectView(
  subject: Subject,
  period: PeriodRecord,
  context: RowContext,
): SubjectView | undefined {
  const printed = period.observations.filter((observation) => observation.subject === subject.id);
  const listed = period.listed?.filter((item) => item.subject === subject.id);
  if (printed.length === 0 && !listed?.length) return undefined;
  const { regions, vocabulary } = context.archive;
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  const ofWholeThings = printed.filter(({ part }) => part === undefined);
  const byRegion = Map.groupBy(ofWholeThings, ({ region }) => region);
  const total = rowOf({ subject, period, name: wholeName }, byRegion.get(undefined) ?? [], context);
  const rows = regions.flatMap((region: Region) => {
    const own = byRegion.get(region.id);
    return own ? [rowOf({ subject, period, region: region.id, name: region.name }, own, context)] : [];
  });
  return {
    id: subject.id,
    figures: keyFiguresOf({
      subject,
      totalLabel: measureLabel(measureOf(vocabulary, "total"), subject),
      total,
      measures: context.measuresOf(subject.id),
      ofParts: printed
        .filter(({ region, part }) => region === undefined && part !== undefined)
        .map((observation) => partFigure(observation, subject, context)),
      regions: topRows(rows, regions),
      shortNames: new Map(regions.map(({ id, short }) => [id, short])),
      rowWord: vocabulary.rowWord,
    }),
    total,
    regions: ranked(rows, (region) => parents.get(region ?? "")),
    parts: partsOf(subject, period, printed, context),
    ...(listed?.length && { listed: listed.length }),
  };
}

function partFigure(observation: Observation, subject: Subject, context: RowContext): KeyFigure {
  const { archive, linkOf } = context;
  const { vocabulary } = archive;
  const measure = measureOf(vocabulary, observation.measure);
  return {
    label: labelOf(observation, { vocabulary, regionName: (id) => id }),
    unit: counterOf(measure, subject),
    figure: printedFigure(observation, measure, subject, linkOf),
    alarming: false,
  };
}

function partsOf(
  subject: Subject,
  period: PeriodRecord,
  printed: readonly Observation[],
  context: RowContext,
): SubjectView["parts"] {
  const { partKinds, rowWord } = context.archive.vocabulary;
  const ofParts = printed.filter(({ part, region }) => part !== undefined && region === undefined);
  const byKind = Map.groupBy(ofParts, ({ part }) => part?.by ?? "");
  return [...byKind].map(([by, observations]) => ({
    by,
    byName: partKinds.find(({ id }) => id === by)?.name ?? rowWord,
    rows: [...Map.groupBy(observations, ({ part }) => part?.name ?? "")].map(([name, own]) => {
      const part: Part = { by, name };
      return rowOf({ subject, period, part, name }, own, context);
    }),
  }));
}

/** Places by total, most first, among regions of one parent; equal totals share a place. One region alone has none. */
function ranked(rows: readonly Row[], parentOf: (region: string | undefined) => string | undefined): Row[] {
  const siblings = Map.groupBy(
    rows.filter(({ total }) => total.count !== undefined),
    ({ region }) => parentOf(region),
  );
  const places = new Map([...siblings].flatMap(([, group]) => placesOf(group)));
  return rows.map((row) => {
    const rank = places.get(row);
    return rank ? { ...row, rank } : row;
  });
}

function placesOf(rows: readonly Row[]): (readonly [Row, NonNullable<Row["rank"]>])[] {
  const counts = rows.map(({ total }) => total.count ?? 0).toSorted((a, b) => b - a);
  if (counts.length < 2) return [];
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  counts.forEach((count, index) => {
    if (!first.has(count)) first.set(count, index + 1);
    last.set(count, index + 1);
  });
  return rows.map((row) => {
    const count = row.total.count ?? 0;
    const place = first.get(count) ?? 1;
    return [row, { place, of: counts.length, tied: last.get(count) !== place }];
  });
}
