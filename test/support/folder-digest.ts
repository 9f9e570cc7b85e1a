import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** One digest of the names and bytes of everything in a folder; "" when there is none. */
export function folderDigest(dir: string): string {
  const hash = createHash("sha256");
  try {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${relative(dir, file)}\0${content.length}\0`).update(content);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
  return hash.digest("hex");
}
