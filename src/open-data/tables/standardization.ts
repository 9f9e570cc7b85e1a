import type { Standardization } from "../../dashboard/schema.ts";
import { unpublished } from "../../dashboard/words.ts";
import { cellOf, inPeriods, inRegions, percentNumber, periodField, regionIdPattern } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

interface Row extends Sourced, Standardization {
  readonly period: string;
}

/** How far each region is with clearing up its local accounts. */
export const standardization = defineTable<Row>({
  name: "standardization",
  title: "规范化建设",
  description: "每一期每个地区一行：完成期限、状态、公布的减少率，以及由此反推的原有数。",
  notes: [
    "原有数的下限、上限是与公布的减少率（按所写位数）相符的最小和最大整数，不是公布的数；基期已公布总数的，上下限相同，依据为“公布”。",
  ],
  primaryKey: ["period", "region_id"],
  foreignKeys: [inPeriods, inRegions],
  rows: (dashboard) =>
    dashboard.periods.flatMap((period) =>
      (period.standardization ?? []).map((row) => ({
        ...row,
        period: period.id,
        ...fileSources(dashboard, period, "standardization.csv"),
      })),
    ),
  fields: [
    periodField,
    {
      name: "region_id",
      title: "地区编号",
      type: "string",
      description: "地区的编号，对应“地区”表。",
      constraints: { required: true, pattern: regionIdPattern },
      read: ({ region }) => region,
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "地区名称。",
      constraints: { required: true },
      read: ({ name }) => name,
    },
    {
      name: "deadline",
      title: "完成期限",
      type: "date",
      description: "须在这一天之前（含）完成。",
      missing: unpublished,
      read: ({ deadline }) => cellOf(deadline),
    },
    {
      name: "state",
      title: "状态",
      type: "string",
      description: "已完成、推进中等，照来源。",
      missing: unpublished,
      read: ({ state }) => cellOf(state),
    },
    {
      name: "published_decrease",
      title: "公布减少率",
      type: "string",
      description: "来源公布的减少率，照原写法。",
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
      read: ({ base, baseText }) => (base === undefined ? null : baseText),
    },
    {
      name: "current",
      title: "现有数",
      type: "integer",
      unit: "个",
      description: "该地区该期的总数。",
      constraints: { minimum: 0 },
      missing: unpublished,
      read: ({ current }) => current.count ?? null,
    },
    {
      name: "baseline_from",
      title: "原有数下限",
      type: "integer",
      unit: "个",
      description: "减少之前至少有多少个。",
      constraints: { minimum: 0 },
      missing: "无从反推",
      read: ({ baseline }) => baseline.range?.from ?? baseline.count ?? null,
    },
    {
      name: "baseline_to",
      title: "原有数上限",
      type: "integer",
      unit: "个",
      description: "减少之前至多有多少个。",
      constraints: { minimum: 0 },
      missing: "无从反推，或没有上限（减少率为100%）",
      read: ({ baseline }) => (baseline.range ? (baseline.range.to ?? null) : (baseline.count ?? null)),
    },
    {
      name: "baseline_basis",
      title: "原有数依据",
      type: "string",
      description: "原有数是公布的，还是反推的。",
      constraints: { enum: ["公布", "反推"] },
      missing: "没有原有数",
      read: ({ baseline }) =>
        baseline.status === "unpublished" ? null : baseline.status === "inferred" ? "反推" : "公布",
    },
    {
      name: "note",
      title: "说明",
      type: "string",
      description: "原有数如何反推。",
      missing: "没有说明",
      read: ({ baseline }) => baseline.note ?? null,
    },
    ...sourceFields,
  ],
});
