import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CommandError } from "../../src/messages/command-error.ts";
import { aloneInWorkFolder } from "../../src/work/work-lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-work-"));
  vi.stubEnv("TONGBAO_WORK", join(folder, "deep/work"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("only one at a time is in the work folder, and a second one is told so", async () => {
  const inner = await aloneInWorkFolder(() =>
    aloneInWorkFolder(async () => "both").catch((error: unknown) => error),
  );
  expect(inner).toBeInstanceOf(CommandError);
  expect(String(inner)).toContain("TB9022");
  expect(String(inner)).toContain(join(folder, "deep/work"));
});

test("the lock goes when the work is done, or has failed", async () => {
  await expect(aloneInWorkFolder(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await aloneInWorkFolder(async () => "done")).toBe("done");
  expect(await aloneInWorkFolder(async () => "again")).toBe("again");
});

test("another work folder is nobody's business", async () => {
  const other = await aloneInWorkFolder(async () => {
    vi.stubEnv("TONGBAO_WORK", join(folder, "other"));
    return aloneInWorkFolder(async () => "other");
  });
  expect(other).toBe("other");
});
