import Papa from "papaparse";
import { expect, test } from "vitest";
import { chartCsv } from "../../src/charts/chart-files.ts";
import type { Exhibit } from "../../src/charts/gallery.ts";
import { made } from "../open-data/made-dashboard.ts";

const exhibit = (columns: [string, string][], rows: Exhibit["rows"], more = {}): Exhibit => ({
  id: "a",
  title: "发现",
  subtitle: "网站总数（家）",
  description: "",
  columns: columns.map(([key, label]) => ({ key, label })),
  rows,
  sources: ["2023/report", "2024-07/report"],
  ...more,
});
const csvOf = (of: Exhibit) =>
  Papa.parse<string[]>(chartCsv(made, of).slice(1).trimEnd(), { newline: "\r\n" }).data;

test("a change is a plain number, its sign before it and its per cent in the heading", () => {
  const rows = ["+5.0%", "−9.2%", "持平", "未公布", undefined].map((change) => ({
    label: "期",
    ...(change !== undefined && { change }),
  }));
  const csv = csvOf(
    exhibit(
      [
        ["label", "期"],
        ["change", "比上一个公布数"],
      ],
      rows,
    ),
  );
  expect(csv.map(([, cell]) => cell)).toEqual(["比上一个公布数（%）", "5", "-9.2", "0", "", ""]);
});

test("a rate is without its sign, a count as it is, what was not published empty", () => {
  const csv = csvOf(
    exhibit(
      [
        ["name", "地区"],
        ["count", "网站总数（家）"],
        ["passRate", "合格率"],
      ],
      [
        { name: "甲区", count: 3, passRate: "99.94%" },
        { name: "乙区", passRate: "未公布" },
      ],
    ),
  );
  expect(csv.map((row) => row.slice(0, 3))).toEqual([
    ["地区", "网站总数（家）", "合格率（%）"],
    ["甲区", "3", "99.94"],
    ["乙区", "", ""],
  ]);
});

test("a number as shown is the number itself, with the unit of a rate", () => {
  const rows = [{ text: "约3000" }, { text: "99.5%", value: 99.5 }];
  expect(csvOf(exhibit([["text", "网站总数（家）"]], rows, { unit: "家" })).map(([cell]) => cell)).toEqual([
    "网站总数（家）",
    "",
    "99.5",
  ]);
  expect(csvOf(exhibit([["text", "合格率"]], rows, { unit: "%" }))[0]?.[0]).toBe("合格率（%）");
});

test("a range is its two ends", () => {
  const rows = [
    { from: 1010, to: 1044, baseline: "1010至1044" },
    { from: 5, baseline: "不少于5" },
  ];
  expect(csvOf(exhibit([["baseline", "原有"]], rows)).map((row) => row.slice(0, 2))).toEqual([
    ["原有下限", "原有上限"],
    ["1010", "1044"],
    ["5", ""],
  ]);
});

test("a row has its own sources, or else those of the whole", () => {
  const rows = [{ label: "2023年", sources: ["2023/report"] }, { label: "都" }];
  const [heading, own, all] = csvOf(exhibit([["label", "期"]], rows as unknown as Exhibit["rows"]));
  expect(heading?.slice(1)).toEqual(["图示内容", "来源", "来源名称"]);
  expect(own?.slice(1)).toEqual([
    "网站总数（家）",
    "2023/report",
    "云泽市人民政府办公室《2023年通报》（可信度：高）",
  ]);
  expect(all?.[2]).toBe("2023/report 2024-07/report");
});

test("a word that looks like a formula is none", () => {
  expect(csvOf(exhibit([["name", "地区"]], [{ name: "=甲区" }]))[1]?.[0]).toBe("'=甲区");
});
