import { constants } from "node:fs";
import { cp, lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandError } from "../messages/command-error.ts";
import { message } from "../messages/message.ts";
import { manifestFile, parseManifest } from "./manifest.ts";

/**
 * Copies into a finished site what stands in the one that it replaces and was written by no build: CNAME, .well-known/, .git/.
 *
 * What a build has written is what the old site's manifest names.
 *
 * @param target - the site to be replaced; unchanged
 * @param fresh - the finished site, its manifest written: what is added to it is not named there
 * @throws CommandError when that cannot be told, when a file of the new site has the name of such a file, or when one cannot be copied
 */
export async function keepForeignFiles(target: string, fresh: string): Promise<void> {
  const names = await readdir(target).catch(() => []);
  if (names.length === 0) return;
  const text = await readFile(join(target, manifestFile), "utf8").catch(() => "");
  const written = parseManifest(text);
  if (!written) throw new CommandError(message("siteNoManifest", { path: target }));
  const foreign = await foreignEntries(target, new Set([...written.keys(), manifestFile]));
  const there = await Promise.all(foreign.map((entry) => lstat(join(fresh, entry)).catch(() => undefined)));
  const taken = foreign.filter((_, index) => there[index] !== undefined);
  if (taken.length > 0) throw new CommandError(message("siteFileTaken", { path: target, files: taken }));
  for (const entry of foreign) {
    await cp(join(target, entry), join(fresh, entry), {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
    }).catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(message("siteFileUnkept", { file: entry, code: error.code ?? error.message }));
    });
  }
}

/** Files, links and whole folders in which no build has written anything, the uppermost of each; with "/" between folders. */
async function foreignEntries(dir: string, written: ReadonlySet<string>): Promise<string[]> {
  const folders = new Set([...written].flatMap(foldersOf));
  const foreign: string[] = [];
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(dir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory() && folders.has(path)) await look(`${path}/`);
      else if (entry.isDirectory() || !written.has(path)) foreign.push(path);
    }
  };
  await look("");
  return foreign.toSorted();
}

/** "a/b/c.html" → "a", "a/b". */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
