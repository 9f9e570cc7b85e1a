import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { DataError } from "../documents/data-error.ts";
import { type DataProblem, fileStart, type Report, reportInto } from "../documents/report.ts";
import { message } from "../messages/message.ts";
import { vocabularyWith } from "../facts/default-vocabulary.ts";
import { collectFacts } from "../facts/facts.ts";
import { worldOf } from "../facts/world.ts";
import { comparePeriods, isPeriodId, parsePeriod, periodForms } from "../figures/period.ts";
import { contradictionProblems } from "./contradiction-problems.ts";
import { parseCorrections } from "./corrections.ts";
import { tableCutShort } from "./doubts/cut-short.ts";
import { doubtsOf, withReasons } from "./doubts/period-doubts.ts";
import { type Folder, listFolder, replacedName, reportUnknownFiles, shownPath } from "./folder.ts";
import type { Archive, Circular, Site } from "./model.ts";
import { readJson } from "./read-json.ts";
import { readPeriod } from "./read-period.ts";
import { readTextFile } from "./read-text-file.ts";
import { withRectification } from "./rectification.ts";
import { predecessorsIn } from "./region-lines.ts";
import { regionNames } from "./region-names.ts";
import { parseRegions } from "./regions.ts";
import { parseSite } from "./site.ts";

/** The files beside the periods. */
const knownFiles = ["site.json", "regions.csv", "corrections.csv"];

/**
 * Reads a data directory: site.json, a folder for each period, and where the record has regions, regions.csv.
 *
 * @param dir - the directory
 * @param shownDir - how messages call it; by default its path from the working directory, or as given where it
 *   lies outside
 * @param options.resealing - a period that is to be sealed anew: what changed since it was sealed is no problem
 * @throws DataError with every problem of every file
 */
