import type { Dashboard, DashboardQuarter, DashboardSource } from "../dashboard/schema.ts";
import type { Field } from "./table.ts";

/** A row that says where it comes from. */
export interface Sourced {
  /** "2022-Q3/circular". */
  readonly sources: readonly string[];
  /** The same in words. */
  readonly sourceText: string;
}

/** The last two columns of a table: a row keeps its source wherever it is copied to. */
export const sourceFields: readonly Field<Sourced>[] = [
  {
    name: "sources",
    title: "来源",
    type: "string",
    description: "来源的编号，对应“来源”表的同名列；不止一个时以空格分隔。",
    missing: "没有记录来源",
    read: ({ sources }) => sources.join(" ") || null,
  },
  {
    name: "source_text",
    title: "来源名称",
    type: "string",
    description: "来源的发布者、标题和可信度；不止一个时以分号分隔。",
    missing: "没有记录来源",
    read: (row) => row.sourceText || null,
  },
];

const indexes = new WeakMap<Dashboard, ReadonlyMap<string, DashboardSource>>();

/** Every source of the record by its ref. */
export function sourceIndex(dashboard: Dashboard): ReadonlyMap<string, DashboardSource> {
  let index = indexes.get(dashboard);
  if (!index) {
    index = new Map(
      dashboard.quarters.flatMap(({ sources }) => sources.map((source) => [source.ref, source])),
    );
    indexes.set(dashboard, index);
  }
  return index;
}

/** The refs with their words. */
export function sourced(dashboard: Dashboard, refs: readonly string[]): Sourced {
  const index = sourceIndex(dashboard);
  const texts = refs.flatMap((ref) => {
    const source = index.get(ref);
    return source ? [sourceText(source)] : [];
  });
  return { sources: refs, sourceText: texts.join("；") };
}

/** The sources that a file of a quarter rests on. */
export function fileSources(dashboard: Dashboard, quarter: DashboardQuarter, file: string): Sourced {
  const refs = quarter.sources.filter(({ files }) => files.includes(file)).map(({ ref }) => ref);
  return sourced(dashboard, refs);
}

/** 某某办公厅《关于……的通报》（可信度：高） */
export function sourceText({ publisher, title, trustText }: DashboardSource): string {
  return `${publisher}《${title}》（可信度：${trustText}）`;
}
