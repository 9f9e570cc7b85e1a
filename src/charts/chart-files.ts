import type { Dashboard } from "../dashboard/schema.ts";
import { excelCsv } from "../open-data/csv-file.ts";
import { memo } from "../dashboard/memo.ts";
import { sourceText } from "../dashboard/source-words.ts";
import { dateText } from "../dashboard/words.ts";
import { percentNumber } from "../open-data/fields.ts";
import { type OpenFile, openFile } from "../open-data/open-file.ts";
import { sourced } from "../open-data/sources.ts";
import type { Cell } from "../open-data/table.ts";
import { type Exhibit, gallery } from "./gallery.ts";
import { type ChartWords, standaloneSvg } from "./standalone.ts";

/** What every picture leaves at its addresses: the drawing, and the rows that it draws. */
export const chartFiles = memo((dashboard: Dashboard): readonly OpenFile[] =>
  [...gallery(dashboard).values()].flatMap(({ exhibit, draw }) => {
    const { id, title } = exhibit;
    return [
      openFile(`charts/${id}.svg`, "svg", title, standaloneSvg(draw("wide"), chartWords(dashboard, exhibit))),
      openFile(`charts/${id}.csv`, "csv", title, chartCsv(dashboard, exhibit)),
    ];
  }),
);

/** The drawings of single regions' trends, among those files. */
export function trendFiles({ regions }: Dashboard): ReadonlySet<string> {
  return new Set(regions.flatMap(({ trends }) => trends.map(({ id }) => `charts/${id}.svg`)));
}

/**
 * The rows of a picture under the headings of its table, as plain numbers; what is shown, and where the row comes from,
 * in each row: a note below the rows would be one row too many for a filter, a pivot table and every program.
 */
export function chartCsv(dashboard: Dashboard, exhibit: Exhibit): string {
  const { columns, rows, subtitle, sources } = exhibit;
  const ofRates = "unit" in exhibit && exhibit.unit === "%";
  const plain = columns.flatMap((column) => plainColumns(column, ofRates));
  return excelCsv(
    [...plain.map(({ heading }) => heading), "图示内容", "来源", "来源名称"],
    rows.map((row) => {
      const from = sourced(dashboard, (row["sources"] as readonly string[] | undefined) ?? sources);
      return [...plain.map(({ cell }) => cell(row)), subtitle, from.sources.join(" "), from.sourceText];
    }),
  );
}

interface PlainColumn {
  readonly heading: string;
  readonly cell: (row: Readonly<Record<string, unknown>>) => Cell;
}

/** Columns that are shown as percentages, signed where they are changes. */
const percentKeys = new Set(["change", "decrease", "passRate"]);

/** A column as shown, in columns of plain numbers: a percentage without its sign, a range by its two ends. */
function plainColumns({ key, label }: Exhibit["columns"][number], ofRates: boolean): PlainColumn[] {
  if (percentKeys.has(key)) {
    return [{ heading: `${label}（%）`, cell: (row) => percentOrUnchanged(textOf(row[key])) }];
  }
  if (key === "baseline") {
    return [
      { heading: `${label}下限`, cell: (row) => plainCell(row["from"]) },
      { heading: `${label}上限`, cell: (row) => plainCell(row["to"]) },
    ];
  }
  // A number as shown has the number itself beside it.
  if (key === "text") {
    return [{ heading: ofRates ? `${label}（%）` : label, cell: (row) => plainCell(row["value"]) }];
  }
  return [{ heading: label, cell: (row) => plainCell(row[key]) }];
}

function percentOrUnchanged(text: string | undefined): Cell {
  return text === "持平" ? 0 : percentNumber(text?.replace(/^\+/, ""));
}

function plainCell(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What is said around a chart that is taken away, so that whoever meets it knows what it is. */
export function chartWords(dashboard: Dashboard, { id, title, subtitle, sources }: Exhibit): ChartWords {
  const { site, periods } = dashboard;
  const used = new Set(sources);
  const newest = periods.findLast((period) => period.sources.some(({ ref }) => used.has(ref)));
  const page = id.startsWith("region-") ? undefined : site.url;
  return {
    title,
    subtitle,
    notes: [
      `${site.name}。来源：${sourceText(dashboard, sources)}。` +
        (newest?.asOf === undefined ? "" : `数据截至${dateText(newest.asOf)}。`),
      ...(page === undefined ? [] : [`${page}charts/${id}.svg`]),
      ...(site.demo ? ["示例：依据公开通报的转载件制作，用于演示，不是政府网站，也未经任何机关认可。"] : []),
    ],
  };
}

/** The pictures that can be taken away as PNG, too: all but those of single regions. */
export function hasPng(dashboard: Dashboard, id: string): boolean {
  return gallery(dashboard).has(id) && !trendFiles(dashboard).has(`charts/${id}.svg`);
}
