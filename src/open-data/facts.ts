import type { Dashboard } from "../dashboard/schema.ts";
import { sourceIndex } from "./sources.ts";
import type { OpenTable } from "./table.ts";

/** Rises when a field changes its meaning or goes away; a new table or field leaves it alone. */
const schemaMajor = 1;

/** 某某省政务新媒体检查开放数据 */
export function dataTitle({ site }: Dashboard): string {
  return `${site.jurisdiction}政务新媒体检查开放数据`;
}

export function dataDescription(dashboard: Dashboard): string {
  const { quarters, site } = dashboard;
  const [first, last] = [quarters.at(0), quarters.at(-1)];
  const span = first === last ? first?.name : `${first?.name}至${last?.name}`;
  return `${site.jurisdiction}政务新媒体季度检查的数据，${span}：分地区检查情况、问题账号、规范化建设进度、工作要求、通报中每个数字的核对结论，以及更正和来源。没有公布的格为空，反推的数另列范围。`;
}

/** Who publishes the site: nobody's office while it is a demonstration. */
export function publisherName({ site }: Dashboard): string {
  if (site.demo) return `${site.name}（示例站点）`;
  return site.imprint.host ?? site.offices[0] ?? site.name;
}

/**
 * "1.4.2": the version of the tables' shape, the quarters in the record, the corrections to it.
 *
 * As Data Package would have it: the first number for what breaks programs, the second for more data, the third for
 * corrected data.
 */
export function dataVersion({ quarters, corrections }: Dashboard): string {
  return `${schemaMajor}.${quarters.length}.${corrections.length}`;
}

/** The newest day that the record knows of a publication or a correction; undefined where it knows none. */
export function updatedOn({ updates }: Dashboard): string | undefined {
  return updates
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
}

/** First and last day of the quarters in the record. */
export function coverage({ quarters }: Dashboard): { from: string; to: string } {
  const day = (id: string, end: boolean): string => {
    const [year = "", number = ""] = id.split("-Q");
    if (!end) return `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`;
    return `${year}-${["03-31", "06-30", "09-30", "12-31"][Number(number) - 1]}`;
  };
  return { from: day(quarters.at(0)?.id ?? "", false), to: day(quarters.at(-1)?.id ?? "", true) };
}

/** What a reader of a table has to know: of the table, then of the quarters that are in it. */
export function tableNotes({ quarters }: Dashboard, { notes, fields, rows }: OpenTable): string[] {
  const column = fields.findIndex(({ name }) => name === "quarter");
  const present = new Set(rows.map((row) => row[column]));
  return [
    ...notes,
    ...quarters
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
  return site.url === null ? undefined : new URL(path, site.url).href;
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
