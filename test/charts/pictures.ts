import type { ChartWidth } from "../../src/charts/draw.ts";
import { publishedCutsChart } from "../../src/charts/published-cuts.ts";
import { ledgerChart } from "../../src/charts/ledger.ts";
import { standardizationTilesChart } from "../../src/charts/standardization-tiles.ts";
import { trendChart } from "../../src/charts/trend.ts";
import { unitsChart } from "../../src/charts/units.ts";
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

const { ledger, standardizationTiles, trendOf, units } = exhibits;

/** The pictures of the shipped record. */
export const shipped: TestPicture[] = [
  ...pictures(trendChart, { trend: exhibits.trend }),
  ...pictures(ledgerChart, { ledger }),
  ...pictures(unitsChart, { units: units }),
  ...pictures(publishedCutsChart, { "published-cuts": exhibits.publishedCuts }),
  ...pictures(standardizationTilesChart, { "standardization-tiles": standardizationTiles }),
];

/** What other records may bring. */
export const edgeCases: TestPicture[] = [
  ...pictures(trendChart, {
    "trend-one-period": trendOf([3120]),
    "trend-two-periods": trendOf([5717, 3120]),
    "trend-one-of-four": trendOf([undefined, undefined, undefined, 115]),
    "trend-gap-and-increase": trendOf(
      [5717, undefined, 3942, 4120],
      [{ label: "2021年清理前", count: 6300 }],
    ),
    "trend-unpublished": trendOf([undefined, undefined, undefined]),
    "trend-zero": trendOf([12, 0, 0]),
    "trend-8-large": trendOf([512300, 498000, 476000, 481000, 463500, 441000, 440000, 399000]),
    "trend-12": trendOf([5717, 5189, 3942, undefined, 2800, 2900, 3000, 2500, 2400, 2300, 2200, 2100]),
    "trend-40": exhibits.longTrend(40),
    "trend-200": exhibits.longTrend(200),
    "trend-years-between": exhibits.sparseTrend,
    "trend-months-and-rounds": exhibits.monthlyTrend,
    "trend-rates": exhibits.rateTrend,
  }),
  ...pictures(ledgerChart, {
    "ledger-20-long-names": exhibits.ledgerLong,
    "ledger-only": exhibits.ledgerOnly,
    "ledger-one": { ...ledger, rows: ledger.rows.slice(0, 1) },
  }),
  ...pictures(unitsChart, {
    "units-20-long-names": exhibits.unitsLong,
    "units-no-problems": { ...units, rows: units.rows.slice(0, 3) },
    "units-zero": {
      ...units,
      rows: [{ region: "330100", name: "杭州市", count: 0, failed: 0, failedNames: "" }],
    },
    "units-20000": {
      ...units,
      rows: units.rows.map((row) => ({ ...row, count: row.count * 7 })),
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
