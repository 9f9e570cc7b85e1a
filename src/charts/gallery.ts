import { memo } from "../dashboard/memo.ts";
import type { Band, Dashboard } from "../dashboard/schema.ts";
import type { ChartWidth } from "./draw.ts";
import { publishedCutsChart } from "./published-cuts.ts";
import { ledgerChart } from "./ledger.ts";
import { standardizationTilesChart } from "./standardization-tiles.ts";
import { trendChart } from "./trend.ts";
import { unitsChart } from "./units.ts";

/** What every exhibit has, whatever its rows. */
export interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly sources: readonly string[];
}

/** An exhibit and its drawing. Each width is drawn once, however many pages show it. */
export interface Picture {
  readonly exhibit: Exhibit;
  draw(width: ChartWidth): string;
}

/** Every picture of a dashboard, by the exhibit's id. */
export const gallery = memo(
  (dashboard: Dashboard): ReadonlyMap<string, Picture> =>
    new Map(picturesOf(dashboard).map((one) => [one.exhibit.id, one])),
);

function picturesOf({ overview, regions, trends }: Dashboard): Picture[] {
  return [
    ...overview.bands.flatMap(bandPictures),
    ...trends.bands.flatMap(({ trend, others }) => [trend, ...others].map((one) => picture(one, trendChart))),
    ...regions.flatMap((region) => region.trends.map((trend) => picture(trend, trendChart))),
  ];
}

function bandPictures(band: Band): Picture[] {
  const { trend, ledger, units, publishedCuts, standardizationTiles } = band;
  return [
    ...(trend ? [picture(trend, trendChart)] : []),
    ...(ledger ? [picture(ledger, ledgerChart)] : []),
    ...(units ? [picture(units, unitsChart)] : []),
    ...(publishedCuts ? [picture(publishedCuts, publishedCutsChart)] : []),
    ...(standardizationTiles ? [picture(standardizationTiles, standardizationTilesChart)] : []),
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
