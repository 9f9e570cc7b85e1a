import { expect, test } from "vitest";
import { accountsPerDot } from "../../src/dashboard/region-exhibits.ts";

test.each([
  { accounts: 0, perDot: 1 },
  { accounts: 3120, perDot: 1 },
  { accounts: 5000, perDot: 1 },
  { accounts: 5001, perDot: 2 },
  { accounts: 20_000, perDot: 5 },
  { accounts: 5_000_000, perDot: 1000 },
])("$accounts accounts: $perDot a dot", ({ accounts, perDot }) => {
  expect(accountsPerDot(accounts)).toBe(perDot);
});
