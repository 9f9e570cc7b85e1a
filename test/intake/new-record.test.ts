// Beginning a record: from three answers to a first period that reads.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { readJson } from "../../src/archive/read-json.ts";
import { parseSite } from "../../src/archive/site.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-new-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function intake(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/intake.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  return { status, stdout, stderr };
}

const answers = ["--office", "示例区人民政府办公室", "--jurisdiction", "示例区"];

test("three answers make a record; intake puts the first period in, and it reads", () => {
  const dir = join(root, "deep", "data");
  const begun = intake("--new", dir, ...answers, "--regions", "甲街道、乙街道，丙镇");
  expect(begun).toMatchObject({ status: 0, stderr: "" });
  expect(begun.stdout).toContain("site.json、regions.csv、README.md");
  expect(readFileSync(join(dir, "regions.csv"), "utf8")).toBe("编号,名称\n1,甲街道\n2,乙街道\n3,丙镇\n");
  const letter = join(root, "通报.txt");
  writeFileSync(
    letter,
    `示例区人民政府办公室关于2024年第三季度全区政府网站检查情况的通报

各街道办事处、镇人民政府：

2024年第三季度，检查全区政府网站12家，合格12家，合格率100%。

示例区人民政府办公室
2024年10月8日
`,
  );
  expect(intake(letter, "--out", dir)).toMatchObject({ status: 0, stderr: "" });
  const { periods, regions } = readArchive(dir);
  expect(periods.map(({ id }) => id)).toEqual(["2024-Q3"]);
  expect(regions.map(({ name }) => name)).toEqual(["甲街道", "乙街道", "丙镇"]);
});

test("without regions there is no table of them, and site.json holds", () => {
  const dir = join(root, "whole");
  expect(intake("--new", dir, ...answers, "--regions", "")).toMatchObject({ status: 0 });
  expect(readdirSync(dir).toSorted()).toEqual(["README.md", "site.json"]);
  const problems: unknown[] = [];
  const report = (...problem: unknown[]) => void problems.push(problem);
  const document = readJson(readFileSync(join(dir, "site.json"), "utf8"), report);
  const site = document && parseSite(document, report);
  expect(problems).toEqual([]);
  expect(site?.site).toMatchObject({ jurisdiction: { name: "示例区", whole: "全区" }, demo: false });
});

test("a folder with something in it is left as it is", () => {
  const dir = join(root, "taken");
  mkdirSync(dir);
  writeFileSync(join(dir, "letter.txt"), "mine");
  const refused = intake("--new", dir, ...answers, "--regions", "");
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toContain("TB9023");
  expect(readdirSync(dir)).toEqual(["letter.txt"]);
});

test.each([
  ["an answer is missing", ["--office", "示例区人民政府办公室", "--regions", ""], "--jurisdiction"],
  ["an answer is blank", ["--office", " ", "--jurisdiction", "示例区", "--regions", ""], "--office"],
  ["a region is named twice", [...answers, "--regions", "甲、乙、甲"], "TB9024"],
])("where %s nothing is written", (_, args, told) => {
  const dir = join(root, "nothing");
  const refused = intake("--new", dir, ...args);
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toContain(told);
  expect(existsSync(dir)).toBe(false);
});
