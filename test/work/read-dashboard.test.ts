import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDashboard } from "../../src/work/read-dashboard.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-work-"));
  vi.stubEnv("TONGBAO_WORK", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(dashboard: unknown): void {
  writeFileSync(join(folder, "dashboard.json"), JSON.stringify(dashboard));
}

test("what ingest wrote is read once, and again when it has changed", () => {
  write({ schemaVersion: 2, periods: [] });
  const first = readDashboard();
  expect(first).toEqual({ schemaVersion: 2, periods: [] });
  expect(readDashboard()).toBe(first);
  write({ schemaVersion: 2, periods: ["another"] });
  expect(readDashboard()).toEqual({ schemaVersion: 2, periods: ["another"] });
});

test("another version of the schema is refused, and so is nothing at all", () => {
  expect(() => readDashboard()).toThrow(/ENOENT/);
  write({ schemaVersion: 9 });
  expect(() => readDashboard()).toThrow("is of schema version 9: run npm run ingest");
});
