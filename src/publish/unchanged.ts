import { createHash } from "node:crypto";
import { lstat, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { digestsOf, manifestFile, manifestText, parseManifest } from "./manifest.ts";

/** What a site is made of beside the record: the code, its libraries, what is copied as it is. */
const ofProject = [
  "src",
  "scripts",
  "assets",
  "public",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
];

/**
 * A digest of everything that a site is made of.
 *
 * @param options - of the build, in words
 * @returns undefined where something is neither file nor folder, so that it cannot be told
 */
export async function keyOfSite(dataDir: string, options: readonly string[]): Promise<string | undefined> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.version, ...options]));
  for (const path of [...ofProject, dataDir]) if (!(await addTo(hash, resolve(path)))) return undefined;
  return hash.digest("hex");
}

/** Adds a file, or a folder with all that is in it, in the order of names. */
async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<boolean> {
  const entry = await lstat(path);
  if (entry.isFile()) {
    const bytes = await readFile(path);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    return true;
  }
  if (!entry.isDirectory()) return false;
  hash.update(`${path}\0`);
  for (const name of (await readdir(path)).toSorted()) {
    // The system's, an editor's, a lock: none of a record's.
    if (!name.startsWith(".") && !(await addTo(hash, join(path, name)))) return false;
  }
  return true;
}

/** Notes what the site in a folder was made of. */
export async function noteSite(noteFile: string, target: string, key: string): Promise<void> {
  await writeFile(noteFile, JSON.stringify({ key, target, manifest: await manifestIn(target) }));
}

/** Whether the site in a folder was made of the same, and every file of it is still as it was written. */
export async function isUnchanged(noteFile: string, target: string, key: string): Promise<boolean> {
  const manifest = await manifestIn(target);
  const note = await readFile(noteFile, "utf8").catch(() => "");
  if (manifest === undefined || note !== JSON.stringify({ key, target, manifest })) return false;
  const written = parseManifest(manifest);
  const present = await digestsOf(target);
  // What no build has written is not looked at.
  const own = new Map([...present].filter(([file]) => written?.has(file)));
  return manifestText(own) === manifest;
}

async function manifestIn(target: string): Promise<string | undefined> {
  return readFile(join(target, manifestFile), "utf8").catch(() => undefined);
}
