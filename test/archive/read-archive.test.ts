import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../src/documents/data-error.ts";
import type { Archive } from "../../src/archive/model.ts";
import { message } from "../../src/messages/message.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { proofsOf, standingOf } from "../../src/facts/prove.ts";
import { folderDigest } from "../support/folder-digest.ts";
import { madeRecord } from "./made-record.ts";
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

test("the shipped record, as the circular's attachments print it", () => {
  const { site, regions, periods, world } = readArchive(dataDirectory);
  expect(site.offices).toEqual([{ name: "浙江省人民政府办公厅", aliases: ["省政府办公厅"] }]);
  expect(regions.map(({ short }) => short).join(" ")).toBe(
    "省本级 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
  );
  expect(regions[0]).toEqual({ id: "330000", name: "省本级", short: "省本级", level: "省本级" });
  const printed = (measure: string, period: string, region?: string) =>
    world.facts.first({ subject: "media", measure, period, ...(region !== undefined && { region }) })
      ?.printed;
  expect(
    ["2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3"].map((period) => [
      printed("total", period),
      printed("inspected", period),
    ]),
  ).toEqual([
    ["5717", "5717"],
    ["5189", undefined],
    ["3942", undefined],
    ["3120", "3120"],
  ]);
  expect(printed("passRate", "2021-Q4")).toBe("99.51%");
  expect(
    ["total", "inspected", "failed", "passRate"].map((measure) => printed(measure, "2022-Q3", "330200")),
  ).toEqual(["308", "308", "0", "100.%"]);
  expect(printed("passRate", "2022-Q3", "331100")).toBe("99.4%");
  const third = periods.find(({ id }) => id === "2022-Q3");
  expect(third).toMatchObject({ asOf: "2022-09-20", window: { from: "2022-06-16", to: "2022-09-20" } });
  expect(
    third?.tables.map(({ file, number, kind, title, rows }) => [file, number, kind, title, rows.length]),
  ).toEqual([
    ["attachment-1.csv", 1, "figures", "政务新媒体检查总体情况表（2022年第三季度）", 13],
    ["attachment-2.csv", 2, "list", "检查发现存在突出问题的政务新媒体（2022年第三季度）", 2],
  ]);
  expect(third?.listed?.map(({ region, name }) => [region, name])).toEqual([
    ["331100", "诗画碧湖"],
    ["330900", "普陀山文化旅游"],
  ]);
  const decrease = (id: string) =>
    third?.standardization?.find(({ region }) => region === id)?.statedDecrease?.digits;
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

/** Every number that a period states of a subject, and whether others prove it. */
function standings(archive: Archive, period: string, subject: string): string[] {
  return archive.world.facts.all
    .filter((figure) => figure.period === period && figure.subject === subject)
    .map((figure) => {
      const { standing } = standingOf(proofsOf(figure, archive.world));
      return [figure.measure, figure.part?.name, figure.printed, standing === "stated" ? undefined : standing]
        .filter((word) => word !== undefined)
        .join(" ");
    });
}

test("the shipped record of websites, from copies, as far as it proves itself", () => {
  const archive = readArchive(dataDirectory);
  expect(archive.periods.map(({ id }) => id)).toEqual([
    "2017-Q3",
    "2018-Q3",
    "2021-Q4",
    "2022-Q1",
    "2022-Q2",
    "2022-Q3",
    "2023-Q3",
    "2024-Q2",
  ]);
  expect(standings(archive, "2017-Q3", "website")).toEqual([
    "total 1910",
    "inspected 857",
    "samplingRate 44.9% recomputed",
    "failed 34",
    "passRate 96.0% recomputed",
    "closed 749",
  ]);
  expect(standings(archive, "2018-Q3", "website")).toEqual([
    "total 736",
    "inspected 500",
    "samplingRate 67.9% recomputed",
    "failed 5",
    "passRate 99% recomputed",
    "closed 68",
    "messages 593",
  ]);
  expect(standings(archive, "2021-Q4", "website")).toEqual([
    "total 561",
    "inspected 561",
    "failed 3",
    "passRate 99.5% recomputed",
  ]);
  expect(standings(archive, "2021-Q4", "media")).toEqual([
    "total 5717",
    "inspected 5717",
    "passRate 99.51%",
    "total 监测点前两周无更新 20",
  ]);
  expect(standings(archive, "2023-Q3", "website")).toEqual([
    "total 540 recomputed",
    "total 门户网站 102",
    "total 部门网站 438",
    "inspected 540",
    "passRate 100%",
    "score 门户网站 115.8",
    "fullScore 门户网站 130",
    "highestScore 门户网站 122.5",
    "lowestScore 门户网站 108.4",
    "total 120分以上的门户网站 9",
  ]);
  expect(standings(archive, "2024-Q2", "website")).toEqual([
    "total 529 recomputed",
    "total 门户网站 102",
    "total 部门网站 427",
    "inspected 529 recomputed",
    "faultless 380",
    "faultlessShare 71.83% recomputed",
    "faulty 149 recomputed",
    "faultyShare 28.17% recomputed",
    "passRate 100%",
    "faults 583 recomputed",
    "rectified 130",
    "faultsRectified 542",
    "rectificationRate 92.97% recomputed",
    "unrectified 19",
    "faultsOpen 41",
  ]);
  expect(archive.periods.at(-1)?.asOf).toBe("2024-06-30");
});

test("no source of the shipped record is called the office's own page, and no sentence is made up", () => {
  const { periods } = readArchive(dataDirectory);
  const trusts = new Set(periods.flatMap(({ sources }) => sources.map(({ trust }) => trust)));
  expect(trusts).toEqual(new Set(["medium-low", "medium", "medium-high"]));
  expect(periods.filter(({ circular }) => circular).map(({ id }) => id)).toEqual(["2022-Q3"]);
});

test("the shipped circular: front matter as text, a block a paragraph", () => {
  const circular = readArchive(dataDirectory).periods.find(({ id }) => id === "2022-Q3")?.circular;
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
  const { periods } = readArchive(tempRecord());
  const [first, second] = periods;
  expect(first).toMatchObject({
    id: "2024-Q1",
    name: "2024年第一季度",
    label: "2024年一季度",
    sources: [{ id: "made-up", alterations: [] }],
    notes: [],
    milestones: [{ label: "清理前", subject: "media", count: 300, source: "made-up" }],
    tables: [],
    declarations: [],
  });
  expect(first && Object.keys(first).toSorted()).toEqual([
    "declarations",
    "id",
    "label",
    "milestones",
    "name",
    "notes",
    "observations",
    "sources",
    "span",
    "tables",
  ]);
  expect(first?.observations[2]).toEqual({
    subject: "media",
    measure: "passRate",
    period: "2024-Q1",
    number: { units: 9960n, decimals: 2, scale: 0, percent: true },
    printed: "99.60%",
    sources: ["2024-Q1/made-up"],
    place: { file: "2024-Q1/stated.csv", line: 4, column: 3 },
    witness: "2024-Q1/made-up",
  });
  expect(second).toMatchObject({
    asOf: "2024-06-20",
    listed: [
      { region: "990200" },
      { region: "990300" },
      { region: "990300", name: "虚构服务", operator: "虚构处" },
    ],
    standardization: [
      { state: "已完成", base: "2024-Q1" },
      { region: "990200", deadline: "2024-12-31" },
    ],
    obligations: [{ regions: ["990200", "990300"] }, { regions: ["990100", "990200", "990300"] }],
    dissemination: [{ activity: "虚构活动", measures: [{ label: "参与客户端", text: "3个" }] }],
    circular: { documentNumber: "示政办〔2024〕1号", attachments: ["检查总体情况表"] },
  });
  const told = second?.observations.map(({ measure, region = "", part, printed, witness }) =>
    [measure, region, part?.name ?? "", printed, witness.split("/")[1]].join(" "),
  );
  expect(told?.slice(0, 5)).toEqual([
    "total 990100  100 attachment-1.csv",
    "inspected 990100  100 attachment-1.csv",
    "failed 990100  0 attachment-1.csv",
    "passRate 990100  100% attachment-1.csv",
    "total 990200  60 attachment-1.csv",
  ]);
  expect(told?.slice(15)).toEqual([
    "passRate   98.37% attachment-1.csv",
    // What was typed from the circular's text says nothing that the text does not.
    "total  具有服务功能的账号 28 circular.md",
    "share  具有服务功能的账号 14% circular.md",
    "changeRate 990100  20% circular.md",
  ]);
  expect(second?.observations.at(-1)).toMatchObject({
    changeOf: "total",
    base: "2024-Q1",
    number: { units: -20n, percent: true },
    place: { file: "2024-Q2/standardization.csv", line: 2, column: 4 },
  });
});

test("a record of the first form reads as the same record in the present one", () => {
  const earlier = readArchive(join(import.meta.dirname, "first-form"), "data");
  const now = readArchive(tempRecord(), "data");
  const told = ({ periods }: Archive) =>
    periods.map(({ id, milestones, listed, observations }) => ({
      id,
      milestones,
      listed: listed?.map(({ file: _file, ...item }) => item),
      observations: observations.map(({ place: _place, witness: _witness, ...observation }) => observation),
    }));
  expect(told(earlier)).toEqual(told(now));
  expect(earlier.regions).toEqual(now.regions);
  expect(earlier.periods[1]?.tables.map(({ file, number, title }) => [file, number, title])).toEqual([
    ["inspection.csv", 1, "检查总体情况表"],
    ["problems.csv", 2, undefined],
  ]);
  const breakdown = earlier.periods[1]?.observations.find(({ measure }) => measure === "share");
  expect(breakdown).toMatchObject({
    part: { by: "kind", name: "具有服务功能的账号" },
    place: { file: "2024-Q2/quarter.json", line: 24, column: 73 },
    witness: "2024-Q2/circular.md",
  });
});

test("a record of the first form is of accounts, or of the only subject that the site has", () => {
  const of = (subjects: readonly string[]) => {
    const source = {
      id: "made-up",
      publisher: "测试",
      title: "虚构",
      kind: "虚构",
      trust: "low",
      reason: "虚构。",
    };
    const dir = madeRecord({
      "site.json": { subjects },
      "2024-Q3/inspection.csv": "地区,合格率\n总计,99%\n",
      "2024-Q3/quarter.json": JSON.stringify({
        sources: [{ ...source, files: ["inspection.csv"] }],
        milestones: [{ label: "清理前", accounts: 300, source: "made-up" }],
        breakdowns: [{ label: "某类", accounts: 28, source: "made-up" }],
      }),
    });
    rmSync(join(dir, "2024-Q3/period.json"));
    const [period] = readArchive(dir, "data").periods;
    return [period?.milestones[0]?.subject, period?.observations.at(-1)?.subject];
  };
  expect(of(["website", "media"])).toEqual(["media", "media"]);
  expect(of(["website"])).toEqual(["website", "website"]);
});

test("reading twice gives the same, and leaves the files alone", () => {
  const dir = tempRecord();
  const files = folderDigest(dir);
  const [{ world: one, ...first }, { world: other, ...second }] = [readArchive(dir), readArchive(dir)];
  expect(first).toEqual(second);
  expect(one.facts.all).toEqual(other.facts.all);
  expect(folderDigest(dir)).toEqual(files);
});

test("a directory that is not there, and one that is a file", () => {
  const dir = tempRecord();
  for (const path of [join(dir, "nowhere"), join(dir, "site.json")]) {
    expect(problemsOf(() => readArchive(path, "given"))).toMatchObject([
      { file: "given", line: 1, column: 1, said: message("recordMissing", { folder: "given" }) },
    ]);
  }
});

test("an empty directory: how a record is begun there, once", () => {
  const dir = join(tempRecord(), "empty");
  mkdirSync(dir);
  expect(problemsOf(() => readArchive(dir, "some/where"))).toEqual([
    {
      file: "some/where/site.json",
      line: 1,
      column: 1,
      said: message("siteMissing", { folder: "some/where" }),
    },
  ]);
});

test("a record without a period: how one is taken in", () => {
  const dir = join(tempRecord(), "empty");
  mkdirSync(dir);
  writeFileSync(join(dir, "site.json"), readFileSync(join(tempRecord(), "site.json")));
  expect(problemsOf(() => readArchive(dir, "some/where"))).toEqual([
    { file: "some/where", line: 1, column: 1, said: message("periodsNone", { folder: "some/where" }) },
  ]);
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
    {
      file: "data/regions.csv",
      line: 1,
      column: 1,
      said: message("fileTooLarge", { bytes: 10_485_761, most: 10_485_760 }),
    },
  ]);
});
