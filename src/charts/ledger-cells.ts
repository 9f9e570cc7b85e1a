import type { Ledger } from "../dashboard/schema.ts";

type LedgerRow = Ledger["rows"][number];

/** Per cent of a bar's room that the largest number takes; the rest is for the words behind it. */
const longest = 62;

/** An end that is less than this many per cent from the other shows as one dash. */
const leastRange = 1;

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * What there is as a thick bar, what there was as a thin line to its end, with a dashed end where only a range is known. In per
 * cent of the cell: it stretches, its text does not. Form tells now from before, not colour.
 *
 * @param most - the largest number of the whole ledger
 */
export function ledgerBar({ count, from, to, baseline, isInferred }: LedgerRow, most: number): string {
  const at = (value: number) => `${round((value / Math.max(1, most)) * longest)}%`;
  const now = count ?? 0;
  const marks = [count === undefined ? "" : `<rect class="now" y="5" width="${at(now)}" height="12"/>`];
  if (from !== undefined) {
    const end = to ?? from;
    if (from > now) marks.push(line("gone", at(now), at(from)));
    const spread = ((end - from) / Math.max(1, most)) * longest;
    if (isInferred && spread >= leastRange) marks.push(line("range", at(from), at(end)));
    marks.push(
      `<line class="${isInferred ? "end inferred-end" : "end"}" x1="${at(end)}" x2="${at(end)}" y1="4" y2="18"/>`,
    );
    const words = baseline.replaceAll("至", "–");
    const x = at(Math.max(end, now));
    marks.push(`<text x="${x}" dx="8" y="15.5">${words}${isInferred ? " 反推" : ""}</text>`);
  }
  return `<svg class="ledger-bar" aria-hidden="true">${marks.join("")}</svg>`;
}

function line(name: string, from: string, to: string): string {
  return `<line class="${name}" x1="${from}" x2="${to}" y1="11" y2="11"/>`;
}

/** Width and height of a row's line through its periods. */
const [width, height, margin] = [92, 24, 5];

/**
 * A region through its newest periods: a full dot where the number is known, a hollow one where it is not, from zero; with one
 * number alone all on one line, for then no height means anything. A red square below a period in which something failed.
 */
export function ledgerLine(history: LedgerRow["history"]): string {
  if (history.length < 2) return "";
  const known = history.flatMap(({ value }) => value ?? []);
  const top = Math.max(1, ...known);
  const step = (width - 2 * margin) / (history.length - 1);
  const x = (index: number) => round(margin + index * step);
  const middle = height / 2;
  const y = (value: number | undefined) =>
    value === undefined || known.length < 2
      ? middle
      : round(height - margin - (value / top) * (height - 2 * margin));
  const runs: string[] = [];
  history.forEach(({ value }, index) => {
    const before = history[index - 1]?.value;
    if (value === undefined || before === undefined) return;
    runs.push(`M${x(index - 1)} ${y(before)}L${x(index)} ${y(value)}`);
  });
  const dots = history.map(({ value, failed }, index) => {
    const dot =
      value === undefined
        ? `<circle class="hollow" cx="${x(index)}" cy="${y(value)}" r="2"/>`
        : `<circle cx="${x(index)}" cy="${y(value)}" r="3"/>`;
    return failed
      ? `${dot}<rect class="failed" x="${round(x(index) - 2)}" y="${height - 4}" width="4" height="4"/>`
      : dot;
  });
  const path = runs.length > 0 ? `<path d="${runs.join("")}"/>` : "";
  const said = history
    .map(({ label, value, failed }) => `${label}${value ?? "未公布"}${failed ? "（有问题）" : ""}`)
    .join("，");
  return `<svg class="ledger-line" viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}">${path}${dots.join("")}</svg>`;
}
