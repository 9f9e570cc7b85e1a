import type { Dashboard } from "../../dashboard/schema.ts";
import { cellOf, regionIdPattern } from "../fields.ts";
import { defineTable } from "../table.ts";

/** The regions that the other tables name by their ids, those that are no more among them. */
export const regions = defineTable<Dashboard["regions"][number]>({
  name: "regions",
  title: "地区",
  description: "每个地区一行，已经撤销、更名的也在内。其他各表的“地区编号”列写的是这里的编号。",
  notes: [],
  primaryKey: ["region_id"],
  foreignKeys: [
    { fields: ["parent"], table: "regions", reference: ["region_id"] },
    { fields: ["successor"], table: "regions", reference: ["region_id"] },
  ],
  rows: (dashboard) => dashboard.regions,
  fields: [
    {
      name: "region_id",
      title: "地区编号",
      type: "string",
      description: "有行政区划代码（GB/T 2260）的写代码，没有的写该机关自定的编号，不会改变。",
      constraints: { required: true, unique: true, pattern: regionIdPattern },
      read: ({ id }) => id,
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "地区的名称。",
      constraints: { required: true },
      read: ({ name }) => name,
    },
    {
      name: "short_name",
      title: "简称",
      type: "string",
      description: "行文中的简称。",
      constraints: { required: true },
      read: ({ short }) => short,
    },
    {
      name: "level",
      title: "层级",
      type: "string",
      description: "省本级、设区市、县等。",
      missing: "没有写明",
      read: ({ level }) => cellOf(level),
    },
    {
      name: "parent",
      title: "上级",
      type: "string",
      description: "属于哪个地区，写其编号。",
      missing: "没有写明",
      read: ({ parent }) => cellOf(parent),
    },
    {
      name: "since",
      title: "自",
      type: "date",
      description: "从哪一天起有这个地区。",
      missing: "收录的各期之前就有",
      read: ({ since }) => cellOf(since),
    },
    {
      name: "until",
      title: "至",
      type: "date",
      description: "到哪一天止（含）。",
      missing: "现在还有",
      read: ({ until }) => cellOf(until),
    },
    {
      name: "successor",
      title: "并入",
      type: "string",
      description: "撤销、更名后并入或改为哪个地区，写其编号。",
      missing: "没有并入其他地区",
      read: ({ successor }) => cellOf(successor),
    },
  ],
});
