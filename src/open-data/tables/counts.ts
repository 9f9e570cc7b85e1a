import { inQuarters, numberField, quarterField } from "../fields.ts";
import { type Sourced, sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

interface Row extends Sourced {
  readonly quarter: string;
  readonly number: number;
  readonly kind: "另一时点" | "分项";
  readonly label: string;
  readonly accounts: number;
  readonly share: string | null;
}

/** Counts that a source gives beside the inspection: of another day, or of a part of the total. */
export const counts = defineTable<Row>({
  name: "counts",
  title: "另据来源的账号数",
  description: "来源在检查总体情况之外给出的账号数，每个一行：另一时点的总数，或总数的分项。",
  notes: ["各行所数的不同，不能相加。"],
  primaryKey: ["quarter", "number"],
  foreignKeys: [inQuarters, { fields: ["sources"], table: "sources", reference: ["sources"] }],
  rows: (dashboard) =>
    dashboard.quarters.flatMap(({ id, milestones, breakdowns }) =>
      [
        ...milestones.map((row) => ({ ...row, kind: "另一时点" as const, share: null })),
        ...breakdowns.map((row) => ({ ...row, kind: "分项" as const, share: row.share.published ?? null })),
      ].map(({ label, accounts, kind, share, source }, index) => ({
        quarter: id,
        number: index + 1,
        kind,
        label,
        accounts,
        share,
        ...sourced(dashboard, [source]),
      })),
    ),
  fields: [
    quarterField,
    numberField,
    {
      name: "kind",
      title: "类别",
      type: "string",
      description: "是另一时点的总数，还是本季度总数的分项。",
      constraints: { required: true, enum: ["另一时点", "分项"] },
      read: ({ kind }) => kind,
    },
    {
      name: "label",
      title: "名目",
      type: "string",
      description: "数的是什么，或何时的数。",
      constraints: { required: true },
      read: ({ label }) => label,
    },
    {
      name: "accounts",
      title: "账号数",
      type: "integer",
      unit: "个",
      description: "账号数。",
      constraints: { required: true, minimum: 0 },
      read: ({ accounts }) => accounts,
    },
    {
      name: "published_share",
      title: "公布的占比",
      type: "string",
      description: "来源所写的在总数中的占比，照原写法。",
      missing: "来源没有写占比",
      read: ({ share }) => share,
    },
    ...sourceFields,
  ],
});
