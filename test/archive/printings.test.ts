import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordProblem } from "../../src/documents/word-problem.ts";
import { DataError } from "../../src/documents/data-error.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { madeRecord } from "./made-record.ts";

const names = ["甲市", "乙市", "丙市", "丁县", "戊区"];
const regions = `编号,名称\n${names.map((name, index) => `${index},${name}\n`).join("")}`;

interface Counts {
  readonly total: number;
  readonly inspected: number;
  readonly failed: number;
}

const counts: fc.Arbitrary<Counts> = fc.tuple(fc.nat(2000), fc.nat(), fc.nat()).map(([total, a, b]) => {
  const inspected = a % (total + 1);
  return { total, inspected, failed: b % (inspected + 1) };
});

/** How a true number is printed: everything that a careful clerk may do. */
interface Printing {
  readonly decimals: number;
  readonly rule: "half-up" | "half-even" | "down";
  /** Zeros behind the last digit that was calculated. */
  readonly padding: number;
  readonly bareStop: boolean;
  readonly wide: boolean;
  readonly separators: boolean;
  readonly counter: string;
}

const printing: fc.Arbitrary<Printing> = fc.record({
  decimals: fc.nat(4),
  rule: fc.constantFrom("half-up", "half-even", "down"),
  padding: fc.constantFrom(0, 0, 0, 1, 2),
  bareStop: fc.boolean(),
  wide: fc.boolean(),
  separators: fc.boolean(),
  counter: fc.constantFrom("", "", "", "个"),
});

/** part ÷ whole in per cent: exactly rounded by the rule, in plain arithmetic of its own. */
function ratePrinted(part: number, whole: number, how: Printing): string {
  if (whole === 0) return how.bareStop ? "—" : "100%";
  const numerator = BigInt(part) * 100n * 10n ** BigInt(how.decimals);
  const [quotient, rest] = [numerator / BigInt(whole), (numerator % BigInt(whole)) * 2n];
  const tie = rest === BigInt(whole);
  const up =
    how.rule !== "down" && (tie ? how.rule === "half-up" || quotient % 2n === 1n : rest > BigInt(whole));
  const digits = (quotient + (up ? 1n : 0n)).toString().padStart(how.decimals + 1, "0");
  const at = digits.length - how.decimals;
  const stop = how.decimals === 0 ? (how.bareStop ? "." : "") : ".";
  // What was cut off must not be padded: 94.11 of 94.1176 is no 94.110.
  const zeros = how.decimals > 0 && how.rule !== "down" ? "0".repeat(how.padding) : "";
  return `${digits.slice(0, at)}${stop}${digits.slice(at)}${zeros}%`;
}

function countPrinted(count: number, { separators, counter }: Printing): string {
  const digits = String(count);
  return `${separators ? digits.replace(/\B(?=(?:\d{3})+$)/g, ",") : digits}${counter}`;
}

const columns = ["total", "inspected", "passed", "failed", "passRate", "failRate", "samplingRate"] as const;
type Column = (typeof columns)[number];

const headings: Readonly<Record<Column, readonly string[]>> = {
  total: ["政务新媒体总数", "账号总数（个）", "新媒体数量"],
  inspected: ["抽查政务新媒体数", "检查账号数", "政务新媒体抽查数（个）"],
  passed: ["政务新媒体合格数", "合格账号数"],
  failed: ["存在突出问题政务新媒体数", "不合格账号数", "问题账号数"],
  passRate: ["账号合格率", "政务新媒体合格率", "政务新媒体合格率（%）"],
  failRate: ["账号不合格率", "政务新媒体不合格率"],
  samplingRate: ["账号抽查比例", "政务新媒体抽查率"],
};

function printed(column: Column, { total, inspected, failed }: Counts, how: Printing): string {
  switch (column) {
    case "total":
      return countPrinted(total, how);
    case "inspected":
      return countPrinted(inspected, how);
    case "passed":
      return countPrinted(inspected - failed, how);
    case "failed":
      return countPrinted(failed, how);
    case "passRate":
      return ratePrinted(inspected - failed, inspected, how);
    case "failRate":
      return ratePrinted(failed, inspected, inspected === 0 ? { ...how, bareStop: true } : how);
    case "samplingRate":
      return ratePrinted(inspected, total, how);
  }
}

function sumOf(rows: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => rows.reduce((sum, row) => sum + row[key], 0);
  return { total: add("total"), inspected: add("inspected"), failed: add("failed") };
}

const widened = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A table as it is printed: rows of a name and cells, the whole among them. */
interface PrintedTable {
  readonly columns: readonly Column[];
  readonly headings: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly counts: Counts;
    readonly cells: readonly string[];
  }[];
}

