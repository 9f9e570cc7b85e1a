import { expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { contributionsOf } from "../../src/dashboard/contribution.ts";
import { madeDashboard, regionsOf, table } from "./made-dashboard.ts";

const counts = (rows: Readonly<Record<string, string>>) => table("地区,政务新媒体总数", rows);
const made = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  [
    ...contributionsOf(
      madeDashboard({
        "regions.csv": regionsOf("甲市", "乙市", "丙市"),
        "2024-Q1/attachment-1.csv": counts(before),
        "2024-Q2/attachment-1.csv": counts(after),
      }),
    ).values(),
  ][0];

test("whoever went the way of the whole comes first, each with its share of that way", () => {
  const found = made(
    { 甲市: "100", 乙市: "50", 丙市: "10", 总计: "160" },
    { 甲市: "70", 乙市: "40", 丙市: "15", 总计: "125" },
  );
  expect(found).toMatchObject({
    label: "账号总数",
    whole: -35,
    title: "2个地区合计减少40个，1个地区增加5个",
    rows: [
      { name: "甲市", change: -30, share: "75.0%" },
      { name: "乙市", change: -10, share: "25.0%" },
      { name: "丙市", change: 5, share: "100%" },
    ],
  });
});

test("only those whose numbers of both periods are known; a whole that nobody printed is not needed", () => {
  const found = made({ 甲市: "10", 乙市: "5", 丙市: "" }, { 甲市: "12", 乙市: "5", 丙市: "3" });
  expect(found?.rows.map(({ name, share }) => [name, share])).toEqual([
    ["甲市", "100%"],
    ["乙市", ""],
  ]);
  expect(found?.title).toBe("1个地区增加2个，1个持平");
});

test.each([
  { why: "one region alone", before: { 甲市: "10" }, after: { 甲市: "12" } },
  { why: "nothing changed", before: { 甲市: "10", 乙市: "5" }, after: { 甲市: "10", 乙市: "5" } },
  { why: "the shipped record has no region's number twice" },
])("nobody contributed: $why", ({ before, after }) => {
  const found = before
    ? made(before, after)
    : [...contributionsOf(dashboardOf(readArchive("data"))).values()][0];
  expect(found).toBeUndefined();
});

test("a part of a region is in the region's own number", () => {
  const dashboard = madeDashboard({
    "regions.csv": "编号,名称,上级\n1,甲市,\n2,乙市,\n3,丙县,甲市\n",
    "2024-Q1/attachment-1.csv": counts({ 甲市: "10", 乙市: "5", 丙县: "4" }),
    "2024-Q2/attachment-1.csv": counts({ 甲市: "8", 乙市: "6", 丙县: "1" }),
  });
  const [found] = contributionsOf(dashboard).values();
  expect(found?.rows.map(({ name }) => name)).toEqual(["甲市", "乙市"]);
});
