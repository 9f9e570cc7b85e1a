import type { Dashboard } from "../../dashboard/schema.ts";
import { codePattern } from "../fields.ts";
import { defineTable } from "../table.ts";

/** The regions that the other tables name by their codes. */
export const regions = defineTable<Dashboard["regions"][number]>({
  name: "regions",
  title: "地区",
  description: "每个地区一行。其他各表的“行政区划代码”列写的是这里的代码。",
  notes: [],
  primaryKey: ["region_code"],
  foreignKeys: [],
  rows: (dashboard) => dashboard.regions,
  fields: [
    {
      name: "region_code",
      title: "行政区划代码",
      type: "string",
      description: "六位，按GB/T 2260。",
      constraints: { required: true, unique: true, pattern: codePattern },
      read: ({ code }) => code,
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
      description: "本级，或下一级。",
      constraints: { required: true },
      read: ({ level }) => level,
    },
  ],
});
