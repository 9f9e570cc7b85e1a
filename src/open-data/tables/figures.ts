import type { AuditedFigure } from "../../dashboard/schema.ts";
import { verdictWords } from "../../audit/verdict-words.ts";
import { inQuarters, quarterField } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

interface Row extends Sourced, AuditedFigure {
  readonly quarter: string;
  readonly paragraph: number;
  readonly sha256: string;
}

/** Every figure of every circular, and what recomputing it gave. */
export const figures = defineTable<Row>({
  name: "figures",
  title: "通报中的数字",
  description: "每份收录正文的通报，正文中的每个数字一行：原文、核对结论和算式。",
  notes: [
    "位置按正文段落和字符计（UTF-16，从0起，不含终止处），正文以其SHA-256识别；正文见circulars/季度.md。",
  ],
  primaryKey: ["quarter", "number"],
  foreignKeys: [inQuarters],
  rows: (dashboard) =>
    dashboard.quarters.flatMap((quarter) => {
      const { circular } = quarter;
      if (!circular) return [];
      const from = fileSources(dashboard, quarter, "circular.md");
      return circular.blocks.flatMap((block, index) =>
        block.figures.map((figure) => ({
          ...figure,
          ...from,
          quarter: quarter.id,
          paragraph: index + 1,
          sha256: circular.sha256,
        })),
      );
    }),
  fields: [
    quarterField,
    {
      name: "number",
      title: "序号",
      type: "integer",
      description: "在通报各数字中的顺序，从1起。",
      constraints: { required: true, minimum: 1 },
      read: ({ number }) => number,
    },
    {
      name: "quote",
      title: "原文",
      type: "string",
      description: "数字在通报中的写法，如“99.94%”“90多个”。",
      constraints: { required: true },
      read: ({ quote }) => quote,
    },
    {
      name: "kind",
      title: "类别",
      type: "string",
      description: "数字说的是什么：数目、合格率、减少率等。",
      constraints: { required: true },
      read: ({ kind }) => kind,
    },
    {
      name: "verdict",
      title: "结论代号",
      type: "string",
      description: "核对结论的英文代号，不会改变。",
      constraints: { required: true, enum: Object.keys(verdictWords) },
      read: ({ verdict }) => verdict,
    },
    {
      name: "verdict_text",
      title: "核对结论",
      type: "string",
      description: "核对结论，含义见“方法与口径”。",
      constraints: { required: true },
      read: ({ verdictText }) => verdictText,
    },
    {
      name: "explanation",
      title: "算式与说明",
      type: "string",
      description: "如何核对：算式写全；已声明的写理由。",
      constraints: { required: true },
      read: ({ explanation }) => explanation,
    },
    {
      name: "evidence",
      title: "依据",
      type: "string",
      description: "运算数各出自何处，以分号分隔。",
      missing: "没有运算数（如已声明的数字）",
      read: ({ evidence }) => evidence.map(({ text }) => text).join("；") || null,
    },
    {
      name: "paragraph",
      title: "段",
      type: "integer",
      description: "在正文的第几段（标题、主送机关各算一段），从1起。",
      constraints: { required: true, minimum: 1 },
      read: ({ paragraph }) => paragraph,
    },
    {
      name: "start",
      title: "起",
      type: "integer",
      description: "在该段的起点。",
      constraints: { required: true, minimum: 0 },
      read: ({ start }) => start,
    },
    {
      name: "end",
      title: "止",
      type: "integer",
      description: "在该段的终点（不含）。",
      constraints: { required: true, minimum: 1 },
      read: ({ end }) => end,
    },
    {
      name: "circular_sha256",
      title: "通报SHA-256",
      type: "string",
      description: "所核对的通报正文文件的摘要。",
      constraints: { required: true, pattern: "^[0-9a-f]{64}$" },
      read: ({ sha256 }) => sha256,
    },
    ...sourceFields,
  ],
});
