import { chineseDay, type Sample } from "./circular-sample.ts";

/** How the tables of a text file stand: a cell a line, as a scrape leaves them, or with tabs. */
export type TableForm = "flattened" | "tabs" | "pipes";

/** A circular as plain text. */
export function textOf(sample: Sample, form: TableForm = "flattened"): string {
  const { title, published, source, signatory, signed, attachments, remark, paragraphs } = sample;
  return [
    title,
    ...(published === undefined ? [] : [`日期：${published}`]),
    ...(source === undefined ? [] : [`来源：${source}`]),
    "",
    ...paragraphs,
    "",
    ...attachments.map((name, index) => (index === 0 ? `附件：1．${name}` : `2．${name}`)),
    "",
    `　　　　${signatory}`,
    `　　　　${chineseDay(signed)}`,
    "",
    "附件1",
    attachments[0] ?? "",
    ...rowsOf(sample.inspection, form),
    "",
    ...(sample.problems.length > 1 || attachments.length > 1
      ? ["附件2", attachments[1] ?? "", ...rowsOf(sample.problems, form)]
      : []),
    ...(remark === undefined ? [] : ["", `备注：${remark}`]),
    "",
  ].join("\n");
}

function rowsOf(rows: readonly (readonly string[])[], form: TableForm): string[] {
  if (form === "tabs") return rows.map((row) => row.join("\t"));
  if (form === "pipes") return rows.map((row) => `| ${row.join(" | ")} |`);
  // A blank cell leaves no line.
  return rows.flatMap((row) => row.filter((cell) => cell !== ""));
}

/** A text in GB18030, which no library here writes: by a table of what its bytes decode to. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(twoByteCodes().get(character) ?? fail(character)));
  }
  return Uint8Array.from(bytes);
}

let codes: Map<string, [number, number]> | undefined;

function twoByteCodes(): Map<string, [number, number]> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}

function fail(character: string): never {
  throw new RangeError(`no two-byte code for ${character}`);
}