/** @param shown - which columns a table may have, in any order */
function tables(
  shown: fc.Arbitrary<readonly Column[]>,
  withTotal: fc.Arbitrary<boolean>,
): fc.Arbitrary<PrintedTable> {
  return fc
    .record({
      // All regions, or so few that the rest is not missing.
      rows: fc
        .oneof(fc.constant(names.length), fc.integer({ min: 1, max: Math.floor(names.length / 2) }))
        .chain((length) => fc.array(counts, { minLength: length, maxLength: length })),
      shown,
      withTotal,
      totalFirst: fc.boolean(),
      heading: fc.nat(),
    })
    .chain(({ rows, shown: order, withTotal: hasTotal, totalFirst, heading }) => {
      const regionRows = rows.map((row, index) => ({ name: names[index] ?? "", counts: row }));
      const total = { name: "总计", counts: sumOf(rows) };
      const all = !hasTotal ? regionRows : totalFirst ? [total, ...regionRows] : [...regionRows, total];
      const cells = all.length * order.length;
      return fc.array(printing, { minLength: cells, maxLength: cells }).map((hows): PrintedTable => ({
        columns: order,
        headings: order.map((column, index) => {
          const variants = headings[column];
          return variants[(heading + index) % variants.length] ?? "";
        }),
        rows: all.map(({ name, counts: of }, row) => ({
          name,
          counts: of,
          cells: order.map((column, index) => {
            const how = hows[row * order.length + index] as Printing;
            const text = printed(column, of, how);
            return how.wide ? widened(text) : text;
          }),
        })),
      }));
    });
}

const anyColumns = fc.shuffledSubarray([...columns], { minLength: 1 });

function csvOf({ headings: first, rows }: Pick<PrintedTable, "headings" | "rows">): string {
  const lines = [["地区", ...first], ...rows.map(({ name, cells }) => [name, ...cells])];
  return lines
    .map((cells) => cells.map((cell) => `"${cell}"`).join(","))
    .map((line) => `${line}\n`)
    .join("");
}

function recordFor(): (table: string) => void {
  const dir = madeRecord({
    "regions.csv": regions,
    "2024-Q3/attachment-1.csv": "地区,政务新媒体总数\n甲市,1\n",
  });
  return (table) => {
    writeFileSync(join(dir, "2024-Q3/attachment-1.csv"), table);
    readArchive(dir, "data");
  };
}

test("true numbers, printed in any accepted way, are read without a problem", { timeout: 300_000 }, () => {
  const read = recordFor();
  fc.assert(
    fc.property(tables(anyColumns, fc.boolean()), (table) => {
      read(csvOf(table));
    }),
    { numRuns: 400 },
  );
});

/** The least difference that no printing explains: one unit of the last digit that is not a zero of padding. */
function isFarFrom(rate: string, part: number, whole: number): boolean {
  const digits = rate.replace("%", "");
  const [, fraction = ""] = digits.split(".");
  const decimals = fraction.replace(/0+$/, "").length;
  const scale = 10n ** BigInt(fraction.length);
  const stated = BigInt(digits.replace(".", "")) * BigInt(whole);
  const exact = BigInt(part) * 100n * scale;
  const difference = stated > exact ? stated - exact : exact - stated;
  return difference >= 10n ** BigInt(fraction.length - decimals) * BigInt(whole);
}

test("one digit changed in a cell that another depends on is found", { timeout: 300_000 }, () => {
  const read = recordFor();
  const dependent = fc.shuffledSubarray([...columns], { minLength: columns.length });
  const changed = fc.record({ at: fc.nat(), digit: fc.integer({ min: 1, max: 9 }), place: fc.nat() });
  fc.assert(
    fc.property(tables(dependent, fc.constant(true)), changed, (table, { at, digit, place }) => {
      const cells = table.rows.flatMap(({ counts: of, cells: row }, line) =>
        table.columns.map((column, index) => ({
          line,
          index,
          column,
          of,
          text: (row[index] ?? "").normalize("NFKC"),
        })),
      );
      const cell = cells[at % cells.length];
      fc.pre(cell !== undefined);
      const digits = [...cell.text.matchAll(/\d/g)].map(({ index }) => index);
      const position = digits[place % digits.length];
      fc.pre(position !== undefined);
      const before = Number(cell.text[position]);
      const text = `${cell.text.slice(0, position)}${(before + digit) % 10}${cell.text.slice(position + 1)}`;
      const { column, of } = cell;
      const passed = of.inspected - of.failed;
      if (column === "passRate") fc.pre(of.inspected > 0 && isFarFrom(text, passed, of.inspected));
      if (column === "failRate") fc.pre(of.inspected > 0 && isFarFrom(text, of.failed, of.inspected));
      if (column === "samplingRate") fc.pre(of.total > 0 && isFarFrom(text, of.inspected, of.total));
      const rows = table.rows.map((row, line) =>
        line === cell.line ? { ...row, cells: row.cells.with(cell.index, text) } : row,
      );
      const problems = problemsOf(() => read(csvOf({ ...table, rows })));
      expect(problems, `${column}: ${cell.text} → ${text}`).not.toEqual([]);
      // The changed cell is the one that is named, or one of those that speak against the one named.
      const [line, number] = [cell.line + 2, cell.index + 2];
      const told = problems.some(
        (problem) =>
          (problem.line === line && problem.column === number) ||
          wordProblem(problem, "zh").includes(`:${line}:${number}）`),
      );
      expect(
        told || problems.some((problem) => /另外\d+个数字/.test(wordProblem(problem, "zh"))),
        `${column}: ${text}`,
      ).toBe(true);
    }),
    { numRuns: 400 },
  );
});

function problemsOf(run: () => void): DataError["problems"] {
  try {
    run();
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
}
