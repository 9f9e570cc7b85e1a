import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressFolder } from "../../src/publish/compress.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-compress-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const long = "政务新媒体 ".repeat(100);
const kinds = ["html", "css", "js", "svg", "json", "jsonld", "csv", "xml", "txt", "md", "ico"];

function write(name: string): string {
  const dir = join(root, name);
  mkdirSync(join(dir, "data"), { recursive: true });
  for (const kind of kinds) writeFileSync(join(dir, "data", `text.${kind}`), long);
  for (const kind of ["png", "pdf", "xlsx"]) writeFileSync(join(dir, `packed.${kind}`), long);
  writeFileSync(join(dir, "short.txt"), "a".repeat(255));
  // Digests look random: nothing to save.
  const digests = Array.from({ length: 16 }, (_, index) =>
    createHash("sha256").update(String(index)).digest(),
  );
  writeFileSync(join(dir, "noise.txt"), Buffer.concat(digests));
  return dir;
}

let dir: string;
beforeAll(async () => {
  dir = write("first");
  await compressFolder(dir);
});

test.each(kinds)("what lies beside a .%s file is the same file", (kind) => {
  const file = join(dir, "data", `text.${kind}`);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(long);
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(long);
});

test("nothing lies beside what is packed, short, or would not be smaller", () => {
  const names = readdirSync(dir).toSorted();
  expect(names).toEqual(["data", "noise.txt", "packed.pdf", "packed.png", "packed.xlsx", "short.txt"]);
});

test("the same files give the same bytes, without a time or a system in them", async () => {
  const again = write("again");
  await compressFolder(again);
  for (const name of readdirSync(join(dir, "data"))) {
    expect(readFileSync(join(again, "data", name)).equals(readFileSync(join(dir, "data", name)))).toBe(true);
  }
  const gzip = readFileSync(join(dir, "data/text.html.gz"));
  expect([...gzip.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
});
