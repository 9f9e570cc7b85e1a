import * as Plot from "@observablehq/plot";
import type { Trend } from "../dashboard/schema.ts";
import { bold, widest, wrap } from "../text/text-width.ts";
import { type ChartWidth, colour, draw } from "./draw.ts";
import {
  type Row,
  type TrendToDraw,
  type Valued,
  columnMarks,
  emphasis,
  footHeight,
  footnotes,
  narrowWidth,
  read,
  shortLabel,
  wideSize,
  wideWidth,
  yearOf,
} from "./trend-parts.ts";
import { thinColumns } from "./trend-thin.ts";

/** Places on the time axis that still have room for a label each. */
const fullyLabelled = 12;
/** Places that still have room for a change between two columns. */
const arrowed = 8;
/** Quarters differ by a day or two, and four of them are a little more than four places. */
const slack = 0.5;

/**
 * A number over time: labelled bars from zero, each at its day, the newest deep, and an empty place where nothing was
 * published.
 *
 * Columns where it is wide, rows where it is narrow; beyond 12 places thin columns that only name the ends and the
 * extremes.
 */
export function trendChart(exhibit: Trend, width: ChartWidth): string {
  const of = read(exhibit);
  const few = of.rows.length < 3 || of.valued.length < 2;
  if (of.scale.slots > fullyLabelled + slack) return thinColumns(of, exhibit, width);
  if (width === "narrow" || few) return bars(of, exhibit, width);
  const share = of.scale.step(wideWidth);
  const labelsFit = widest(of.rows.map(shortLabel), wideSize) + 6 <= share;
  return labelsFit ? columns(of, exhibit) : thinColumns(of, exhibit, width);
}

/** Wide, 3 to 12 places. */
function columns(
  { rows, valued, missing, most, fill, notes, scale, newest }: TrendToDraw,
  exhibit: Trend,
): string {
  const width = wideWidth;
  const fontSize = wideSize;
  const share = scale.step(width);
  const barWidth = Math.min(88, Math.round(share * 0.48));
  // Changes stand between the columns with an arrow, as long as there is room; else above the counts.
  const countRoom = Math.max(
    barWidth,
    widest(
      valued.map(({ text }) => text),
      21,
      bold,
    ),
  );
  const changeRoom = widest(
    valued.map((row) => row.change ?? ""),
    fontSize,
  );
  const labelRoom = widest(
    rows.map(({ label }) => label),
    fontSize,
  );
  const spacious =
    scale.slots <= arrowed + slack && share - countRoom > changeRoom + 8 && labelRoom + 6 <= share;
  const label = (row: Row) => (spacious ? row.label : shortLabel(row));
  const widestText = Math.max(countRoom, changeRoom, widest(rows.map(label), fontSize));
  const inset = Math.max(8, (widestText - barWidth) / 2);
  // The first and the last column stand at the ends of the picture.
  const step = (width - 2 * inset - barWidth) / Math.max(1, scale.slots - 1);
  const middle = (row: Row) => inset + barWidth / 2 - step / 2 + scale.middle(row.at, step * scale.slots);
  const top = spacious ? 30 : 50;
  const base = top + 230;
  const axis = spacious ? 40 : 62;
  const lines = wrap(notes.join("；"), fontSize, width);
  const changes = changesOf(valued, newest, middle);
  const years = rows.filter((row, i) => yearOf(row) !== yearOf(rows[i - 1]) && shortLabel(row) !== row.label);
  return draw(exhibit, "wide", {
    width,
    height: base + axis + footHeight(lines, fontSize),
    x: { type: "identity" },
    y: { domain: [0, most], range: [base, top] },
    marks: [
      columnMarks(valued, { middle, barWidth, fill }),
      Plot.ruleY([0], { x1: 0, x2: width, stroke: colour.ink }),
      spacious ? changesBetween(changes, { barWidth, fontSize }) : changesAbove(changes, fontSize),
      Plot.text(valued, {
        x: middle,
        y: "value",
        text: "text",
        dy: -15,
        fontSize: spacious ? 21 : 18,
        fontWeight: 600,
      }),
      Plot.text(missing, { x: middle, y: 0, text: "text", dy: -14, fontSize, fill: colour.soft }),
      Plot.text(rows, { x: middle, y: 0, text: label, dy: 22, fontSize }),
      spacious
        ? null
        : Plot.text(years, {
            x: middle,
            y: 0,
            text: (row: Row) => `${yearOf(row)}年`,
            dy: 44,
            fontSize,
            fill: colour.soft,
          }),
      footnotes(lines, fontSize, base + axis + 12),
    ],
  });
}

