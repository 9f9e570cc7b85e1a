import { join } from "node:path";
import { type DataProblem, fileStart, type Place, type Report, reportInto } from "../documents/report.ts";
import { subjectNamed } from "../facts/headings.ts";
import type { FactPlace } from "../facts/observation.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import type { NamedList, WholeList } from "../facts/world.ts";
import { type Period, periodLabel, periodName } from "../figures/period.ts";
import { message } from "../messages/message.ts";
import type { PublicKey } from "../seal/chain.ts";
import { sameText } from "../text/same-text.ts";
import { checkCircularDates, checkSettingsDates } from "./check-period.ts";
import { parseCircular } from "./circular.ts";
import { type DeclaredDoubt, parseDeclarations, type PlacedDeclaration } from "./declarations.ts";
import { doubtCircular, doubtSources } from "./doubts/circular-doubts.ts";
import { doubtEmpty } from "./doubts/table-doubts.ts";
import type { TextOfPeriod } from "./doubts/text-of-period.ts";
import { parseDissemination } from "./dissemination.ts";
import { breakdownObservations, firstFormSubject, presentName } from "./first-form.ts";
import { type Folder, listFolder, reportUnknownFiles, shownPath } from "./folder.ts";
import { attachmentNumber, parseIssuedTable } from "./issued-table.ts";
import type { Circular, PeriodRecord, Region, Source, Standardization } from "./model.ts";
import { parseObligations } from "./obligations.ts";
import { parseFirstFormSettings, parsePeriodSettings } from "./period-settings.ts";
import { readJson } from "./read-json.ts";
import { readSeals } from "./read-seals.ts";
import { changeMessage, changesSince, sealableOf, sealFile } from "./sealed.ts";
import { readTextFile } from "./read-text-file.ts";
import { parseRectification, type Rectification } from "./rectification.ts";
import type { RegionNames } from "./region-names.ts";
import { cutObservation, parseStandardization } from "./standardization.ts";
import { parseStated, type StatedQuote } from "./stated.ts";

const settingsFile = "period.json";
const declaredFile = "declared.json";

/** The files of a period beside its tables; each has to rest on a source. */
const publishedFiles = [
  "circular.md",
  "stated.csv",
  "standardization.csv",
  "obligations.csv",
  "dissemination.csv",
  "rectification.csv",
] as const;

/** The other names that a period's folder may have; accounts.csv and seal.json are for other rooms. */
const othersFiles = ["accounts.csv", declaredFile, sealFile];

const tableFile = /^attachment-[1-9]\d*(?:-[1-9]\d*)?\.csv$/;

/** What a period is read against. */
export interface PeriodContext {
  /** The real path of the record. */
  readonly root: string;
  readonly vocabulary: Vocabulary;
  /** False when site.json is in doubt, so that a subject or a measure may be missing for that. */
  readonly vocabularyHolds: boolean;
  readonly regions: readonly Region[];
  readonly names: RegionNames;
  /** The keys of site.json. */
  readonly keys: readonly PublicKey[];
  /** The period that is being sealed anew: what changed since it was sealed does not stop. */
  readonly resealing: string | undefined;
  /** Who may sign a circular; undefined when site.json is in doubt. */
  readonly officeNames: readonly string[] | undefined;
}

/** A period and what has to hold of its numbers. */
export interface ParsedPeriod {
  /** After a report, as far as it holds: to be checked further, and then thrown away. */
  readonly period: PeriodRecord;
  /** The displayed path of its folder. */
  readonly shown: string;
  /** What is in doubt by the period itself, and what declared.json says of doubts. */
  readonly doubts: readonly DataProblem[];
  readonly declaredDoubts: readonly DeclaredDoubt[];
  /** Its files of tables, with their displayed paths. */
  readonly tableFiles: readonly { readonly path: string; readonly shown: string }[];
  /** The tables that period.json says have not all rows. */
  readonly partialTables: readonly string[];
  /** The rows of standardization.csv, each with the place of its deadline. */
  readonly deadlines: readonly (Standardization & { readonly place: Place })[];
  /** False after a report. */
  readonly holds: boolean;
  readonly wholeLists: readonly WholeList[];
  readonly namedLists: readonly NamedList[];
  /** What its rectification.csv tells of its own lists and earlier ones. */
  readonly rectification: readonly Rectification[];
  /** The cells that declared.json publishes knowingly. */
  readonly declaredCells: readonly FactPlace[];
}

