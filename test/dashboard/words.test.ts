import { expect, test } from "vitest";
import {
  dateText,
  deadlineText,
  quarterLabel,
  quarterName,
  quarterSeenFrom,
} from "../../src/dashboard/words.ts";

test("a quarter in titles, in text, and seen from another", () => {
  expect(quarterName("2022-Q3")).toBe("2022年第三季度");
  expect(quarterLabel("2021-Q4")).toBe("2021年四季度");
  expect(quarterSeenFrom("2022-Q2", "2022-Q3")).toBe("二季度");
  expect(quarterSeenFrom("2021-Q4", "2022-Q1")).toBe("2021年四季度");
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
