import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { parse } from "yaml";

/** A circular as its parts, for the writers that make received files of it. */
export interface Sample {
  readonly title: string;
  readonly published?: string;
  readonly source?: string;
  readonly signatory: string;
  /** "2022-09-29" */
  readonly signed: string;
  readonly attachments: readonly string[];
  readonly remark?: string;
  readonly paragraphs: readonly string[];
  /** Headings first. */
  readonly inspection: readonly (readonly string[])[];
  /** Headings first. */
  readonly problems: readonly (readonly string[])[];
}

export const shippedPeriod = join(import.meta.dirname, "../../data/2022-Q3");
export const receivedText = join(import.meta.dirname, "received/zhejiang-2022-Q3.txt");
export const signatory = "浙江省人民政府办公厅";

/** The files that a received circular becomes. */
export const takenIn = ["attachment-1.csv", "attachment-2.csv", "circular.md"] as const;

/** The shipped period as a sample. */
export function shippedSample(): Sample {
  const read = (name: string) => readFileSync(join(shippedPeriod, name), "utf8");
  const [, yaml = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(read("circular.md")) ?? [];
  const fields = parse(yaml, { schema: "failsafe" }) as Pick<
    Sample,
    "title" | "signatory" | "signed" | "attachments"
  >;
  const table = (name: string) => Papa.parse<string[]>(read(name).trim()).data;
  return {
    ...fields,
    paragraphs: body.split("\n").filter((line) => line !== ""),
    inspection: table("attachment-1.csv"),
    problems: table("attachment-2.csv"),
  };
}

/** 2022年9月29日 */
export function chineseDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
