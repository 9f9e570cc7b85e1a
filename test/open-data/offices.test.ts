import { expect, test } from "vitest";
import { openTables } from "../../src/open-data/tables.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { dashboardFrom } from "./written-record.ts";

const site = {
  name: "检查通报",
  jurisdiction: { name: "云泽市", whole: "全市" },
  offices: [{ name: "云泽市人民政府办公室", aliases: [] }],
  demo: true,
  footer: [],
};
const source = (files: string[]) => ({
  sources: [
    {
      id: "notice",
      publisher: "云泽市人民政府办公室",
      title: "通报",
      kind: "通报",
      trust: "high",
      reason: "原发布页。",
      files,
    },
  ],
});

/** The named columns of a table, row by row. */
function columnsOf(dashboard: Dashboard, name: string, names: readonly string[]): unknown[][] {
  const table = openTables(dashboard).find((one) => one.name === name)!;
  const places = names.map((one) => table.fields.findIndex((field) => field.name === one));
  return table.rows.map((row) => places.map((place) => row[place]));
}

test("three numbers of prose, no table, no regions, no source: by the month", () => {
  const record = dashboardFrom({
    "site.json": site,
    "2024-07/stated.csv": [
      "对象,指标,数值",
      "政府网站,网站总数,131",
      "政府网站,抽查数,约90",
      "政府网站,合格率,98.5%",
    ],
  });
  expect(openTables(record).map(({ name }) => name)).toContain("wide-website");
  expect(
    columnsOf(record, "observations", [
      "period",
      "period_to",
      "measure",
      "region",
      "printed",
      "value",
      "value_from",
      "unit",
    ]),
  ).toEqual([
    ["2024-07", "2024-07-31", "total", "全市", "131", 131, null, "家"],
    ["2024-07", "2024-07-31", "inspected", "全市", "约90", 90, 85, "家"],
    ["2024-07", "2024-07-31", "passRate", "全市", "98.5%", 98.5, null, "%"],
  ]);
  expect(columnsOf(record, "wide-website", ["total", "inspected", "pass_rate_percent", "note"])).toEqual([
    [131, 90, 98.5, "不是确数：抽查数约90"],
  ]);
});

test("websites and accounts side by side, an office's own subject beside them, and platforms as parts", () => {
  const record = dashboardFrom({
    "site.json": {
      ...site,
      subjects: ["website", "media", { id: "lift", name: "电梯", counter: "台" }],
    },
    "regions.csv": ["编号,名称,简称", "south,南浦区,南浦", "north,北渡区,北渡"],
    "2023/period.json": source(["attachment-1.csv", "attachment-2.csv", "stated.csv"]),
    "2023/attachment-1.csv": [
      "地区,政府网站,,政务新媒体,",
      ",总数,不合格数,总数,不合格数",
      "南浦区,10,1,20,0",
      "北渡区,12,0,30,2",
      "总计,22,1,50,2",
    ],
    "2023/attachment-2.csv": ["平台,政务新媒体总数", "微信公众号,40", "微博,10"],
    "2023/stated.csv": ["对象,指标,数值", "电梯,总数,8"],
  });
  expect(record.subjects.map(({ id }) => id)).toEqual(["website", "media", "lift"]);
  expect(columnsOf(record, "wide-website", ["region", "total", "failed"])).toEqual([
    ["南浦区", 10, 1],
    ["北渡区", 12, 0],
    ["全市", 22, 1],
  ]);
  expect(columnsOf(record, "wide-media", ["region", "total", "failed"])).toEqual([
    ["南浦区", 20, 0],
    ["北渡区", 30, 2],
    ["全市", 50, 2],
  ]);
  const parts = columnsOf(record, "observations", ["subject", "part_by", "part", "value", "sources"]);
  expect(parts.filter(([, by]) => by !== null)).toEqual([
    ["media", "platform", "微信", 40, "2023/notice"],
    ["media", "platform", "微博", 10, "2023/notice"],
  ]);
  expect(parts.filter(([subject]) => subject === "lift")).toEqual([["lift", null, null, 8, "2023/notice"]]);
});

test("a region that was merged keeps its own rows, and the change counts both", () => {
  const record = dashboardFrom({
    "site.json": { ...site, rowWord: "单位" },
    "regions.csv": [
      "编号,名称,简称,自,至,并入",
      "south,南浦区,南浦,,,",
      "old,老城区,老城,,2023-12-31,南浦区",
    ],
    "2023/period.json": source(["attachment-1.csv"]),
    "2023/attachment-1.csv": ["单位,政府网站总数", "南浦区,10", "老城区,10", "总计,20"],
    "2024/period.json": source(["attachment-1.csv"]),
    "2024/attachment-1.csv": ["单位,政府网站总数", "南浦区,15", "总计,15"],
  });
  const rows = columnsOf(record, "wide-website", [
    "period",
    "region",
    "total",
    "change_percent",
    "change_base",
  ]);
  expect(rows).toEqual([
    ["2023", "南浦区", 10, null, null],
    ["2023", "老城区", 10, null, null],
    ["2023", "全市", 20, null, null],
    ["2024", "南浦区", 15, -25, "2023"],
    ["2024", "全市", 15, -25, "2023"],
  ]);
  expect(columnsOf(record, "regions", ["region_id", "until", "successor"])).toEqual([
    ["south", null, null],
    ["old", "2023-12-31", "south"],
  ]);
});
