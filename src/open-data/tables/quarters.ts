import type { DashboardQuarter } from "../../dashboard/schema.ts";
import { quarterField } from "../fields.ts";
import { defineTable } from "../table.ts";

interface Row extends DashboardQuarter {
  readonly quarter: string;
}

/** What holds for a whole quarter. */
export const quarters = defineTable<Row>({
  name: "quarters",
  title: "季度",
  description: "收录的每个季度一行：数据截至何日，通报是哪一份，有什么需要说明。",
  notes: [],
  primaryKey: ["quarter"],
  foreignKeys: [],
  rows: (dashboard) => dashboard.quarters.map((quarter) => ({ ...quarter, quarter: quarter.id })),
  fields: [
    { ...quarterField, constraints: { ...quarterField.constraints, unique: true } },
    {
      name: "name",
      title: "季度名称",
      type: "string",
      description: "如2022年第三季度。",
      constraints: { required: true },
      read: ({ name }) => name,
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
      read: ({ circular }) => circular?.documentNumber ?? null,
    },
    {
      name: "as_of",
      title: "数据截至",
      type: "date",
      description: "账号数是哪一天的。",
      missing: "未公布",
      read: ({ asOf }) => asOf,
    },
    {
      name: "inspected_from",
      title: "检查起",
      type: "date",
      description: "检查从哪一天起。",
      missing: "未公布",
      read: ({ window }) => window?.from ?? null,
    },
    {
      name: "inspected_to",
      title: "检查止",
      type: "date",
      description: "检查到哪一天止（含）。",
      missing: "未公布",
      read: ({ window }) => window?.to ?? null,
    },
    {
      name: "has_circular",
      title: "收录通报正文",
      type: "boolean",
      description: "是否收录了通报正文；没有的，数字据其他来源。",
      constraints: { required: true },
      read: ({ circular }) => circular !== null,
    },
    {
      name: "circular_sha256",
      title: "通报SHA-256",
      type: "string",
      description: "通报正文文件的摘要。",
      constraints: { pattern: "^[0-9a-f]{64}$" },
      missing: "没有收录通报正文",
      read: ({ circular }) => circular?.sha256 ?? null,
    },
    {
      name: "note",
      title: "说明",
      type: "string",
      description: "该季度的数据有什么需要说明。",
      missing: "没有说明",
      read: ({ notes }) => notes.join("") || null,
    },
  ],
});
