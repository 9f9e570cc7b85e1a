import type { SealView } from "../../dashboard/schema.ts";
import { cellOf, inPeriods, periodField } from "../fields.ts";
import { defineTable } from "../table.ts";

interface Row extends SealView {
  readonly period: string;
}

/** 用印: every seal, the chain of each period in order. */
export const seals = defineTable<Row>({
  name: "seals",
  title: "用印",
  description:
    "每次用印一行；一期的第2印起是更正。没有行，即没有用过印。印的全文见 seals/ 下以期命名的文件。",
  notes: [],
  primaryKey: ["period", "sequence"],
  foreignKeys: [inPeriods],
  rows: ({ periods }) =>
    periods.flatMap(({ id, seals: own = [] }) => own.map((seal) => ({ ...seal, period: id }))),
  fields: [
    periodField,
    {
      name: "sequence",
      title: "印序",
      type: "integer",
      description: "本期的第几印，从1起。",
      constraints: { required: true, minimum: 1 },
      read: ({ sequence }) => sequence,
    },
    {
      name: "date",
      title: "用印日期",
      type: "date",
      description: "何日用印。",
      constraints: { required: true },
      read: ({ date }) => date,
    },
    {
      name: "corrections",
      title: "据更正数",
      type: "integer",
      description: "这一印所据的更正有几处。",
      constraints: { required: true, minimum: 0 },
      read: ({ corrections }) => corrections,
    },
    {
      name: "sha256",
      title: "指纹（SHA-256）",
      type: "string",
      description: "用印说明的SHA-256，十六进制。",
      constraints: { required: true },
      read: ({ sha256 }) => sha256,
    },
    {
      name: "sm3",
      title: "指纹（SM3）",
      type: "string",
      description: "用印说明的SM3，十六进制。",
      constraints: { required: true },
      read: ({ sm3 }) => sm3,
    },
    {
      name: "signatures",
      title: "签名",
      type: "string",
      description: "用哪些公钥可以核对，顿号隔开：算法和公钥的名称。",
      missing: "没有签名",
      read: ({ signatures }) =>
        cellOf(signatures.map(({ algorithm, key }) => `${algorithm} ${key}`).join("、") || undefined),
    },
  ],
});
