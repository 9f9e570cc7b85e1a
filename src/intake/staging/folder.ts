import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError } from "../../documents/data-error.ts";
import { messageOfSystem } from "../../documents/message-of-system.ts";
import { type DataProblem, fileStart } from "../../documents/report.ts";
import { message } from "../../messages/message.ts";
import { contradictionProblems } from "../../archive/contradiction-problems.ts";
import { replacedName } from "../../archive/folder.ts";
import { displayedDirectory } from "../../archive/read-archive.ts";
import { readPeriod } from "../../archive/read-period.ts";
import type { Observation } from "../../facts/observation.ts";
import { collectFacts } from "../../facts/facts.ts";
import { worldOf } from "../../facts/world.ts";
import { type PeriodId, periodById } from "../../figures/period.ts";
import type { KnownNames } from "../known-names.ts";

/** The folder that a period goes into, as it is before. */
export interface Target {
  readonly dir: string;
  readonly period: PeriodId;
  readonly path: string;
  readonly exists: boolean;
  readonly sealed: boolean;
  /** Texts of its files, by name; without those that are none in UTF-8, which stay as they are. */
  readonly files: ReadonlyMap<string, string>;
}

/** Names that begin with "." are no part of a record: a build passes over what is half done. */
const unfinished = (period: PeriodId) => `.${period}.intake-`;

/**
 * Looks at the folder that a period goes into; puts back one that a killed `--replace` had moved aside.
 *
 * @param dir - the data directory; made when it is not there
 */
export function targetOf(dir: string, period: PeriodId): Target {
  const path = join(dir, period);
  const aside = join(dir, replacedName(period));
  if (!exists(path) && exists(aside)) renameSync(aside, path);
  const there = exists(path);
  const names = there && lstatSync(path).isDirectory() ? readdirSync(path) : [];
  const files = new Map(
    names.flatMap((name) => {
      const text = lstatSync(join(path, name)).isFile() ? textOf(join(path, name)) : undefined;
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  return { dir, period, path, exists: there, sealed: names.includes("seal.json"), files };
}

function textOf(file: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

/**
 * Writes a period's folder, whole or not at all: into a folder beside the target, which then takes its place in one
 * rename. Replacing takes two renames; killed between them, the old folder lies aside and `targetOf` puts it back.
 *
 * Under the record's lock, so that what is half done is nobody's who is still at work.
 *
 * What lies there and is not written stays byte for byte: other files, folders, links.
 *
 * @param files - those that are written, by name
 * @throws Error when the target came into being meanwhile
 */
export function stageFolder(
  { dir, period, path }: Target,
  files: ReadonlyMap<string, string>,
  replace: boolean,
): void {
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    if (name.startsWith(unfinished(period))) rmSync(join(dir, name), { recursive: true, force: true });
  }
  const beside = join(dir, `${unfinished(period)}${process.pid}`);
  mkdirSync(beside);
  const aside = join(dir, replacedName(period));
  try {
    if (replace && exists(path)) copyInto(beside, path);
    writeFiles(beside, files);
    if (replace && exists(path)) {
      rmSync(aside, { recursive: true, force: true });
      renameSync(path, aside);
    } else if (exists(path)) {
      throw new Error(`${path} came into being meanwhile`);
    }
    renameSync(beside, path);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

/** What the record's own checks say of a period's files, before they are staged; and the numbers that they hold. */
export function checkFiles(
  target: Target,
  files: ReadonlyMap<string, string>,
  known: KnownNames,
): { readonly problems: readonly DataProblem[]; readonly observations: readonly Observation[] } {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-intake-"));
  try {
    if (target.exists) copyInto(dir, target.path, (name) => name !== "seal.json");
    writeFiles(dir, files);
    const problems: DataProblem[] = [];
    const { regions, names, officeNames, vocabulary } = known;
    const context = {
      root: realpathSync(dir),
      vocabulary,
      vocabularyHolds: true,
      regions,
      names,
      officeNames,
      keys: [],
      resealing: undefined,
    };
    const read = readPeriod(dir, target.path, periodById(target.period), context, problems);
    const world = worldOf(
      vocabulary,
      collectFacts(read.period.observations),
      read.wholeLists,
      read.namedLists,
    );
    const shownDir = displayedDirectory(target.dir);
    const contradicted = contradictionProblems(world, {
      shownDir,
      regions,
      declaredCells: read.declaredCells,
    });
    return { problems: [...problems, ...contradicted], observations: read.period.observations };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Copies what lies in a folder, links as links.
 *
 * @throws DataError that names what cannot be copied, such as a pipe
 */
function copyInto(dir: string, from: string, isWanted: (name: string) => boolean = () => true): void {
  if (!lstatSync(from).isDirectory()) return;
  // Copying passes over a pipe in a folder without a word.
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory() || entry.isSymbolicLink()) continue;
    const file = join(entry.parentPath, entry.name);
    throw new DataError([{ file, ...fileStart, said: message("neitherFileNorFolder") }]);
  }
  for (const name of readdirSync(from).filter(isWanted)) {
    try {
      cpSync(join(from, name), join(dir, name), {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
      });
    } catch (error) {
      throw new DataError([{ file: join(from, name), ...fileStart, said: messageOfSystem(error) }]);
    }
  }
}

function writeFiles(dir: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    // A link that was copied is replaced, not written through.
    rmSync(join(dir, name), { recursive: true, force: true });
    writeFileSync(join(dir, name), text, { flush: true });
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
