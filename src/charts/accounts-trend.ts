import * as Plot from "@observablehq/plot";
import type { AccountsTrend } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { bold, textWidth, widest, wrap } from "./text.ts";

type Row = Readonly<AccountsTrend["rows"][number]>;
type Counted = Row & { readonly accounts: number };

/** Quarters that still have room for a label each. */
const fullyLabelled = 12;
/** Quarters that still have room for a change between two columns. */
const arrowed = 8;

/**
 * Accounts by quarter: labelled bars from zero, the newest deep, and an empty place where nothing was published.
 *
 * Columns where it is wide, rows where it is narrow; beyond 12 quarters thin columns that only name the ends and
 * the extremes.
 */
export function accountsTrendChart(exhibit: AccountsTrend, width: ChartWidth): string {
  const quarters = exhibit.rows.length;
  if (quarters > fullyLabelled) return thinColumns(exhibit, width);
  const alone = quarters < 3 || exhibit.rows.filter((row) => row.accounts !== null).length < 2;
  return width === "narrow" || alone ? bars(exhibit, width) : columns(exhibit);
}

const printed = (row: Counted) => String(row.accounts);

/** What every form starts from. */
function read({ rows, milestones }: AccountsTrend) {
  const counted = rows.filter((row): row is Counted => row.accounts !== null);
  const newest = counted.at(-1);
  return {
    quarters: rows.map((row) => row.quarter),
    counted,
    missing: rows.filter((row) => row.accounts === null),
    newest,
    most: Math.max(1, ...counted.map((row) => row.accounts)),
    fill: (row: Row) => (row === newest ? colour.data : colour.pale),
    notes: milestones.map(({ label, accounts }) => `${label} ${accounts} 个`),
  };
}

/** The newest change stands out; the earlier ones stay quiet. */
function emphasis(newest: boolean) {
  return newest ? { fontWeight: 600, fill: colour.data } : { fill: colour.soft };
}

