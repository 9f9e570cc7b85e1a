import { ConverterFactory } from "opencc-js/core";
import { from } from "opencc-js/preset/cn2t";
import type { ReceivedBlock, ReceivedDocument } from "../../src/documents/document.ts";
import type { Seal } from "../../src/seal/seal.ts";

/** A copy as a page has it: a line a paragraph or a cell, or tables as tables. */
export interface CopyLines {
  readonly title: string;
  readonly body: readonly string[];
  readonly attachments: readonly string[];
  readonly signatory: string;
  readonly date: string;
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly remark?: string;
  /** 发文字号, below the title. */
  readonly number?: string;
}

/** What was sealed, as an office would print it. */
export function linesOf({ units }: Seal): CopyLines {
  const textOf = (part: string) => units.find(({ id }) => id === `circular.md#${part}`)?.text;
  const all = (pattern: RegExp) => units.filter(({ id }) => pattern.test(id)).map(({ text }) => text);
  const rows = units.filter(({ id }) => /^attachment-[\d-]+\.csv#r/.test(id));
  const [year, month, day] = (textOf("signed") ?? "").split("-").map(Number);
  const remark = textOf("remark");
  const number = textOf("documentNumber");
  return {
    title: textOf("title") ?? "",
    body: all(/^circular\.md#p-\d+$/),
    attachments: all(/^circular\.md#attachment-\d+$/),
    signatory: textOf("signatory") ?? "",
    date: `${year}年${month}月${day}日`,
    tables: [...Map.groupBy(rows, ({ id }) => id.split("#")[0]).values()].map((own) =>
      own.map(({ text }) => text.split("\t")),
    ),
    ...(remark !== undefined && { remark }),
    ...(number !== undefined && { number }),
  };
}

/** As the readers of documents would give it. */
export function documentOf(copy: CopyLines, tablesAs: "lines" | "tables" = "lines"): ReceivedDocument {
  const blocks: ReceivedBlock[] = [];
  const place = () => `copy.txt:${blocks.length + 1}`;
  const add = (text: string) => blocks.push({ kind: "text", text, place: place() });
  add(copy.title);
  if (copy.number !== undefined) add(copy.number);
  for (const text of copy.body) add(text);
  copy.attachments.forEach((text, index) => add(`${index === 0 ? "附件：" : ""}${index + 1}.${text}`));
  add(copy.signatory);
  add(copy.date);
  copy.tables.forEach((rows, index) => {
    add(`附件${index + 1}`);
    if (tablesAs === "tables") {
      const where = place();
      blocks.push({
        kind: "table",
        place: where,
        rows: rows.map((row, at) =>
          row.map((text, column) => ({ text, place: `${where}!${at + 1},${column + 1}` })),
        ),
      });
    } else for (const row of rows) for (const cell of row) add(cell);
  });
  if (copy.remark !== undefined) add(`备注：${copy.remark}`);
  return { file: "copy.txt", blocks, findings: [] };
}

/** Simplified characters as a page for Hong Kong or Taiwan would have them. */
export const toTraditional: (text: string) => string = ConverterFactory(from["cn"] ?? []);
