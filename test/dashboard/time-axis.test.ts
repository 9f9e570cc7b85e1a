import { expect, test } from "vitest";
import type { PeriodRecord } from "../../src/archive/model.ts";
import { drawnAt } from "../../src/dashboard/time-axis.ts";
import { comparePeriodIds, periodById } from "../../src/figures/period.ts";

const daysOf = (...ids: readonly string[]) =>
  Object.fromEntries(
    drawnAt(ids.toSorted(comparePeriodIds).map((id) => ({ id, span: periodById(id) }) as PeriodRecord)),
  );

test("a period is drawn at its last day", () => {
  expect(daysOf("2022-Q3", "2024-02", "2023")).toEqual({
    "2022-Q3": "2022-09-30",
    "2023": "2023-12-31",
    "2024-02": "2024-02-29",
  });
});

test("rounds of one quarter are spread over it", () => {
  expect(daysOf("2022-Q2", "2022-Q2.2")).toEqual({ "2022-Q2": "2022-05-15", "2022-Q2.2": "2022-06-30" });
});

test("so are a year and its last quarter, over the shorter of them", () => {
  expect(daysOf("2022", "2022-Q4", "2022-12")).toEqual({
    "2022-12": "2022-12-10",
    "2022-Q4": "2022-12-21",
    "2022": "2022-12-31",
  });
});