/** Quiet lines at the foot, from `top` down. */
function footnotes(lines: readonly string[], fontSize: number, top: number): Plot.Markish {
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

function footHeight(lines: readonly string[], fontSize: number): number {
  return lines.length > 0 ? lines.length * fontSize * 1.6 + 8 : 0;
}

/** Wide, 3 to 12 quarters. */
function columns(exhibit: AccountsTrend): string {
  const { quarters, counted, missing, most, fill, notes } = read(exhibit);
  const width = 900;
  const fontSize = 15;
  const share = width / quarters.length;
  const barWidth = Math.min(88, Math.round(share * 0.48));
  // Changes stand between the columns with an arrow, as long as there is room; else above the counts.
  const countRoom = Math.max(barWidth, widest(counted.map(printed), 21, bold));
  const changeRoom = widest(
    counted.map((row) => row.decrease ?? ""),
    fontSize,
  );
  const spacious = quarters.length <= arrowed && share - countRoom > changeRoom + 8;
  const label = (row: Row) => (spacious ? row.label : row.label.replace(/^.*年/, ""));
  const widestText = Math.max(countRoom, changeRoom, widest(exhibit.rows.map(label), fontSize));
  const inset = Math.max(8, (widestText - barWidth) / 2);
  const step = (width - 2 * inset - barWidth) / (quarters.length - 1);
  const top = spacious ? 30 : 50;
  const base = top + 230;
  const axis = spacious ? 40 : 62;
  const lines = wrap(notes.join("；"), fontSize, width);
  const changes = changesOf(exhibit);
  const years = exhibit.rows.filter((row, i) => yearOf(row) !== yearOf(exhibit.rows[i - 1]));
  return draw(exhibit, "wide", {
    width,
    height: base + axis + footHeight(lines, fontSize),
    x: {
      type: "band",
      domain: quarters,
      range: [inset, width - inset],
      paddingInner: 1 - barWidth / step,
      paddingOuter: 0,
    },
    y: { domain: [0, most], range: [base, top] },
    marks: [
      Plot.barY(counted, { x: "quarter", y: "accounts", fill }),
      Plot.ruleY([0], { stroke: colour.ink }),
      spacious ? changesBetween(changes, { step, barWidth, fontSize }) : changesAbove(changes, fontSize),
      Plot.text(counted, {
        x: "quarter",
        y: "accounts",
        text: printed,
        dy: -15,
        fontSize: spacious ? 21 : 18,
        fontWeight: 600,
      }),
      Plot.text(missing, {
        x: "quarter",
        y: 0,
        text: () => unpublished,
        dy: -14,
        fontSize,
        fill: colour.soft,
      }),
      Plot.text(exhibit.rows, { x: "quarter", y: 0, text: label, dy: 22, fontSize }),
      spacious
        ? null
        : Plot.text(years, {
            x: "quarter",
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
function changesOf(exhibit: AccountsTrend) {
  const { quarters, counted, newest } = read(exhibit);
  return counted.flatMap((row) => {
    const since = counted.find((earlier) => earlier.quarter === row.since);
    if (!since || row.decrease === null) return [];
    return {
      quarter: row.quarter,
      from: since.quarter,
      accounts: row.accounts,
      level: (since.accounts + row.accounts) / 2,
      text: row.decrease,
      span: quarters.indexOf(row.quarter) - quarters.indexOf(since.quarter),
      newest: row === newest,
    };
  });
}

type Change = ReturnType<typeof changesOf>[number];

/** An arrow from column to column, half way between their tops, with the change above its middle. */
function changesBetween(
  changes: readonly Change[],
  { step, barWidth, fontSize }: { step: number; barWidth: number; fontSize: number },
): Plot.Markish {
  const alike = Map.groupBy(changes, ({ span, newest }) => `${span} ${newest}`);
  return [
    Plot.arrow(changes, {
      x1: "from",
      x2: "quarter",
      y: "level",
      inset: barWidth / 2 + 10,
      headLength: 7,
      strokeWidth: 1.2,
      stroke: colour.soft,
    }),
    [...alike.values()].map((group) =>
      Plot.text(group, {
        x: "quarter",
        y: "level",
        text: "text",
        dx: (-step * (group[0]?.span ?? 1)) / 2,
        dy: -14,
        fontSize,
        ...emphasis(group[0]?.newest ?? false),
      }),
    ),
  ];
}

/** Without room between the columns: the change above the count it led to. */
function changesAbove(changes: readonly Change[], fontSize: number): Plot.Markish {
  return [false, true].map((newest) =>
    Plot.text(
      changes.filter((change) => change.newest === newest),
      { x: "quarter", y: "accounts", text: "text", dy: -38, fontSize, ...emphasis(newest) },
    ),
  );
}

/** Narrow, 1 to 12 quarters, and wide where a column or two would stand lost. */
function bars(exhibit: AccountsTrend, chartWidth: ChartWidth): string {
  const { quarters, counted, missing, newest, most, fill, notes } = read(exhibit);
  const wide = chartWidth === "wide";
  const width = wide ? 900 : 343;
  const fontSize = wide ? 15 : 14;
  const countSize = wide ? 19 : 16;
  const rowHeight = wide ? 48 : 40;
  const barHeight = wide ? 26 : 20;
  const left =
    widest(
      exhibit.rows.map((row) => row.label),
      fontSize,
    ) + 10;
  const changes = counted.filter((row) => row.decrease !== null);
  const right =
    widest(
      changes.map((row) => row.decrease ?? ""),
      fontSize,
    ) + 10;
  const countRoom = widest(counted.map(printed), countSize, bold) + 10;
  const base = rowHeight * quarters.length;
  const lines = wrap(notes.join("；"), fontSize, width);
  return draw(exhibit, chartWidth, {
    width,
    height: base + footHeight(lines, fontSize),
    x: { domain: [0, most], range: [left, width - right - countRoom] },
    y: {
      type: "band",
      domain: quarters,
      range: [0, base],
      paddingInner: 1 - barHeight / rowHeight,
      paddingOuter: (rowHeight - barHeight) / 2 / rowHeight,
      round: false,
    },
    marks: [
      Plot.text(exhibit.rows, { y: "quarter", frameAnchor: "left", text: "label", fontSize }),
      Plot.barX(counted, { y: "quarter", x: "accounts", fill }),
      Plot.ruleX([0], { insetBottom: footHeight(lines, fontSize), stroke: colour.ink }),
      Plot.text(counted, {
        y: "quarter",
        x: "accounts",
        text: printed,
        textAnchor: "start",
        dx: 8,
        fontSize: countSize,
        fontWeight: 600,
      }),
      Plot.text(missing, {
        y: "quarter",
        x: 0,
        text: () => unpublished,
        textAnchor: "start",
        dx: 8,
        fontSize,
        fill: colour.soft,
      }),
      [true, false].map((on) =>
        Plot.text(
          changes.filter((row) => (row === newest) === on),
          {
            y: "quarter",
            frameAnchor: "right",
            text: "decrease",
            fontSize,
            ...emphasis(on),
          },
        ),
      ),
      footnotes(lines, fontSize, base + 8 + fontSize * 0.8),
    ],
  });
}

function yearOf(row: Row | undefined): number | undefined {
  return row && Number(row.quarter.slice(0, 4));
}

/** More than 12 quarters: the shape of the whole, its ends and extremes named, years where there is room. */
function thinColumns(exhibit: AccountsTrend, chartWidth: ChartWidth): string {
  const { quarters, counted, missing, most, fill, notes } = read(exhibit);
  const wide = chartWidth === "wide";
  const width = wide ? 900 : 343;
  const fontSize = wide ? 15 : 13;
  const countSize = wide ? 18 : 14;
  const step = width / quarters.length;
  const gap = Math.min(wide ? 6 : 2, step * 0.25);
  const top = countSize + 14;
  const base = top + (wide ? 230 : 150);
  const axis = fontSize + 18;
  const footers = missing.length > 0 ? [...notes, `空缺处${unpublished}`] : notes;
  const lines = wrap(footers.join("；"), fontSize, width);
  const middle = (row: Row) => (quarters.indexOf(row.quarter) + 0.5) * step;
  const topOf = (count: number) => base - ((base - top) * count) / most;

  return draw(exhibit, chartWidth, {
    width,
    height: base + axis + footHeight(lines, fontSize),
    x: { type: "band", domain: quarters, range: [0, width], padding: 0, round: false },
    y: { domain: [0, most], range: [base, top] },
    marks: [
      Plot.barY(counted, { x: "quarter", y: "accounts", fill, insetLeft: gap / 2, insetRight: gap / 2 }),
      Plot.ruleY([0], { stroke: colour.ink }),
      namedCounts(counted, { middle, top: topOf, width, halfBar: (step - gap) / 2, fontSize: countSize }),
      yearTicks(exhibit.rows, middle, { width, step, fontSize }),
      footnotes(lines, fontSize, base + axis + 12),
    ],
  });
}

/** The newest, the oldest, the most and the least, in this order, as far as they do not touch. */
function namedCounts(
  counted: readonly Counted[],
  {
    middle,
    top,
    width,
    halfBar,
    fontSize,
  }: {
    middle: (row: Counted) => number;
    top: (count: number) => number;
    width: number;
    halfBar: number;
    fontSize: number;
  },
): Plot.Markish {
  const byCount = counted.toSorted((a, b) => a.accounts - b.accounts);
  const wanted = [
    { row: counted.at(-1), word: "" },
    { row: counted[0], word: "" },
    { row: byCount.at(-1), word: "最多 " },
    { row: byCount[0], word: "最少 " },
  ];
  const placed: {
    row: Counted;
    text: string;
    anchor: "start" | "middle" | "end";
    level: number;
    left: number;
    right: number;
  }[] = [];
  for (const { row, word } of wanted) {
    if (!row) continue;
    const text = `${word}${row.accounts}`;
    const room = textWidth(text, fontSize, bold) + 8;
    const x = middle(row);
    const anchor = x < room / 2 ? "start" : x > width - room / 2 ? "end" : "middle";
    const left = anchor === "start" ? x : anchor === "end" ? x - room : x - room / 2;
    const right = left + room;
    // Above every column that it spans, so that it hides none.
    const spanned = counted.filter(
      (other) => middle(other) > left - halfBar && middle(other) < right + halfBar,
    );
    const level = Math.max(row.accounts, ...spanned.map((other) => other.accounts));
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
        x: (label) => label.row.quarter,
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

/** A tick at every year that begins in view, and its number at as many as fit: all, or every 2nd, 5th, 10th … */
function yearTicks(
  rows: readonly Row[],
  middle: (row: Row) => number,
  { width, step, fontSize }: { width: number; step: number; fontSize: number },
): Plot.Markish {
  const starts = rows.filter((row, i) => i > 0 && yearOf(row) !== yearOf(rows[i - 1]));
  const room = textWidth("2021", fontSize);
  const stride = [1, 2, 5, 10, 20, 50].find((years) => years * 4 * step > room * 1.4) ?? 100;
  const named = starts.filter((row) => {
    const x = middle(row);
    return (yearOf(row) ?? 0) % stride === 0 && x > room / 2 && x < width - room / 2;
  });
  return [
    Plot.text(named, { x: "quarter", y: 0, text: (row: Row) => String(yearOf(row)), dy: 20, fontSize }),
    Plot.ruleX(named, { x: "quarter", y1: 0, y2: 0, insetBottom: -6, stroke: colour.ink }),
  ];
}
