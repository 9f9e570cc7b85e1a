import type { Dashboard } from "../dashboard/schema.ts";
import { excelCsv } from "../open-data/csv-file.ts";
import { oncePerDashboard } from "../open-data/once-per-dashboard.ts";
import { type OpenFile, openFile } from "../open-data/open-file.ts";
import { sourced } from "../open-data/sources.ts";
import { type Exhibit, gallery } from "./gallery.ts";
import { standaloneSvg } from "./standalone.ts";

/** What every picture leaves at its addresses: the drawing, and the rows that it draws. */
export const chartFiles = oncePerDashboard((dashboard: Dashboard): readonly OpenFile[] =>
  [...gallery(dashboard).values()].flatMap(({ exhibit, draw }) => {
    const { id, title } = exhibit;
    const source = `${dashboard.site.name}，来源：${circularsOf(dashboard, exhibit)}`;
    return [
      openFile(`charts/${id}.svg`, "svg", title, standaloneSvg(draw("wide"), { title, source })),
      openFile(`charts/${id}.csv`, "csv", title, chartCsv(dashboard, exhibit)),
    ];
  }),
);

/**
 * The rows of a picture under the headings of its table, as they are shown; what is shown, and where it comes from, in
 * each row: a note below the rows would be one row too many for a filter, a pivot table and every program.
 */
function chartCsv(dashboard: Dashboard, { columns, rows, subtitle, sources }: Exhibit): string {
  const from = sourced(dashboard, sources);
  return excelCsv(
    [...columns.map(({ label }) => label), "图示内容", "来源", "来源名称"],
    rows.map((row) => [
      ...columns.map(({ key }) => row[key] ?? null),
      subtitle,
      from.sources.join(" "),
      from.sourceText,
    ]),
  );
}

function circularsOf({ quarters }: Dashboard, { sources }: Exhibit): string {
  const named = quarters.filter((quarter) => quarter.sources.some(({ ref }) => sources.includes(ref)));
  const [first, last] = [named.at(0), named.at(-1)];
  if (!first || !last) return "未公布";
  return first === last ? `${first.name}检查通报` : `${first.name}至${last.name}检查通报`;
}
