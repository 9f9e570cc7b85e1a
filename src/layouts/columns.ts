import type { Dashboard } from "../dashboard/schema.ts";

/** The parts of the site, as the header names them. */
export type Section = "总览" | "通报" | "地区" | "趋势" | "数据" | "方法" | "搜索" | "更正" | "更新";

/** A part of the site: a column (栏目) of the head tags. */
export interface Column {
  readonly name: Section;
  readonly href: string;
  /** What is in it, for its head tags. */
  readonly description: (site: Dashboard["site"]) => string;
  /** Stands in the header; the others are reached from the footer. */
  readonly inHeader: boolean;
}

export const columns: readonly Column[] = [
  {
    name: "总览",
    href: "/index.html",
    description: ({ jurisdiction }) => `${jurisdiction}政务新媒体检查的最新情况`,
    inHeader: true,
  },
  {
    name: "通报",
    href: "/circulars.html",
    description: ({ jurisdiction }) => `${jurisdiction}各季度政务新媒体检查通报与数据`,
    inHeader: true,
  },
  {
    name: "地区",
    href: "/index.html#regions",
    description: ({ jurisdiction }) => `${jurisdiction}各地区政务新媒体的历次检查情况`,
    inHeader: true,
  },
  {
    name: "趋势",
    href: "/trends.html",
    description: ({ jurisdiction }) => `${jurisdiction}政务新媒体数量与合格率的变化`,
    inHeader: true,
  },
  {
    name: "数据",
    href: "/data.html",
    description: ({ jurisdiction }) => `${jurisdiction}政务新媒体检查的开放数据`,
    inHeader: true,
  },
  {
    name: "方法",
    href: "/method.html",
    description: () => "每个数字如何计算、如何取整、哪些是反推、来源可信度如何评定",
    inHeader: true,
  },
  {
    name: "搜索",
    href: "/search.html",
    description: () => "搜索通报正文、地区、问题账号和用语，或按拼音、地区、季度查找",
    inHeader: true,
  },
  {
    name: "更新",
    href: "/updates.html",
    description: () => "每次发布增加或改动了什么",
    inHeader: false,
  },
  {
    name: "更正",
    href: "/corrections.html",
    description: () => "发布之后的每一处改动及其原因",
    inHeader: false,
  },
];

/** The column of that name. */
export function columnOf(section: Section): Column {
  return columns.find(({ name }) => name === section) as Column;
}
