import * as Plot from "@observablehq/plot";
import type { Units } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw } from "./draw.ts";
import { cutToFit, textWidth, widest } from "../text/text-width.ts";

type Row = Readonly<Units["rows"][number]>;

/** Some dots side by side: from place `from` of a line, `count` of them, on line `line` of the region. */
interface Run {
  readonly from: number;
  readonly count: number;
  readonly line: number;
}

/** Places `from` to `to` (exclusive) of a region, cut where its lines end. */
function runs(from: number, to: number, perLine: number): Run[] {
  const cut: Run[] = [];
  for (let place = from; place < to;) {
    const line = Math.floor(place / perLine);
    const count = Math.min(to, (line + 1) * perLine) - place;
    cut.push({ from: place - line * perLine, count, line });
    place += count;
  }
  return cut;
}

/**
 * A dot for each that was looked at, a block a region; those that failed come last in theirs, red, larger and named.
 * Where a dot stands for several, a region's last may stand for fewer, and one that failed has its own.
 *
 * A line of dots is one line dashed with "0 pitch" and round caps, so thousands of dots weigh as little as a table.
 */
export function unitsChart(exhibit: Units, chartWidth: ChartWidth): string {
  const { rows, perDot, counter } = exhibit;
  const wide = chartWidth === "wide";
  const width = wide ? 900 : 343;
  const fontSize = wide ? 15 : 13;
  const perLine = wide ? 100 : 50;
  const nameWidth = widest(
    rows.map((row) => row.name),
    fontSize,
  );
  // Long names stand above their dots where it is narrow, beside them where there is room.
  const above = !wide && nameWidth > 70;
  const left = above ? 0 : nameWidth + (wide ? 20 : 10);
  const pitch = Math.floor(((width - left) / perLine) * 20) / 20;
  const first = left + pitch / 2;
  const gap = wide ? 12 : 10;
  const lineHeight = fontSize * 1.3;
  const quietDot = pitch * 0.62;
  const failedDot = pitch * 0.95;

  let top = 0;
  const blocks = rows.map((row) => {
    const failed = Math.min(row.failed, row.count);
    const quiet = Math.ceil((row.count - failed) / perDot);
    const dots = quiet + failed;
    const lines = Math.max(1, Math.ceil(dots / perLine));
    const nameY = top + fontSize * 0.5;
    // A single line of dots stands at the middle of its name, several begin at its top.
    const dotsTop = above ? top + lineHeight : lines > 1 ? top : nameY - pitch / 2;
    const lastY = dotsTop + (lines - 0.5) * pitch;
    // The names of those that failed follow the last dot; without room there they take a line of their own.
    const label = failed > 0 ? failedLabel(row) : "";
    const end = left + (dots - (lines - 1) * perLine) * pitch + 10;
    const follows = end + textWidth(label, fontSize) * 1.05 <= width;
    const clearOfDots = lines > 1 ? Math.max(0, fontSize / 2 + 1.5 - (pitch - quietDot / 2)) : 0;
    const labelY = follows ? lastY + clearOfDots : lastY + pitch / 2 + fontSize * 0.8;
    const bottom = Math.max(nameY + fontSize / 2, lastY + pitch / 2, label ? labelY + fontSize / 2 : 0);
    top = bottom + gap;
    return {
      row,
      nameY,
      dotsTop,
      bottom,
      quiet: runs(0, quiet, perLine),
      failed: runs(quiet, dots, perLine),
      empty: dots === 0,
      label: follows ? label : cutToFit(label, fontSize, (width - left) * 0.95),
      labelX: follows ? end : left,
      labelY,
    };
  });

  const dotted = (kind: "quiet" | "failed", stroke: string, diameter: number) =>
    Plot.ruleY(
      blocks.flatMap((block) => block[kind].map((run) => ({ ...run, top: block.dotsTop }))),
      {
        x1: (run) => first + run.from * pitch,
        // A little beyond the last dot, which else would hang on a rounding, and short of the next.
        x2: (run) => first + (run.from + run.count - 1 + 0.3) * pitch,
        y: (run) => run.top + (run.line + 0.5) * pitch,
        stroke,
        strokeWidth: diameter,
        strokeLinecap: "round",
        strokeDasharray: `0 ${pitch}`,
      },
    );

  const height = Math.ceil(blocks.at(-1)?.bottom ?? lineHeight) + 3;
  const labelled = blocks.filter((block) => block.label);
  return draw(exhibit, chartWidth, {
    width,
    height,
    x: { type: "identity" },
    y: { type: "identity" },
    marks: [
      Plot.text(blocks, {
        x: 0,
        y: "nameY",
        text: (block) => block.row.name,
        textAnchor: "start",
        fontSize,
      }),
      Plot.text(
        blocks.filter((block) => block.empty),
        {
          x: above ? nameWidth + 8 : left,
          y: "nameY",
          text: () => `0 ${counter}`,
          textAnchor: "start",
          fontSize,
          fill: colour.soft,
        },
      ),
      dotted("quiet", colour.pale, quietDot),
      dotted("failed", colour.problem, failedDot),
      Plot.text(labelled, {
        x: "labelX",
        y: "labelY",
        text: "label",
        textAnchor: "start",
        fontSize,
        fontWeight: 600,
        fill: colour.problem,
      }),
    ],
  });
}

function failedLabel({ name, failedNames }: Row): string {
  return failedNames ? `${failedNames}（${name}）` : name;
}
