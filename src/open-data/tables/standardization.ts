import type { DashboardQuarter } from "../../dashboard/schema.ts";
import { unpublished } from "../../dashboard/words.ts";
import { codePattern, inQuarters, inRegions, percentNumber, quarterField } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

type Standardization = NonNullable<DashboardQuarter["standardization"]>[number];
interface Row extends Sourced, Standardization {
  readonly quarter: string;
}

/** How far each region is with clearing up its local accounts. */
export const standardization = defineTable<Row>({
  name: "standardization",
  title: "基层政务新媒体规范化建设",
  description: "每个季度每个地区一行：完成期限、状态、公布的减少率，以及由此反推的原有账号数。",
  notes: [
    "原有账号数的下限、上限是与公布的减少率（按所写位数）相符的最小和最大整数，不是公布的数；基期已公布账号数的，上下限相同，依据为“公布”。",
  ],
  primaryKey: ["quarter", "region_code"],
  foreignKeys: [inQuarters, inRegions],
  rows: (dashboard) =>
    dashboard.quarters.flatMap((quarter) =>
      (quarter.standardization ?? []).map((row) => ({
        ...row,
        quarter: quarter.id,
        ...fileSources(dashboard, quarter, "standardization.csv"),
      })),
    ),
  fields: [
    quarterField,
    {
      name: "region_code",
      title: "行政区划代码",
      type: "string",
      description: "六位，按GB/T 2260。",
      constraints: { required: true, pattern: codePattern },
      read: ({ code }) => code,
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "地区名称。",
      constraints: { required: true },
      read: ({ region }) => region,
    },
    {
      name: "deadline",
      title: "完成期限",
      type: "date",
      description: "须在这一天之前（含）完成。",
      missing: unpublished,
      read: ({ deadline }) => deadline,
    },
    {
      name: "state",
      title: "状态",
      type: "string",
      description: "已完成、推进中等，照来源。",
      missing: unpublished,
      read: ({ state }) => state,
    },
    {
      name: "published_decrease",
      title: "公布减少率",
      type: "string",
      description: "来源公布的账号减少率，照原写法。",
      missing: unpublished,
      read: ({ decrease }) => decrease.published ?? null,
    },
    {
      name: "published_decrease_percent",
      title: "公布减少率（数值）",
      type: "number",
      unit: "%",
      description: "同一个数，不带百分号。",
      missing: unpublished,
      read: ({ decrease }) => percentNumber(decrease.value),
    },
    {
      name: "base",
      title: "基期",
      type: "string",
      description: "减少率与何时相比。",
      missing: unpublished,
      read: ({ base }) => (base === unpublished ? null : base),
    },
    {
      name: "accounts",
      title: "现有账号",
      type: "integer",
      unit: "个",
      description: "该地区本季度的账号数。",
      constraints: { minimum: 0 },
      missing: unpublished,
      read: ({ current }) => current.count ?? null,
    },
    {
      name: "baseline_from",
      title: "原有账号下限",
      type: "integer",
      unit: "个",
      description: "减少之前至少有多少个账号。",
      constraints: { minimum: 0 },
      missing: "无从反推",
      read: ({ baseline }) => baseline.range?.from ?? baseline.count ?? null,
    },
    {
      name: "baseline_to",
      title: "原有账号上限",
      type: "integer",
      unit: "个",
      description: "减少之前至多有多少个账号。",
      constraints: { minimum: 0 },
      missing: "无从反推，或没有上限（减少率为100%）",
      read: ({ baseline }) => (baseline.range ? baseline.range.to : (baseline.count ?? null)),
    },
    {
      name: "baseline_basis",
      title: "原有账号依据",
      type: "string",
      description: "原有账号数是公布的，还是反推的。",
      constraints: { enum: ["公布", "反推"] },
      missing: "没有原有账号数",
      read: ({ baseline }) =>
        baseline.status === "unpublished" ? null : baseline.status === "inferred" ? "反推" : "公布",
    },
    {
      name: "note",
      title: "说明",
      type: "string",
      description: "原有账号数如何反推。",
      missing: "没有说明",
      read: ({ baseline }) => baseline.note ?? null,
    },
    ...sourceFields,
  ],
});
