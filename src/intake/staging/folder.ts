import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataProblem } from "../../archive/data-error.ts";
import type { QuarterId } from "../../archive/model.ts";
import { readQuarter } from "../../archive/read-quarter.ts";
import type { Record } from "../record.ts";

/** The folder that a quarter goes into, as it is before. */
export interface Target {
  readonly dir: string;
  readonly quarter: QuarterId;
  readonly path: string;
  readonly exists: boolean;
  readonly sealed: boolean;
  /** Texts of its files, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Names that begin with "." are no part of a record: a build passes over what is half done. */
const unfinished = (quarter: QuarterId) => `.${quarter}.intake-`;
const replaced = (quarter: QuarterId) => `.${quarter}.replaced`;

/**
 * Looks at the folder that a quarter goes into; puts back one that a killed `--replace` had moved aside.
 *
 * @param dir - the data directory; made when it is not there
 */
export function targetOf(dir: string, quarter: QuarterId): Target {
  const path = join(dir, quarter);
  const aside = join(dir, replaced(quarter));
  if (!exists(path) && exists(aside)) renameSync(aside, path);
  const there = exists(path);
  const names = there && lstatSync(path).isDirectory() ? readdirSync(path) : [];
  const files = new Map(
    names
      .filter((name) => lstatSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name), "utf8")]),
  );
  return { dir, quarter, path, exists: there, sealed: names.includes("seal.json"), files };
}

/**
 * Writes a quarter's folder, whole or not at all: into a folder beside the target, which then takes its place in one
 * rename. Replacing takes two renames; killed between them, the old folder lies aside and `targetOf` puts it back.
 *
 * @throws Error when the target came into being meanwhile
 */
export function stageFolder(
  { dir, quarter, path }: Target,
  files: ReadonlyMap<string, string>,
  replace: boolean,
): void {
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    if (name.startsWith(unfinished(quarter))) rmSync(join(dir, name), { recursive: true, force: true });
  }
  const beside = join(dir, `${unfinished(quarter)}${process.pid}`);
  mkdirSync(beside);
  const aside = join(dir, replaced(quarter));
  try {
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

/** What the record's own checks say of a quarter's files, before they are staged. */
export function checkFiles(
  target: Target,
  files: ReadonlyMap<string, string>,
  record: Record,
): DataProblem[] {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-intake-"));
  try {
    writeFiles(dir, files);
    const problems: DataProblem[] = [];
    const { regions, officeNames } = record;
    readQuarter(dir, target.path, target.quarter, { regions, officeNames }, problems);
    return problems;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeFiles(dir: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeFileSync(join(dir, name), text, { flush: true });
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
