import type { ClaimKind, Operands } from "./claim.ts";
import type { Draft } from "./draft.ts";
import { ratioSentence, sumSentence } from "./explanation.ts";
import { fits, judge, numberComputed, percentComputed, ratioOf } from "./recompute.ts";
import { type Cell, countIn, findTables, isCount, isPercent, type Table } from "./table-rows.ts";
import type { Prose } from "./prose.ts";

/** How the rates of a table come from its columns, counted from the right of a row. */
interface Rule {
  readonly rate: number;
  readonly whole: number;
  readonly part: number;
  /** Whether the part is what failed: (whole − part) ÷ whole. */
  readonly failing: boolean;
}

const totalRow = /^(?:合计|总计|共计|总数|小计|全[省市县区州]合?计?)$/;

/** Recomputes every rate of every table from its row, and every total row from its columns. */
export function auditTables(prose: Prose): Draft[] {
  return findTables(prose.text).flatMap((table) => [...rateDrafts(table), ...totalDrafts(table)]);
}

function rateDrafts(table: Table): Draft[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const drafts: Draft[] = [];
  for (let rate = 0; rate < width; rate++) {
    const rows = table.rows.filter((row) => isPercent(row.at(-1 - rate)?.text ?? ""));
    const rule = rows.length === 0 ? undefined : ruleOf(table, rows, rate, width);
    if (rule === undefined) continue;
    for (const row of rows) {
      const draft = rowDraft(table, row, rule);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

/** The pair of columns that gives the rates of most rows; one row is enough only where the heading says what it is. */
function ruleOf(
  table: Table,
  rows: readonly (readonly Cell[])[],
  rate: number,
  width: number,
): Rule | undefined {
  const passing = /合格|达标|及格/.test(rateName(table, rate));
  let best: Rule | undefined;
  let most = 0;
  for (let part = 0; part < width; part++) {
    for (let whole = part + 1; whole < width; whole++) {
      if (part === rate || whole === rate) continue;
      for (const failing of passing ? [true, false] : [false, true]) {
        const rule = { rate, whole, part, failing };
        const fitting = rows.filter((row) => fitsRow(row, rule)).length;
        if (fitting > most) [best, most] = [rule, fitting];
      }
    }
  }
  const told = rows.filter((row) => best !== undefined && ratioOfRow(row, best) !== undefined).length;
  return most >= Math.max(2, told * 0.5) || (most === 1 && told === 1 && passing) ? best : undefined;
}

function rateName({ heading }: Table, rate: number): string {
  return (rate === 0 ? heading.slice(-3).join("") : heading.at(-1 - rate)) ?? "";
}

function operandsOfRow(
  row: readonly Cell[],
  { whole, part }: Rule,
): { whole: number; part: number } | undefined {
  const [a, b] = [row.at(-1 - whole), row.at(-1 - part)];
  // The first cell is the number of the row, where it is one.
  if (a === undefined || b === undefined || !isCount(a.text) || !isCount(b.text)) return undefined;
  if ((a === row[0] || b === row[0]) && row.some(({ text }) => !isCount(text) && !isPercent(text)))
    return undefined;
  return { whole: countIn(a.text), part: countIn(b.text) };
}

function ratioOfRow(row: readonly Cell[], rule: Rule) {
  const operands = operandsOfRow(row, rule);
  if (operands === undefined || operands.part > operands.whole) return undefined;
  return ratioOf(rule.failing ? operands.whole - operands.part : operands.part, operands.whole);
}

function fitsRow(row: readonly Cell[], rule: Rule): boolean {
  return fits(digitsOf(row.at(-1 - rule.rate)), ratioOfRow(row, rule));
}

function digitsOf(cell: Cell | undefined): string {
  return (cell?.text ?? "").replace("%", "");
}

function rowDraft(table: Table, row: readonly Cell[], rule: Rule): Draft | undefined {
  const cell = row.at(-1 - rule.rate);
  const counts = operandsOfRow(row, rule);
  const value = ratioOfRow(row, rule);
  if (cell === undefined || counts === undefined || value === undefined) return undefined;
  const printed = digitsOf(cell);
  const verdict = judge(printed, value);
  const { kind, operands } = namedOperands(rateName(table, rule.rate), rule, counts);
  const terms = rule.failing
    ? `（${counts.whole} − ${counts.part}）÷ ${counts.whole} = ${value.part} ÷ ${value.whole}`
    : undefined;
  return {
    start: cell.start,
    end: cell.end,
    kind,
    stated: "",
    operands,
    computed: percentComputed(value),
    verdict,
    explanation: ratioSentence(printed, value, verdict, terms),
    uses: [],
  };
}

function namedOperands(
  name: string,
  { failing }: Rule,
  { whole, part }: { whole: number; part: number },
): { kind: ClaimKind; operands: Operands } {
  if (failing) return { kind: "pass_rate", operands: { total: whole, fail: part } };
  if (/(?<!不)(?:合格|达标|及格)/.test(name))
    return { kind: "pass_rate", operands: { total: whole, pass: part } };
  if (/抽查|检查|抽检|覆盖/.test(name)) return { kind: "sampling_ratio", operands: { part, whole } };
  return { kind: "share", operands: { part, whole } };
}

/** The last row of a table, or its first, may be the sum of the others. */
function totalDrafts({ rows }: Table): Draft[] {
  const totals = rows.filter((row) => row.some(({ text }) => totalRow.test(text)));
  const total = totals.length === 1 ? totals[0] : undefined;
  const others = rows.filter((row) => row !== total);
  if (total === undefined || others.length < 2) return [];
  const columns = total.flatMap((cell, i) => {
    if (!isCount(cell.text)) return [];
    const fromRight = total.length - 1 - i;
    const cells = others.map((row) => row.at(-1 - fromRight));
    const numbered = cells.some((other, row) => other === others[row]?.[0]);
    return cells.every((other) => other !== undefined && isCount(other.text)) && !numbered
      ? [{ cell, parts: cells.map((other) => countIn(other?.text ?? "")) }]
      : [];
  });
  const sums = columns.map(({ cell, parts }) => ({
    cell,
    parts,
    sum: parts.reduce((all, part) => all + part, 0),
    stated: countIn(cell.text),
  }));
  const agreeing = sums.filter(({ sum, stated }) => sum === stated).length;
  return sums.flatMap(({ cell, parts, sum, stated }): Draft[] => {
    // One column alone that does not add up may be a table with rows left out.
    const slip = Math.abs(sum - stated) <= Math.max(2, stated * 0.02);
    if (sum !== stated && agreeing === 0 && !slip) return [];
    return [
      {
        start: cell.start,
        end: cell.end,
        kind: "sum",
        stated: String(stated),
        operands: { total: stated, parts },
        computed: numberComputed(sum),
        verdict: sum === stated ? "exact" : "mismatch",
        explanation: sumSentence(parts, stated),
        uses: [],
      },
    ];
  });
}
