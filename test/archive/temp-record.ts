import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";

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

/** Words of a file that are there, and what takes their place. */
export type Edit = readonly [file: string, from: string, to: string];

export function editRecord(dir: string, edits: readonly Edit[]): void {
  for (const [file, from, to] of edits) {
    const before = readFileSync(join(dir, file), "utf8");
    expect(before).toContain(from);
    writeFileSync(
      join(dir, file),
      before.replace(from, () => to),
    );
  }
}
