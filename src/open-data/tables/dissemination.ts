import type { PeriodView } from "../../dashboard/schema.ts";
import { inPeriods, numberField, periodField } from "../fields.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

type Activity = NonNullable<PeriodView["dissemination"]>[number];
interface Row extends Sourced {
  readonly period: string;
  readonly number: number;
  readonly activity: string;
  readonly label: string | null;
  readonly text: string | null;
}

/** An activity without a number keeps a row. */
function measuresOf({ activity, measures }: Activity): Pick<Row, "activity" | "label" | "text">[] {
  if (measures.length === 0) return [{ activity, label: null, text: null }];
  return measures.map(({ label, text }) => ({ activity, label, text }));
}

/** What circulars say of reach, a row a measure. */
export const dissemination = defineTable<Row>({
  name: "dissemination",
  title: "协同传播",
  description: "通报所说的每项活动的每个数一行；活动没有数的，也有一行。",
  notes: ["数照通报原文，多是约数（“90多个”“超2000万”），不宜相加。"],
  primaryKey: ["period", "number"],
  foreignKeys: [inPeriods],
  rows: (dashboard) =>
    dashboard.periods.flatMap((period) =>
      (period.dissemination ?? []).flatMap(measuresOf).map((row, index) => ({
        ...row,
        period: period.id,
        number: index + 1,
        ...fileSources(dashboard, period, "dissemination.csv"),
      })),
    ),
  fields: [
    periodField,
    numberField,
    {
      name: "activity",
      title: "活动",
      type: "string",
      description: "做了什么。",
      constraints: { required: true },
      read: ({ activity }) => activity,
    },
    {
      name: "measure",
      title: "指标",
      type: "string",
      description: "数的是什么：参与客户端、点击量。",
      missing: "没有公布数",
      read: ({ label }) => label,
    },
    {
      name: "published_value",
      title: "公布数",
      type: "string",
      description: "照通报原文，带单位。",
      missing: "没有公布数",
      read: ({ text }) => text,
    },
    ...sourceFields,
  ],
});
