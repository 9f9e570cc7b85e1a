import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { madeRecord, threeRegions } from "./made-record.ts";

const title = "存在突出问题的政务新媒体名单";

function read(
  table: string,
  settings: object = { title },
  regions = threeRegions,
  site: object = {},
): Archive {
  const dir = madeRecord({
    "site.json": site,
    "regions.csv": regions,
    "2024-Q3/attachment-1.csv": table,
    "2024-Q3/period.json": { tables: { "attachment-1.csv": settings } },
  });
  return readArchive(dir, "data");
}

const items = ({ periods }: Archive) =>
  periods[0]?.listed?.map(({ file: _file, row: _row, ...item }) => item);

/** How many the list names in all and in each region, by the region's name. */
function counted({ world, regions }: Archive, subject = "media"): Record<string, number> {
  const of = { subject, measure: "failed", period: "2024-Q3" };
  const lists = [undefined, ...regions].flatMap((region) =>
    world
      .namedListsOf({ ...of, ...(region && { region: region.id }) })
      .map(({ rows }) => [region?.name ?? "", rows] as const),
  );
  return Object.fromEntries(lists);
}

test("every column that a list may have", () => {
  const archive = read(
    "序号,政务新媒体名称,平台类型,所属地区,主办单位,存在问题,整改要求,整改期限,整改情况,整改日期,备注,电话\n" +
      "1,虚构发布,微博,甲,虚构局,两周无更新,关停,2024-11-01,已整改,2024-10-20,无,000\n",
  );
  expect(items(archive)).toEqual([
    {
      subject: "media",
      region: "1",
      name: "虚构发布",
      platform: "微博",
      operator: "虚构局",
      problem: "两周无更新",
      request: "关停",
      due: "2024-11-01",
      rectification: "已整改",
      rectifiedOn: "2024-10-20",
    },
  ]);
  expect(archive.periods[0]?.tables[0]).toMatchObject({ kind: "list", rows: [{ line: 2, region: "1" }] });
  expect(archive.periods[0]?.tables[0]?.columns.map(({ role }) => role)).toEqual([
    "sequence",
    "name",
    "platform",
    "region",
    "operator",
    "problem",
    "request",
    "due",
    "rectification",
    "rectifiedOn",
    "remark",
    undefined,
  ]);
});

test("a list may lack every column but one", () => {
  expect(items(read("名称\n虚构发布\n虚构政务\n"))).toEqual([
    { subject: "media", name: "虚构发布" },
    { subject: "media", name: "虚构政务" },
  ]);
  expect(items(read("存在突出问题\n两周无更新\n"))).toEqual([{ subject: "media", problem: "两周无更新" }]);
});

test("a list of headings alone was published and is empty; no list is another thing", () => {
  const empty = read("政务新媒体名称,存在突出问题\n");
  expect(empty.periods[0]?.listed).toEqual([]);
  expect(counted(empty)).toEqual({ "": 0, 甲市: 0, 乙市: 0, 丙直属区: 0 });
  const none = read("地区,政务新媒体总数\n甲市,10\n");
  expect(none.periods[0]).not.toHaveProperty("listed");
});

test("a list of sites that were looked at lists no failures", () => {
  const archive = read("序号,网站名称,检查情况\n1,甲网,合格\n2,乙网,合格\n", { title: "抽查网站名单" });
  expect(archive.periods[0]).not.toHaveProperty("listed");
  expect(archive.periods[0]?.tables[0]?.kind).toBe("list");
});

test("a list of what was found wanting counts no failures", () => {
  const archive = read("网站名称,主要问题\n甲网,栏目空白\n", { title: "检查发现的问题" });
  expect(items(archive)).toEqual([{ subject: "website", name: "甲网", problem: "栏目空白" }]);
  expect(counted(archive, "website")).toEqual({});
});

test("things with scores and problems are a list, too", () => {
  const archive = read("网站名称,得分,存在的突出问题\n甲网,55.5,首页打不开\n", { title: "不合格网站" });
  expect(archive.periods[0]?.tables[0]?.kind).toBe("list");
  expect(counted(archive, "website")).toEqual({ "": 1 });
});

