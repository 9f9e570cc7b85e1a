import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isIsoDate, isIsoDateOrTime, meantDate } from "../../src/figures/day.ts";

test("tests run west of UTC", () => {
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBeGreaterThan(0);
});

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2024-04-31", false],
  ["2024-13-01", false],
  ["2024-00-10", false],
  ["2024-01-00", false],
  ["2024-1-1", false],
  ["0022-01-01", false],
  ["2024-01-01T00:00", false],
])("%s is a day: %s", (text, is) => {
  expect(isIsoDate(text)).toBe(is);
});

test.each([
  ["2024-05-31", true],
  ["2024-05-31 00:00", true],
  ["2024-05-31 23:59", true],
  ["2024-05-31 24:00", false],
  ["2024-05-31 9:30", false],
  ["2024-05-31  09:30", false],
  ["2024-06-31 09:30", false],
])("%s is a day or a time of one: %s", (text, is) => {
  expect(isIsoDateOrTime(text)).toBe(is);
});

test.each([
  ["2024/5/1", "2024-05-01"],
  ["2024年12月31日", "2024-12-31"],
  ["2024.6.31", undefined],
  ["5/1/2024", undefined],
])("%s means %s", (text, date) => {
  expect(meantDate(text)).toBe(date);
});

test("days are added over months, years and changes of the clock", () => {
  expect(addDays("2024-06-30", 45)).toBe("2024-08-14");
  expect(addDays("2023-12-31", 45)).toBe("2024-02-14");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 400 }), (start, days) => {
      const date = addDays("1970-01-01", start);
      expect(isIsoDate(date)).toBe(true);
      expect(addDays(addDays(date, days), -days)).toBe(date);
    }),
  );
});
