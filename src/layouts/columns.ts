import type { Dashboard } from "../dashboard/schema.ts";

/** The parts of the site. */
export type Section =
  "总览" | "通报" | "地区" | "趋势" | "责任" | "数据" | "核校" | "方法" | "搜索" | "更正" | "更新";

/** What the words of a column are made of. */
type Told = Pick<Dashboard, "site" | "subjects">;

/** A part of the site: a column (栏目) of the head tags. */
export interface Column {
  readonly name: Section;
  /** As the header names it. */
  readonly label: (dashboard: Told) => string;
  readonly href: string;
  /** What is in it, for its head tags. */
  readonly description: (dashboard: Told) => string;
  /** Stands in the header; the others are reached from the footer. */
  readonly inHeader: boolean;
}

type Words = Pick<Column, "name" | "href" | "description"> & Partial<Column>;

const column = ({ name, ...words }: Words): Column => ({ name, label: () => name, inHeader: true, ...words });

export const columns: readonly Column[] = [
  column({
    name: "总览",
    href: "/index.html",
    description: ({ site }) => `${site.jurisdiction}${site.scope}检查的最新情况`,
  }),
  column({
    name: "通报",
    href: "/circulars.html",
    description: ({ site }) => `${site.jurisdiction}各${site.periodWord}${site.scope}检查通报与数据`,
  }),
  column({
    name: "地区",
    label: ({ site }) => site.rowWord,
    href: "/regions.html",
    description: ({ site }) => `${site.jurisdiction}各${site.rowWord}${site.scope}的历次检查情况`,
  }),
  column({
    name: "趋势",
    href: "/trends.html",
    description: ({ site }) => `${site.jurisdiction}${site.scope}数量与合格率的变化`,
  }),
  column({
    name: "责任",
    href: "/duties.html",
    description: ({ site }) => `${site.jurisdiction}${site.scope}检查提出的要求、期限、所列问题与整改情况`,
  }),
  column({
    name: "数据",
    href: "/data.html",
    description: ({ site }) => `${site.jurisdiction}${site.scope}检查的开放数据`,
  }),
  column({
    name: "核校",
    href: "/check.html",
    description: ({ site }) => `核对手中的${site.scope}通报与封存本是否一致，并核校其中的数字；不上传`,
  }),
  column({
    name: "方法",
    href: "/method.html",
    description: () => "每个数字如何计算、如何取整、哪些是反推、来源可信度如何评定",
  }),
  column({
    name: "搜索",
    href: "/search.html",
    description: ({ subjects, site }) =>
      `搜索通报正文、${[site.rowWord, ...subjects.map(({ failedNoun }) => failedNoun)].join("、")}和用语，或按拼音、${site.rowWord}、${site.periodWord}查找`,
  }),
  column({
    name: "更新",
    href: "/updates.html",
    description: () => "每次发布增加或改动了什么",
    inHeader: false,
  }),
  column({
    name: "更正",
    href: "/corrections.html",
    description: () => "发布之后的每一处改动及其原因",
    inHeader: false,
  }),
];

/** The columns that the site has: none of regions where the record has none. */
export function columnsOf({ regions }: Pick<Dashboard, "regions">): readonly Column[] {
  return columns.filter(({ name }) => name !== "地区" || regions.length > 0);
}

/** The column of that name. */
export function columnOf(section: Section): Column {
  return columns.find(({ name }) => name === section) as Column;
}
