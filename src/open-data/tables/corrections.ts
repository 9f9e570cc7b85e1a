import type { Correction } from "../../dashboard/schema.ts";
import { cellOf, inPeriods, periodField } from "../fields.ts";
import { defineTable } from "../table.ts";

interface Row extends Correction {
  readonly number: number;
}

/** 更正: every change to what had been published. */
export const corrections = defineTable<Row>({
  name: "corrections",
  title: "更正",
  description: "已经发布的数据每改动一处一行，按先后。没有行，即没有更正过。",
  notes: ["只增不改：更正若有误，再加一行。"],
  primaryKey: ["number"],
  foreignKeys: [inPeriods],
  rows: ({ corrections: rows }) => rows.toReversed().map((row, index) => ({ ...row, number: index + 1 })),
  fields: [
    {
      name: "number",
      title: "序号",
      type: "integer",
      description: "第几处更正，从1起，最早的在前。",
      constraints: { required: true, minimum: 1 },
      read: ({ number }) => number,
    },
    {
      name: "date",
      title: "更正日期",
      type: "date",
      description: "何日更正。",
      constraints: { required: true },
      read: ({ date }) => date,
    },
    periodField,
    {
      name: "file",
      title: "文件",
      type: "string",
      description: "改的是该期的哪个数据文件。",
      constraints: { required: true },
      read: ({ file }) => file,
    },
    {
      name: "what",
      title: "内容",
      type: "string",
      description: "该文件是什么：通报正文、附件1。",
      constraints: { required: true },
      read: ({ what }) => what,
    },
    {
      name: "place",
      title: "位置",
      type: "string",
      description: "改的是文件的何处。",
      missing: "没有写明",
      read: ({ place }) => cellOf(place),
    },
    {
      name: "before",
      title: "原",
      type: "string",
      description: "原来写的。",
      missing: "是新增的",
      read: ({ before }) => cellOf(before),
    },
    {
      name: "after",
      title: "改为",
      type: "string",
      description: "现在写的。",
      missing: "是删去的",
      read: ({ after }) => cellOf(after),
    },
    {
      name: "reason",
      title: "原因",
      type: "string",
      description: "为什么改。",
      constraints: { required: true },
      read: ({ reason }) => reason,
    },
  ],
});
