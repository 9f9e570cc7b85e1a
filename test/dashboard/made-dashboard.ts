import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { madeRecord } from "../archive/made-record.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

/** The dashboard of a record of these files, and of the least that a record needs around them. */
export function madeDashboard(files: Parameters<typeof madeRecord>[0]): Dashboard {
  return dashboardOf(deepFreeze(readArchive(madeRecord(files), "data")));
}

const heading = "对象,指标,数值\n";

/** stated.csv of one period: 账号总数 100, 合格率 99.5% … of 政务新媒体. */
export function stated(figures: Readonly<Record<string, string | number>>, subject = "政务新媒体"): string {
  return (
    heading +
    Object.entries(figures)
      .map(([measure, value]) => `${subject},${measure},${value}\n`)
      .join("")
  );
}

/** attachment-1.csv: a row of each region, under the headings. */
export function table(headings: string, rows: Readonly<Record<string, string>>): string {
  return `${headings}\n${Object.entries(rows)
    .map(([name, cells]) => `${name},${cells}\n`)
    .join("")}`;
}

/** regions.csv with these names, ids from 1. */
export function regionsOf(...names: readonly string[]): string {
  return `编号,名称\n${names.map((name, index) => `${index + 1},${name}\n`).join("")}`;
}

/** A headline in one line. */
export function inLine(headline: readonly (readonly string[])[] | undefined): string {
  return (headline ?? []).flat().join("");
}
