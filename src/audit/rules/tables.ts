import { agreementOf } from "../../figures/agreement.ts";
import { exactly } from "../../figures/interval.ts";
import { rational } from "../../figures/rational.ts";
import type { ClaimKind } from "../claim.ts";
import type { Amount, Proposal } from "../proofs/proposal.ts";
import { type Cell, countIn, findTables, isCount, isPercent, type Table } from "../reading/table-rows.ts";
import type { PlacedMention } from "../statements/structure.ts";

/** How the rates of a table come from its columns, counted from the right of a row. */
interface Columns {
  readonly rate: number;
  readonly whole: number;
  readonly part: number;
  /** Whether the part is what failed: (whole − part) ÷ whole. */
  readonly failing: boolean;
}

const totalRow = /^(?:合计|总计|共计|总数|小计|全[省市县区州]合?计?)$/;

/** Every rate of every table from its row, and every total row from its columns. */
export function tableProposals(text: string): Proposal[] {
  return findTables(text).flatMap((table) => [...rates(table), ...totals(table), ...rowTotals(table)]);
}

function rates(table: Table): Proposal[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, rate) => rate).flatMap((rate) => {
    const rows = table.rows.filter((row) => isPercent(row.at(-1 - rate)?.text ?? ""));
    const columns = rows.length === 0 ? undefined : columnsFor(table, rows, rate, width);
    return columns ? rows.flatMap((row) => rateOf(table, row, columns) ?? []) : [];
  });
}

/** The pair of columns that gives the rates of most rows; one row is enough only where the heading says what it is. */
function columnsFor(
  table: Table,
  rows: readonly (readonly Cell[])[],
  rate: number,
  width: number,
): Columns | undefined {
  const passing = /合格|达标|及格/.test(rateName(table, rate));
  let best: Columns | undefined;
  let most = 0;
  for (let part = 0; part < width; part++) {
    for (let whole = part + 1; whole < width; whole++) {
      if (part === rate || whole === rate) continue;
      for (const failing of passing ? [true, false] : [false, true]) {
        const columns = { rate, whole, part, failing };
        const fitting = rows.filter((row) => fits(row, columns)).length;
        if (fitting > most) [best, most] = [columns, fitting];
      }
    }
  }
  const told = rows.filter((row) => best !== undefined && countsOf(row, best) !== undefined).length;
  return most >= Math.max(2, told * 0.5) || (most === 1 && told === 1 && passing) ? best : undefined;
}

function rateName({ heading }: Table, rate: number): string {
  return (rate === 0 ? heading.slice(-3).join("") : heading.at(-1 - rate)) ?? "";
}

interface Counts {
  readonly whole: Cell;
  readonly part: Cell;
}

function countsOf(row: readonly Cell[], { whole, part }: Columns): Counts | undefined {
  const [a, b] = [row.at(-1 - whole), row.at(-1 - part)];
  // The first cell is the number of the row, where it is one.
  if (a === undefined || b === undefined || !isCount(a.text) || !isCount(b.text)) return undefined;
  if ((a === row[0] || b === row[0]) && row.some(({ text }) => !isCount(text) && !isPercent(text)))
    return undefined;
  return countIn(b.text) <= countIn(a.text) && countIn(a.text) > 0 ? { whole: a, part: b } : undefined;
}

function fits(row: readonly Cell[], columns: Columns): boolean {
  const counts = countsOf(row, columns);
  const cell = row.at(-1 - columns.rate);
  if (!counts || !cell) return false;
  const [part, whole] = [countIn(counts.part.text), countIn(counts.whole.text)];
  const value = rational(columns.failing ? whole - part : part, whole);
  return agreementOf(percentIn(cell), value).verdict !== "mismatch";
}

function percentIn({ text }: Cell) {
  const [whole = "", fraction = ""] = text.replace("%", "").split(".");
  return { units: BigInt(whole + fraction), decimals: fraction.length, scale: 0, percent: true };
}

function rateOf(table: Table, row: readonly Cell[], columns: Columns): Proposal | undefined {
  const cell = row.at(-1 - columns.rate);
  const counts = countsOf(row, columns);
  if (!cell || !counts) return undefined;
  return {
    rule: "rate of a row",
    kind: kindOf(rateName(table, columns.rate), columns.failing),
    figure: { ...mentionOf(cell), kind: "percent", number: percentIn(cell) },
    calculation: {
      form: "quotient",
      part: amountIn(counts.part),
      whole: amountIn(counts.whole),
      failing: columns.failing,
    },
    cost: 0,
    certain: true,
  };
}

function kindOf(name: string, failing: boolean): ClaimKind {
  if (failing || /(?<!不)(?:合格|达标|及格)/.test(name)) return "pass_rate";
  return /抽查|检查|抽检|覆盖/.test(name) ? "sampling_ratio" : "share";
}

