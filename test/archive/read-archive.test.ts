import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../src/archive/data-error.ts";
import type { Archive } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { tempRecord } from "./temp-record.ts";

const dataDirectory = join(import.meta.dirname, "../../data");

function problemsOf(read: () => Archive) {
  try {
    read();
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
}

test("the shipped record, as the circular's attachment prints it", () => {
  const { site, regions, quarters } = readArchive(dataDirectory);
  expect(site.offices).toEqual([{ name: "浙江省人民政府办公厅", aliases: ["省政府办公厅"] }]);
  expect(regions.map(({ short }) => short).join(" ")).toBe(
    "省本级 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
  );
  expect(regions[0]).toEqual({ code: "330000", name: "省本级", short: "省本级", level: "省本级" });
  expect(quarters.map(({ id, total }) => [id, total.accounts])).toEqual([
    ["2021-Q4", 5717],
    ["2022-Q1", 5189],
    ["2022-Q2", 3942],
    ["2022-Q3", 3120],
  ]);
  expect(quarters[0]?.total).toEqual({
    accounts: 5717,
    inspected: 5717,
    statedPassRate: { text: "99.51%", digits: "99.51" },
  });
  const third = quarters[3];
  expect(third?.asOf).toBe("2022-09-20");
  expect(third?.window).toEqual({ from: "2022-06-16", to: "2022-09-20" });
  expect(third?.total).toMatchObject({ accounts: 3120, inspected: 3120, problems: 2 });
  const row = (code: string) => third?.inspections.find(({ region }) => region === code);
  expect(third?.inspections).toHaveLength(12);
  expect(row("330200")).toEqual({
    region: "330200",
    accounts: 308,
    inspected: 308,
    problems: 0,
    statedPassRate: { text: "100.%", digits: "100." },
  });
  expect(row("331100")).toMatchObject({ accounts: 167, problems: 1, statedPassRate: { digits: "99.4" } });
  expect(third?.problems?.map(({ region, account }) => [region, account])).toEqual([
    ["331100", "诗画碧湖"],
    ["330900", "普陀山文化旅游"],
  ]);
  const decrease = (code: string) =>
    third?.standardization?.find(({ region }) => region === code)?.statedDecrease?.digits;
  expect(["330200", "330500", "330800", "330900", "331100"].map(decrease)).toEqual([
    "70",
    "55",
    "66",
    "47",
    "62",
  ]);
  expect(third?.obligations?.map(({ deadline, regions: owing }) => [deadline, owing.length])).toEqual([
    [undefined, 12],
    ["2022-12-31", 6],
    [undefined, 0],
    ["2022-10-15", 12],
  ]);
  expect(third?.dissemination?.[0]?.measures).toEqual([
    { label: "参与客户端", text: "90多个" },
    { label: "点击量", text: "超2000万" },
  ]);
});

test("the shipped circular: front matter as text, a block a paragraph", () => {
  const circular = readArchive(dataDirectory).quarters.at(-1)?.circular;
  expect(circular).toMatchObject({
    published: "2022-09-29 14:58",
    signed: "2022-09-29",
    source: "省政府办公厅",
    signatory: "浙江省人民政府办公厅",
    remark: "检查数据取自2022年6月16日至9月20日。",
  });
  expect(circular?.attachments).toHaveLength(2);
  expect(circular?.blocks.map(({ kind }) => kind[0]).join("")).toBe("aphppppHpppHpppp".toLowerCase());
  expect(circular?.blocks[4]?.lead).toBe("（一）以数字化赋能政策信息传播。");
  const lines = readFileSync(join(dataDirectory, "2022-Q3/circular.md"), "utf8").split("\n");
  for (const { text, line, start } of circular?.blocks ?? []) {
    expect(lines[line - 1]).toBe(text);
    expect(circular?.fileText.slice(start, start + text.length)).toBe(text);
  }
});

test("the base record, whole", () => {
  const { quarters } = readArchive(tempRecord());
  expect(quarters[0]).toEqual({
    id: "2024-Q1",
    sources: [expect.objectContaining({ id: "made-up", alterations: [] })],
    notes: [],
    milestones: [{ label: "清理前", accounts: 300, source: "made-up" }],
    breakdowns: [],
    inspections: [],
    total: { accounts: 250, inspected: 250, statedPassRate: { text: "99.60%", digits: "99.60" } },
    declarations: [],
  });
  expect(quarters[1]).toMatchObject({
    asOf: "2024-06-20",
    breakdowns: [{ accounts: 28, statedShare: "14%" }],
    inspections: [{ region: "990100" }, { region: "990200" }, { region: "990300" }],
    problems: [{ region: "990200" }, { region: "990300" }, { region: "990300" }],
    standardization: [
      { state: "已完成", base: "2024-Q1" },
      { region: "990200", deadline: "2024-12-31" },
    ],
    obligations: [{ regions: ["990200", "990300"] }, { regions: ["990100", "990200", "990300"] }],
    dissemination: [{ activity: "虚构活动", measures: [{ label: "参与客户端", text: "3个" }] }],
    circular: { documentNumber: "示政办〔2024〕1号", attachments: ["检查总体情况表"] },
  });
});

test("reading twice gives the same, and leaves the files alone", () => {
  const dir = tempRecord();
  expect(readArchive(dir)).toEqual(readArchive(dir));
});

test("a directory that is not there, and one that is a file", () => {
  const dir = tempRecord();
  for (const path of [join(dir, "nowhere"), join(dir, "site.json")]) {
    expect(problemsOf(() => readArchive(path, "given"))).toMatchObject([
      { file: "given", line: 1, column: 1, found: "there is no such directory" },
    ]);
  }
});

test("an empty directory: all that is missing, at once", () => {
  const dir = join(tempRecord(), "empty");
  mkdirSync(dir);
  const files = problemsOf(() => readArchive(dir, "data")).map(({ file }) => file);
  expect(files).toEqual(["data", "data/regions.csv", "data/site.json"]);
});

test("paths are shown from the working directory, and as given outside it", () => {
  const outside = tempRecord();
  expect(problemsOf(() => readArchive(join(outside, "none")))[0]?.file).toBe(join(outside, "none"));
  expect(problemsOf(() => readArchive(join(process.cwd(), "none")))[0]?.file).toBe("none");
});

test("a file over 10 MB is not read", () => {
  const dir = tempRecord();
  writeFileSync(join(dir, "regions.csv"), Buffer.alloc(10 * 1024 * 1024 + 1, "a"));
  expect(problemsOf(() => readArchive(dir, "data"))).toMatchObject([
    { file: "data/regions.csv", line: 1, column: 1, found: "the file has 10485761 bytes" },
  ]);
});