/** The changes that have both their ends in view. */
function changesOf(valued: readonly Valued[], newest: Valued | undefined, middle: (row: Row) => number) {
  const byPeriod = new Map(valued.map((row) => [row.period, row]));
  return valued.flatMap((row) => {
    const since = row.since === undefined ? undefined : byPeriod.get(row.since);
    if (!since || row.change === undefined) return [];
    return {
      from: middle(since),
      to: middle(row),
      value: row.value,
      level: (since.value + row.value) / 2,
      text: row.change,
      newest: row === newest,
    };
  });
}

type Change = ReturnType<typeof changesOf>[number];

/** An arrow from column to column, half way between their tops, with the change above its middle. */
function changesBetween(
  changes: readonly Change[],
  { barWidth, fontSize }: { barWidth: number; fontSize: number },
): Plot.Markish {
  return [
    Plot.arrow(changes, {
      x1: "from",
      x2: "to",
      y: "level",
      inset: barWidth / 2 + 10,
      headLength: 7,
      strokeWidth: 1.2,
      stroke: colour.soft,
    }),
    [false, true].map((newest) =>
      Plot.text(
        changes.filter((change) => change.newest === newest),
        {
          x: (change) => (change.from + change.to) / 2,
          y: "level",
          text: "text",
          dy: -14,
          fontSize,
          ...emphasis(newest),
        },
      ),
    ),
  ];
}

/** Without room between the columns: the change above the count it led to. */
function changesAbove(changes: readonly Change[], fontSize: number): Plot.Markish {
  return [false, true].map((newest) =>
    Plot.text(
      changes.filter((change) => change.newest === newest),
      { x: "to", y: "value", text: "text", dy: -38, fontSize, ...emphasis(newest) },
    ),
  );
}

/** Narrow, up to 12 places, and wide where a column or two would stand lost: time runs downward. */
function bars(
  { rows, valued, missing, newest, most, fill, notes, scale }: TrendToDraw,
  exhibit: Trend,
  chartWidth: ChartWidth,
): string {
  const wide = chartWidth === "wide";
  const width = wide ? wideWidth : narrowWidth;
  const fontSize = wide ? wideSize : 14;
  const countSize = wide ? 19 : 16;
  const rowHeight = wide ? 48 : 40;
  const barHeight = wide ? 26 : 20;
  const base = Math.round(rowHeight * scale.slots);
  const middle = (row: Row) => scale.middle(row.at, base);
  const left =
    widest(
      rows.map(({ label }) => label),
      fontSize,
    ) + 10;
  const changes = valued.filter((row) => row.change !== undefined);
  const right =
    widest(
      changes.map((row) => row.change ?? ""),
      fontSize,
    ) + 10;
  const countRoom =
    widest(
      valued.map(({ text }) => text),
      countSize,
      bold,
    ) + 10;
  const lines = wrap(notes.join("；"), fontSize, width);
  return draw(exhibit, chartWidth, {
    width,
    height: base + footHeight(lines, fontSize),
    x: { domain: [0, most], range: [left, width - right - countRoom] },
    y: { type: "identity" },
    marks: [
      Plot.text(rows, { y: middle, frameAnchor: "left", text: "label", fontSize }),
      Plot.rect(valued, {
        x1: 0,
        x2: "value",
        y1: (row) => middle(row) - barHeight / 2,
        y2: (row) => middle(row) + barHeight / 2,
        fill,
      }),
      Plot.ruleX([0], { y1: 0, y2: base, stroke: colour.ink }),
      Plot.text(valued, {
        y: middle,
        x: "value",
        text: "text",
        textAnchor: "start",
        dx: 8,
        fontSize: countSize,
        fontWeight: 600,
      }),
      Plot.text(missing, {
        y: middle,
        x: 0,
        text: "text",
        textAnchor: "start",
        dx: 8,
        fontSize,
        fill: colour.soft,
      }),
      [true, false].map((on) =>
        Plot.text(
          changes.filter((row) => (row === newest) === on),
          { y: middle, frameAnchor: "right", text: "change", fontSize, ...emphasis(on) },
        ),
      ),
      footnotes(lines, fontSize, base + 8 + fontSize * 0.8),
    ],
  });
}
