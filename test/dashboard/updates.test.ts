import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { tempRecord } from "../archive/temp-record.ts";

function dashboardWith(corrections?: string) {
  const dir = tempRecord();
  if (corrections !== undefined)
    writeFileSync(join(dir, "corrections.csv"), `日期,期,文件,位置,原,改为,原因\n${corrections}\n`);
  return dashboardOf(readArchive(dir, "data"));
}

test("without corrections.csv, or with nothing but its headings, there are none", () => {
  expect(dashboardWith().corrections).toEqual([]);
  expect(dashboardWith("").corrections).toEqual([]);
});

test("corrections come newest first, with the file in words; a blank cell means added or taken out", () => {
  const { corrections } = dashboardWith(
    [
      "2024-08-01,2024-Q2,attachment-1.csv,总计行,250,251,录入有误",
      "2024-09-02,2024-Q1,period.json,,,新的来源,补充来源。",
      "2024-08-01,2024-Q2,circular.md,第三段,旧句,,重复",
    ].join("\n"),
  );
  expect(
    corrections.map(({ date, what, place, before, after }) => [date, what, place, before, after]),
  ).toEqual([
    ["2024-09-02", "来源说明", undefined, undefined, "新的来源"],
    ["2024-08-01", "通报正文", "第三段", "旧句", undefined],
    ["2024-08-01", "附件", "总计行", "250", "251"],
  ]);
});

test("updates list each publication, and the corrections of a day as one entry that says what changed", () => {
  const { updates } = dashboardWith(
    [
      "2024-08-01,2024-Q2,attachment-1.csv,总计行,250,251,录入有误",
      "2024-08-01,2024-Q2,circular.md,第三段,旧句,,重复。",
    ].join("\n"),
  );
  expect(updates.map(({ date, period, kind }) => [date, period, kind])).toEqual([
    ["2024-08-01", "2024-Q2", "correction"],
    ["2024-07-05", "2024-Q2", "publication"],
    [undefined, "2024-Q1", "publication"],
  ]);
  expect(updates[0]?.items).toEqual([
    "通报正文 第三段：删去“旧句”。重复。",
    "附件 总计行：“250”改为“251”。录入有误。",
  ]);
  expect(updates[1]?.items[0]).toMatch(/^通报正文\d+个数字.*：复算\d+个/);
  expect(updates[2]?.items[0]).toBe("通报正文未收录，数字据其他来源。");
});
