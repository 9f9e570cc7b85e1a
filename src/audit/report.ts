import type { FileAudit } from "./audit-file.ts";
import type { Claim, Verdict } from "./claim.ts";
import { verdictWords } from "./verdict-words.ts";

/** SGR numbers: red for wrong, green for right, yellow where a digit is off by custom. */
const colours: Readonly<Record<Verdict, number>> = {
  mismatch: 31,
  unattainable: 31,
  exact: 32,
  rounds: 32,
  truncated: 33,
  padded: 33,
  declared: 36,
  unverifiable: 2,
};

/** How much of a line is shown to either side of a figure, in characters. */
const context = 28;

/** A report for people: each figure in its line, its verdict, the arithmetic; then a summary. */
export function reportAudit({ file, claims, summary }: FileAudit, content: string, colour: boolean): string {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [paint(file, 1)];
  let line = 1;
  let lineStart = 0;
  let done = 0;
  for (const claim of claims) {
    for (; done < claim.start; done++) {
      if (content.charAt(done) === "\n") [line, lineStart] = [line + 1, done + 1];
    }
    const column = claim.start - lineStart + 1;
    lines.push(
      "",
      `${paint(`${line}:${column}`, 2)}  ${inContext(claim, content, lineStart, (figure) => paint(figure, 1))}`,
    );
    lines.push(
      `    ${paint(`〔${verdictWords[claim.verdict]}〕`, colours[claim.verdict])} ${claim.explanation}`,
    );
  }
  const totals = (Object.keys(verdictWords) as Verdict[]).flatMap((verdict) =>
    summary[verdict] === undefined
      ? []
      : [paint(`${verdictWords[verdict]}${summary[verdict]}`, colours[verdict])],
  );
  lines.push(
    "",
    claims.length === 0 ? "没有可核对的数字。" : `共${claims.length}处数字：${totals.join("，")}。`,
  );
  return lines.join("\n");
}

/** The figure with what stands around it in its line; a long span is shown by its ends. */
function inContext(
  { start, end }: Claim,
  content: string,
  lineStart: number,
  emphasise: (figure: string) => string,
): string {
  const before = content.slice(Math.max(lineStart, start - context), start);
  const [after = "", nextLine] = content.slice(end, end + context).split("\n", 2);
  const quote = content.slice(start, end).replace(/\s+/g, " ");
  const figure = quote.length > 80 ? `${quote.slice(0, 38)}……${quote.slice(-38)}` : quote;
  const lead = start - context > lineStart ? "…" : "";
  const tail = nextLine === undefined && end + context < content.length ? "…" : "";
  return `${lead}${before.trimStart()}${emphasise(figure)}${after.trimEnd()}${tail}`.replaceAll(
    invisible,
    "",
  );
}

/** What a page's markup has become. */
const invisible = "\u200b";
