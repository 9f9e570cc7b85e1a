import * as Plot from "@observablehq/plot";
import { max } from "d3";
import type { Ledger } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { cutToFit, widest } from "../text/text-width.ts";

type Row = Pick<Ledger["rows"][number], "region" | "name" | "count" | "failedCount" | "passRate">;

/** What is drawn of a ledger: how many there are, what failed, and the pass rate. */
export interface LedgerPicture extends Pick<Ledger, "title" | "description" | "countHeading" | "columns"> {
  readonly rows: readonly Row[];
}

const printed = (count: number | undefined) => (count === undefined ? unpublished : String(count));
const alarming = (row: Row) => (row.failedCount ?? 0) > 0;

/**
 * A row a region: its name, a bar of how many there are from zero, and what was found there, in columns.
 *
 * Red is for failures alone: their count, and a dot at the end of the bar. Where it is narrow and a name is long, the
 * bar goes under the text.
 */
export function ledgerChart(exhibit: LedgerPicture, chartWidth: ChartWidth): string {
  const { rows, countHeading, columns } = exhibit;
  const headings = new Map(columns.map(({ key, label }) => [key, label]));
  const nameHeading = headings.get("name") ?? "";
  const [hasFailures, hasRates] = [headings.has("failedCount"), headings.has("passRate")];
  const wide = chartWidth === "wide";
  const width = wide ? 900 : 343;
  const fontSize = wide ? 15 : 14;
  const nameWidth = Math.max(
    widest(
      rows.map((row) => row.name),
      fontSize,
    ),
    2 * fontSize,
  );
  const stacked = !wide && nameWidth > 80;

  // Right edges of the three columns, from the right.
  const gutter = wide ? 44 : 16;
  const columnWidth = (heading: string, texts: readonly string[]) => widest([heading, ...texts], fontSize);
  const rateRoom = hasRates
    ? columnWidth(
        "合格率",
        rows.map((row) => row.passRate),
      ) + gutter
    : 0;
  const failedRoom = hasFailures
    ? columnWidth(
        "问题",
        rows.map((row) => printed(row.failedCount)),
      ) + gutter
    : 0;
  const rateEdge = width;
  const failedEdge = rateEdge - rateRoom;
  const countEdge = failedEdge - failedRoom;
  const countWidth = columnWidth(
    stacked ? countHeading : "",
    rows.map((row) => printed(row.count)),
  );

  const barLeft = stacked ? 0 : Math.min(nameWidth, 200) + (wide ? 26 : 10);
  const barRight = stacked ? width - 12 : countEdge - countWidth - (wide ? 34 : 20);
  const nameRoom = stacked ? countEdge - countWidth - 10 : barLeft - 8;

  const rowHeight = stacked ? 50 : wide ? 36 : 34;
  const barHeight = stacked ? 7 : wide ? 14 : 12;
  const head = wide ? 34 : 30;
  const height = head + rowHeight * rows.length;
  const raised = stacked ? -8 : 0;
  const counted = rows.filter((row) => row.count !== undefined);
  const column = (edge: number) =>
    ({
      y: "region",
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
    x: {
      domain: [0, Math.max(1, max(counted, (row) => row.count ?? 0) ?? 1)],
      range: [barLeft, barRight],
    },
    y: {
      type: "band",
      domain: rows.map((row) => row.region),
      range: [head, height],
      padding: 0,
      round: false,
    },
    marks: [
      heading(nameHeading, 0, "start"),
      stacked ? null : heading(countHeading, barLeft, "start"),
      stacked ? heading(countHeading, countEdge) : null,
      hasFailures ? heading("问题", failedEdge) : null,
      hasRates ? heading("合格率", rateEdge) : null,
      Plot.ruleY(rows, { y: "region", dy: rowHeight / 2 - 0.5, stroke: colour.rule }),
      Plot.ruleY(rows.slice(0, 1), { y: "region", dy: -rowHeight / 2, stroke: colour.ink }),
      Plot.text(rows, {
        y: "region",
        frameAnchor: "left",
        text: (row: Row) => cutToFit(row.name, fontSize, nameRoom),
        dy: raised,
        fontSize,
      }),
      Plot.barX(counted, {
        y: "region",
        x: "count",
        fill: colour.data,
        insetTop: stacked ? 33 : (rowHeight - barHeight) / 2,
        insetBottom: stacked ? rowHeight - 33 - barHeight : (rowHeight - barHeight) / 2,
      }),
      Plot.dot(
        rows.filter((row) => alarming(row) && row.count !== undefined),
        {
          y: "region",
          x: "count",
          dx: 9,
          dy: stacked ? 33 + barHeight / 2 - rowHeight / 2 : 0,
          r: wide ? 4 : 3.5,
          fill: colour.problem,
          stroke: null,
        },
      ),
      cells(
        countEdge,
        (row) => printed(row.count),
        (row) => (row.count === undefined ? "quiet" : "plain"),
      ),
      hasFailures
        ? cells(
            failedEdge,
            (row) => printed(row.failedCount),
            (row) => (alarming(row) ? "alarm" : row.failedCount === undefined ? "quiet" : "plain"),
          )
        : null,
      hasRates
        ? cells(
            rateEdge,
            (row) => row.passRate,
            (row) => (row.passRate === unpublished ? "quiet" : "plain"),
          )
        : null,
    ],
  });
}
