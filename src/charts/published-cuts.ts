import * as Plot from "@observablehq/plot";
import { max } from "d3";
import type { PublishedCuts } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { signedChange } from "./signed-change.ts";
import { bold, cutToFit, widest } from "../text/text-width.ts";

type Row = Readonly<PublishedCuts["rows"][number]>;
type Known = Row & { readonly current: number };

/** As far as the bar of a row goes. */
const reach = ({ current, from, to }: Known) => Math.max(current, to ?? from ?? 0);

/** "1010–1044 → 308", or only what is known of it. */
function inWords({ current, from, to, baseline }: Row): string {
  if (current === undefined) return `现有数${unpublished}`;
  if (from === undefined) return String(current);
  const before = to === undefined ? baseline : from === to ? String(from) : `${from}–${to}`;
  return `${before} → ${current}`;
}

/**
 * What each city cut: deep is now, pale is before, as far as the published percentage implies at least; the dashed
 * end is the rest of what it allows.
 */
export function publishedCutsChart(exhibit: PublishedCuts, chartWidth: ChartWidth): string {
  const { rows } = exhibit;
  const wide = chartWidth === "wide";
  const width = wide ? 520 : 343;
  const fontSize = wide ? 15 : 14;
  const smallSize = wide ? 15 : 13;
  const known = rows.filter((row): row is Known => row.current !== undefined);
  const ranged = known.filter((row) => row.from !== undefined);
  const nameWidth = widest(
    rows.map((row) => row.name),
    fontSize,
  );
  const changes = rows.map((row) => signedChange(row.decrease));
  const left = Math.min(nameWidth, wide ? 120 : 110) + 12;
  const right = width - widest(changes, fontSize + 1, bold) - 10;
  const wordsWidth = widest(rows.map(inWords), smallSize);
  // The words follow the bar where every one has room for it; else they stand below.
  const beside = wide && right - left - wordsWidth - 24 >= 150;

  const rowHeight = beside ? 48 : 54;
  const barHeight = beside ? 20 : 14;
  const barTop = beside ? (rowHeight - barHeight) / 2 : 10;
  const bars = { y: "region", insetTop: barTop, insetBottom: rowHeight - barTop - barHeight };
  const barMiddle = barTop + barHeight / 2 - rowHeight / 2;
  const most = Math.max(1, max(known, (row) => Math.max(row.current, row.from ?? 0, row.to ?? 0)) ?? 1);
  const words = {
    y: "region",
    text: inWords,
    textAnchor: "start",
    fontSize: smallSize,
    fill: colour.soft,
  } as const;

  return draw(exhibit, chartWidth, {
    width,
    height: rowHeight * rows.length,
    x: { domain: [0, most], range: [left, beside ? right - wordsWidth - 24 : right] },
    y: {
      type: "band",
      domain: rows.map((row) => row.region),
      range: [0, rowHeight * rows.length],
      padding: 0,
      round: false,
    },
    marks: [
      Plot.text(rows, {
        y: "region",
        frameAnchor: "left",
        text: (row: Row) => cutToFit(row.name, fontSize, left - 8),
        dy: barMiddle,
        fontSize,
      }),
      Plot.barX(ranged, {
        ...bars,
        x1: "current",
        x2: (row: Known) => Math.max(row.current, row.from ?? 0),
        fill: colour.pale,
      }),
      Plot.barX(
        ranged.filter((row) => row.to !== undefined && row.to !== row.from),
        { ...bars, x1: "from", x2: "to", fill: "none", stroke: colour.soft, strokeDasharray: "2 2" },
      ),
      Plot.barX(known, { ...bars, x1: 0, x2: "current", fill: colour.data }),
      beside
        ? [
            Plot.text(known, { ...words, x: reach, dx: 10 }),
            Plot.text(
              rows.filter((row) => row.current === undefined),
              { ...words, x: 0 },
            ),
          ]
        : [
            Plot.text(known, { ...words, x: 0, dy: barMiddle + 21 }),
            Plot.text(
              rows.filter((row) => row.current === undefined),
              { ...words, x: 0, dy: barMiddle },
            ),
          ],
      Plot.text(rows, {
        y: "region",
        frameAnchor: "right",
        text: (row: Row) => signedChange(row.decrease),
        dy: barMiddle,
        fontSize: fontSize + 1,
        fontWeight: 700,
      }),
    ],
  });
}