/** The last row of a table, or its first, may be the sum of the others. */
function totals({ rows }: Table): Proposal[] {
  const found = rows.filter((row) => row.some(({ text }) => totalRow.test(text)));
  const [total] = found;
  const others = rows.filter((row) => row !== total);
  if (!total || found.length > 1 || others.length < 2) return [];
  const columns = total.flatMap((cell, i) => {
    if (!isCount(cell.text)) return [];
    const cells = others.map((row) => row.at(i - total.length));
    const numbered = cells.some((other, row) => other === others[row]?.[0]);
    if (numbered || !cells.every((other) => other !== undefined && isCount(other.text))) return [];
    const sum = cells.reduce((all, other) => all + countIn(other?.text ?? ""), 0);
    return [{ cell, parts: cells as readonly Cell[], sum, stated: countIn(cell.text) }];
  });
  const agreeing = columns.some(({ sum, stated }) => sum === stated);
  return columns.flatMap(({ cell, parts, sum, stated }): Proposal[] => {
    // One column alone that does not add up may be a table with rows left out.
    const slip = Math.abs(sum - stated) <= Math.max(2, stated * 0.02);
    return [
      {
        rule: "total of a table",
        kind: "sum",
        figure: mentionOf(cell),
        calculation: { form: "sum", parts: parts.map(amountIn) },
        cost: 0,
        certain: agreeing || slip,
      },
    ];
  });
}

/** Columns that are tried for the total of a row. */
const mostColumns = 12;

/** 总件数 = 处理中 + 已办结: a column that is the sum of others, side by side, in every row. */
function rowTotals({ rows }: Table): Proposal[] {
  const width = Math.min(mostColumns, ...rows.map((row) => row.length));
  // A row's own number, and its name, are none of its counts.
  const numbered = rows.every(([first], i) => first?.text === String(i + 1));
  const columns = Array.from({ length: width }, (_, i) => i).filter(
    (i) => !(numbered && i === width - 1) && rows.every((row) => isCount(row.at(-1 - i)?.text ?? "")),
  );
  const valueAt = (row: readonly Cell[], column: number) => countIn(row.at(-1 - column)?.text ?? "");
  const isTotal = (total: number, parts: readonly number[]) =>
    rows.every((row) => valueAt(row, total) === parts.reduce((sum, part) => sum + valueAt(row, part), 0));
  const tellsMore = (parts: readonly number[]) =>
    parts.every((part) => rows.some((row) => valueAt(row, part) > 0)) || parts.length > 2;
  for (const total of columns) {
    const others = columns.filter((column) => column !== total);
    for (let size = others.length; size >= 2; size--) {
      for (let from = 0; from + size <= others.length; from++) {
        const parts = others.slice(from, from + size);
        const sideBySide = (parts.at(-1) ?? 0) - (parts[0] ?? 0) < size + 1;
        if (rows.length < 3 || !sideBySide || !tellsMore(parts) || !isTotal(total, parts)) continue;
        return rows.flatMap((row) => rowTotal(row, total, parts) ?? []);
      }
    }
    // 上级网采用得分30分、市政府网采用得分175分，得分205: every other column.
    const pair = others
      .flatMap((a, i) => others.slice(i + 1).map((b) => [a, b]))
      .find((parts) => rows.length > 3 && tellsMore(parts) && isTotal(total, parts));
    if (pair) return rows.flatMap((row) => rowTotal(row, total, pair) ?? []);
  }
  return [];
}

function rowTotal(row: readonly Cell[], total: number, parts: readonly number[]): Proposal | undefined {
  const figure = row.at(-1 - total);
  const cells = parts.flatMap((part) => row.at(-1 - part) ?? []).toReversed();
  if (!figure) return undefined;
  return {
    rule: "total of a row",
    kind: "sum",
    figure: mentionOf(figure),
    calculation: { form: "sum", parts: cells.map(amountIn) },
    cost: 0,
    certain: false,
  };
}

function amountIn(cell: Cell): Amount {
  return {
    value: exactly(countIn(cell.text)),
    nominal: rational(countIn(cell.text)),
    mentions: [mentionOf(cell)],
  };
}

/** A cell as a number of the text; its place in the tree of the prose says nothing. */
function mentionOf({ start, end, text }: Cell): PlacedMention {
  const count = isCount(text) ? countIn(text) : 0;
  return {
    kind: "count",
    start,
    end,
    numberEnd: start + (/^[\d,.]+/.exec(text)?.[0].length ?? text.length),
    number: { units: BigInt(count), decimals: 0, scale: 0, percent: false },
    counter: "",
    chinese: false,
    index: -1,
    sections: [],
    paragraph: 0,
    sentence: 0,
    item: 0,
    entry: 0,
    clause: 0,
    phrase: 0,
    depth: 0,
    bracket: 0,
    breakdown: 0,
    before: "",
    after: "",
    cell: true,
  };
}
