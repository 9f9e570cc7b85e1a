import type { FileAudit } from "./audit-file.ts";
import type { Claim, Verdict } from "./claim.ts";

/** Verdicts as the report words them, in the order of its summary, each with its colour (an SGR number). */
const verdicts: readonly (readonly [Verdict, word: string, colour: number])[] = [
  ["mismatch", "不符", 31],
  ["unattainable", "不可能", 31],
  ["exact", "相符", 32],
  ["rounds", "舍入相符", 32],
  ["truncated", "截尾", 33],
  ["padded", "末位补零", 33],
  ["declared", "已声明", 36],
  ["unverifiable", "无从核对", 2],
];

/** How much of a line is shown to either side of a figure, in characters. */
const context = 28;

/** A report for people: each figure in its line, its verdict, the arithmetic; then a summary. */
export function reportAudit({ file, claims, summary }: FileAudit, content: string, colour: boolean): string {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [paint(file, 1)];
  let line = 1;
  let done = 0;
  for (const claim of claims) {
    for (; done < claim.start; done++) if (content.charAt(done) === "\n") line++;
    const [, word, code] = verdicts.find(([verdict]) => verdict === claim.verdict) ?? ["", claim.verdict, 0];
    const column = claim.start - content.lastIndexOf("\n", claim.start - 1);
    lines.push(
      "",
      `${paint(`${line}:${column}`, 2)}  ${inContext(claim, content, (figure) => paint(figure, 1))}`,
    );
    lines.push(`    ${paint(`〔${word}〕`, code)} ${claim.explanation}`);
  }
  const totals = verdicts.flatMap(([verdict, word, code]) =>
    summary[verdict] === undefined ? [] : [paint(`${word}${summary[verdict]}`, code)],
  );
  lines.push(
    "",
    claims.length === 0 ? "没有可核对的数字。" : `共${claims.length}处数字：${totals.join("，")}。`,
  );
  return lines.join("\n");
}

/** The figure with what stands around it in its line; a long span is shown by its ends. */
function inContext({ start, end }: Claim, content: string, emphasise: (figure: string) => string): string {
  const lineStart = content.lastIndexOf("\n", start - 1) + 1;
  const found = content.indexOf("\n", end);
  const lineEnd = found < 0 ? content.length : found;
  const before = content.slice(Math.max(lineStart, start - context), start);
  const after = content.slice(end, Math.min(lineEnd, end + context));
  const quote = content.slice(start, end).replace(/\s+/g, " ");
  const figure = quote.length > 80 ? `${quote.slice(0, 38)}……${quote.slice(-38)}` : quote;
  const lead = start - context > lineStart ? "…" : "";
  const tail = end + context < lineEnd ? "…" : "";
  return `${lead}${before.trimStart()}${emphasise(figure)}${after.trimEnd()}${tail}`;
}
