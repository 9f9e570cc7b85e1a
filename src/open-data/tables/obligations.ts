import type { Obligation } from "../../dashboard/schema.ts";
import { cellOf, inPeriods, numberField, periodField } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

interface Row extends Sourced, Obligation {
  readonly period: string;
  readonly number: number;
  readonly names: readonly string[];
}

/** Who owes what by when. */
export const obligations = defineTable<Row>({
  name: "obligations",
  title: "下一步工作要求",
  description: "每期通报提出的每条要求一行。",
  notes: [],
  primaryKey: ["period", "number"],
  foreignKeys: [inPeriods],
  rows: (dashboard) => {
    const names = new Map(dashboard.regions.map(({ id, name }) => [id, name]));
    return dashboard.periods.flatMap((period) =>
      (period.obligations ?? []).map((row, index) => ({
        ...row,
        period: period.id,
        number: index + 1,
        names: row.regions.map((id) => names.get(id) ?? id),
        ...fileSources(dashboard, period, "obligations.csv"),
      })),
    );
  },
  fields: [
    periodField,
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
      read: ({ owedBy }) => cellOf(owedBy),
    },
    {
      name: "region_ids",
      title: "涉及地区编号",
      type: "string",
      description: "涉及的地区，写编号，以空格分隔。",
      missing: "不涉及特定地区",
      read: ({ regions }) => regions.join(" ") || null,
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
      read: ({ deadline }) => cellOf(deadline),
    },
    {
      name: "basis",
      title: "依据",
      type: "string",
      description: "出自通报的哪一部分。",
      missing: "没有记录",
      read: ({ basis }) => cellOf(basis),
    },
    ...sourceFields,
  ],
});
