import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/** 清单: every file of the site with its SHA-256, in the form that `sha256sum -c` reads. It does not name itself. */
export const manifestFile = "SHA256SUMS.txt";

/** Digests by path, in the order of the paths' code units. */
export type Manifest = ReadonlyMap<string, string>;

/** Writes the manifest of a finished site into it. */
export async function writeManifest(dir: string): Promise<void> {
  await writeFile(join(dir, manifestFile), manifestText(await digestsOf(dir)));
}

/** The digest of every file that is there, but of the manifest. */
export async function digestsOf(dir: string): Promise<Manifest> {
  const digests = new Map<string, string>();
  for (const file of await listFiles(dir)) {
    if (file === manifestFile) continue;
    const bytes = await readFile(join(dir, file));
    digests.set(file, createHash("sha256").update(bytes).digest("hex"));
  }
  return digests;
}

export function manifestText(digests: Manifest): string {
  return [...digests].map(([file, sha256]) => `${sha256}  ${file}\n`).join("");
}

/** @returns undefined for a text that `manifestText` does not write: then a byte of it was changed */
export function parseManifest(text: string): Manifest | undefined {
  const digests = new Map(
    [...text.matchAll(/^([0-9a-f]{64}) {2}(\S.*)$/gm)].map(([, sha256 = "", file = ""]) => [file, sha256]),
  );
  const inOrder = new Map([...digests].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return digests.size > 0 && manifestText(inOrder) === text ? digests : undefined;
}
