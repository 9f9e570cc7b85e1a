import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  digestsOf,
  manifestFile,
  manifestText,
  parseManifest,
  writeManifest,
} from "../../src/publish/manifest.ts";
import { readFileSync } from "node:fs";

const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

function site(): string {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-manifest-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, "data"));
  writeFileSync(join(dir, "data/b.csv"), "abc");
  writeFileSync(join(dir, "a.html"), "abc");
  return dir;
}

test("a line a file as sha256sum reads it, by path; the manifest is not in itself", async () => {
  const dir = site();
  await writeManifest(dir);
  expect(readFileSync(join(dir, manifestFile), "utf8")).toBe(`${abc}  a.html\n${abc}  data/b.csv\n`);
  await writeManifest(dir);
  expect(readFileSync(join(dir, manifestFile), "utf8")).toBe(`${abc}  a.html\n${abc}  data/b.csv\n`);
  expect([...(await digestsOf(dir)).keys()]).toEqual(["a.html", "data/b.csv"]);
});

test("is read back as it was written", () => {
  const digests = new Map([
    ["a b.html", abc],
    ["data/b.csv", abc],
  ]);
  expect(parseManifest(manifestText(digests))).toEqual(digests);
});

test("a byte that is changed, put in or taken out is another manifest or none", () => {
  const text = manifestText(
    new Map([
      ["a.html", abc],
      ["data/b.csv", abc],
      ["data/c.csv", abc],
    ]),
  );
  const whole = JSON.stringify([...parseManifest(text)!]);
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.constantFrom("", "0", "a", "F", "\n", " ", "\r", "z"),
      fc.boolean(),
      (at, put, take) => {
        const changed = text.slice(0, at) + put + text.slice(take ? at + 1 : at);
        fc.pre(changed !== text);
        const parsed = parseManifest(changed);
        return parsed === undefined || JSON.stringify([...parsed]) !== whole;
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(["", `${abc}  b\n${abc}  a\n`, `${abc}  a\n${abc}  a\n`, `${abc} a\n`])("%j is none", (text) => {
  expect(parseManifest(text)).toBeUndefined();
});
