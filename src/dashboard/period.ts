import type { Archive, PeriodRecord, Source as SourceRecord, Trust } from "../archive/model.ts";
import type { IsoDate } from "../figures/day.ts";
import { subjectOf } from "../facts/vocabulary.ts";
import { rowId, periodHref, tableId } from "./anchors.ts";
import { circularView } from "./circular.ts";
import { observationViews } from "./observation-view.ts";
import { seenFrom } from "./period-words.ts";
import type { RowContext } from "./row.ts";
import type { PublicKey } from "../seal/chain.ts";
import { keyName } from "../seal/published.ts";
import type { Seal } from "../seal/seal.ts";
import type { ListedItem, PeriodView, SealView, Source } from "./schema.ts";
import { rowSentence } from "./sentences.ts";
import { sourceRef } from "./source-refs.ts";
import { standardizationViews } from "./standardization.ts";
import { subjectView } from "./subject-view.ts";
import { tableView } from "./table-view.ts";

/** One period of the archive with every figure worked out. */
export function periodView(
  period: PeriodRecord,
  drawnAt: ReadonlyMap<string, IsoDate>,
  context: RowContext,
): PeriodView {
  const { archive, linkOf } = context;
  const { vocabulary, regions } = archive;
  const { id, span, name, label, circular } = period;
  const subjects = vocabulary.subjects.flatMap((subject) => subjectView(subject, period, context) ?? []);
  const names = new Map(regions.map((region) => [region.id, region.name]));
  const standardization = standardizationViews(period, context);
  return {
    id,
    name,
    label,
    shortName: seenFrom(period, period),
    length: span.length,
    from: span.from,
    to: span.to,
    at: drawnAt.get(id) ?? span.to,
    ...(period.asOf !== undefined && { asOf: period.asOf }),
    ...(period.window && { window: { ...period.window } }),
    title: circular?.title ?? `${name}检查情况`,
    summary: summaryOf(subjects, period, archive),
    sources: period.sources.map((source) => sourceView(period, source)),
    notes: [...period.notes],
    subjects,
    observations: observationViews(archive, period, linkOf),
    tables: period.tables.map((table) => tableView(table, period)),
    ...(period.listed && { listed: period.listed.map((item) => listedView(item, period, names)) }),
    milestones: period.milestones.map(({ label: what, subject, count, source }) => ({
      label: what,
      subject,
      count,
      source: sourceRef(period, source),
    })),
    ...(standardization && { standardization }),
    ...(period.obligations && {
      obligations: period.obligations.map(({ regions: owed, ...row }) => ({ ...row, regions: [...owed] })),
    }),
    ...(period.dissemination && {
      dissemination: period.dissemination.map(({ activity, measures }) => ({
        activity,
        measures: [...measures],
      })),
    }),
    ...(period.seals && { seals: period.seals.map((seal) => sealView(seal, archive.site.keys ?? [])) }),
    ...(circular && { circular: circularView(archive, period, circular, linkOf, standardization) }),
  };
}

function sealView(
  { sequence, date, digest, files, units, corrections, signatures }: Seal,
  keys: readonly PublicKey[],
): SealView {
  return {
    sequence,
    date,
    ...digest,
    files: files.length,
    units: units.length,
    corrections: corrections.length,
    signatures: signatures.map((signature) => ({
      ...signature,
      keyFile: keyName(keys.findIndex(({ id }) => id === signature.key)),
    })),
  };
}

/** A sentence a subject; without any number, what is there. */
function summaryOf(
  subjects: PeriodView["subjects"],
  { tables, circular, listed }: PeriodRecord,
  { vocabulary }: Archive,
): string {
  if (subjects.length > 0) {
    return subjects
      .map(({ id, total, figures }) => rowSentence(total, subjectOf(vocabulary, id), figures))
      .join("");
  }
  if (listed) return `名单列${listed.length}项。`;
  if (tables.length > 0) return `附表${tables.length}张，没有可识别的数字。`;
  return circular ? "通报正文，没有另列数据。" : "没有收录数字。";
}

function listedView(
  {
    row,
    file,
    region,
    regionText,
    rectificationSources,
    ...item
  }: NonNullable<PeriodRecord["listed"]>[number],
  { id }: PeriodRecord,
  names: ReadonlyMap<string, string>,
): ListedItem {
  const table = tableId(file);
  const place = region === undefined ? regionText : (names.get(region) ?? region);
  return {
    href: periodHref(id, rowId(table, row + 1)),
    table,
    row: row + 1,
    ...item,
    ...(region !== undefined && { region }),
    ...(place !== undefined && { regionText: place }),
    ...(rectificationSources && { rectificationSources: [...rectificationSources] }),
  };
}

const trustTexts: Record<Trust, string> = {
  high: "高",
  "medium-high": "较高",
  medium: "中",
  "medium-low": "较低",
  low: "低",
};

function sourceView(period: PeriodRecord, source: SourceRecord): Source {
  return {
    ref: sourceRef(period, source.id),
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
