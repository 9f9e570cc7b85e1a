import { execFileSync } from "node:child_process";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ledgerChart } from "../../src/charts/ledger.ts";
import { trendChart } from "../../src/charts/trend.ts";
import { unitsChart } from "../../src/charts/units.ts";
import {
  deepFreeze,
  monthlyTrend,
  ledger,
  sparseTrend,
  trend,
  trendOf,
  units,
  unitsLong,
} from "./exhibits.ts";
import { edgeCases, shipped, widths } from "./pictures.ts";

const drawn = [...shipped, ...edgeCases].flatMap(({ name, draw }) =>
  widths.map((width) => ({ name: `${name}-${width}`, width, svg: draw(width) })),
);

describe.each(drawn)("$name", ({ name, width, svg }) => {
  test("looks as it did", async () => {
    // A mark a line: a change shows itself where it is.
    await expect(`${svg.replace(/<(?:g|\/g|\/svg)\b/g, "\n$&")}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  test("can stand in a page", () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>.*<\/svg>$/s);
    expect(svg.split("<svg").length).toBe(2);
    expect(svg).toMatch(/^<svg [^>]*aria-label="[^"]+"/);
    expect(svg).toMatch(/^<svg [^>]*aria-description="[^"]+"/);
    expect(svg).not.toMatch(
      /<style|<figure|<script|\s(?:style|id|on\w+)=|url\(|plot-|NaN|undefined|Infinity/,
    );
    expect(svg.replace(/^<svg[^>]*>/, "")).not.toMatch(/aria-/);
    expect(svg).not.toMatch(/="[^"]*\.\d{3}/);
    expect(svg.replaceAll(/var\(--(?:data|data-pale|problem|ink|soft|rule|paper)\)/g, "")).not.toMatch(
      /#[\da-f]{3,8}|rgb|currentColor|var\(/i,
    );
  });

  test("can be read where it is shown", () => {
    const [, drawingWidth] = /viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    // A wide drawing is shown from 720 px on; a half-width one at 416 px or more.
    const shownAt = width === "narrow" ? 343 : drawingWidth === "520" ? 416 : 720;
    expect((Math.min(...sizes) * shownAt) / Number(drawingWidth)).toBeGreaterThanOrEqual(12);
  });
});

test("the bytes do not depend on what was drawn before", () => {
  const backwards = [...shipped, ...edgeCases]
    .toReversed()
    .flatMap(({ name, draw }) =>
      widths.toReversed().map((width) => ({ name: `${name}-${width}`, width, svg: draw(width) })),
    );
  expect(backwards.toReversed()).toEqual(drawn);
});

test("nor on globals that make Plot move its marks half a pixel", () => {
  const script = `
    globalThis.it = () => {};
    const { edgeCases, shipped, widths } = await import("./test/charts/pictures.ts");
    const pictures = [...shipped, ...edgeCases];
    console.log(JSON.stringify(pictures.flatMap(({ draw }) => widths.map((width) => draw(width)))));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(JSON.parse(output)).toEqual(drawn.map(({ svg }) => svg));
});

test("all pictures of the shipped record together stay below 6 KB", () => {
  const all = shipped.flatMap(({ draw }) => widths.map((width) => draw(width))).join("");
  expect(brotliCompressSync(all).length).toBeLessThan(6 * 1024);
});

/** Dots that a browser draws: at every multiple of the dash pitch from x1 to x2. */
function dots(svg: string, stroke: string): number {
  const groups = svg.matchAll(/<g([^>]*stroke-dasharray="0 ([\d.]+)"[^>]*)>(.*?)<\/g>/g);
  let count = 0;
  for (const [, attributes = "", pitch, lines = ""] of groups) {
    if (!attributes.includes(`stroke="${stroke}"`)) continue;
    expect(attributes).toContain('stroke-linecap="round"');
    for (const [line] of lines.matchAll(/<line[^>]*>/g)) {
      const [x1, x2] = ["x1", "x2"].map((name) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(line)?.[1]));
      count += Math.floor(((x2 ?? NaN) - (x1 ?? NaN)) / Number(pitch)) + 1;
    }
  }
  return count;
}

test.each(widths)("a dot for each (%s)", (width) => {
  const svg = unitsChart(units, width);
  expect(dots(svg, "var(--data-pale)")).toBe(3118);
  expect(dots(svg, "var(--problem)")).toBe(2);
  expect(svg).toContain(">诗画碧湖（丽水市）<");
  expect(svg).toContain(">普陀山文化旅游（舟山市）<");
  const long = unitsChart(unitsLong, width);
  const problems = unitsLong.rows.reduce((sum, row) => sum + row.failed, 0);
  const accounts = unitsLong.rows.reduce((sum, row) => sum + row.count, 0);
  expect(dots(long, "var(--problem)")).toBe(problems);
  expect(dots(long, "var(--data-pale)")).toBe(accounts - problems);
});

test.each(widths)("several a dot, but each that failed its own (%s)", (width) => {
  const rows = units.rows.map((row) => ({ ...row, count: row.count * 6 }));
  const perDot = 5;
  const svg = unitsChart(deepFreeze({ ...units, rows, perDot }), width);
  const quiet = rows.reduce((sum, row) => sum + Math.ceil((row.count - row.failed) / perDot), 0);
  expect(dots(svg, "var(--data-pale)")).toBe(quiet);
  expect(dots(svg, "var(--problem)")).toBe(2);
});

const heightOf = (svg: string, fill: string) =>
  [...svg.matchAll(/<rect[^>]*>/g)]
    .map(([rect]) => rect)
    .filter((rect) => rect.includes(`fill="${fill}"`))
    .map((rect) => Number(/height="([\d.]+)"/.exec(rect)?.[1]));

test("bars start at zero: their heights are to each other as the counts", () => {
  const svg = trendChart(trend, "wide");
  const [highest = NaN, second] = heightOf(svg, "var(--data-pale)");
  const [newest] = heightOf(svg, "var(--data)");
  expect(second).toBeCloseTo((highest * 5189) / 5717, 1);
  expect(newest).toBeCloseTo((highest * 3120) / 5717, 1);
});

test("what was not published keeps its place and is not drawn as zero", () => {
  const svg = trendChart(trendOf([5717, undefined, 3942, 3120]), "wide");
  expect(svg.match(/<rect/g)).toHaveLength(3);
  expect(svg.match(/>未公布</g)).toHaveLength(1);
  expect(svg).toContain(">2022年一季度<");
});

/** Where the bars of a picture begin, and how wide they are. */
const barsOf = (svg: string) =>
  [...svg.matchAll(/<rect[^>]*>/g)]
    .map(([rect]) => ["x", "width"].map((name) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(rect)?.[1])))
    .map(([x = NaN, width = NaN]) => ({ x, width }))
    .toSorted((a, b) => a.x - b.x);

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test.each([
  { name: "years between quarters", exhibit: sparseTrend, width: "wide" as const },
  { name: "months, rounds and a year without any", exhibit: monthlyTrend, width: "wide" as const },
  { name: "the same on a phone", exhibit: monthlyTrend, width: "narrow" as const },
])("time is drawn true: $name", ({ exhibit, width }) => {
  const bars = barsOf(trendChart(exhibit, width));
  expect(bars).toHaveLength(exhibit.rows.length);
  expect(new Set(bars.map((bar) => bar.width.toFixed(1))).size).toBe(1);
  const [first, last] = [exhibit.rows.at(0)!, exhibit.rows.at(-1)!];
  const perDay = (bars.at(-1)!.x - bars[0]!.x) / days(first.at, last.at);
  exhibit.rows.forEach(({ at }, i) =>
    expect(bars[i]!.x - bars[0]!.x).toBeCloseTo(perDay * days(first.at, at), 1),
  );
});

test("hostile text stays text", () => {
  const hostile = `"><script>alert('1')</script>&amp;\u202E\u2066\u0000\uD800</text>`;
  const escaped = "&lt;script&gt;";
  const svg = ledgerChart(
    deepFreeze({
      ...ledger,
      title: hostile,
      description: hostile,
      rows: [{ region: "330100", name: hostile, count: 1, failedCount: 0, passRate: hostile }],
    }),
    "wide",
  );
  expect(svg).not.toContain("<script");
  expect(svg.split("<text").length).toBe(svg.split("</text>").length);
  expect(svg).toContain(`aria-label="&quot;&gt;${escaped}alert('1')&lt;/script&gt;&amp;amp;&lt;/text&gt;"`);
  // oxlint-disable-next-line no-control-regex
  expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u001f]|\p{Cs}/u);
});
