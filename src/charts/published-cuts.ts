import * as Plot from "@observablehq/plot";
import type { PublishedCuts } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { signedChange } from "./signed-change.ts";
import { bold, cutToFit, widest } from "./text.ts";

type Row = Readonly<PublishedCuts["rows"][number]>;
type Known = Row & { readonly current: number };

/** As far as the bar of a row goes. */
const reach = ({ current, from, to }: Known) => Math.max(current, to ?? from ?? 0);

/** "1010–1044 → 308", or only what is known of it. */
function inWords({ current, from, to, baseline }: Row): string {
  if (current === null) return `现有数${unpublished}`;
  if (from === null) return String(current);
  const before = to === null ? baseline : from === to ? String(from) : `${from}–${to}`;
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
  const known = rows.filter((row): row is Known => row.current !== null);
  const ranged = known.filter((row) => row.from !== null);
  const nameWidth = widest(
    rows.map((row) => row.region),
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
  const bars = { y: "code", insetTop: barTop, insetBottom: rowHeight - barTop - barHeight };
  const barMiddle = barTop + barHeight / 2 - rowHeight / 2;
  const most = Math.max(1, ...known.map((row) => Math.max(row.current, row.from ?? 0, row.to ?? 0)));
  const words = {
    y: "code",
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
      domain: rows.map((row) => row.code),
      range: [0, rowHeight * rows.length],
      padding: 0,
      round: false,
    },
    marks: [
      Plot.text(rows, {
        y: "code",
        frameAnchor: "left",
        text: (row: Row) => cutToFit(row.region, fontSize, left - 8),
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
        ranged.filter((row) => row.to !== null && row.to !== row.from),
        { ...bars, x1: "from", x2: "to", fill: "none", stroke: colour.soft, strokeDasharray: "2 2" },
      ),
      Plot.barX(known, { ...bars, x1: 0, x2: "current", fill: colour.data }),
      beside
        ? [
            Plot.text(known, { ...words, x: reach, dx: 10 }),
            Plot.text(
              rows.filter((row) => row.current === null),
              { ...words, x: 0 },
            ),
          ]
        : [
            Plot.text(known, { ...words, x: 0, dy: barMiddle + 21 }),
            Plot.text(
              rows.filter((row) => row.current === null),
              { ...words, x: 0, dy: barMiddle },
            ),
          ],
      Plot.text(rows, {
        y: "code",
        frameAnchor: "right",
        text: (row: Row) => signedChange(row.decrease),
        dy: barMiddle,
        fontSize: fontSize + 1,
        fontWeight: 700,
      }),
    ],
  });
}
