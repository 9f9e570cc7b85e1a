import * as Plot from "@observablehq/plot";
import { max } from "d3";
import type { Trend } from "../dashboard/schema.ts";
import { colour } from "./draw.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

export type Row = Readonly<Trend["rows"][number]>;
export type Valued = Row & { readonly value: number };

export const [wideWidth, narrowWidth] = [900, 343];
export const wideSize = 15;

export interface TrendToDraw {
  readonly rows: readonly Row[];
  readonly valued: readonly Valued[];
  /** Without a number: not published, or not one that can be drawn. */
  readonly missing: readonly Row[];
  readonly newest: Valued | undefined;
  readonly most: number;
  readonly fill: (row: Row) => string;
  readonly notes: readonly string[];
  readonly scale: TimeScale;
  /** 最多 and 最少 of counts, 最高 and 最低 of rates. */
  readonly extremes: readonly [most: string, least: string];
}

/** What every form starts from. */
export function read({ rows, milestones, unit }: Trend): TrendToDraw {
  const valued = rows.filter((row): row is Valued => row.value !== undefined);
  const newest = valued.at(-1);
  return {
    rows,
    valued,
    missing: rows.filter((row) => row.value === undefined),
    newest,
    most: max(valued, (row) => row.value) || 1,
    fill: (row) => (row === newest ? colour.data : colour.pale),
    notes: milestones.map(({ label, count }) => `${label} ${count} ${unit}`),
    scale: timeScale(rows.map(({ at }) => at)),
    extremes: unit === "%" ? ["最高", "最低"] : ["最多", "最少"],
  };
}

/** Without its year, where anything is left: 四季度, 7月, 2020年. */
export function shortLabel({ label }: Row): string {
  return label.replace(/^\d{4}年(?=.)/, "");
}

/** The newest change stands out; the earlier ones stay quiet. */
export function emphasis(newest: boolean) {
  return newest ? { fontWeight: 600, fill: colour.data } : { fill: colour.soft };
}

/** Quiet lines at the foot, from `top` down. */
export function footnotes(lines: readonly string[], fontSize: number, top: number): Plot.Markish {
  return lines.map((line, index) =>
    Plot.text([line], {
      frameAnchor: "top-left",
      lineAnchor: "middle",
      text: (text: string) => text,
      dy: top + index * fontSize * 1.6,
      fontSize,
      fill: colour.soft,
    }),
  );
}

export function footHeight(lines: readonly string[], fontSize: number): number {
  return lines.length > 0 ? lines.length * fontSize * 1.6 + 8 : 0;
}

/** Columns of one width from zero, each at its day. */
export function columnMarks(
  valued: readonly Valued[],
  { middle, barWidth, fill }: { middle: (row: Row) => number; barWidth: number; fill: (row: Row) => string },
): Plot.Markish {
  return Plot.rect(valued, {
    x1: (row) => middle(row) - barWidth / 2,
    x2: (row) => middle(row) + barWidth / 2,
    y1: 0,
    y2: "value",
    fill,
  });
}

export function yearOf(row: Row | undefined): number | undefined {
  return row && Number(row.period.slice(0, 4));
}
