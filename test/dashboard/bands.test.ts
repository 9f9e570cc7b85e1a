import { expect, test } from "vitest";
import { ofSubject } from "../../src/dashboard/trend.ts";
import { madeDashboard, regionsOf, stated } from "./made-dashboard.ts";

const regional = (total: number, ...counts: readonly [string, number][]) =>
  `对象,地区,指标,数值\n政务新媒体,,账号总数,${total}\n${counts
    .map(([name, count]) => `政务新媒体,${name},账号总数,${count}\n`)
    .join("")}`;

test("a total is the sum of the regions only where they add up to it", () => {
  const derivation = (total: number, declared: object) =>
    madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024/stated.csv": regional(total, ["甲市", 30], ["乙市", 40]),
      ...declared,
    }).overview.bands[0]?.figures[0]?.figure.derivation;
  expect(derivation(70, {})).toBe("2个地区之和");
  const cell = { table: "stated.csv", row: "100", column: "数值" };
  const declared = { "2024/declared.json": JSON.stringify({ figures: [{ ...cell, reason: "原文如此。" }] }) };
  expect(derivation(100, declared)).toBeUndefined();
});

test("a picture rests on the sources of its numbers, not on those of a period without one", () => {
  const source = (id: string) => ({
    sources: [
      {
        id,
        publisher: "某报",
        title: "摘要",
        kind: "摘要",
        trust: "medium",
        reason: "转载。",
        files: ["stated.csv"],
      },
    ],
  });
  const [band] = madeDashboard({
    "2024-Q1/stated.csv": stated({ 账号总数: 100 }),
    "2024-Q1/period.json": source("one"),
    "2024-Q2/stated.csv": stated({ 合格率: "99%" }),
    "2024-Q2/period.json": source("two"),
  }).overview.bands;
  expect(band?.trend?.sources).toEqual(["2024-Q1/one"]);
  expect(band?.trend?.rows.map(({ sources }) => sources)).toEqual([["2024-Q1/one"], ["2024-Q2/two"]]);
});

test("a part is not compared with the whole of an earlier period", () => {
  const { periods } = madeDashboard({
    "2024-Q1/stated.csv": stated({ 账号总数: 100 }),
    "2024-Q2/stated.csv": "对象,分项,指标,数值\n政务新媒体,,账号总数,80\n政务新媒体,平台：微信,账号总数,50\n",
  });
  const [view] = periods.at(-1)?.subjects ?? [];
  expect(view?.total.change.value).toBe("20.0%");
  expect(view?.parts[0]?.rows[0]).toMatchObject({ name: "微信", total: { count: 50 } });
  expect(view?.parts[0]?.rows[0]?.change.base).toBeUndefined();
});

test("the overview draws the newest eight periods, the trends page all", () => {
  const files = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `${2010 + index}/stated.csv`,
      stated({ 账号总数: 100 + index }),
    ]),
  );
  const { overview, trends } = madeDashboard(files);
  expect(overview.bands[0]?.trend?.rows.map(({ period }) => period)).toHaveLength(8);
  expect(overview.bands[0]?.trend?.rows.at(-1)?.period).toBe("2019");
  expect(trends.bands[0]?.trend.rows).toHaveLength(10);
});

test("the trends page draws every other measure that two periods have a number of and that says something new", () => {
  const others = (files: Readonly<Record<string, Readonly<Record<string, string | number>>>>) => {
    const record = Object.fromEntries(
      Object.entries(files).map(([period, figures]) => [`${period}/stated.csv`, stated(figures)]),
    );
    return madeDashboard(record).trends.bands.flatMap((band) =>
      band.others.map(({ id, title, subtitle }) => [id, title, subtitle]),
    );
  };
  expect(
    others({
      "2022-Q4": { 账号总数: 100, 抽查数: 40, 问题账号: 4 },
      "2024-Q1": { 账号总数: 90, 抽查数: 30, 问题账号: 1 },
    }),
  ).toEqual([
    ["media-trend-passRate", "合格率由2022年四季度的90.00%到2024年一季度的96.67%", "政务新媒体合格率"],
    ["media-trend-inspected", "抽查数由2022年四季度的40个到2024年一季度的30个", "政务新媒体抽查数（个）"],
    ["media-trend-failed", "问题账号由2022年四季度的4个到2024年一季度的1个", "政务新媒体问题账号（个）"],
  ]);
  // All were inspected: their number says nothing new. The pass rate of one period alone is no line.
  expect(
    others({
      "2024-Q1": { 账号总数: 100, 抽查数: 100 },
      "2024-Q2": { 账号总数: 90, 抽查数: 90, 合格率: "99%" },
    }),
  ).toEqual([]);
  // Of one period it does.
  expect(
    others({ "2024-Q1": { 账号总数: 100, 抽查数: 100 }, "2024-Q2": { 账号总数: 90, 抽查数: 80 } }).map(
      ([id]) => id,
    ),
  ).toEqual(["media-trend-inspected"]);
});

test.each([
  ["政府网站", "网站", "网站总数", "政府网站总数"],
  ["政府网站", "网站", "问题网站", "问题网站"],
  ["政府网站", "网站", "合格率", "政府网站合格率"],
  ["政务新媒体", "账号", "账号总数", "政务新媒体账号总数"],
  ["政务新媒体", "账号", "问题账号", "政务新媒体问题账号"],
])("a measure of %s (%s), %s, is named %s", (name, noun, label, whole) => {
  expect(ofSubject({ name, noun }, label)).toBe(whole);
});
