import { expect, test } from "vitest";
import { periodCount, periodHeading, seenFrom } from "../../src/dashboard/period-words.ts";
import { andText, dateText, deadlineText } from "../../src/dashboard/words.ts";
import { periodById, periodLabel } from "../../src/figures/period.ts";

const period = (id: string) => ({ span: periodById(id), label: periodLabel(periodById(id)) });

test("a period seen from another; one with a name of its own goes by it", () => {
  expect(seenFrom(period("2022-Q2"), period("2022-Q3"))).toBe("二季度");
  expect(seenFrom(period("2021-Q4"), period("2022-Q1"))).toBe("2021年四季度");
  expect(seenFrom({ ...period("2016-Q2"), label: "2016年第一次抽查" }, period("2016-Q4"))).toBe(
    "2016年第一次抽查",
  );
});

test.each([
  ["季度", "4个季度", "季度"],
  ["月", "4个月", "月份"],
  ["期", "4期", "期次"],
])("%s: %s, under %s", (word, count, heading) => {
  expect(periodCount(4, word)).toBe(count);
  expect(periodHeading(word)).toBe(heading);
});

test.each([
  ["2022-12-31", "2022年底前"],
  ["2022-07-31", "2022年7月底前"],
  ["2024-02-29", "2024年2月底前"],
  ["2023-02-27", "2023年2月27日前"],
  ["2022-10-15", "2022年10月15日前"],
])("a deadline of %s reads %s", (date, text) => {
  expect(deadlineText(date)).toBe(text);
});

test("a date has no leading zeros, whatever the time zone", () => {
  expect(dateText("2022-09-05")).toBe("2022年9月5日");
});

test("names in running text", () => {
  expect(andText(["政府网站"])).toBe("政府网站");
  expect(andText(["甲", "乙", "丙"])).toBe("甲、乙和丙");
  expect(andText([])).toBe("");
});
