import type { Dashboard } from "../dashboard/schema.ts";

/** A cell: text, a number, true or false, or null for what the field's `missing` says. */
export type Cell = string | number | boolean | null;

export type FieldType = "string" | "integer" | "number" | "date" | "boolean";

/** How a reader is told of a type. */
export const typeWords: Readonly<Record<FieldType, string>> = {
  string: "文字",
  integer: "整数",
  number: "数",
  date: "日期",
  boolean: "是否",
};

/** What the values of a field keep to; the names are those of Table Schema. */
export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
}

/** A column, described once: headings, JSON keys, schema, workbook and page are all read from here. */
export interface FieldDescription {
  /** For programs: ASCII, never renamed. */
  readonly name: string;
  /** For readers: the heading in Excel's files. */
  readonly title: string;
  readonly type: FieldType;
  /** What one of the number is: 个, %. */
  readonly unit?: string;
  readonly description: string;
  readonly constraints?: Constraints;
  /** What an empty cell says: 未公布. Absent where no cell is empty. */
  readonly missing?: string;
}

/** A column and how a row gives its cell. */
export interface Field<Row> extends FieldDescription {
  readonly read: (row: Row) => Cell;
}

/** The values of some fields are those of a table's key. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly reference: readonly string[];
}

/** What is true of a table whatever the record. */
export interface TableDescription {
  /** File name without its ending: "observations". */
  readonly name: string;
  readonly title: string;
  /** What a row is, and where the rows come from. */
  readonly description: string;
  /** What a reader of the table has to know; travels with it. */
  readonly notes: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly fields: readonly FieldDescription[];
}

/** A table that a dashboard fills. */
export interface TableDefinition extends TableDescription {
  readonly open: (dashboard: Dashboard) => readonly (readonly Cell[])[];
}

/** A table with its rows, tidy: a row an observation, a column a variable, cells in the order of the fields. */
export interface OpenTable extends TableDescription {
  readonly rows: readonly (readonly Cell[])[];
}

/** A table from the rows that it takes out of a dashboard, and the fields that read a row. */
export function defineTable<Row>({
  rows,
  ...description
}: Omit<TableDescription, "fields"> & {
  readonly fields: readonly Field<Row>[];
  readonly rows: (dashboard: Dashboard) => readonly Row[];
}): TableDefinition {
  const { fields } = description;
  return {
    ...description,
    open: (dashboard) => rows(dashboard).map((row) => fields.map(({ read }) => read(row))),
  };
}
