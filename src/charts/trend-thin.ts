import * as Plot from "@observablehq/plot";
import { max } from "d3";
import type { Trend } from "../dashboard/schema.ts";
import { bold, textWidth, wrap } from "../text/text-width.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import {
  type Row,
  type TrendToDraw,
  type Valued,
  columnMarks,
  footHeight,
  footnotes,
  narrowWidth,
  wideSize,
  wideWidth,
  yearOf,
} from "./trend-parts.ts";

/** More than 12 places: the shape of the whole, its ends and extremes named, years where there is room. */
export function thinColumns(
  { rows, valued, missing, most, fill, notes, scale, extremes }: TrendToDraw,
  exhibit: Trend,
  chartWidth: ChartWidth,
): string {
  const wide = chartWidth === "wide";
  const width = wide ? wideWidth : narrowWidth;
  const fontSize = wide ? wideSize : 13;
  const countSize = wide ? 18 : 14;
  const step = scale.step(width);
  const gap = Math.min(wide ? 6 : 2, step * 0.25);
  const barWidth = Math.min(88, Math.max(1, step - gap));
  const top = countSize + 14;
  const base = top + (wide ? 230 : 150);
  const axis = fontSize + 18;
  const footers = missing.length > 0 ? [...notes, `空缺处${unpublished}`] : notes;
  const lines = wrap(footers.join("；"), fontSize, width);
  const middle = (row: Row) => scale.middle(row.at, width);
  const topOf = (value: number) => base - ((base - top) * value) / most;

  return draw(exhibit, chartWidth, {
    width,
    height: base + axis + footHeight(lines, fontSize),
    x: { type: "identity" },
    y: { domain: [0, most], range: [base, top] },
    marks: [
      columnMarks(valued, { middle, barWidth, fill }),
      Plot.ruleY([0], { x1: 0, x2: width, stroke: colour.ink }),
      namedCounts(valued, {
        middle,
        top: topOf,
        width,
        halfBar: barWidth / 2,
        fontSize: countSize,
        extremes,
      }),
      yearTicks(rows, middle, { width, fontSize }),
      footnotes(lines, fontSize, base + axis + 12),
    ],
  });
}

/** The newest, the oldest, the most and the least, in this order, as far as they do not touch. */
function namedCounts(
  valued: readonly Valued[],
  {
    middle,
    top,
    width,
    halfBar,
    fontSize,
    extremes: [most, least],
  }: {
    middle: (row: Valued) => number;
    top: (value: number) => number;
    width: number;
    halfBar: number;
    fontSize: number;
    extremes: readonly [string, string];
  },
): Plot.Markish {
  const byValue = valued.toSorted((a, b) => a.value - b.value);
  const wanted = [
    { row: valued.at(-1), word: "" },
    { row: valued[0], word: "" },
    { row: byValue.at(-1), word: `${most} ` },
    { row: byValue[0], word: `${least} ` },
  ];
  const placed: {
    row: Valued;
    text: string;
    anchor: "start" | "middle" | "end";
    level: number;
    left: number;
    right: number;
  }[] = [];
  for (const { row, word } of wanted) {
    if (!row) continue;
    const text = word + row.text;
    const room = textWidth(text, fontSize, bold) + 8;
    const x = middle(row);
    const anchor = x < room / 2 ? "start" : x > width - room / 2 ? "end" : "middle";
    const left = anchor === "start" ? x : anchor === "end" ? x - room : x - room / 2;
    const right = left + room;
    // Above every column that it spans, so that it hides none.
    const spanned = valued.filter(
      (other) => middle(other) > left - halfBar && middle(other) < right + halfBar,
    );
    const level = max([row, ...spanned], (other) => other.value) ?? row.value;
    const touches = placed.some(
      (other) =>
        left < other.right && other.left < right && Math.abs(top(level) - top(other.level)) < fontSize * 1.3,
    );
    if (!touches && !placed.some((other) => other.row === row)) {
      placed.push({ row, text, anchor, level, left, right });
    }
  }
  return (["start", "middle", "end"] as const).map((anchor) =>
    Plot.text(
      placed.filter((label) => label.anchor === anchor),
      {
        x: (label) => middle(label.row),
        y: "level",
        text: "text",
        textAnchor: anchor,
        dx: anchor === "start" ? -halfBar : anchor === "end" ? halfBar : 0,
        dy: -13,
        fontSize,
        fontWeight: 600,
      },
    ),
  );
}

/** A tick where a year begins in view, and its number at as many as fit: all, or every 2nd, 5th, 10th … */
function yearTicks(
  rows: readonly Row[],
  middle: (row: Row) => number,
  { width, fontSize }: { width: number; fontSize: number },
): Plot.Markish {
  const starts = rows.filter((row, i) => i > 0 && yearOf(row) !== yearOf(rows[i - 1]));
  const room = textWidth("2021", fontSize);
  const within = (row: Row) => Math.max(middle(row), room / 2);
  const fits = (some: readonly Row[]) =>
    some.every((row, i) => i === 0 || within(row) - within(some[i - 1] as Row) > room * 1.4);
  const every = (stride: number) => starts.filter((row) => (yearOf(row) ?? 0) % stride === 0);
  const stride = [1, 2, 5, 10, 20, 50].find((years) => fits(every(years))) ?? 100;
  // The first year need not begin in view; it is named where that leaves the next one its room.
  const [first] = rows;
  const all = first && fits([first, ...every(stride)]) ? [first, ...every(stride)] : every(stride);
  const named = all.filter((row) => middle(row) < width - room / 2);
  return [
    Plot.text(named, { x: within, y: 0, text: (row: Row) => String(yearOf(row)), dy: 20, fontSize }),
    Plot.ruleX(named, { x: middle, y1: 0, y2: 0, insetBottom: -6, stroke: colour.ink }),
  ];
}
