import type { Cell, Field, ForeignKey } from "./table.ts";

/** The quarter of a row, in every table. */
export const quarterField: Field<{ readonly quarter: string }> = {
  name: "quarter",
  title: "季度",
  type: "string",
  description: "公历年和季度，可按文字排序：2022-Q3即2022年第三季度。",
  constraints: { required: true, pattern: "^\\d{4}-Q[1-4]$" },
  read: ({ quarter }) => quarter,
};

export const inQuarters: ForeignKey = { fields: ["quarter"], table: "quarters", reference: ["quarter"] };
export const inRegions: ForeignKey = {
  fields: ["region_code"],
  table: "regions",
  reference: ["region_code"],
};

/** Six digits of GB/T 2260. */
export const codePattern = "^\\d{6}$";

/** The place of a row among those of its quarter: with the quarter, its key. */
export const numberField: Field<{ readonly number: number }> = {
  name: "number",
  title: "序号",
  type: "integer",
  description: "在该季度各行中的顺序，从1起。",
  constraints: { required: true, minimum: 1 },
  read: ({ number }) => number,
};

/** A percentage as shown ("−20.9%", "100%") as a plain number; null for words. */
export function percentNumber(text: string | undefined): Cell {
  const digits = /^([−-]?)(\d+(?:\.\d+)?)\.?%$/.exec(text ?? "");
  return digits ? Number(`${digits[1] ? "-" : ""}${digits[2]}`) : null;
}
