import { expect, test } from "vitest";
import { timeScale } from "../../src/charts/time-scale.ts";

test("a year of months has twelve places, and each day its own on the line between them", () => {
  const scale = timeScale(["2024-01-30", "2024-01-31", "2024-02-02"]);
  expect(scale.slots).toBe(4);
  expect(scale.step(400)).toBe(100);
  expect(["2024-01-30", "2024-01-31", "2024-02-02"].map((day) => scale.middle(day, 400))).toEqual([
    50, 150, 350,
  ]);
});

test("one day alone stands in the middle", () => {
  const scale = timeScale(["2024-01-31"]);
  expect(scale.slots).toBe(1);
  expect(scale.middle("2024-01-31", 300)).toBe(150);
});

test("days that are the same leave no distance of nothing", () => {
  expect(timeScale(["2024-01-31", "2024-01-31"]).slots).toBe(1);
});
