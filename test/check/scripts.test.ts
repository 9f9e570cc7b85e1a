import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCheckScripts } from "../../src/check/scripts.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-scripts-"));
const folder = join(root, "check");
let scripts: ReadonlyMap<string, string>;
beforeAll(async () => {
  scripts = await writeCheckScripts(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = ["check.js", "readers.js", "seals.js", "traditional.js"];
const files = [...names, "licences.txt"].toSorted();

test("each is one script that runs by its address, without modules and without Node", () => {
  expect([...scripts.keys()].toSorted()).toEqual(files);
  for (const name of names) {
    const text = scripts.get(name) ?? "";
    expect(text, name).toMatch(/^\(function\(|^\(\(\) ?=>/);
    expect(text, name).not.toMatch(/\bimport\s*[("'{]|^export /m);
    expect(text, name).not.toMatch(/["']node:|import\.meta|process\.env/);
    // oxlint-disable-next-line no-new-func -- only parsed
    expect(() => new Function(text), name).not.toThrow();
  }
});

test("the core has neither the readers of formats nor the tables of Traditional characters", () => {
  const length = (name: string) => scripts.get(name)?.length ?? 0;
  expect(length("check.js")).toBeLessThan(length("readers.js") / 3);
  const hasTables = names.filter((name) => scripts.get(name)?.includes("衛 卫"));
  expect(hasTables).toEqual(["traditional.js"]);
});

test("the licences of the libraries in them are told, each with its text", () => {
  const licences = scripts.get("licences.txt") ?? "";
  const packages = [...licences.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \(([^)]+)\)/gm)].map(
    ([, name, id]) => [name, id],
  );
  expect(packages).toEqual(
    expect.arrayContaining([
      ["@noble/curves", "MIT"],
      ["parse5", "MIT"],
      ["saxes", "ISC"],
    ]),
  );
  expect(licences.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(3);
});

describe("bundled again", () => {
  const times = () => names.map((name) => statSync(join(folder, name)).mtimeMs);

  test("not while the sources are the same", async () => {
    const before = times();
    expect(await writeCheckScripts(folder)).toEqual(scripts);
    expect(times()).toEqual(before);
  });

  test.each([
    ["sources that are others", () => writeFileSync(`${folder}.key`, "another")],
    ["a script that is gone", () => rmSync(join(folder, "seals.js"))],
  ])("after %s", async (_, spoil) => {
    writeFileSync(join(folder, "left-over.js"), "");
    spoil();
    expect(await writeCheckScripts(folder)).toEqual(scripts);
    expect(readdirSync(folder).toSorted()).toEqual(files);
    expect(readFileSync(join(folder, "seals.js"), "utf8")).toBe(scripts.get("seals.js"));
  });
});