export function readArchive(
  dir: string,
  shownDir: string = displayedDirectory(dir),
  { resealing }: { readonly resealing?: string } = {},
): Archive {
  const problems: DataProblem[] = [];
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    reportInto(problems, shownDir)(fileStart, message("recordMissing", { folder: shownDir }));
    throw new DataError(problems);
  }
  const place = { root: realpathSync(dir), problems };
  const folder = listFolder(dir, shownDir, place);
  reportOddPeriods(dir, folder, problems);
  reportUnknownFiles(folder, knownFiles, problems);
  const reportFor = (name: string) => reportInto(problems, shownPath(folder, name));
  const read = (name: string) =>
    folder.files.includes(name) || folder.directories.includes(name)
      ? readTextFile(join(dir, name), reportFor(name))
      : undefined;

  const siteText = read("site.json");
  const hasSite = folder.files.includes("site.json") || folder.directories.includes("site.json");
  if (!hasSite) {
    reportFor("site.json")(fileStart, message("siteMissing", { folder: shownDir }));
  }
  const siteDocument = siteText === undefined ? undefined : readJson(siteText, reportFor("site.json"));
  const site = siteDocument && parseSite(siteDocument, reportFor("site.json"));
  const vocabulary = site?.vocabulary ?? vocabularyWith({});

  const problemsBefore = problems.length;
  const regionsText = read("regions.csv");
  const regions =
    regionsText === undefined ? [] : parseRegions(regionsText, vocabulary, reportFor("regions.csv"));
  const regionsHold = problems.length === problemsBefore;

  const context = {
    root: place.root,
    vocabulary,
    vocabularyHolds: site?.vocabularyHolds ?? false,
    regions,
    names: regionNames(regions, regionsHold, vocabulary.rowWord),
    officeNames: site?.officeNames,
    keys: site?.site.keys ?? [],
    resealing,
  };
  const periodNames = folder.directories.filter(
    (name) => !name.startsWith("_") && !knownFiles.includes(name),
  );
  const parsed = periodNames.flatMap((name) => {
    const span = parsePeriod(name);
    if (span) return [readPeriod(join(dir, name), shownPath(folder, name), span, context, problems)];
    reportFor(name)(fileStart, message("periodNameWrong", { name, forms: periodForms }));
    return [];
  });
  // An empty folder is told once how a record is begun.
  if (periodNames.length === 0 && hasSite)
    reportInto(problems, shownDir)(fileStart, message("periodsNone", { folder: shownDir }));
  const inOrder = parsed.toSorted((a, b) => comparePeriods(a.period.span, b.period.span));
  const periods = withRectification(
    inOrder.map(withReasons),
    inOrder.flatMap(({ rectification }) => rectification),
  );
  problems.push(...doubtsOf(inOrder, regions));
  const observations = periods.flatMap((period) => period.observations);
  const present = new Set(observations.map(({ region, period }) => `${region ?? ""} ${period}`));
  const world = worldOf(
    vocabulary,
    collectFacts(observations),
    parsed.flatMap(({ wholeLists }) => wholeLists),
    parsed.flatMap(({ namedLists }) => namedLists),
    predecessorsIn(regions, (region, period) => present.has(`${region} ${period}`)),
  );
  const declaredCells = parsed.flatMap((period) => period.declaredCells);
  problems.push(...contradictionProblems(world, { shownDir, regions, declaredCells }));
  const correctionsText = folder.files.includes("corrections.csv")
    ? readTextFile(join(dir, "corrections.csv"), reportFor("corrections.csv"))
    : undefined;
  const filesOf = (id: string) =>
    periodNames.includes(id) && isPeriodId(id)
      ? listFolder(join(dir, id), shownPath(folder, id), { ...place, problems: [] }).files
      : undefined;
  const corrections =
    correctionsText === undefined
      ? []
      : parseCorrections(correctionsText, filesOf, reportFor("corrections.csv"));
  if (site?.site.tags) {
    for (const {
      holds,
      period: { id, circular },
    } of parsed) {
      if (holds && circular) checkArticleTags(circular, reportFor(`${id}/circular.md`));
    }
  }
  const tables = [
    ...["regions.csv", "corrections.csv"]
      .filter((name) => folder.files.includes(name))
      .map((name) => ({ path: join(dir, name), shown: shownPath(folder, name) })),
    ...parsed.flatMap((period) => period.tableFiles),
  ];
  // What cannot be read has been told already.
  const cut = problems.length === 0 ? tableCutShort(tables.map(({ path }) => path)) : undefined;
  if (cut) {
    const { shown = cut.file } = tables.find(({ path }) => path === cut.file) ?? {};
    reportInto(problems, shown)(cut.place, message("lastLineOpen"));
  }
  if (problems.length > 0) throw new DataError(problems);
  // Without a report, every key that a site must have is there.
  return { site: site?.site as Site, vocabulary, regions, periods, corrections, world };
}

/** Reports what looks like a period and is no folder, and periods that were moved aside: a build would go without them. */
function reportOddPeriods(dir: string, folder: Folder, problems: DataProblem[]): void {
  for (const name of folder.files.filter((file) => parsePeriod(file) !== undefined))
    reportInto(problems, shownPath(folder, name))(fileStart, message("periodNoFolder", { name }));
  for (const name of readdirSync(dir)) {
    const period = /^\.(.+)\.replaced$/.exec(name)?.[1];
    if (period === undefined || name !== replacedName(period) || existsSync(join(dir, period))) continue;
    reportInto(problems, shownPath(folder, name))(fileStart, message("periodAside", { name, period }));
  }
}

/** How messages call a data directory: its path from the working directory, or as given where it lies outside. */
export function displayedDirectory(dir: string): string {
  const fromHere = relative(process.cwd(), dir);
  const outside = fromHere === ".." || fromHere.startsWith(`..${sep}`);
  return (outside ? dir : fromHere).replaceAll(sep, "/").replace(/\/$/, "") || ".";
}

/** Head tags of an article are not complete without its source and the minute of its publication (国办发〔2017〕47号). */
function checkArticleTags({ published, source }: Circular, report: Report): void {
  if (source === undefined) report(fileStart, message("tagSourceMissing"));
  if (published === undefined) report(fileStart, message("tagPublishedMissing"));
  else if (!published.includes(":")) report(fileStart, message("tagTimeMissing", { published }));
}
