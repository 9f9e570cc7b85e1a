import { memo } from "../dashboard/memo.ts";
import type { Dashboard, PeriodView, Source } from "../dashboard/schema.ts";
import type { Field } from "./table.ts";

/** A row that says where it comes from. */
export interface Sourced {
  /** "2022-Q3/circular". */
  readonly sources: readonly string[];
  /** The same in words. */
  readonly sourceText: string;
}

/** The ids of a row's sources: a row keeps its source wherever it is copied to. */
export const sourcesField: Field<Pick<Sourced, "sources">> = {
  name: "sources",
  title: "来源",
  type: "string",
  description: "来源的编号，对应“来源”表的同名列；不止一个时以空格分隔。",
  missing: "没有记录来源",
  read: ({ sources }) => sources.join(" ") || null,
};

/** The same beside their words: the last two columns of most tables. */
export const sourceFields: readonly Field<Sourced>[] = [
  sourcesField,
  {
    name: "source_text",
    title: "来源名称",
    type: "string",
    description: "来源的发布者、标题和可信度；不止一个时以分号分隔。",
    missing: "没有记录来源",
    read: (row) => row.sourceText || null,
  },
];

/** Every source of the record by its ref. */
export const sourceIndex = memo(
  ({ periods }: Dashboard): ReadonlyMap<string, Source> =>
    new Map(periods.flatMap(({ sources }) => sources.map((source) => [source.ref, source]))),
);

/** The refs with their words. */
export function sourced(dashboard: Dashboard, refs: readonly string[]): Sourced {
  const index = sourceIndex(dashboard);
  const texts = refs.flatMap((ref) => {
    const source = index.get(ref);
    return source ? [sourceText(source)] : [];
  });
  return { sources: refs, sourceText: texts.join("；") };
}

/** The sources that a file of a period rests on. */
export function fileSources(dashboard: Dashboard, period: PeriodView, file: string): Sourced {
  const refs = period.sources.filter(({ files }) => files.includes(file)).map(({ ref }) => ref);
  return sourced(dashboard, refs);
}

/** 某某办公厅《关于……的通报》（可信度：高） */
export function sourceText({ publisher, title, trustText }: Source): string {
  return `${publisher}《${title}》（可信度：${trustText}）`;
}
