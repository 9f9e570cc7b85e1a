import type { DashboardQuarter } from "../../dashboard/schema.ts";
import { inQuarters, numberField, quarterField } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

type Obligation = NonNullable<DashboardQuarter["obligations"]>[number];
interface Row extends Sourced, Obligation {
  readonly quarter: string;
  readonly number: number;
  readonly names: readonly string[];
}

/** Who owes what by when. */
export const obligations = defineTable<Row>({
  name: "obligations",
  title: "下一步工作要求",
  description: "每个季度通报提出的每条要求一行。",
  notes: [],
  primaryKey: ["quarter", "number"],
  foreignKeys: [inQuarters],
  rows: (dashboard) => {
    const names = new Map(dashboard.regions.map(({ code, name }) => [code, name]));
    return dashboard.quarters.flatMap((quarter) =>
      (quarter.obligations ?? []).map((row, index) => ({
        ...row,
        quarter: quarter.id,
        number: index + 1,
        names: row.codes.map((code) => names.get(code) ?? code),
        ...fileSources(dashboard, quarter, "obligations.csv"),
      })),
    );
  },
  fields: [
    quarterField,
    numberField,
    {
      name: "requirement",
      title: "要求",
      type: "string",
      description: "要做什么，摘自通报。",
      constraints: { required: true },
      read: ({ requirement }) => requirement,
    },
    {
      name: "owed_by",
      title: "责任单位",
      type: "string",
      description: "由谁来做，照通报。",
      missing: "通报没有写明",
      read: ({ owedBy }) => owedBy,
    },
    {
      name: "region_codes",
      title: "涉及地区代码",
      type: "string",
      description: "涉及的地区，六位代码，以空格分隔。",
      missing: "不涉及特定地区",
      read: ({ codes }) => codes.join(" ") || null,
    },
    {
      name: "regions",
      title: "涉及地区",
      type: "string",
      description: "同上，写名称，以顿号分隔。",
      missing: "不涉及特定地区",
      read: ({ names }) => names.join("、") || null,
    },
    {
      name: "deadline",
      title: "期限",
      type: "date",
      description: "须在这一天之前（含）完成。",
      missing: "通报没有写明",
      read: ({ deadline }) => deadline,
    },
    {
      name: "basis",
      title: "依据",
      type: "string",
      description: "出自通报的哪一部分。",
      missing: "没有记录",
      read: ({ basis }) => basis,
    },
    ...sourceFields,
  ],
});
