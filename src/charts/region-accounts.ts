import * as Plot from "@observablehq/plot";
import type { RegionAccounts } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { cutToFit, widest } from "./text.ts";

type Row = Readonly<RegionAccounts["rows"][number]>;

const printed = (count: number | null) => (count === null ? unpublished : String(count));
const alarming = (row: Row) => (row.problems ?? 0) > 0;

/**
 * A row a region: its name, a bar of its accounts from zero, and what was found there, in columns.
 *
 * Red is for problems alone: their count, and a dot at the end of the bar. Where it is narrow and a name is long, the
 * bar goes under the text.
 */
export function regionAccountsChart(exhibit: RegionAccounts, chartWidth: ChartWidth): string {
  const { rows } = exhibit;
  const wide = chartWidth === "wide";
  const width = wide ? 900 : 343;
  const fontSize = wide ? 15 : 14;
  const nameWidth = Math.max(
    widest(
      rows.map((row) => row.region),
      fontSize,
    ),
    2 * fontSize,
  );
  const stacked = !wide && nameWidth > 80;

  // Right edges of the three columns, from the right.
  const gutter = wide ? 44 : 16;
  const columnWidth = (heading: string, texts: readonly string[]) =>
    Math.max(widest([heading, ...texts], fontSize));
  const rateEdge = width;
  const problemsEdge =
    rateEdge -
    columnWidth(
      "合格率",
      rows.map((row) => row.passRate),
    ) -
    gutter;
  const problemsWidth = columnWidth(
    "问题",
    rows.map((row) => printed(row.problems)),
  );
  const accountsEdge = problemsEdge - problemsWidth - gutter;
  const accountsWidth = columnWidth(
    stacked ? "账号数" : "",
    rows.map((row) => printed(row.accounts)),
  );

  const barLeft = stacked ? 0 : Math.min(nameWidth, 200) + (wide ? 26 : 10);
  const barRight = stacked ? width - 12 : accountsEdge - accountsWidth - (wide ? 34 : 20);
  const nameRoom = stacked ? accountsEdge - accountsWidth - 10 : barLeft - 8;

  const rowHeight = stacked ? 50 : wide ? 36 : 34;
  const barHeight = stacked ? 7 : wide ? 14 : 12;
  const head = wide ? 34 : 30;
  const height = head + rowHeight * rows.length;
  const raised = stacked ? -8 : 0;
  const counted = rows.filter((row) => row.accounts !== null);
  const column = (edge: number) =>
    ({
      y: "code",
      frameAnchor: "right",
      textAnchor: "end",
      dx: edge - width,
      dy: raised,
      fontSize,
    }) as const;
  const heading = (text: string, edge: number, anchor: "start" | "end" = "end") =>
    Plot.text([text], {
      frameAnchor: "top-left",
      lineAnchor: "middle",
      textAnchor: anchor,
      dx: edge,
      dy: head / 2 - 2,
      fontSize: wide ? 15 : 13,
      fill: colour.soft,
    });
  const cells = (
    edge: number,
    shown: (row: Row) => string,
    of: (row: Row) => "plain" | "alarm" | "quiet",
  ) => [
    Plot.text(
      rows.filter((row) => of(row) === "plain"),
      { ...column(edge), text: shown },
    ),
    Plot.text(
      rows.filter((row) => of(row) === "quiet"),
      { ...column(edge), text: shown, fill: colour.soft },
    ),
    Plot.text(
      rows.filter((row) => of(row) === "alarm"),
      {
        ...column(edge),
        text: shown,
        fill: colour.problem,
        fontWeight: 700,
      },
    ),
  ];

  return draw(exhibit, chartWidth, {
    width,
    height,
    x: { domain: [0, Math.max(1, ...counted.map((row) => row.accounts ?? 0))], range: [barLeft, barRight] },
    y: { type: "band", domain: rows.map((row) => row.code), range: [head, height], padding: 0, round: false },
    marks: [
      heading("地区", 0, "start"),
      stacked ? null : heading("账号数", barLeft, "start"),
      stacked ? heading("账号数", accountsEdge) : null,
      heading("问题", problemsEdge),
      heading("合格率", rateEdge),
      Plot.ruleY(rows, { y: "code", dy: rowHeight / 2 - 0.5, stroke: colour.rule }),
      Plot.ruleY(rows.slice(0, 1), { y: "code", dy: -rowHeight / 2, stroke: colour.ink }),
      Plot.text(rows, {
        y: "code",
        frameAnchor: "left",
        text: (row: Row) => cutToFit(row.region, fontSize, nameRoom),
        dy: raised,
        fontSize,
      }),
      Plot.barX(counted, {
        y: "code",
        x: "accounts",
        fill: colour.data,
        insetTop: stacked ? 33 : (rowHeight - barHeight) / 2,
        insetBottom: stacked ? rowHeight - 33 - barHeight : (rowHeight - barHeight) / 2,
      }),
      Plot.dot(
        rows.filter((row) => alarming(row) && row.accounts !== null),
        {
          y: "code",
          x: "accounts",
          dx: 9,
          dy: stacked ? 33 + barHeight / 2 - rowHeight / 2 : 0,
          r: wide ? 4 : 3.5,
          fill: colour.problem,
          stroke: null,
        },
      ),
      cells(
        accountsEdge,
        (row) => printed(row.accounts),
        (row) => (row.accounts === null ? "quiet" : "plain"),
      ),
      cells(
        problemsEdge,
        (row) => printed(row.problems),
        (row) => (alarming(row) ? "alarm" : row.problems === null ? "quiet" : "plain"),
      ),
      cells(
        rateEdge,
        (row) => row.passRate,
        (row) => (row.passRate === unpublished ? "quiet" : "plain"),
      ),
    ],
  });
}
