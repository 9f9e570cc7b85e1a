import { describe, expect, test } from "vitest";
import { withoutOtherPeriods } from "../../src/intake/attachments/other-periods.ts";
import type { Section } from "../../src/intake/outline/outline.ts";

const headings = ["地区", "政务新媒体总数", "抽查政务新媒体数"];

function section(
  sheet: string,
  { rows = [["甲市", "9", "8"]], above = [] as string[], head = headings } = {},
): Section {
  const place = `表.xlsx!${sheet}`;
  const cell = (text: string) => ({ text, place, carriedDown: false, carriedRight: false });
  const title = above.map((text) => head.map(() => cell(text)));
  return {
    file: "表.xlsx",
    place,
    parts: [{ kind: "table", place, rows: [...title, head.map(cell), ...rows.map((row) => row.map(cell))] }],
  };
}

const told = (sections: readonly Section[], period: string | undefined) => {
  const { sections: kept, findings } = withoutOtherPeriods(sections, period);
  return {
    kept: kept.map(({ place }) => place.replace("表.xlsx!", "")),
    findings: findings.map(({ severity, place }) => `${severity} ${place.replace("表.xlsx!", "")}`),
  };
};

test.each([
  ["2024-Q2", ["2024年第一季度", "2024年第二季度"], "2024年第二季度"],
  ["2024-Q2", ["一季度", "二季度", "3季度"], "二季度"],
  ["2024-Q2", ["Q1", "Q2"], "Q2"],
  ["2024-07", ["6月", "7月份"], "7月份"],
  ["2024-H1", ["2023年下半年", "2024年上半年"], "2024年上半年"],
] as const)("%s of %j", (period, sheets, kept) => {
  expect(
    told(
      sheets.map((name) => section(name)),
      period,
    ),
  ).toEqual({
    kept: [kept],
    findings: sheets.filter((name) => name !== kept).map((name) => `notice ${name}`),
  });
});

test("titles tell where sheets do not", () => {
  const sections = [
    section("Sheet1", { above: ["2024年第一季度检查情况表"] }),
    section("Sheet2", { above: ["检查情况表", "（2024年第二季度）"] }),
  ];
  expect(told(sections, "2024-Q2")).toEqual({ kept: ["Sheet2"], findings: ["notice Sheet1"] });
});

describe("everything stays", () => {
  test.each([
    ["while the period is not known", undefined, [section("一季度"), section("二季度")]],
    ["of one period", "2024-Q2", [section("二季度"), section("2024年二季度")]],
    ["without names", "2024-Q2", [section("甲"), section("乙")]],
    ["of one that is named alone", "2024-Q2", [section("一季度"), section("说明")]],
    [
      "with headings of its own: an attachment about another period",
      "2024-Q2",
      [section("二季度"), section("一季度", { head: ["序号", "整改情况", "时间"] })],
    ],
    ["where the year's parts are of another length", "2024", [section("一季度"), section("二季度")]],
  ] as const)("%s", (_, period, sections) => {
    expect(told(sections, period)).toEqual({
      kept: sections.map(({ place }) => place.replace("表.xlsx!", "")),
      findings: [],
    });
  });
});

test("tables of several periods, and none of this one, are a question", () => {
  expect(told([section("一季度"), section("三季度")], "2024-Q2")).toEqual({
    kept: ["一季度", "三季度"],
    findings: ["blocking 一季度"],
  });
});
