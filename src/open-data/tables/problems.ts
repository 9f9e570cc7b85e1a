import type { DashboardQuarter } from "../../dashboard/schema.ts";
import { codePattern, inQuarters, inRegions, numberField, quarterField } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

type Problem = NonNullable<DashboardQuarter["problems"]>[number];
interface Row extends Sourced, Problem {
  readonly quarter: string;
  readonly number: number;
}

/** 附件2 of every quarter. */
export const problems = defineTable<Row>({
  name: "problems",
  title: "存在突出问题的政务新媒体",
  description: "每个季度通报的每个问题账号一行。没有公布名单的季度没有行，不等于没有问题账号。",
  notes: ["整改情况未公布，不等于没有整改。"],
  primaryKey: ["quarter", "number"],
  foreignKeys: [inQuarters, inRegions],
  rows: (dashboard) =>
    dashboard.quarters.flatMap((quarter) =>
      (quarter.problems ?? []).map((row, index) => ({
        ...row,
        quarter: quarter.id,
        number: index + 1,
        ...fileSources(dashboard, quarter, "problems.csv"),
      })),
    ),
  fields: [
    quarterField,
    numberField,
    {
      name: "problem",
      title: "存在突出问题",
      type: "string",
      description: "问题，照通报原文。",
      constraints: { required: true },
      read: ({ problem }) => problem,
    },
    {
      name: "region_code",
      title: "行政区划代码",
      type: "string",
      description: "所属地区的代码，六位，按GB/T 2260。",
      constraints: { required: true, pattern: codePattern },
      read: ({ code }) => code,
    },
    {
      name: "region",
      title: "所属地区",
      type: "string",
      description: "所属地区的名称。",
      constraints: { required: true },
      read: ({ region }) => region,
    },
    {
      name: "platform",
      title: "新媒体类型",
      type: "string",
      description: "账号所在的平台。",
      constraints: { required: true },
      read: ({ platform }) => platform,
    },
    {
      name: "account",
      title: "政务新媒体名称",
      type: "string",
      description: "账号的名称。",
      constraints: { required: true },
      read: ({ account }) => account,
    },
    {
      name: "operator",
      title: "主办单位",
      type: "string",
      description: "账号的主办单位。",
      constraints: { required: true },
      read: ({ operator }) => operator,
    },
    {
      name: "rectification",
      title: "整改情况",
      type: "string",
      description: "如何整改。",
      missing: "未公布",
      read: ({ rectification }) => rectification,
    },
    {
      name: "rectified_on",
      title: "整改日期",
      type: "date",
      description: "何日整改。",
      missing: "未公布",
      read: ({ rectifiedOn }) => rectifiedOn,
    },
    ...sourceFields,
  ],
});
