import { expect, test } from "vitest";
import { countPerDot } from "../../src/dashboard/region-exhibits.ts";

test.each([
  { count: 0, perDot: 1 },
  { count: 3120, perDot: 1 },
  { count: 5000, perDot: 1 },
  { count: 5001, perDot: 2 },
  { count: 20_000, perDot: 5 },
  { count: 5_000_000, perDot: 1000 },
])("$count: $perDot a dot", ({ count, perDot }) => {
  expect(countPerDot(count)).toBe(perDot);
});
