import { max, min } from "d3";
import type { Dashboard } from "../dashboard/schema.ts";
import { sourceIndex } from "./sources.ts";
import type { OpenTable } from "./table.ts";

/**
 * Rises when a field changes its meaning or goes away; a new table or field leaves it alone.
 *
 * 2: one table of observations, with the subject, the measure and the period of each, took the place of `inspections`
 * and `counts`; `problems` became `listed`, `quarters` became `periods`.
 */
const schemaMajor = 2;

/** 某某省政务新媒体检查开放数据 */
export function dataTitle({ site }: Dashboard): string {
  return `${site.jurisdiction}${site.scope}检查开放数据`;
}

export function dataDescription(dashboard: Dashboard): string {
  const { periods, site } = dashboard;
  const [first, last] = [periods.at(0), periods.at(-1)];
  const span = first === last ? first?.name : `${first?.name}至${last?.name}`;
  return `${site.jurisdiction}${site.scope}检查的数据，${span}：公布的每个数及其出处和核对情况，检查发现问题的名单、规范化建设进度、工作要求、通报中每个数字的核对结论，以及更正和来源。没有公布的格为空，不是0；本站计算和反推的数另行标明。`;
}

/** What the data is about, in words for catalogues. */
export function keywords({ subjects }: Dashboard): string[] {
  return [...subjects.map(({ name }) => name), "检查", "通报", "合格率"];
}

/** Who publishes the site: nobody's office while it is a demonstration. */
export function publisherName({ site }: Dashboard): string {
  if (site.demo) return `${site.name}（示例站点）`;
  return site.imprint.host ?? site.offices[0] ?? site.name;
}

/**
 * "2.4.1": the version of the tables' shape, the periods in the record, the corrections to it.
 *
 * As Data Package would have it: the first number for what breaks programs, the second for more data, the third for
 * corrected data.
 */
export function dataVersion({ periods, corrections }: Dashboard): string {
  return `${schemaMajor}.${periods.length}.${corrections.length}`;
}

/**
 * The day of the newest publication or correction; undefined where it is not known, for an older one's day would then be
 * wrong.
 */
export function updatedOn({ updates: [newest] }: Dashboard): string | undefined {
  return newest?.date;
}

/** First and last day of the periods in the record; a year's circular may come after those of its months. */
export function coverage({ periods }: Dashboard): { from: string; to: string } {
  return { from: min(periods, ({ from }) => from) ?? "", to: max(periods, ({ to }) => to) ?? "" };
}

/** What a reader of a table has to know: of the table, then of the periods that are in it. */
export function tableNotes({ periods }: Dashboard, { notes, fields, rows }: OpenTable): string[] {
  const column = fields.findIndex(({ name }) => name === "period");
  const present = new Set(rows.map((row) => row[column]));
  return [
    ...notes,
    ...periods
      .filter(({ id }) => present.has(id))
      .flatMap(({ name, notes: said }) => said.map((note) => `${name}：${note}`)),
  ];
}

/** The sources that the rows of a table name; all of them for a table that names none. */
export function tableSources(dashboard: Dashboard, { fields, rows }: OpenTable) {
  const all = [...sourceIndex(dashboard).values()];
  const column = fields.findIndex(({ name }) => name === "sources");
  if (column < 0) return all;
  const named = new Set(rows.flatMap((row) => String(row[column] ?? "").split(" ")));
  return all.filter(({ ref }) => named.has(ref));
}

/** The address of a file of the site; undefined where the site does not know where it will stand. */
export function addressOf({ site }: Dashboard, path: string): string | undefined {
  return site.url === undefined ? undefined : new URL(path, site.url).href;
}

/** A link from a file of data/ to a file of the site: whole where the site knows where it stands, else relative. */
export function linkFromData(dashboard: Dashboard, path: string): string {
  return addressOf(dashboard, path) ?? (path.startsWith("data/") ? path.slice("data/".length) : `../${path}`);
}

/** How to cite the data, as GB/T 7714-2015 has it for a data set online; the reader puts in the day of access. */
export function citation(dashboard: Dashboard): string {
  const updated = updatedOn(dashboard);
  const end = addressOf(dashboard, "data.html");
  return `${publisherName(dashboard)}. ${dataTitle(dashboard)}：第${dataVersion(dashboard)}版[DS/OL]. ${updated ? `(${updated})` : ""}[引用日期].${end ? ` ${end}.` : ""}`;
}
