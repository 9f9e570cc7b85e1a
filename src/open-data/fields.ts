import type { Cell, Field, ForeignKey } from "./table.ts";

/** The period of a row, in every table. */
export const periodField: Field<{ readonly period: string }> = {
  name: "period",
  title: "期",
  type: "string",
  description:
    "2022-Q3即2022年第三季度，2024-07即2024年7月，2025-H1即2025年上半年，2020即2020年；其后的“.2”表示同一时段的第二次检查。",
  constraints: {
    required: true,
    pattern: "^[1-9]\\d{3}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?(\\.([2-9]|[1-9]\\d))?$",
  },
  read: ({ period }) => period,
};

/** Its first and last day: periods of several lengths are in order by these, not by their ids. */
export const spanFields: readonly Field<{ readonly from: string; readonly to: string }>[] = [
  {
    name: "period_from",
    title: "期起",
    type: "date",
    description: "该期的第一天。",
    constraints: { required: true },
    read: ({ from }) => from,
  },
  {
    name: "period_to",
    title: "期止",
    type: "date",
    description: "该期的最后一天。各期的先后以此为准，不要按“期”一列的文字排序。",
    constraints: { required: true },
    read: ({ to }) => to,
  },
];

/** The place of a row among those of its period: with the period, its key. */
export const numberField: Field<{ readonly number: number }> = {
  name: "number",
  title: "序号",
  type: "integer",
  description: "在该期各行中的顺序，从1起。",
  constraints: { required: true, minimum: 1 },
  read: ({ number }) => number,
};

export const inPeriods: ForeignKey = { fields: ["period"], table: "periods", reference: ["period"] };
export const inRegions: ForeignKey = { fields: ["region_id"], table: "regions", reference: ["region_id"] };

/** How regions are named: a division code of GB/T 2260, or any other stable id. */
export const regionIdPattern = "^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$";

/** A percentage as shown ("−20.9%", "100%") as a plain number; null for words. */
export function percentNumber(text: string | undefined): number | null {
  const digits = /^([−-]?)(\d+(?:\.\d+)?)\.?%$/.exec(text ?? "");
  return digits ? Number(`${digits[1] ? "-" : ""}${digits[2]}`) : null;
}

/** A text that may be absent, as a cell. */
export function cellOf(text: string | undefined): Cell {
  return text ?? null;
}