test("the subject is the one that the column of names names, before the title's", () => {
  const archive = read("网站名称\n甲网\n", { title: "不合格政务新媒体" });
  expect(items(archive)).toEqual([{ subject: "website", name: "甲网" }]);
  const said = read("名称\n甲网\n", { title: "不合格名单", subject: "website" });
  expect(items(said)).toEqual([{ subject: "website", name: "甲网" }]);
});

test("two lists of one period", () => {
  const dir = madeRecord({
    "2024-Q3/attachment-1.csv": "网站名称,存在突出问题\n甲网,打不开\n",
    "2024-Q3/attachment-2.csv": "政务新媒体名称,存在突出问题\n甲号,无更新\n乙号,无更新\n",
  });
  const archive = readArchive(dir, "data");
  expect(archive.periods[0]?.listed?.map(({ file, row, subject }) => [file, row, subject])).toEqual([
    ["attachment-1.csv", 0, "website"],
    ["attachment-2.csv", 0, "media"],
    ["attachment-2.csv", 1, "media"],
  ]);
});

describe("how many are named", () => {
  test("in all, and in each region", () => {
    expect(counted(read("名称,所属地区\n一号,甲\n二号,甲市\n三号,丙区\n"))).toEqual({
      "": 3,
      甲市: 2,
      乙市: 0,
      丙直属区: 1,
    });
  });

  test("in all alone, where rows do not say their region", () => {
    expect(counted(read("名称,主办单位\n一号,虚构局\n二号,虚构办\n"))).toEqual({ "": 2 });
  });

  test("an item of a county is one of its city", () => {
    const nested = "编号,名称,上级\n1,甲市,\n11,甲一区,甲市\n12,甲二区,甲市\n";
    expect(counted(read("名称,所属地区\n一号,甲一区\n二号,甲一区\n", undefined, nested))).toEqual({
      "": 2,
      甲市: 2,
      甲一区: 2,
      甲二区: 0,
    });
    // One of 甲市 may be of any of its counties.
    expect(counted(read("名称,所属地区\n一号,甲一区\n二号,甲市\n", undefined, nested))).toEqual({
      "": 2,
      甲市: 2,
    });
  });

  test("of units by those that run them", () => {
    const units = "编号,名称\na,甲局\nb,乙局\n";
    const archive = read("名称,主办单位\n一号,甲局\n二号,甲局\n", undefined, units, { rowWord: "单位" });
    expect(counted(archive)).toEqual({ "": 2, 甲局: 2, 乙局: 0 });
    expect(items(archive)?.[0]).toEqual({ subject: "media", region: "a", name: "一号", operator: "甲局" });
  });

  test("a region that regions.csv does not have is kept in words where there is no such file", () => {
    const dir = madeRecord({
      "2024-Q3/attachment-1.csv": "政务新媒体名称,所属地区,存在突出问题\n一号,丁市,无更新\n",
    });
    expect(items(readArchive(dir, "data"))).toEqual([
      { subject: "media", regionText: "丁市", name: "一号", problem: "无更新" },
    ]);
  });

  test("by a partial list, which speaks against a smaller count alone", () => {
    const counts = (partial: boolean, failed: number) =>
      madeRecord({
        "2024-Q3/attachment-1.csv": "政务新媒体名称,存在突出问题\n一号,无更新\n二号,无更新\n",
        "2024-Q3/stated.csv": `对象,指标,数值\n政务新媒体,问题账号,${failed}\n`,
        "2024-Q3/period.json": { tables: { "attachment-1.csv": { partial } } },
      });
    expect(() => readArchive(counts(true, 3), "data")).not.toThrow();
    expect(() => readArchive(counts(true, 2), "data")).not.toThrow();
    expect(() => readArchive(counts(true, 1), "data")).toThrow(/所列的2个/);
    expect(() => readArchive(counts(false, 3), "data")).toThrow(/所列的2个/);
  });
});

test("a thousand regions and ten thousand rows are counted one by one", () => {
  const regions = Array.from({ length: 1000 }, (_, index) => `${index},县${index}\n`).join("");
  const rows = Array.from({ length: 10_000 }, (_, index) => `号${index},县${index % 1000}\n`).join("");
  const archive = read(`名称,所属地区\n${rows}`, undefined, `编号,名称\n${regions}`);
  expect(new Set(Object.values(counted(archive)))).toEqual(new Set([10_000, 10]));
});
