import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { recoverFolder, replaceFolder, siteFolder } from "../../src/work/replace-folder.ts";
import { folderDigest } from "../support/folder-digest.ts";
import { after, runUntil, seededRandom } from "../support/killed.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-replace-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(root, "test-"));
});
const at = (name: string): string => join(dir, name);

function writeSite(name: string, text: string): string {
  mkdirSync(at(`${name}/api`), { recursive: true });
  writeFileSync(at(`${name}/api/dashboard.json`), text);
  for (let page = 0; page < 8; page++) writeFileSync(at(`${name}/${page}.html`), text);
  return folderDigest(at(name));
}

test("a folder takes the place of nothing, of an empty one, and of a site", async () => {
  for (const text of ["first", "second"]) {
    const digest = writeSite("fresh", text);
    await replaceFolder(at("fresh"), at("deep/dist"));
    expect(folderDigest(at("deep/dist"))).toBe(digest);
  }
  mkdirSync(at("empty"));
  const digest = writeSite("fresh", "third");
  await replaceFolder(at("fresh"), at("empty"));
  expect(folderDigest(at("empty"))).toBe(digest);
  expect(readdirSync(dir).toSorted()).toEqual(["deep", "empty"]);
  expect(readdirSync(at("deep"))).toEqual(["dist"]);
});

test("what a killed build has moved aside is put back, but never over a site", async () => {
  const digest = writeSite(".dist.tongbao-old", "old");
  expect(await siteFolder(at("dist"))).toBe(at("dist"));
  expect(folderDigest(at("dist"))).toBe(digest);
  writeSite(".dist.tongbao-old", "older");
  await recoverFolder(at("dist"));
  expect(folderDigest(at("dist"))).toBe(digest);
  writeSite("fresh", "new");
  await replaceFolder(at("fresh"), at("dist"));
  expect(readdirSync(dir)).toEqual(["dist"]);
});

test("a neighbour of a name that could be meant so is left", async () => {
  writeSite("dist", "old");
  writeSite("dist.old", "somebody's");
  writeSite("fresh", "new");
  await replaceFolder(at("fresh"), at("dist"));
  expect(readdirSync(dir).toSorted()).toEqual(["dist", "dist.old"]);
});

test("the old site comes back when the new one cannot take its place", async () => {
  const digest = writeSite("dist", "old");
  await expect(replaceFolder(at("none"), at("dist"))).rejects.toThrow("ENOENT");
  expect(folderDigest(at("dist"))).toBe(digest);
});

test("a link is left, and what it points to is replaced", async () => {
  writeSite("site", "old");
  symlinkSync("site", at("dist"));
  expect(await siteFolder(at("dist"))).toBe(at("site"));
});

test("files of somebody else are refused, and so is what is no folder", async () => {
  mkdirSync(at("home"));
  writeFileSync(at("home/letter.txt"), "mine");
  await expect(siteFolder(at("home"))).rejects.toThrow(/TB5052/);
  await expect(siteFolder(at("home/letter.txt"))).rejects.toThrow(/TB5051/);
});

test("killed at any moment, one of both sites is there, whole, or lies aside", async () => {
  const digests = [writeSite("a", "a"), writeSite("b", "b")];
  const code = `
    import { cpSync } from "node:fs";
    import { replaceFolder, siteFolder } from ${JSON.stringify(resolve("src/work/replace-folder.ts"))};
    const target = await siteFolder(${JSON.stringify(at("dist"))});
    for (let turn = 0; ; turn++) {
      cpSync(turn % 2 ? ${JSON.stringify(at("a"))} : ${JSON.stringify(at("b"))}, ${JSON.stringify(at("fresh"))}, { recursive: true });
      await replaceFolder(${JSON.stringify(at("fresh"))}, target);
    }`;
  const command = { command: process.execPath, args: ["--input-type=module", "-e", code], env: process.env };
  cpSync(at("a"), at("dist"), { recursive: true });
  const random = seededRandom(7);
  const found = new Set<string>();
  for (let round = 0; round < 25; round++) {
    rmSync(at("fresh"), { recursive: true, force: true }); // a build makes it anew
    await runUntil(command, after(150 + 100 * random()));
    await recoverFolder(at("dist"));
    found.add(folderDigest(at("dist")));
  }
  expect([...found].filter((digest) => !digests.includes(digest))).toEqual([]);
}, 300_000);
