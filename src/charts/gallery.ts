import type { Dashboard } from "../dashboard/schema.ts";
import { accountUnitsChart } from "./account-units.ts";
import { accountsTrendChart } from "./accounts-trend.ts";
import type { ChartWidth } from "./draw.ts";
import { publishedCutsChart } from "./published-cuts.ts";
import { regionAccountsChart } from "./region-accounts.ts";
import { regionPassRatesChart } from "./region-pass-rates.ts";
import { standardizationTilesChart } from "./standardization-tiles.ts";

/** What every exhibit has, whatever its rows. */
export interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly sources: readonly string[];
}

/** An exhibit and its drawing. Each width is drawn once, however many pages show it. */
export interface Picture {
  readonly exhibit: Exhibit;
  draw(width: ChartWidth): string;
}

const galleries = new WeakMap<Dashboard, ReadonlyMap<string, Picture>>();

/** Every picture of a dashboard, by the exhibit's id. */
export function gallery(dashboard: Dashboard): ReadonlyMap<string, Picture> {
  let pictures = galleries.get(dashboard);
  if (!pictures) {
    pictures = new Map(picturesOf(dashboard).map((one) => [one.exhibit.id, one]));
    galleries.set(dashboard, pictures);
  }
  return pictures;
}

function picturesOf({ overview, regions, trends }: Dashboard): Picture[] {
  return [
    picture(overview.accountsTrend, accountsTrendChart),
    picture(trends.accountsTrend, accountsTrendChart),
    ...(overview.regionAccounts ? [picture(overview.regionAccounts, regionAccountsChart)] : []),
    ...(overview.regionPassRates ? [picture(overview.regionPassRates, regionPassRatesChart)] : []),
    ...(overview.accountUnits ? [picture(overview.accountUnits, accountUnitsChart)] : []),
    ...(overview.publishedCuts ? [picture(overview.publishedCuts, publishedCutsChart)] : []),
    ...(overview.standardizationTiles
      ? [picture(overview.standardizationTiles, standardizationTilesChart)]
      : []),
    ...regions.map(({ trend }) => picture(trend, accountsTrendChart)),
  ];
}

function picture<E extends Exhibit>(exhibit: E, chart: (exhibit: E, width: ChartWidth) => string): Picture {
  const drawn = new Map<ChartWidth, string>();
  return {
    exhibit,
    draw(width) {
      const svg = drawn.get(width) ?? chart(exhibit, width);
      drawn.set(width, svg);
      return svg;
    },
  };
}
