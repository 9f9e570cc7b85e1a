import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isQuarterId } from "./calendar.ts";
import { parseCorrections } from "./corrections.ts";
import { DataError, type DataProblem } from "./data-error.ts";
import { listFolder, reportUnknownFiles, shownPath } from "./folder.ts";
import type { Archive, Circular, Site } from "./model.ts";
import { readJson } from "./read-json.ts";
import { readQuarter } from "./read-quarter.ts";
import { readTextFile } from "./read-text-file.ts";
import { regionNames } from "./region-names.ts";
import { parseRegions } from "./regions.ts";
import { fileStart, reportInto, type Report } from "./report.ts";
import { parseSite } from "./site.ts";
import { quoted } from "./word-problem.ts";

/** The files beside the quarters. */
const knownFiles = ["site.json", "regions.csv", "corrections.csv"];

/**
 * Reads a data directory: site.json, regions.csv and a folder for each quarter.
 *
 * @param dir - the directory
 * @param shownDir - how messages call it; by default its path from the working directory, or as given where it
 *   lies outside
 * @throws DataError with every problem of every file
 */
export function readArchive(dir: string, shownDir: string = displayedDirectory(dir)): Archive {
  const problems: DataProblem[] = [];
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    reportInto(problems, shownDir)(fileStart, {
      found: "there is no such directory",
      expected: "a directory with site.json, regions.csv and a folder for each quarter",
      mend: "check the path (TONGBAO_DATA, if it is set).",
    });
    throw new DataError(problems);
  }
  const folder = listFolder(dir, shownDir);
  reportUnknownFiles(folder, knownFiles, problems);
  const reportFor = (name: string) => reportInto(problems, shownPath(folder, name));
  const read = (name: string, expected: string) => {
    if (folder.files.includes(name) || folder.directories.includes(name)) {
      return readTextFile(join(dir, name), reportFor(name));
    }
    const mend = "add the file.";
    reportFor(name)(fileStart, { found: "the file is missing", expected, mend });
    return undefined;
  };

  const siteText = read("site.json", "the site's name, jurisdiction and offices");
  const siteDocument = siteText === undefined ? undefined : readJson(siteText, reportFor("site.json"));
  const site = siteDocument && parseSite(siteDocument, reportFor("site.json"));

  const regionsText = read("regions.csv", "a table of the regions");
  const problemsBefore = problems.length;
  const regions = regionsText === undefined ? [] : parseRegions(regionsText, reportFor("regions.csv"));
  const regionsHold = regionsText !== undefined && problems.length === problemsBefore;

  const context = { regions: regionNames(regions, regionsHold), officeNames: site?.officeNames };
  const quarterNames = folder.directories.filter(
    (name) => !name.startsWith("_") && !knownFiles.includes(name),
  );
  const quarters = quarterNames.flatMap((name) => {
    if (isQuarterId(name)) {
      return readQuarter(join(dir, name), shownPath(folder, name), name, context, problems) ?? [];
    }
    reportFor(name)(fileStart, {
      found: `${quoted(name)} is not a quarter`,
      expected: "a folder name such as 2024-Q1, with Q1 to Q4",
      mend: "rename the folder; one that is not to be read begins with “_”.",
    });
    return [];
  });
  if (quarterNames.length === 0) {
    reportInto(problems, shownDir)(fileStart, {
      found: "there is no quarter",
      expected: "at least one folder such as 2024-Q1",
      mend: "add the folder of a quarter, with quarter.json and inspection.csv.",
    });
  }
  const correctionsText = folder.files.includes("corrections.csv")
    ? readTextFile(join(dir, "corrections.csv"), reportFor("corrections.csv"))
    : undefined;
  const filesOf = (id: string) =>
    quarterNames.includes(id) ? listFolder(join(dir, id), shownPath(folder, id)).files : undefined;
  const corrections =
    correctionsText === undefined
      ? []
      : parseCorrections(correctionsText, filesOf, reportFor("corrections.csv"));
  if (site?.site.tags) {
    for (const { id, circular } of quarters) {
      if (circular) checkArticleTags(circular, reportFor(`${id}/circular.md`));
    }
  }
  if (problems.length > 0) throw new DataError(problems);
  // Without a report, every key that a site must have is there.
  return { site: site?.site as Site, regions, quarters, corrections };
}

/** How messages call a data directory: its path from the working directory, or as given where it lies outside. */
export function displayedDirectory(dir: string): string {
  const fromHere = relative(process.cwd(), dir);
  const outside = fromHere === ".." || fromHere.startsWith(`..${sep}`);
  return (outside ? dir : fromHere).replaceAll(sep, "/").replace(/\/$/, "") || ".";
}

/** Head tags of an article are not complete without its source and the minute of its publication (国办发〔2017〕47号). */
function checkArticleTags({ published, source }: Circular, report: Report): void {
  const mend = 'add it to the front matter; a site without "tags" in site.json does not need it.';
  if (source === undefined) {
    report(fileStart, {
      found: "source is missing",
      expected: "the 来源 of the circular, for its head tag ContentSource",
      mend,
    });
  }
  if (published === undefined || !published.includes(":")) {
    report(fileStart, {
      found: published === undefined ? "published is missing" : `published is ${published}, without a time`,
      expected: "a day and a time, as in 2024-05-31 14:58, for its head tag PubDate",
      mend,
    });
  }
}
