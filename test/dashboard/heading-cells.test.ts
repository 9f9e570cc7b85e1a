import { expect, test } from "vitest";
import { headingCells } from "../../src/dashboard/heading-cells.ts";

const told = (headings: readonly (readonly string[])[]) =>
  headingCells(headings).map((row) =>
    row.map(({ text, colspan, rowspan }) => `${text} ${colspan}×${rowspan}`),
  );

test("one row of headings", () => {
  expect(told([["序号", "地区", "总数"]])).toEqual([["序号 1×1", "地区 1×1", "总数 1×1"]]);
});

test("two rows: a blank cell belongs to the one before it, one with nothing under it reaches through both", () => {
  const rows = [
    ["序号", "单位", "政府网站", "", "", "政务新媒体", "", "备注"],
    ["", "", "总数", "抽查数", "合格率", "总数", "抽查数", ""],
  ];
  expect(told(rows)).toEqual([
    ["序号 1×2", "单位 1×2", "政府网站 3×1", "政务新媒体 2×1", "备注 1×2"],
    ["总数 1×1", "抽查数 1×1", "合格率 1×1", "总数 1×1", "抽查数 1×1"],
  ]);
  for (const row of headingCells(rows).slice(0, 1)) {
    expect(row.reduce((sum, { colspan }) => sum + colspan, 0)).toBe(8);
  }
});

test("each cell knows its column", () => {
  const [top = [], bottom = []] = headingCells([
    ["单位", "网站", "", "备注"],
    ["", "总数", "合格", ""],
  ]);
  expect(top.map(({ column }) => column)).toEqual([0, 1, 3]);
  expect(bottom.map(({ column }) => column)).toEqual([1, 2]);
});

test("a blank corner stands for itself", () => {
  expect(
    told([
      ["", "网站", ""],
      ["单位", "总数", "合格"],
    ]),
  ).toEqual([
    [" 1×1", "网站 2×1"],
    ["单位 1×1", "总数 1×1", "合格 1×1"],
  ]);
});
