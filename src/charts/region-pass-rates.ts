import * as Plot from "@observablehq/plot";
import type { RegionPassRates } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { bold, cutToFit, widest } from "./text.ts";

type Row = Readonly<RegionPassRates["rows"][number]>;

const rate = ({ passed, inspected }: Row) => (passed === null || !inspected ? undefined : passed / inspected);
const count = ({ passed, inspected }: Row) => `${passed}/${inspected}`;

// How far below 100% the axis may begin, in percent.
const spans = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** How far below 100% the axis begins, in percent: the least round span that leaves the lowest rate a little room. */
function axisSpan(lowest: number): number {
  const shortfall = (1 - lowest) * 100;
  return shortfall === 0 ? 1 : (spans.find((span) => span >= shortfall * 1.05) ?? 100);
}

/** "99", "99.5": exact for every span above. */
const percent = (value: number) => `${Number(value.toFixed(4))}%`;

/**
 * How far each region stays below 100%: a dot on an axis that is zoomed and says so.
 *
 * The stem hangs from 100%, not from the axis' arbitrary start: its length is the share that failed, from zero.
 */
export function regionPassRatesChart(exhibit: RegionPassRates, chartWidth: ChartWidth): string {
  const { rows } = exhibit;
  const wide = chartWidth === "wide";
  const width = wide ? 900 : 343;
  const fontSize = wide ? 15 : 14;
  const smallSize = wide ? 15 : 13;
  const rowHeight = wide ? 30 : 28;
  const rated = rows.filter((row) => rate(row) !== undefined);
  const full = rated.filter((row) => rate(row) === 1);
  const lower = rated.filter((row) => rate(row) !== 1);
  const unrated = rows.filter((row) => rate(row) === undefined);
  const span = axisSpan(Math.min(1, ...rated.map((row) => rate(row) ?? 1)));
  const start = 100 - span;

  const rateRoom = widest([...lower.map((row) => row.passRate), unpublished], fontSize, bold) + 16;
  const countRoom = widest(lower.map(count), smallSize) + (wide ? 14 : 8);
  const right = width - rateRoom - (wide ? countRoom : 0);
  const left =
    Math.min(
      widest(
        rows.map((row) => row.region),
        fontSize,
      ),
      wide ? 200 : 120,
    ) + (wide ? 26 : 14);
  const nameRoom = left - (wide ? 20 : 10);

  const head = smallSize + 16;
  const base = head + rowHeight * rows.length;
  const height = base + smallSize + 16;
  const ticks = wide ? [start, start + span / 2, 100] : [start, 100];
  const at = { x: (row: Row) => (rate(row) ?? 1) * 100, y: "code" };

  return draw(exhibit, chartWidth, {
    width,
    height,
    x: { domain: [start, 100], range: [left, right] },
    y: { type: "band", domain: rows.map((row) => row.code), range: [head, base], padding: 0, round: false },
    marks: [
      Plot.ruleX(ticks, { insetTop: head, insetBottom: height - base, stroke: colour.rule }),
      Plot.text(ticks, {
        x: (tick: number) => tick,
        frameAnchor: "top",
        lineAnchor: "middle",
        text: percent,
        dy: head / 2 - 1,
        fontSize: smallSize,
        fill: colour.soft,
      }),
      Plot.text(rows, {
        y: "code",
        frameAnchor: "left",
        text: (row: Row) => cutToFit(row.region, fontSize, nameRoom),
        fontSize,
      }),
      Plot.ruleY(lower, { y: "code", x1: at.x, x2: 100, stroke: colour.problem, strokeWidth: 2 }),
      Plot.dot(full, { ...at, r: wide ? 4 : 3.5, fill: colour.data, stroke: null }),
      Plot.dot(lower, { ...at, r: wide ? 6 : 5, fill: colour.problem, stroke: null }),
      Plot.text(lower, {
        y: "code",
        x: 100,
        text: "passRate",
        textAnchor: "start",
        dx: 12,
        fontSize,
        fontWeight: 700,
        fill: colour.problem,
      }),
      wide
        ? Plot.text(lower, {
            y: "code",
            frameAnchor: "right",
            text: count,
            fontSize: smallSize,
            fill: colour.soft,
          })
        : null,
      Plot.text(unrated, {
        y: "code",
        x: 100,
        text: "passRate",
        textAnchor: "start",
        dx: 12,
        fontSize: smallSize,
        fill: colour.soft,
      }),
      Plot.text([`横轴自${percent(start)}起`], {
        frameAnchor: "bottom-left",
        lineAnchor: "middle",
        text: (text: string) => text,
        dx: left,
        dy: -(smallSize + 16) / 2,
        fontSize: smallSize,
        fill: colour.soft,
      }),
    ],
  });
}
