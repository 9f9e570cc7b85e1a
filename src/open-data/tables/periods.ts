import type { PeriodView } from "../../dashboard/schema.ts";
import { cellOf, periodField, spanFields } from "../fields.ts";
import { defineTable } from "../table.ts";

interface Row extends PeriodView {
  readonly period: string;
}

/** What holds for a whole period. */
export const periods = defineTable<Row>({
  name: "periods",
  title: "期",
  description: "收录的每一期一行，按先后：从何日到何日，数据截至何日，通报是哪一份，有什么需要说明。",
  notes: [],
  primaryKey: ["period"],
  foreignKeys: [],
  rows: (dashboard) => dashboard.periods.map((period) => ({ ...period, period: period.id })),
  fields: [
    { ...periodField, constraints: { ...periodField.constraints, unique: true } },
    {
      name: "name",
      title: "期名称",
      type: "string",
      description: "如2022年第三季度。",
      constraints: { required: true },
      read: ({ name }) => name,
    },
    ...spanFields,
    {
      name: "length",
      title: "长度",
      type: "string",
      description: "month一个月，quarter一个季度，half半年，year一年。",
      constraints: { required: true, enum: ["month", "quarter", "half", "year"] },
      read: ({ length }) => length,
    },
    {
      name: "title",
      title: "标题",
      type: "string",
      description: "通报的标题；没有收录通报正文的，为说明性的名称。",
      constraints: { required: true },
      read: ({ title }) => title,
    },
    {
      name: "document_number",
      title: "发文字号",
      type: "string",
      description: "通报的发文字号。",
      missing: "没有，或没有收录",
      read: ({ circular }) => cellOf(circular?.documentNumber),
    },
    {
      name: "as_of",
      title: "数据截至",
      type: "date",
      description: "各总数是哪一天的。",
      missing: "未公布",
      read: ({ asOf }) => cellOf(asOf),
    },
    {
      name: "inspected_from",
      title: "检查起",
      type: "date",
      description: "检查从哪一天起。",
      missing: "未公布",
      read: ({ window }) => cellOf(window?.from),
    },
    {
      name: "inspected_to",
      title: "检查止",
      type: "date",
      description: "检查到哪一天止（含）。",
      missing: "未公布",
      read: ({ window }) => cellOf(window?.to),
    },
    {
      name: "has_circular",
      title: "收录通报正文",
      type: "boolean",
      description: "是否收录了通报正文；没有的，数字据其他来源。",
      constraints: { required: true },
      read: ({ circular }) => circular !== undefined,
    },
    {
      name: "circular_sha256",
      title: "通报SHA-256",
      type: "string",
      description: "通报正文文件的摘要。",
      constraints: { pattern: "^[0-9a-f]{64}$" },
      missing: "没有收录通报正文",
      read: ({ circular }) => cellOf(circular?.sha256),
    },
    {
      name: "note",
      title: "说明",
      type: "string",
      description: "该期的数据有什么需要说明。",
      missing: "没有说明",
      read: ({ notes }) => notes.join("") || null,
    },
    {
      name: "href",
      title: "网页",
      type: "string",
      description: "在本站的何处可见，从本站首页所在的目录起。",
      constraints: { required: true },
      read: ({ period }) => `circulars/${period}.html`,
    },
  ],
});
