import { join } from "node:path";
import { checkInspection, checkProblemCounts } from "./check-inspection.ts";
import { checkBreakdowns, checkCircularDates, checkSettingsDates } from "./check-quarter.ts";
import { parseCircular } from "./circular.ts";
import type { DataProblem } from "./data-error.ts";
import { parseDeclarations } from "./declarations.ts";
import { parseDissemination } from "./dissemination.ts";
import { listFolder, reportUnknownFiles, shownPath } from "./folder.ts";
import { inspectionOf, parseInspection } from "./inspection.ts";
import type { Circular, Quarter, QuarterId } from "./model.ts";
import { isAttachmentFile, parseAttachment } from "./attachment.ts";
import { parseObligations } from "./obligations.ts";
import { parseProblems } from "./problems.ts";
import { parseQuarterSettings } from "./quarter-settings.ts";
import { readJson } from "./read-json.ts";
import { readTextFile } from "./read-text-file.ts";
import type { RegionNames } from "./region-names.ts";
import { fileStart, reportInto } from "./report.ts";
import { parseStandardization } from "./standardization.ts";

const settingsFile = "quarter.json";
const declaredFile = "declared.json";

/** The files of a quarter that the archive is made of; each has to rest on a source. */
const publishedFiles = [
  "inspection.csv",
  "circular.md",
  "problems.csv",
  "standardization.csv",
  "obligations.csv",
  "dissemination.csv",
] as const;

/** The other names that a quarter's folder may have; accounts.csv and seal.json are for other rooms. */
const othersFiles = ["accounts.csv", declaredFile, "seal.json"];

/** What a quarter is read against. */
export interface QuarterContext {
  readonly regions: RegionNames;
  /** Who may sign a circular; undefined when site.json is in doubt. */
  readonly officeNames: readonly string[] | undefined;
}

/**
 * Reads one quarter's folder, and adds to `problems` all that is wrong with it.
 *
 * @returns undefined after a report
 */
export function readQuarter(
  path: string,
  shown: string,
  id: QuarterId,
  { regions, officeNames }: QuarterContext,
  problems: DataProblem[],
): Quarter | undefined {
  const problemsBefore = problems.length;
  const folder = listFolder(path, shown);
  const attachmentFiles = folder.files.filter(isAttachmentFile);
  reportUnknownFiles(folder, [settingsFile, ...publishedFiles, ...othersFiles, ...attachmentFiles], problems);
  const reportFor = (name: string) => reportInto(problems, shownPath(folder, name));
  const has = (name: string) => folder.files.includes(name) || folder.directories.includes(name);
  const read = <T>(name: string, parse: (text: string, report: ReturnType<typeof reportFor>) => T) => {
    if (!has(name)) return undefined;
    const text = readTextFile(join(path, name), reportFor(name));
    return text === undefined ? undefined : parse(text, reportFor(name));
  };

  const settings = read(settingsFile, (text, report) => {
    const document = readJson(text, report);
    const present = [...publishedFiles.filter((name) => folder.files.includes(name)), ...attachmentFiles];
    return document && parseQuarterSettings(document, present, folder.files, report);
  });
  const inspection = read("inspection.csv", (text, report) => parseInspection(text, regions, report));
  const circular = read("circular.md", (text, report) => parseCircular(text, officeNames, report));
  const listed = read("problems.csv", (text, report) => parseProblems(text, regions, report));
  const standardization = read("standardization.csv", (text, report) =>
    parseStandardization(text, id, regions, report),
  );
  const obligations = read("obligations.csv", (text, report) =>
    parseObligations(text, regions, circular?.circular.signed, report),
  );
  const dissemination = read("dissemination.csv", parseDissemination);
  const attachments = attachmentFiles.flatMap(
    (name) => read(name, (text, report) => parseAttachment(text, name, report)) ?? [],
  );
  const declarations = read(declaredFile, (text, report) => {
    const document = readJson(text, report);
    return document && parseDeclarations(document, circular?.circular.fileText, report);
  });

  if (!has("inspection.csv")) {
    reportFor("inspection.csv")(fileStart, {
      found: "the file is missing",
      expected: "a table with at least its row 总计",
      mend: "add it; leave blank what was not published.",
    });
  }
  if (inspection) checkInspection(inspection, reportFor("inspection.csv"));
  if (inspection && listed?.complete) {
    checkProblemCounts(inspection, listed.problems, reportFor("inspection.csv"));
  }
  if (settings) {
    checkSettingsDates(id, settings, reportFor(settingsFile));
    checkBreakdowns(settings, inspection?.total?.accounts?.value, reportFor(settingsFile));
    if (circular) checkCircularDates(circular, settings.value, reportFor("circular.md"));
  }

  if (problems.length > problemsBefore || !inspection?.total) return undefined;
  const { asOf, window, sources = [], notes = [], milestones = [], breakdowns = [] } = settings?.value ?? {};
  return {
    id,
    ...(asOf !== undefined && { asOf }),
    ...(window && { window }),
    sources,
    notes,
    milestones,
    breakdowns,
    inspections: inspection.regions.map(inspectionOf),
    total: inspectionOf(inspection.total),
    ...(listed && { problems: listed.problems }),
    ...(standardization && { standardization }),
    ...(obligations && { obligations }),
    ...(dissemination && { dissemination }),
    ...(attachments.length > 0 && { attachments }),
    // Without a report, every key that a circular must have is there.
    ...(circular && { circular: circular.circular as Circular }),
    declarations: declarations ?? [],
  };
}
