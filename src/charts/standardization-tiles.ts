import * as Plot from "@observablehq/plot";
import { max } from "d3";
import type { StandardizationTiles } from "../dashboard/schema.ts";
import { type ChartWidth, colour, draw, unpublished } from "./draw.ts";
import { signedChange } from "./signed-change.ts";
import { cutToFit, wrap } from "../text/text-width.ts";

type Row = Readonly<StandardizationTiles["rows"][number]>;

const isDone = (row: Row) => row.state === "已完成";
const isUnknown = (row: Row) => row.state === unpublished;

/** What a tile says under its name: the state once it is reached, until then the deadline, and what was published. */
function remarks(row: Row): string {
  const published = row.decrease === unpublished ? "" : ` ${signedChange(row.decrease)}`;
  return (isDone(row) ? row.state : row.deadline) + published;
}

/** A tile a city, where it lies in the province: done is filled, under way is outlined, unknown is dashed. */
export function standardizationTilesChart(exhibit: StandardizationTiles, chartWidth: ChartWidth): string {
  const { rows } = exhibit;
  const wide = chartWidth === "wide";
  const width = wide ? 520 : 343;
  const nameSize = wide ? 17 : 15;
  const fontSize = wide ? 15 : 13;
  const gap = wide ? 6 : 5;
  const columns = max(rows, (row) => row.column) ?? 1;
  const lines = max(rows, (row) => row.row) ?? 1;
  const tileWidth = (width - gap * (columns - 1)) / columns;
  const leading = fontSize * 1.3;

  const tiles = rows.map((row) => ({ ...row, remarks: wrap(remarks(row), fontSize, tileWidth - 8) }));
  const mostRemarks = Math.max(1, max(tiles, (tile) => tile.remarks.length) ?? 1);
  const tileHeight = Math.round(nameSize + mostRemarks * leading + (wide ? 28 : 20));
  const height = tileHeight * lines + gap * (lines - 1);
  const at = { x: "column", y: "row" };
  const outline = { ...at, fill: "none", stroke: colour.soft, inset: 0.5 };

  return draw(exhibit, chartWidth, {
    width,
    height,
    x: band(columns, width, gap),
    y: band(lines, height, gap),
    marks: [
      Plot.cell(tiles.filter(isDone), { ...at, fill: colour.data }),
      Plot.cell(
        tiles.filter((tile) => !isDone(tile) && !isUnknown(tile)),
        outline,
      ),
      Plot.cell(tiles.filter(isUnknown), { ...outline, strokeDasharray: "4 3" }),
      lettering(tiles, { nameSize, fontSize, leading, room: tileWidth - 8 }),
    ],
  });
}

/** The words of the tiles, one mark for all that stand at the same height of their tile in the same colour. */
function lettering(
  tiles: readonly (Omit<Row, "remarks"> & { readonly remarks: readonly string[] })[],
  {
    nameSize,
    fontSize,
    leading,
    room,
  }: { nameSize: number; fontSize: number; leading: number; room: number },
): Plot.Markish {
  const words = tiles.flatMap((tile) => {
    const top = -(nameSize + tile.remarks.length * leading + 2) / 2;
    const { row, column } = tile;
    const fill = isDone(tile) ? colour.paper : undefined;
    const remarkTop = top + nameSize + 2;
    return [
      { row, column, text: cutToFit(tile.name, nameSize, room), dy: top + nameSize / 2, name: true, fill },
      ...tile.remarks.map((text, line) => ({
        row,
        column,
        text,
        dy: remarkTop + (line + 0.5) * leading,
        name: false,
        fill: fill ?? colour.soft,
      })),
    ];
  });
  return [...Map.groupBy(words, ({ dy, fill, name }) => `${dy} ${fill} ${name}`).values()].map((level) => {
    const [{ dy, fill, name } = { dy: 0, fill: undefined, name: false }] = level;
    return Plot.text(level, {
      x: "column",
      y: "row",
      text: "text",
      dy,
      ...(fill && { fill }),
      ...(name ? { fontSize: nameSize, fontWeight: 600 } : { fontSize }),
    });
  });
}

function band(count: number, extent: number, gap: number): Plot.ScaleOptions {
  const size = (extent - gap * (count - 1)) / count;
  return {
    type: "band",
    domain: Array.from({ length: count }, (_, index) => index + 1),
    range: [0, extent],
    paddingInner: gap / (size + gap),
    paddingOuter: 0,
    round: false,
  };
}