/** Reads one period's folder, and adds to `problems` all that is wrong with it. */
export function readPeriod(
  path: string,
  shown: string,
  span: Period,
  { root, vocabulary, vocabularyHolds, regions, names, officeNames, keys, resealing }: PeriodContext,
  problems: DataProblem[],
): ParsedPeriod {
  const problemsBefore = problems.length;
  const folder = listFolder(path, shown, { root, problems });
  const actual = presentFiles(folder, problems);
  const files = [...actual.keys()];
  const tableFiles = files.filter((name) => tableFile.test(name)).toSorted(byNumber);
  reportUnknownFiles(
    { ...folder, files: files.filter((file) => actual.get(file) === file) },
    [
      settingsFile,
      ...publishedFiles,
      ...(tableFiles.length > 0 ? tableFiles : ["attachment-1.csv"]),
      ...othersFiles,
    ],
    problems,
  );
  const nameOf = (name: string) => actual.get(name) ?? name;
  const reportFor = (name: string) => reportInto(problems, shownPath(folder, nameOf(name)));
  const read = <T>(name: string, parse: (text: string, report: Report) => T) => {
    if (!files.includes(name) && !folder.directories.includes(name)) return undefined;
    const text = readTextFile(join(path, nameOf(name)), reportFor(name));
    return text === undefined ? undefined : parse(text, reportFor(name));
  };

  const settings = read(settingsFile, (text, report) => {
    const document = readJson(text, report);
    const resting = [...publishedFiles.filter((name) => files.includes(name)), ...tableFiles].map(nameOf);
    const parse = nameOf(settingsFile) === settingsFile ? parsePeriodSettings : parseFirstFormSettings;
    return (
      document && parse(document, { resting, listed: folder.files, vocabulary, vocabularyHolds }, report)
    );
  });
  const sources = settings?.value.sources ?? [];
  const refsOf = (file: string) =>
    sources
      .filter((source) => source.files.includes(nameOf(file)))
      .map((source) => `${span.id}/${source.id}`);
  const circular = read("circular.md", (text, report) => parseCircular(text, officeNames, report));
  const doubts: DataProblem[] = [];
  const doubtFor = (name: string) => reportInto(doubts, shownPath(folder, nameOf(name)));
  const told: TextOfPeriod = {
    period: span,
    blocks: circular?.circular.blocks ?? [],
    regions,
    names,
    doubt: doubtFor,
    nameOf: (id) => regions.find((region) => region.id === id)?.name ?? id,
  };
  const witnessOf = witnesses(span, sources);
  const [firstSubject, ...otherSubjects] = vocabulary.subjects;
  const onlySubject =
    otherSubjects.length === 0 ? firstSubject : subjectNamed(circular?.circular.title ?? "", vocabulary);
  const tables = tableFiles.flatMap((file) => {
    const number = attachmentNumber(file);
    const tableSettings = settings?.value.tables?.[file] ?? {};
    const title = tableSettings.title ?? titleOf(file, circular?.circular.attachments);
    const context = {
      period: span,
      path: `${span.id}/${nameOf(file)}`,
      sources: refsOf(file),
      vocabulary,
      names,
      regions,
      title,
      // The first form knew accounts alone.
      onlySubject: nameOf(file) === file ? onlySubject : firstFormSubject(vocabulary),
      settings: tableSettings,
    };
    return (
      read(file, (text, report) =>
        parseIssuedTable(text, nameOf(file), number, context, report, doubtFor(file)),
      ) ?? []
    );
  });
  const stated = read("stated.csv", (text, report) => {
    const context = {
      period: span,
      path: `${span.id}/stated.csv`,
      vocabulary,
      vocabularyHolds,
      names,
      regions,
      circular: circular?.circular.fileText,
      sources: refsOf("stated.csv"),
      witnessOf,
    };
    return parseStated(text, context, report);
  });
  const standardization = read("standardization.csv", (text, report) =>
    parseStandardization(text, span, names, told, report),
  );
  const obligations = read("obligations.csv", (text, report) =>
    parseObligations(text, names, circular?.circular.signed, told, report),
  );
  const dissemination = read("dissemination.csv", (text, report) => parseDissemination(text, told, report));
  const rectification = read("rectification.csv", (text, report) => {
    return parseRectification(text, { id: span.id, sources: refsOf("rectification.csv") }, report);
  });
  const declared = read(declaredFile, (text, report) => {
    const document = readJson(text, report);
    const declarable = [
      ...tables.map(({ table: { file, columns }, lines }) => ({
        file,
        headings: columns.map(({ heading }) => heading),
        lines,
      })),
      ...(stated ? [stated.table] : []),
    ];
    return document && parseDeclarations(document, circular?.circular, declarable, report);
  });
  for (const { table } of tables) doubtEmpty(table, doubtFor(table.file));
  if (circular) doubtCircular(span, circular, settings?.value ?? {}, doubtFor("circular.md"));
  if (settings) {
    doubtSources(span, settings, circular?.circular ?? {}, doubtFor(settingsFile));
    checkSettingsDates(span, settings, reportFor(settingsFile));
    if (circular) checkCircularDates(circular, settings.value, reportFor("circular.md"));
  }
  const seals = read(sealFile, (text, report) => readSeals(text, span.id, keys, report));
  const newest = seals?.at(-1);
  if (newest && resealing !== span.id) {
    for (const change of changesSince(newest, sealableOf(path, folder.files)))
      reportFor(change.file)(change.place, changeMessage(change, newest));
  }
  const isBlank =
    stated !== undefined && stated.table.lines.length === 0 && problems.length === problemsBefore;
  const says = (file: string) =>
    tableFile.test(file) || file === "circular.md" || (file === "stated.csv" && !isBlank);
  if (!files.some(says)) {
    reportInto(problems, shown)(fileStart, message("periodEmpty"));
  }

  const { name, asOf, window, notes = [], milestones = [] } = settings?.value ?? {};
  const listed = tables.flatMap((table) => (table.listed ? [table.listed] : []));
  const cutSources = refsOf("standardization.csv");
  const cutContext = { period: span, vocabulary, sources: cutSources, witness: witnessOf(cutSources) };
  const subject = firstFormSubject(vocabulary);
  const period: PeriodRecord = {
    id: span.id,
    span,
    name: name ?? periodName(span),
    label: name ?? periodLabel(span),
    ...(asOf !== undefined && { asOf }),
    ...(window && { window }),
    sources,
    notes,
    milestones,
    tables: tables.map(({ table }) => table),
    observations: [
      ...tables.flatMap(({ observations }) => observations),
      ...(stated?.observations ?? []),
      ...(settings && subject ? breakdownObservations(settings, span.id, subject, witnessOf) : []),
      ...(standardization ?? []).flatMap((row) => cutObservation(row, cutContext) ?? []),
    ],
    ...(listed.length > 0 && { listed: listed.flat() }),
    ...(standardization && { standardization: standardization.map(({ row }) => row) }),
    ...(obligations && { obligations }),
    ...(dissemination && { dissemination }),
    // Without a report, every key that a circular must have is there.
    ...(circular && { circular: circular.circular as Circular }),
    ...(seals && { seals }),
    declarations: (declared?.figures ?? []).map(({ declaration }) => declaration),
  };
  return {
    period,
    shown,
    doubts,
    declaredDoubts: declared?.doubts ?? [],
    tableFiles: [...publishedFiles, ...tableFiles]
      .filter((file) => file.endsWith(".csv") && files.includes(file))
      .map((file) => ({ path: join(path, nameOf(file)), shown: shownPath(folder, nameOf(file)) })),
    partialTables: Object.entries(settings?.value.tables ?? {}).flatMap(([file, { partial }]) =>
      partial === true ? [file] : [],
    ),
    deadlines: (standardization ?? []).map(({ row, place }) => ({ ...row, place })),
    holds: problems.length === problemsBefore,
    wholeLists: [...tables.flatMap(({ wholeLists }) => wholeLists), ...(stated?.wholeLists ?? [])],
    namedLists: tables.flatMap(({ namedLists }) => namedLists),
    rectification: rectification ?? [],
    declaredCells: [
      ...(declared?.figures ?? []).flatMap(({ cell }) =>
        cell ? [{ ...cell, file: `${span.id}/${cell.file}` }] : [],
      ),
      ...(stated?.quotes ?? [])
        .filter((row) => (declared?.figures ?? []).some((one) => declares(one, row)))
        .map(({ place }) => place),
    ],
  };
}

