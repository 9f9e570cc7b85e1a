import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { keepForeignFiles } from "../../src/publish/keep-foreign-files.ts";
import { writeManifest } from "../../src/publish/manifest.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-foreign-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let [target, fresh] = ["", ""];
beforeEach(async () => {
  const dir = mkdtempSync(join(root, "test-"));
  [target, fresh] = [join(dir, "dist"), join(dir, "fresh")];
  await site(target, ["index.html", "regions/1.html", "regions/2.html", "old/page.html"]);
  await site(fresh, ["index.html", "regions/1.html", "new/page.html"]);
});

async function site(dir: string, files: readonly string[]): Promise<void> {
  for (const file of files) put(dir, file, file);
  await writeManifest(dir);
}

function put(dir: string, file: string, bytes: string | Buffer): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), bytes);
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => !lstatSync(join(dir, file)).isDirectory())
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

const own = ["SHA256SUMS.txt", "index.html", "new/page.html", "regions/1.html"];

test("what no build has written is carried over, byte for byte; what one has written goes", async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0, 0x80]);
  put(target, "CNAME", "tongbao.example");
  put(target, ".well-known/security.txt", "Contact: mailto:a@example");
  put(target, ".git/objects/ab/cd", bytes);
  put(target, "regions/mine.pdf", bytes);
  mkdirSync(join(target, "empty"));
  symlinkSync("nowhere/else", join(target, "link"));
  await keepForeignFiles(target, fresh);
  expect(filesIn(fresh)).toEqual(
    [
      ...own,
      ".git/objects/ab/cd",
      ".well-known/security.txt",
      "CNAME",
      "link",
      "regions/mine.pdf",
    ].toSorted(),
  );
  expect(readFileSync(join(fresh, ".git/objects/ab/cd"))).toEqual(bytes);
  expect(readlinkSync(join(fresh, "link"))).toBe("nowhere/else");
  expect(existsSync(join(fresh, "empty"))).toBe(true);
  // They are not the site's: a next build tells them apart again.
  expect(readFileSync(join(fresh, "SHA256SUMS.txt"), "utf8")).not.toContain("CNAME");
});

test("a page that was changed by hand is a page all the same", async () => {
  put(target, "regions/2.html", "by hand");
  await keepForeignFiles(target, fresh);
  expect(filesIn(fresh)).toEqual(own);
});

test("nothing, or an empty folder, holds nothing to keep", async () => {
  rmSync(target, { recursive: true });
  await keepForeignFiles(target, fresh);
  mkdirSync(target);
  await keepForeignFiles(target, fresh);
  expect(filesIn(fresh)).toEqual(own);
});

test.each([
  { why: "is missing", change: () => rmSync(join(target, "SHA256SUMS.txt")) },
  { why: "was changed", change: () => put(target, "SHA256SUMS.txt", "all mine\n") },
])("where the manifest $why, nothing is told apart", async ({ change }) => {
  change();
  await expect(keepForeignFiles(target, fresh)).rejects.toThrow(/TB5053/);
});

test.each(["new/page.html", "new"])("a file of the new site's name is refused: %s", async (name) => {
  put(target, name, "mine");
  await expect(keepForeignFiles(target, fresh)).rejects.toThrow(/TB5054.*“new/s);
  expect(filesIn(fresh)).toEqual(own);
});

test("what cannot be copied is named", async () => {
  spawnSync("mkfifo", [join(target, "pipe")]);
  await expect(keepForeignFiles(target, fresh)).rejects.toThrow(/TB5055.*“pipe”/s);
});
