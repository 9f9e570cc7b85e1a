import { join } from "node:path";
import { DataError, type DataProblem } from "../archive/data-error.ts";
import type { Office } from "../archive/model.ts";
import { readJson } from "../archive/read-json.ts";
import { readTextFile } from "../archive/read-text-file.ts";
import { regionNames, type RegionNames } from "../archive/region-names.ts";
import { parseRegions } from "../archive/regions.ts";
import { reportInto } from "../archive/report.ts";
import { parseSite } from "../archive/site.ts";

/** What intake needs to know of the record that a quarter goes into. */
export interface Record {
  readonly offices: readonly Office[];
  /** Names and other names, all of which may sign. */
  readonly officeNames: readonly string[];
  readonly regions: RegionNames;
}

/**
 * Reads site.json and regions.csv of a data directory; its quarters are not looked at.
 *
 * @throws DataError
 */
export function readRecord(dir: string): Record {
  const problems: DataProblem[] = [];
  const read = <T>(name: string, parse: (text: string, report: ReturnType<typeof reportInto>) => T) => {
    const report = reportInto(problems, join(dir, name));
    const text = readTextFile(join(dir, name), report);
    return text === undefined ? undefined : parse(text, report);
  };
  const site = read("site.json", (text, report) => {
    const document = readJson(text, report);
    return document && parseSite(document, report);
  });
  const regions = read("regions.csv", (text, report) => parseRegions(text, report)) ?? [];
  if (problems.length > 0) throw new DataError(problems);
  return {
    offices: site?.site.offices ?? [],
    officeNames: site?.officeNames ?? [],
    regions: regionNames(regions, true),
  };
}