/** Words of the circular that are declared are so in a row that was typed from them, too. */
function declares({ declaration }: PlacedDeclaration, { quote, printed }: StatedQuote): boolean {
  const words = declaration.quote;
  if (words === undefined || !sameText(words, printed)) return false;
  return sameText(quote, words) || sameText(words, quote);
}

/** The files of a folder by their present names: a record of the first form goes on being read. */
function presentFiles(folder: Folder, problems: DataProblem[]): Map<string, string> {
  const actual = new Map<string, string>();
  for (const file of folder.files) {
    const present = presentName(file);
    const other = folder.files.includes(present) && present !== file;
    if (!other) actual.set(present, file);
    else
      reportInto(problems, shownPath(folder, file))(fileStart, message("bothForms", { old: file, present }));
  }
  return actual;
}

/** 附件1's title stands first among those that the circular lists; a second table of an attachment has none of its own. */
function titleOf(file: string, attachments: readonly string[] | undefined): string | undefined {
  const number = attachmentNumber(file);
  return number === undefined || /-\d+-/.test(file) ? undefined : attachments?.[number - 1];
}

function byNumber(a: string, b: string): number {
  const [x, y] = [a, b].map((name) => name.match(/\d+/g)?.map(Number) ?? []);
  return (x?.[0] ?? 0) - (y?.[0] ?? 0) || (x?.[1] ?? 0) - (y?.[1] ?? 0);
}

/**
 * Who says what the editor's own tables say: a row that rests on the circular was typed from its text, and does not
 * bear it out.
 */
function witnesses(span: Period, sources: readonly Source[]): (refs: readonly string[]) => string {
  const ofText = new Set(
    sources.filter(({ files }) => files.includes("circular.md")).map(({ id }) => `${span.id}/${id}`),
  );
  return (refs) =>
    refs.length === 0 || refs.some((ref) => ofText.has(ref)) ? textWitness(span.id) : refs.join(" ");
}

/** The circular's text, and all that rests on it. */
export function textWitness(period: string): string {
  return `${period}/circular.md`;
}
