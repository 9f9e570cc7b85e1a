import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Paths of all files below `dir`, with "/" between folders, in the order of their code units. */
export async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}
