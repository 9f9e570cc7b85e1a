import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { writeManifest } from "../../src/publish/manifest.ts";
import { isUnchanged, keyOfSite, noteSite } from "../../src/publish/unchanged.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-unchanged-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let dir = "";
const at = (name: string) => join(dir, name);
beforeEach(async () => {
  dir = mkdtempSync(join(root, "test-"));
  cpSync("test/archive/base", at("data"), { recursive: true });
  mkdirSync(at("dist/a"), { recursive: true });
  writeFileSync(at("dist/index.html"), "page");
  writeFileSync(at("dist/a/b.html"), "page");
  await writeManifest(at("dist"));
  await noteSite(at("note"), at("dist"), "key");
});
const unchanged = (key = "key") => isUnchanged(at("note"), at("dist"), key);

test("a site made of the same, with a file that no build has written, is unchanged", async () => {
  expect(await unchanged()).toBe(true);
  writeFileSync(at("dist/CNAME"), "mine");
  expect(await unchanged()).toBe(true);
});

test.each([
  ["a page changed", () => writeFileSync(at("dist/a/b.html"), "pagE")],
  ["a page gone", () => rmSync(at("dist/a/b.html"))],
  ["its list changed", () => writeFileSync(at("dist/SHA256SUMS.txt"), "")],
  ["its list gone", () => rmSync(at("dist/SHA256SUMS.txt"))],
  ["no site there", () => rmSync(at("dist"), { recursive: true })],
  ["nothing noted", () => rmSync(at("note"))],
])("not with %s", async (_, change) => {
  change();
  expect(await unchanged()).toBe(false);
});

test("not of another key, nor in another place", async () => {
  expect(await unchanged("other")).toBe(false);
  cpSync(at("dist"), at("copy"), { recursive: true });
  expect(await isUnchanged(at("note"), at("copy"), "key")).toBe(false);
});

test("the key is of the record's files and the options, and of nothing hidden", async () => {
  const key = await keyOfSite(at("data"), ["false"]);
  expect(key).toMatch(/^[\da-f]{64}$/);
  expect(await keyOfSite(at("data"), ["true"])).not.toBe(key);
  writeFileSync(at("data/.tongbao-lock"), "");
  expect(await keyOfSite(at("data"), ["false"])).toBe(key);
  writeFileSync(at("data/2024-Q2/new.csv"), "");
  const other = await keyOfSite(at("data"), ["false"]);
  expect(other).not.toBe(key);
  writeFileSync(at("data/2024-Q2/new.csv"), "a");
  expect(await keyOfSite(at("data"), ["false"])).not.toBe(other);
});

test("with a link among the files it cannot be told", async () => {
  symlinkSync("site.json", at("data/link.json"));
  expect(await keyOfSite(at("data"), [])).toBeUndefined();
});
