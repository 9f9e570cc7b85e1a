import type { Dashboard, ListedItem, PeriodView } from "../../dashboard/schema.ts";
import { cellOf, inPeriods, inRegions, numberField, periodField, regionIdPattern } from "../fields.ts";
import { subjectCodes, subjectIn } from "../names.ts";
import { fileSources, sourced, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

interface Row extends Sourced, ListedItem {
  readonly period: string;
  readonly number: number;
  readonly subjectName: string | undefined;
  readonly file: string;
  readonly cells: string | undefined;
}

/** Every row of the lists of what failed. */
export const listed = defineTable<Row>({
  name: "listed",
  title: "检查发现问题的名单",
  description: "每期公布的名单的每一行。没有公布名单的期没有行，不等于没有发现问题。",
  notes: ["名单可能只列一部分。整改情况未公布，不等于没有整改。"],
  primaryKey: ["period", "number"],
  foreignKeys: [inPeriods, inRegions],
  rows: (dashboard) => dashboard.periods.flatMap((period) => rowsOf(dashboard, period)),
  fields: [
    periodField,
    numberField,
    {
      name: "subject",
      title: "对象代号",
      type: "string",
      description: `列的是什么，英文代号：${subjectCodes}，或该机关自定的。`,
      missing: "名单没有写明",
      read: ({ subject }) => cellOf(subject),
    },
    {
      name: "subject_name",
      title: "对象",
      type: "string",
      description: "列的是什么。",
      missing: "名单没有写明",
      read: ({ subjectName }) => cellOf(subjectName),
    },
    {
      name: "name",
      title: "名称",
      type: "string",
      description: "所列的名称，照名单原文。",
      missing: "名单没有这一列",
      read: ({ name }) => cellOf(name),
    },
    {
      name: "region_id",
      title: "地区编号",
      type: "string",
      description: "所属地区的编号，对应“地区”表。",
      constraints: { pattern: regionIdPattern },
      missing: "名单没有写明，或不是收录的地区",
      read: ({ region }) => cellOf(region),
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "所属地区的名称；不是收录的地区的，照名单原文。",
      missing: "名单没有写明",
      read: ({ regionText }) => cellOf(regionText),
    },
    {
      name: "platform",
      title: "平台",
      type: "string",
      description: "所在的平台，照名单原文。",
      missing: "名单没有这一列",
      read: ({ platform }) => cellOf(platform),
    },
    {
      name: "operator",
      title: "主办单位",
      type: "string",
      description: "由谁主办，照名单原文。",
      missing: "名单没有这一列",
      read: ({ operator }) => cellOf(operator),
    },
    {
      name: "problem",
      title: "问题",
      type: "string",
      description: "存在什么问题，照名单原文。",
      missing: "名单没有这一列",
      read: ({ problem }) => cellOf(problem),
    },
    {
      name: "request",
      title: "整改要求",
      type: "string",
      description: "要求如何整改，照名单原文，或后来公布的。",
      missing: "名单没有这一列",
      read: ({ request }) => cellOf(request),
    },
    {
      name: "due",
      title: "整改期限",
      type: "string",
      description: "何时之前整改，照名单原文。",
      missing: "名单没有这一列",
      read: ({ due }) => cellOf(due),
    },
    {
      name: "rectification",
      title: "整改情况",
      type: "string",
      description: "如何整改，照名单原文。",
      missing: "未公布",
      read: ({ rectification }) => cellOf(rectification),
    },
    {
      name: "rectified_on",
      title: "整改日期",
      type: "string",
      description: "何时整改，照名单原文，或后来公布的。",
      missing: "未公布",
      read: ({ rectifiedOn }) => cellOf(rectifiedOn),
    },
    {
      name: "cells",
      title: "整行",
      type: "string",
      description: "名单的这一行照原样，每格写列名和内容，以分号分隔；其他各列没有的内容也在其中。",
      missing: "整行为空",
      read: ({ cells }) => cellOf(cells),
    },
    {
      name: "file",
      title: "文件",
      type: "string",
      description: "出自该期的哪个数据文件。",
      constraints: { required: true },
      read: ({ file }) => file,
    },
    {
      name: "row",
      title: "行",
      type: "integer",
      description: "在该表的第几行，列名不算，从1起。",
      constraints: { required: true, minimum: 1 },
      read: ({ row }) => row,
    },
    {
      name: "href",
      title: "网页",
      type: "string",
      description: "在本站的何处可见，从本站首页所在的目录起。",
      constraints: { required: true },
      read: ({ href }) => href.slice(1),
    },
    ...sourceFields,
  ],
});

function rowsOf(dashboard: Dashboard, period: PeriodView): Row[] {
  return (period.listed ?? []).map((item, index): Row => {
    const table = period.tables.find(({ id }) => id === item.table);
    const cells = table?.rows[item.row - 1]?.cells.flatMap((cell, column) =>
      cell === "" ? [] : [`${table.columns[column]?.heading ?? ""}：${cell}`],
    );
    const file = table?.file ?? "";
    return {
      ...item,
      period: period.id,
      number: index + 1,
      subjectName: item.subject === undefined ? undefined : subjectIn(dashboard, item.subject).name,
      file,
      cells: cells?.join("；") || undefined,
      ...sourced(dashboard, [
        ...fileSources(dashboard, period, file).sources,
        ...(item.rectificationSources ?? []),
      ]),
    };
  });
}
