import { accountUnitsChart } from "../../src/charts/account-units.ts";
import { accountsTrendChart } from "../../src/charts/accounts-trend.ts";
import type { ChartWidth } from "../../src/charts/draw.ts";
import { publishedCutsChart } from "../../src/charts/published-cuts.ts";
import { regionAccountsChart } from "../../src/charts/region-accounts.ts";
import { regionPassRatesChart } from "../../src/charts/region-pass-rates.ts";
import { standardizationTilesChart } from "../../src/charts/standardization-tiles.ts";
import * as exhibits from "./exhibits.ts";

export interface TestPicture {
  readonly name: string;
  readonly draw: (width: ChartWidth) => string;
}

function pictures<E>(
  chart: (exhibit: E, width: ChartWidth) => string,
  of: Readonly<Record<string, E>>,
): TestPicture[] {
  return Object.entries(of).map(([name, exhibit]) => ({
    name,
    draw: (width) => chart(exhibits.deepFreeze(exhibit), width),
  }));
}

const { accountUnits, regionAccounts, regionPassRates, standardizationTiles, trendOf } = exhibits;

/** The pictures of the shipped record. */
export const shipped: TestPicture[] = [
  ...pictures(accountsTrendChart, { "accounts-trend": exhibits.accountsTrend }),
  ...pictures(regionAccountsChart, { "region-accounts": regionAccounts }),
  ...pictures(regionPassRatesChart, { "region-pass-rates": regionPassRates }),
  ...pictures(accountUnitsChart, { "account-units": accountUnits }),
  ...pictures(publishedCutsChart, { "published-cuts": exhibits.publishedCuts }),
  ...pictures(standardizationTilesChart, { "standardization-tiles": standardizationTiles }),
];

/** What other records may bring. */
export const edgeCases: TestPicture[] = [
  ...pictures(accountsTrendChart, {
    "accounts-trend-one-quarter": trendOf([3120]),
    "accounts-trend-two-quarters": trendOf([5717, 3120]),
    "accounts-trend-one-of-four": trendOf([null, null, null, 115]),
    "accounts-trend-gap-and-increase": trendOf(
      [5717, null, 3942, 4120],
      [{ label: "2021年清理前", accounts: 6300 }],
    ),
    "accounts-trend-unpublished": trendOf([null, null, null]),
    "accounts-trend-zero": trendOf([12, 0, 0]),
    "accounts-trend-8-large": trendOf([512300, 498000, 476000, 481000, 463500, 441000, 440000, 399000]),
    "accounts-trend-12": trendOf([5717, 5189, 3942, null, 2800, 2900, 3000, 2500, 2400, 2300, 2200, 2100]),
    "accounts-trend-40": exhibits.longTrend(40),
    "accounts-trend-200": exhibits.longTrend(200),
  }),
  ...pictures(regionAccountsChart, {
    "region-accounts-20-long-names": exhibits.regionAccountsLong,
    "region-accounts-one": { ...regionAccounts, rows: regionAccounts.rows.slice(0, 1) },
  }),
  ...pictures(regionPassRatesChart, {
    "region-pass-rates-20-long-names": exhibits.regionPassRatesLong,
    "region-pass-rates-no-problems": { ...regionPassRates, rows: regionPassRates.rows.slice(0, 4) },
    "region-pass-rates-none-inspected": {
      ...regionPassRates,
      rows: [{ code: "330100", region: "杭州市", passed: 0, inspected: 0, passRate: "未公布" }],
    },
  }),
  ...pictures(accountUnitsChart, {
    "account-units-20-long-names": exhibits.accountUnitsLong,
    "account-units-no-problems": { ...accountUnits, rows: accountUnits.rows.slice(0, 3) },
    "account-units-zero": {
      ...accountUnits,
      rows: [{ code: "330100", region: "杭州市", accounts: 0, problems: 0, problemAccounts: "" }],
    },
    "account-units-20000": {
      ...accountUnits,
      rows: accountUnits.rows.map((row) => ({ ...row, accounts: row.accounts * 7 })),
      perDot: 5,
    },
  }),
  ...pictures(publishedCutsChart, {
    "published-cuts-unknown-counts": exhibits.publishedCutsUnknown,
    "published-cuts-odd": exhibits.publishedCutsOdd,
  }),
  ...pictures(standardizationTilesChart, {
    "standardization-tiles-unknown": exhibits.standardizationTilesUnknown,
  }),
];

export const widths: readonly ChartWidth[] = ["wide", "narrow"];
