import type { Source } from "../../dashboard/schema.ts";
import { cellOf, inPeriods, periodField } from "../fields.ts";
import { defineTable } from "../table.ts";

interface Row extends Source {
  readonly period: string;
}

/** Where the figures come from, and how far each source is relied on. */
export const sources = defineTable<Row>({
  name: "sources",
  title: "来源",
  description:
    "每一期的每个来源一行：谁发布的，可信度如何，曾有什么改动。其他各表的“来源”列写的是这里的编号。",
  notes: ["可信度：高，原发布机关的文件；较高、中、较低、低，依次为转载、综述、转述，理由见“可信度理由”。"],
  primaryKey: ["sources"],
  foreignKeys: [inPeriods],
  rows: (dashboard) =>
    dashboard.periods.flatMap((period) => period.sources.map((source) => ({ ...source, period: period.id }))),
  fields: [
    {
      name: "sources",
      title: "来源",
      type: "string",
      description: "来源的编号：期、斜线、该期内的名字。",
      constraints: { required: true, unique: true },
      read: ({ ref }) => ref,
    },
    periodField,
    {
      name: "publisher",
      title: "发布者",
      type: "string",
      description: "谁发布的，转载的写明转载。",
      constraints: { required: true },
      read: ({ publisher }) => publisher,
    },
    {
      name: "title",
      title: "标题",
      type: "string",
      description: "来源的标题，或文号。",
      constraints: { required: true },
      read: ({ title }) => title,
    },
    {
      name: "date",
      title: "日期",
      type: "date",
      description: "来源的日期。",
      missing: "来源没有写明",
      read: ({ date }) => cellOf(date),
    },
    {
      name: "trust",
      title: "可信度代号",
      type: "string",
      description: "可信度的英文代号，不会改变。",
      constraints: { required: true, enum: ["high", "medium-high", "medium", "medium-low", "low"] },
      read: ({ trust }) => trust,
    },
    {
      name: "trust_text",
      title: "可信度",
      type: "string",
      description: "这个来源可以相信到什么程度。",
      constraints: { required: true, enum: ["高", "较高", "中", "较低", "低"] },
      read: ({ trustText }) => trustText,
    },
    {
      name: "reason",
      title: "可信度理由",
      type: "string",
      description: "为什么是这个可信度。",
      constraints: { required: true },
      read: ({ reason }) => reason,
    },
    {
      name: "alterations",
      title: "改动",
      type: "string",
      description: "收到的文件曾有什么改动，如何处理。",
      missing: "没有改动",
      read: ({ alterations }) => alterations.join("；") || null,
    },
    {
      name: "received",
      title: "收到的文件",
      type: "string",
      description: "收到的文件的名称、字节数和SHA-256，以分号分隔。",
      missing: "没有记录",
      read: ({ received }) =>
        received.map(({ name, bytes, sha256 }) => `${name} ${bytes} ${sha256}`).join("；") || null,
    },
  ],
});
