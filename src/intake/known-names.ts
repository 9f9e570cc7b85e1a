import { existsSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../documents/data-error.ts";
import type { Office, Region } from "../archive/model.ts";
import { readJson } from "../archive/read-json.ts";
import { readTextFile } from "../archive/read-text-file.ts";
import { regionNames, type RegionNames } from "../archive/region-names.ts";
import { parseRegions } from "../archive/regions.ts";
import { type DataProblem, reportInto } from "../documents/report.ts";
import { parseSite } from "../archive/site.ts";
import { vocabularyWith } from "../facts/default-vocabulary.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";

/** The names that the record which a period goes into knows: of offices, regions, subjects and measures. */
export interface KnownNames {
  readonly offices: readonly Office[];
  /** Names and other names, all of which may sign. */
  readonly officeNames: readonly string[];
  readonly names: RegionNames;
  /** In the order of regions.csv; none where the record has no such file. */
  readonly regions: readonly Region[];
  readonly vocabulary: Vocabulary;
}

/**
 * Reads site.json and regions.csv of a data directory; its periods are not looked at.
 *
 * @throws DataError
 */
export function readKnownNames(dir: string): KnownNames {
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
  const vocabulary = site?.vocabulary ?? vocabularyWith({});
  const regions = existsSync(join(dir, "regions.csv"))
    ? (read("regions.csv", (text, report) => parseRegions(text, vocabulary, report)) ?? [])
    : [];
  if (problems.length > 0) throw new DataError(problems);
  return {
    offices: site?.site.offices ?? [],
    officeNames: site?.officeNames ?? [],
    names: regionNames(regions, true, vocabulary.rowWord),
    regions,
    vocabulary,
  };
}
