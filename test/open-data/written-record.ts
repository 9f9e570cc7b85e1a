import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

/** The dashboard of a record that is written out here: its files by their paths in data/, lines of text each. */
export function dashboardFrom(files: Readonly<Record<string, readonly string[] | object>>): Dashboard {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-written-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Array.isArray(content) ? `${content.join("\n")}\n` : JSON.stringify(content));
    }
    return deepFreeze(dashboardOf(readArchive(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
