import fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparePeriodIds,
  isPeriodId,
  parsePeriod,
  periodBefore,
  periodById,
  periodLabel,
  periodName,
  periodSeenFrom,
  yearBefore,
} from "../../src/figures/period.ts";

test.each([
  ["2022-Q3", "quarter", "2022-07-01", "2022-09-30", "2022年第三季度", "2022年三季度"],
  ["2024-07", "month", "2024-07-01", "2024-07-31", "2024年7月", "2024年7月"],
  ["2024-02", "month", "2024-02-01", "2024-02-29", "2024年2月", "2024年2月"],
  ["2025-H1", "half", "2025-01-01", "2025-06-30", "2025年上半年", "2025年上半年"],
  ["2025-H2", "half", "2025-07-01", "2025-12-31", "2025年下半年", "2025年下半年"],
  ["2020", "year", "2020-01-01", "2020-12-31", "2020年", "2020年"],
  ["2022-Q2.2", "quarter", "2022-04-01", "2022-06-30", "2022年第二季度第2次", "2022年二季度第2次"],
  ["2016.2", "year", "2016-01-01", "2016-12-31", "2016年第2次", "2016年第2次"],
])("%s is a %s from %s to %s, %s", (id, length, from, to, name, label) => {
  const period = periodById(id);
  expect(period).toMatchObject({ id, length, from, to });
  expect(periodName(period)).toBe(name);
  expect(periodLabel(period)).toBe(label);
});

test.each([
  "2022-Q5",
  "2022-Q0",
  "2024-13",
  "2024-00",
  "2024-7",
  "2025-H3",
  "20",
  "02022",
  "2022-Q3.1",
  "2022-Q3.0",
  "2022Q3",
  "2022-Q3 ",
  "0999",
])("%s is no period", (id) => {
  expect(isPeriodId(id)).toBe(false);
  expect(() => periodById(id)).toThrow(RangeError);
});

test("periods sort by their last day, the shorter first, then by round", () => {
  const sorted = [
    "2020-12",
    "2020-Q4",
    "2020",
    "2020.2",
    "2021-01",
    "2021-Q1",
    "2021-Q1.2",
    "2021-04",
    "2021-H1",
  ];
  expect(sorted.toReversed().toSorted(comparePeriodIds)).toEqual(sorted);
});

test.each([
  ["2022-Q1", "2021-Q4", "2021-Q1"],
  ["2024-01", "2023-12", "2023-01"],
  ["2025-H2", "2025-H1", "2024-H2"],
  ["2020", "2019", "2019"],
  ["2022-Q2.2", "2022-Q2", "2021-Q2.2"],
  ["2022-Q2.3", "2022-Q2.2", "2021-Q2.3"],
])("before %s comes %s, a year before %s", (id, before, year) => {
  expect(periodBefore(periodById(id)).id).toBe(before);
  expect(yearBefore(periodById(id)).id).toBe(year);
});

test("seen from its own year a period needs no year, unless it is one", () => {
  const seen = (id: string, from: string) => periodSeenFrom(periodById(id), periodById(from));
  expect(seen("2022-Q2", "2022-Q3")).toBe("二季度");
  expect(seen("2021-Q4", "2022-Q3")).toBe("2021年四季度");
  expect(seen("2024-06", "2024-07")).toBe("6月");
  expect(seen("2020", "2020")).toBe("2020年");
  expect(seen("2022-Q2.2", "2022-Q3")).toBe("二季度第2次");
});

test("what comes before is before, of the same length, and next to it", () => {
  const ids = fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.constantFrom("-Q1", "-Q4", "-01", "-12", "-H1", "-H2", ""),
    )
    .map(([year, within]) => `${year}${within}`);
  fc.assert(
    fc.property(ids, (id) => {
      const period = periodById(id);
      const before = periodBefore(period);
      expect(parsePeriod(before.id)).toEqual(before);
      expect(before.length).toBe(period.length);
      expect(comparePeriodIds(before.id, id)).toBeLessThan(0);
      expect(Date.parse(period.from) - Date.parse(before.to)).toBe(24 * 60 * 60 * 1000);
    }),
  );
});
