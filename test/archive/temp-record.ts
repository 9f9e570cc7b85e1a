import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The small valid record that cases start from; all of it is made up. */
export const baseRecord = join(import.meta.dirname, "base");

/**
 * A copy of the base record, gone when the test is over.
 *
 * @param overlay - a folder whose files are put over it; `name.deleted` removes `name`
 */
export function tempRecord(overlay?: string): string {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(baseRecord, dir, { recursive: true });
  if (overlay === undefined) return dir;
  cpSync(overlay, dir, { recursive: true });
  rmSync(join(dir, "expected.txt"), { force: true });
  for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".deleted")) continue;
    rmSync(join(dir, name), { force: true });
    rmSync(join(dir, name.slice(0, -".deleted".length)), { recursive: true, force: true });
  }
  return dir;
}
