import { z } from "zod";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { type Breakdown, firstFormKeys, firstFormSubject } from "./first-form.ts";
import type { PeriodRecord } from "./model.ts";
import { message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import { parseStructured, type Path, type PlacedDocument, type Structured } from "./parse-structured.ts";
import type { Report } from "../documents/report.ts";
import { count, expects, isoDate, words } from "./schema-parts.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, expects("sha256"));

const bytes = z.int(expects("bytes")).nonnegative(expects("bytes"));

const source = z.strictObject({
  id: words,
  publisher: words,
  title: words,
  date: isoDate.exactOptional(),
  kind: words,
  trust: z.enum(["high", "medium-high", "medium", "medium-low", "low"]),
  reason: words,
  files: z.array(words).default([]),
  alterations: z.array(words).default([]),
  received: z.array(z.strictObject({ name: words, bytes, sha256 })).default([]),
  answers: z.array(z.strictObject({ question: words, answer: words })).default([]),
});

/** A subject or a measure by its id. */
const reference = words;

const columnSettings = z.strictObject({
  subject: reference.exactOptional(),
  measure: reference,
  part: words.exactOptional(),
});

const tableSettings = z.strictObject({
  title: words.exactOptional(),
  kind: z.enum(["figures", "list", "other"], expects("tableKind")).exactOptional(),
  subject: reference.exactOptional(),
  rows: words.exactOptional(),
  headingRows: z.literal([1, 2], expects("headingRows")).exactOptional(),
  partial: z.boolean().exactOptional(),
  columns: z.record(words, columnSettings.nullable()).exactOptional(),
});

const settingsSchema = z.strictObject({
  name: words.exactOptional(),
  asOf: isoDate.exactOptional(),
  window: z.strictObject({ from: isoDate, to: isoDate }).exactOptional(),
  sources: z.array(source).default([]),
  notes: z.array(words).default([]),
  milestones: z
    .array(z.strictObject({ label: words, subject: reference.exactOptional(), count, source: words }))
    .default([]),
  tables: z.record(words, tableSettings).default({}),
});

const { name: _name, tables: _tables, ...firstForm } = settingsSchema.shape;
const firstFormSchema = z.strictObject({ ...firstForm, ...firstFormKeys });

/** What the editor says of a table where its headings leave doubt. */
export type TableSettings = z.infer<typeof tableSettings>;

/** What period.json says. */
export type PeriodSettings = Pick<PeriodRecord, "asOf" | "window" | "sources" | "notes" | "milestones"> & {
  readonly name: string;
  readonly tables: Readonly<Record<string, TableSettings>>;
  /** In the first form alone. */
  readonly breakdowns: readonly Breakdown[];
};

/** What a period.json is held against. */
export interface SettingsContext {
  /** The files of the folder that have to rest on a source. */
  readonly resting: readonly string[];
  /** All files of the folder. */
  readonly listed: readonly string[];
  readonly vocabulary: Vocabulary;
  /** False when site.json is in doubt, so that a word may be missing for that. */
  readonly vocabularyHolds: boolean;
}

/** What period.json says, as far as it holds; its sources and the references to them are checked. */
export function parsePeriodSettings(
  document: PlacedDocument,
  context: SettingsContext,
  report: Report,
): Structured<PeriodSettings> {
  const settings = parseStructured(document, settingsSchema, report);
  const { milestones, ...rest } = settings.value;
  const [subject] = context.vocabulary.subjects;
  const ofSubject = milestones?.flatMap((milestone) => {
    const id = milestone.subject ?? subject?.id;
    return id === undefined ? [] : [{ ...milestone, subject: id }];
  });
  const checked = { ...settings, value: { ...rest, ...(ofSubject && { milestones: ofSubject }) } };
  if (context.vocabularyHolds) checkVocabulary(checked, context.vocabulary, report);
  checkTables(checked, context.listed, report);
  checkSources(checked, context, report);
  return checked;
}

/** What a quarter.json of the first form says. */
export function parseFirstFormSettings(
  document: PlacedDocument,
  context: SettingsContext,
  report: Report,
): Structured<PeriodSettings> {
  const settings = parseStructured(document, firstFormSchema, report);
  const { milestones, ...rest } = settings.value;
  const subject = firstFormSubject(context.vocabulary);
  const ofSubject = milestones?.flatMap(({ accounts, ...milestone }) =>
    subject ? [{ ...milestone, count: accounts, subject: subject.id }] : [],
  );
  const checked = { ...settings, value: { ...rest, ...(ofSubject && { milestones: ofSubject }) } };
  checkSources(checked, context, report);
  return checked;
}

/** Each source has an id of its own and names files that are there, and each file rests on a source. */
function checkSources(
  { value, unusable, place }: Structured<PeriodSettings>,
  { resting, listed }: SettingsContext,
  report: Report,
): void {
  if (unusable.has("sources")) return;
  const sources = value.sources ?? [];
  const ids = new Set<string>();
  sources.forEach(({ id: sourceId, files }, index) => {
    if (ids.has(sourceId))
      report(place(["sources", index, "id"]), message("sourceIdTaken", { id: sourceId }));
    ids.add(sourceId);
    files.forEach((file, at) => {
      if (listed.includes(file)) return;
      report(place(["sources", index, "files", at]), message("sourceFileMissing", { file, files: listed }));
    });
  });
  const named = new Set(sources.flatMap(({ files }) => files));
  for (const file of resting) {
    if (named.has(file)) continue;
    report(place(["sources"]), message("fileWithoutSource", { file }));
  }
  for (const key of ["milestones", "breakdowns"] as const) {
    value[key]?.forEach((entry, index) => {
      if (ids.has(entry.source)) return;
      report(
        place([key, index, "source"]),
        message("sourceUnknown", { source: entry.source, known: [...ids] }),
      );
    });
  }
}

function checkTables(
  { value, place }: Structured<PeriodSettings>,
  listed: readonly string[],
  report: Report,
): void {
  const tables = listed.filter((file) => /^attachment-.*\.csv$/.test(file));
  for (const file of Object.keys(value.tables ?? {})) {
    if (tables.includes(file)) continue;
    report(place(["tables", file]), message("tableFileMissing", { file, tables }));
  }
}

/** Subjects and measures that are spoken of have to be there. */
function checkVocabulary(
  { value, place }: Structured<PeriodSettings>,
  { subjects, measures }: Vocabulary,
  report: Report,
): void {
  const known = {
    settingsSubjectUnknown: subjects.map((subject) => subject.id),
    settingsMeasureUnknown: measures.map((measure) => measure.id),
  };
  const check = (path: Path, name: string | undefined, key: keyof typeof known) => {
    if (name === undefined || known[key].includes(name)) return;
    report(place(path), message(key, { name, known: known[key], nearest: closestNames(name, known[key]) }));
  };
  value.milestones?.forEach(({ subject }, index) => {
    check(["milestones", index, "subject"], subject, "settingsSubjectUnknown");
  });
  for (const [file, { subject, columns = {} }] of Object.entries(value.tables ?? {})) {
    check(["tables", file, "subject"], subject, "settingsSubjectUnknown");
    for (const [heading, column] of Object.entries(columns)) {
      const path = ["tables", file, "columns", heading];
      check([...path, "subject"], column?.subject, "settingsSubjectUnknown");
      check([...path, "measure"], column?.measure, "settingsMeasureUnknown");
    }
  }
}
