import type { Figure, RegionFigures } from "../../dashboard/schema.ts";
import { unpublished } from "../../dashboard/words.ts";
import { codePattern, inQuarters, inRegions, percentNumber, quarterField } from "../fields.ts";
import { type Sourced, sourced, sourceFields } from "../sources.ts";
import { defineTable, type Field } from "../table.ts";

interface Row extends Sourced, RegionFigures {
  readonly quarter: string;
}

const [sources, sourceText] = sourceFields as [Field<Sourced>, Field<Sourced>];

const atLeastZero = { minimum: 0 };

/** 附件1 of every quarter, its total included. */
export const inspections = defineTable<Row>({
  name: "inspections",
  title: "检查总体情况",
  description: "每个季度每个地区一行，另有总计一行（行政区划代码为空）。只公布了总数的季度，只有总计。",
  notes: [
    "比率由分子、分母两列给出准确值；写成百分数的列已取整（四舍五入），供阅读。",
    "“问题数依据”为“反推”的，问题账号数不是公布的，是与公布的合格率相符的整数；不止一个时，问题数一列为空，范围见下限、上限两列。",
  ],
  primaryKey: ["quarter", "region"],
  foreignKeys: [inQuarters, inRegions],
  rows: (dashboard) =>
    dashboard.quarters.flatMap(({ id, regions, total }) =>
      [...regions, total].map((row) => ({
        ...row,
        quarter: id,
        ...sourced(dashboard, row.accounts.sources),
      })),
    ),
  fields: [
    quarterField,
    {
      name: "region_code",
      title: "行政区划代码",
      type: "string",
      description: "六位，按GB/T 2260。",
      constraints: { pattern: codePattern },
      missing: "总计行",
      read: ({ code }) => code,
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "地区名称；合计行写“总计”。",
      constraints: { required: true },
      read: ({ name }) => name,
    },
    {
      name: "accounts",
      title: "政务新媒体总数",
      type: "integer",
      unit: "个",
      description: "该地区有多少政务新媒体账号，不论是否抽查。",
      constraints: atLeastZero,
      missing: unpublished,
      read: ({ accounts }) => accounts.count ?? null,
    },
    {
      name: "inspected",
      title: "抽查政务新媒体数",
      type: "integer",
      unit: "个",
      description: "检查了其中多少个。",
      constraints: atLeastZero,
      missing: unpublished,
      read: ({ inspected }) => inspected.count ?? null,
    },
    {
      name: "problems",
      title: "存在突出问题政务新媒体数",
      type: "integer",
      unit: "个",
      description: "抽查的账号中有多少个存在突出问题（单项否决）。",
      constraints: atLeastZero,
      missing: "未公布，或反推出的数不止一个",
      read: ({ problems }) => problems.count ?? null,
    },
    {
      name: "problems_basis",
      title: "问题数依据",
      type: "string",
      description: "问题数是来源公布的，还是由公布的合格率反推的。",
      constraints: { enum: ["公布", "反推"] },
      missing: unpublished,
      read: ({ problems }) =>
        problems.status === "unpublished" ? null : problems.status === "inferred" ? "反推" : "公布",
    },
    {
      name: "pass_rate",
      title: "账号合格率",
      type: "string",
      description: "（抽查数 − 问题数）÷ 抽查数，取两位小数；问题数未公布时，为公布的合格率。",
      missing: unpublished,
      read: ({ passRate }) => shown(passRate),
    },
    {
      name: "published_pass_rate",
      title: "公布的合格率",
      type: "string",
      description: "来源的原写法，如“100.%”。",
      missing: unpublished,
      read: ({ passRate }) => passRate.published ?? null,
    },
    {
      name: "decrease",
      title: "比上一个公布数的减少率",
      type: "string",
      description: "（上一个公布数 − 本季度数）÷ 上一个公布数，取一位小数；增加的为负，写“−”（U+2212）。",
      missing: "此前没有可比的公布数，或本季度未公布",
      read: ({ decrease }) => shown(decrease),
    },
    sources,
    {
      name: "problems_from",
      title: "问题数下限",
      type: "integer",
      unit: "个",
      description: "反推的问题数最少是多少。",
      constraints: atLeastZero,
      missing: "不是反推的",
      read: ({ problems }) => problems.range?.from ?? null,
    },
    {
      name: "problems_to",
      title: "问题数上限",
      type: "integer",
      unit: "个",
      description: "反推的问题数最多是多少。",
      constraints: atLeastZero,
      missing: "不是反推的",
      read: ({ problems }) => problems.range?.to ?? null,
    },
    {
      name: "pass_rate_percent",
      title: "账号合格率（数值）",
      type: "number",
      unit: "%",
      description: "与“账号合格率”同一个数，不带百分号：99.94即99.94%。",
      missing: unpublished,
      read: ({ passRate }) => percentNumber(passRate.value),
    },
    {
      name: "pass_rate_numerator",
      title: "合格率分子",
      type: "integer",
      unit: "个",
      description: "合格的账号数。",
      constraints: atLeastZero,
      missing: "没有公布的数可算",
      read: ({ passRate }) => passRate.ratio?.part ?? null,
    },
    {
      name: "pass_rate_denominator",
      title: "合格率分母",
      type: "integer",
      unit: "个",
      description: "抽查的账号数。",
      constraints: { minimum: 1 },
      missing: "没有公布的数可算",
      read: ({ passRate }) => passRate.ratio?.whole ?? null,
    },
    {
      name: "decrease_percent",
      title: "减少率（数值）",
      type: "number",
      unit: "%",
      description: "与“比上一个公布数的减少率”同一个数，不带百分号；增加的为负。",
      missing: "此前没有可比的公布数，或本季度未公布",
      read: ({ decrease }) => percentNumber(decrease.value),
    },
    {
      name: "decrease_numerator",
      title: "减少率分子",
      type: "integer",
      unit: "个",
      description: "减少了多少个；增加的为负。",
      missing: "此前没有可比的公布数，或本季度未公布",
      read: ({ decrease }) => decrease.ratio?.part ?? null,
    },
    {
      name: "decrease_denominator",
      title: "减少率分母",
      type: "integer",
      unit: "个",
      description: "上一个公布数。",
      constraints: { minimum: 1 },
      missing: "此前没有可比的公布数，或本季度未公布",
      read: ({ decrease }) => decrease.ratio?.whole ?? null,
    },
    {
      name: "note",
      title: "说明",
      type: "string",
      description: "问题数如何反推、合格率与公布的是否一致、减少率与哪个数相比。",
      missing: "没有说明",
      read: ({ problems, passRate, decrease }) =>
        [problems, passRate, decrease].flatMap(({ note }) => note ?? []).join("；") || null,
    },
    sourceText,
  ],
});

function shown(figure: Figure): string | null {
  return figure.status === "unpublished" ? null : figure.value;
}
