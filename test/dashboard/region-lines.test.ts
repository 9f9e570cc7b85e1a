import { expect, test } from "vitest";
import { regionLine } from "../../src/charts/region-line.ts";
import { regionLines } from "../../src/dashboard/region-lines.ts";
import { madeDashboard, regionsOf } from "./made-dashboard.ts";

const counts = (numbers: Readonly<Record<string, number>>, measure = "账号总数") =>
  `对象,地区,指标,数值\n${Object.entries(numbers)
    .map(([name, count]) => `政务新媒体,${name},${measure},${count}\n`)
    .join("")}`;

const record = (periods: Readonly<Record<string, string>>) =>
  madeDashboard({
    "regions.csv": regionsOf("甲市", "乙市", "丙市"),
    ...Object.fromEntries(Object.entries(periods).map(([id, file]) => [`${id}/stated.csv`, file])),
  });

test("regions with two numbers stand beside each other, in the order of regions.csv, with their places", () => {
  const lines = regionLines(
    record({
      "2024-Q1": counts({ 甲市: 30, 乙市: 40, 丙市: 30 }),
      "2024-Q3": counts({ 丙市: 50, 乙市: 20, 甲市: 25 }),
    }),
  ).get("media");
  expect(lines).toMatchObject({
    heading: "政务新媒体账号总数（个）",
    between: { first: "2024年一季度", latest: "2024年三季度" },
    ranked: { first: "2024年一季度", latest: "2024年三季度" },
    most: 50,
    lines: [
      { name: "甲市", first: "30", latest: "25", ranks: { first: 2, latest: 2 } },
      { name: "乙市", first: "40", latest: "20", ranks: { first: 1, latest: 3 } },
      { name: "丙市", first: "30", latest: "50", ranks: { first: 2, latest: 1 } },
    ],
  });
});

test("there are no places where a region lacks a number, and no lines of one number or one region", () => {
  const some = regionLines(
    record({
      "2024-Q1": counts({ 甲市: 30, 乙市: 40 }),
      "2024-Q2": counts({ 甲市: 31, 乙市: 41 }),
      "2024-Q3": counts({ 乙市: 20, 丙市: 9 }),
    }),
  ).get("media");
  expect(some?.lines.map(({ name }) => name)).toEqual(["甲市", "乙市"]);
  // The newest period lacks one of them: places are those of the two before.
  expect(some?.between.latest).toBe("2024年三季度");
  expect(some?.ranked?.latest).toBe("2024年二季度");
  const alone = { "2024-Q1": counts({ 甲市: 30, 乙市: 40 }), "2024-Q2": counts({ 甲市: 31 }) };
  expect(regionLines(record(alone)).get("media")).toBeUndefined();
  const apart = {
    "2024-Q1": counts({ 甲市: 3, 乙市: 4 }),
    "2024-Q2": counts({ 甲市: 3 }),
    "2024-Q3": counts({ 乙市: 4 }),
  };
  const lines = regionLines(record(apart)).get("media");
  expect(lines?.ranked).toBeUndefined();
  expect(lines?.lines.map(({ ranks }) => ranks)).toEqual([undefined, undefined]);
});

test("a line stands on the scale of all, from zero, and has a gap where nothing was published", () => {
  const row = (at: string, value?: number) => ({
    period: at,
    label: at,
    at,
    text: "",
    sources: [],
    ...(value !== undefined && { value }),
  });
  const svg = regionLine(
    [row("2024-03-31", 100), row("2024-06-30"), row("2024-09-30", 50), row("2024-12-31", 0)] as never,
    100,
  );
  const [, path = ""] = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
  expect(path).toMatch(/^M6 6M[\d.]+ 32L234 58$/);
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain('<circle class="newest" cx="234" cy="58" r="3"/>');
  expect(regionLine([row("2024-03-31", 0)] as never, 0)).toContain('cx="120" cy="58"');
});
