import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { comparedMeasures, differenceText, pairId, pairsOf } from "../../src/dashboard/comparison.ts";
import type { Figure } from "../../src/dashboard/schema.ts";
import { madeDashboard, regionsOf, stated, table } from "./made-dashboard.ts";

const shipped = dashboardOf(readArchive("data"));

describe("which periods are set side by side", () => {
  test("of each subject every one with the one before that tells of it", () => {
    expect(pairsOf(shipped).map(pairId)).toEqual([
      "2017-Q3-2018-Q3",
      "2018-Q3-2021-Q4",
      "2021-Q4-2022-Q1",
      "2022-Q1-2022-Q2",
      "2022-Q2-2022-Q3",
      "2021-Q4-2023-Q3",
      "2023-Q3-2024-Q2",
    ]);
  });

  test("and with the same one a year before; no more than three a period", () => {
    const quarters = Object.fromEntries(
      [2023, 2024].flatMap((year) =>
        [1, 2, 3, 4].map((quarter) => [`${year}-Q${quarter}/stated.csv`, stated({ 账号总数: 5 })] as const),
      ),
    );
    const ids = pairsOf(madeDashboard(quarters)).map(pairId);
    expect(ids).toContain("2023-Q2-2024-Q2");
    expect(ids).not.toContain("2023-Q1-2024-Q2");
    expect(ids).toHaveLength(7 + 4);
  });
});

describe("two periods side by side", () => {
  const made = () =>
    madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数,抽查数,合格率", {
        甲市: "10,10,90%",
        总计: "10,10,90%",
      }),
      "2024-Q2/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "8", 乙市: "3", 总计: "11" }),
    });

  test("the whole first, then every region that either has a number of", () => {
    const dashboard = made();
    const [pair] = pairsOf(dashboard);
    const [subject] = dashboard.subjects;
    const measures = pair && subject ? comparedMeasures(dashboard, subject, pair) : [];
    expect(measures[0]).toMatchObject({
      label: "账号总数",
      rows: [
        { name: "全省", difference: "+1" },
        { name: "甲市", href: "/regions/1.html", difference: "−2" },
        { name: "乙市", difference: "未公布" },
      ],
    });
    expect(measures.map(({ id }) => id)).toContain("passRate");
  });

  test("a subject that one of them does not tell of has none", () => {
    const [first] = pairsOf(shipped);
    const media = shipped.subjects.find(({ id }) => id === "media");
    expect(first && media && comparedMeasures(shipped, media, first)).toEqual([]);
  });
});

describe("a difference", () => {
  const count = (value: number): Figure => ({
    value: String(value),
    status: "published",
    count: value,
    sources: [],
  });
  const rate = (part: number, whole: number): Figure => ({
    value: "",
    status: "computed",
    ratio: { part, whole },
    sources: [],
  });

  test.each([
    [count(3942), count(3120), "−822"],
    [count(3), count(5), "+2"],
    [count(5), count(5), "持平"],
    [rate(99, 100), rate(3118, 3120), "+0.94个百分点"],
    [rate(1, 2), rate(1, 4), "−25.00个百分点"],
    [rate(1, 2), rate(2, 4), "持平"],
    [count(5), rate(1, 2), "未公布"],
    [rate(1, 2), count(5), "未公布"],
  ])("%#", (before, after, text) => {
    expect(differenceText(before, after)).toBe(text);
  });
});
