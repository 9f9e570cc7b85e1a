/**
 * Changes single figures of records, one at a time, and asks whether the build would stop.
 *
 * `node scripts/bench-mutations.ts [DATA…]` prints the share that stops it, by kind of change; without a folder, of the
 * shipped record and of the offices of test/fixtures/offices.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Archive, PeriodRecord } from "../src/archive/model.ts";
import { readArchive } from "../src/archive/read-archive.ts";
import { auditCircular } from "../src/audit/audit-circular.ts";
import type { Claim } from "../src/audit/claim.ts";
import { auditProblems } from "../src/dashboard/archive-audit.ts";
import { DataError } from "../src/documents/data-error.ts";

export type MutationKind = "one up" | "one down" | "doubled" | "exchanged";

/** What became of the changes of one kind. */
export interface MutationScore {
  readonly kind: MutationKind;
  /** Changes of figures that the record has another figure to tell by, and those of them that stopped the build. */
  readonly telling: number;
  readonly caught: number;
  /** Changes of all other figures, and those that stopped the build all the same. */
  readonly alone: number;
  readonly caughtAlone: number;
  /** Those that slipped through though the record could tell: "hainan/2019-Q4/circular.md: 92.5% → 92.6%". */
  readonly missed: readonly string[];
}

interface Mutation {
  readonly kind: MutationKind;
  readonly telling: boolean;
  readonly edits: readonly { readonly start: number; readonly from: string; readonly to: string }[];
}

/** The digits of a figure and where they stand in the circular's file. */
interface Figure {
  readonly start: number;
  readonly digits: string;
  readonly percent: boolean;
  readonly telling: boolean;
}

/**
 * Changes each figure of the circulars of records.
 *
 * @param quotes - whether stated.csv keeps the words that its numbers were typed from, which have to stand in the circular
 */
export function scoreMutations(
  records: readonly string[],
  quotes: "words kept" | "words left out",
): MutationScore[] {
  const results = records.flatMap((record) => mutateRecord(record, quotes));
  return (["one up", "one down", "doubled", "exchanged"] as const).map((kind) => {
    const own = results.filter(({ mutation }) => mutation.kind === kind);
    const telling = own.filter(({ mutation }) => mutation.telling);
    const alone = own.filter(({ mutation }) => !mutation.telling);
    return {
      kind,
      telling: telling.length,
      caught: telling.filter(({ caught }) => caught).length,
      alone: alone.length,
      caughtAlone: alone.filter(({ caught }) => caught).length,
      missed: telling.filter(({ caught }) => !caught).map(({ words }) => words),
    };
  });
}

function mutateRecord(
  record: string,
  quotes: "words kept" | "words left out",
): { mutation: Mutation; caught: boolean; words: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-mutations-"));
  try {
    cpSync(record, folder, { recursive: true });
    if (quotes === "words left out") leaveWordsOut(folder);
    const archive = readArchive(folder);
    return archive.periods.flatMap((period) => {
      const file = `${period.id}/circular.md`;
      const path = join(folder, file);
      return mutationsOf(archive, period).map((mutation) => ({
        mutation,
        caught: isCaught(folder, path, mutation),
        words: `${basename(record)}/${file}: ${mutation.edits.map(({ from, to }) => `${from} → ${to}`).join(", ")}`,
      }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Empties the column 原文, the last of stated.csv where it has one; words that are declared are needed. */
function leaveWordsOut(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith("stated.csv")) continue;
    const path = join(folder, file);
    const [heading = "", ...rows] = readFileSync(path, "utf8").split("\n");
    if (!heading.endsWith(",原文")) continue;
    const declarations = join(dirname(path), "declared.json");
    const declared = existsSync(declarations) ? readFileSync(declarations, "utf8") : "";
    const bare = rows.map((row) => {
      const words = row.split(",").at(-1) ?? "";
      return declared.includes(words) ? row : row.slice(0, row.length - words.length);
    });
    writeFileSync(path, [heading, ...bare].join("\n"));
  }
}

function mutationsOf(archive: Archive, period: PeriodRecord): Mutation[] {
  const text = period.circular?.fileText ?? "";
  const figures = auditCircular(archive, period)
    // What is declared is published whatever the record says.
    .filter(({ verdict, reason }) => verdict !== "declared" && reason === undefined)
    .flatMap((claim) => figureOf(claim, period, text) ?? []);
  return figures.flatMap((figure, i): Mutation[] => {
    const { start, digits, telling } = figure;
    const single = ([kind, to]: readonly [MutationKind, string | undefined]): Mutation[] =>
      to === undefined || to === digits ? [] : [{ kind, telling, edits: [{ start, from: digits, to }] }];
    const next = figures.slice(i + 1).find(({ percent }) => percent === figure.percent);
    const exchanged: Mutation[] =
      next === undefined || next.digits === digits
        ? []
        : [
            {
              kind: "exchanged",
              telling: telling || next.telling,
              edits: [
                { start, from: digits, to: next.digits },
                { start: next.start, from: next.digits, to: digits },
              ],
            },
          ];
    const changed = [
      ["one up", changedBy(figure, (units) => units + 1n)],
      ["one down", changedBy(figure, (units) => units - 1n)],
      ["doubled", changedBy(figure, (units) => 2n * units)],
    ] as const;
    return [...changed.flatMap(single), ...exchanged];
  });
}

/** Undefined for a number in Chinese numerals or with separators. */
function figureOf(claim: Claim, period: PeriodRecord, text: string): Figure | undefined {
  const printed = text.slice(claim.start, claim.end);
  const match = /^\d+(?:\.\d+)?(?![\d,，])/.exec(printed);
  if (!match) return undefined;
  const [digits] = match;
  const percent = /[%％]/.test(printed);
  const proven = claim.standing === "recomputed" || claim.standing === "matched";
  // By its digits alone, so that a figure that the audit cannot place counts, too.
  const standsElsewhere = period.observations.some(
    ({ number, printed: other }) => number.percent === percent && other.replace(/[%％]$/, "") === digits,
  );
  return { start: claim.start, digits, percent, telling: proven || standsElsewhere };
}

/** Never below 0, nor above 100% where it was not. */
function changedBy({ digits, percent }: Figure, change: (units: bigint) => bigint): string | undefined {
  const decimals = digits.split(".")[1]?.length ?? 0;
  const units = BigInt(digits.replace(".", ""));
  const changed = change(units);
  const most = 100n * 10n ** BigInt(decimals);
  if (changed < 0n || (percent && units <= most && changed > most)) return undefined;
  const text = changed.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function isCaught(folder: string, path: string, { edits }: Mutation): boolean {
  const original = readFileSync(path, "utf8");
  const changed = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, from, to }) => text.slice(0, start) + to + text.slice(start + from.length),
      original,
    );
  writeFileSync(path, changed);
  try {
    return auditProblems(readArchive(folder), "data").length > 0;
  } catch (error) {
    if (error instanceof DataError) return true;
    throw error;
  } finally {
    writeFileSync(path, original);
  }
}

/** The scores as lines of a report. */
export function mutationLines(scores: readonly MutationScore[]): string[] {
  const percent = (part: number, all: number) => (all === 0 ? "–" : `${((100 * part) / all).toFixed(1)}%`);
  const sum = (of: (score: MutationScore) => number) => scores.reduce((all, score) => all + of(score), 0);
  const line = (name: string, telling: number, caught: number, alone: number, caughtAlone: number) =>
    `${name.padEnd(10)} ${caught}/${telling} (${percent(caught, telling)}); nothing to tell by: ${caughtAlone}/${alone}`;
  return [
    ...scores.map(({ kind, telling, caught, alone, caughtAlone }) =>
      line(kind, telling, caught, alone, caughtAlone),
    ),
    line(
      "all",
      sum(({ telling }) => telling),
      sum(({ caught }) => caught),
      sum(({ alone }) => alone),
      sum(({ caughtAlone }) => caughtAlone),
    ),
    ...scores.flatMap(({ missed }) => missed.map((words) => `  missed ${words}`)),
  ];
}

/** The shipped record, and those of offices of many kinds. */
export function shippedRecords(): string[] {
  const root = resolve(import.meta.dirname, "..");
  const offices = join(root, "test/fixtures/offices");
  return [
    join(root, "data"),
    ...readdirSync(offices, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(offices, entry.name)] : [],
    ),
  ];
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) {
  const records = process.argv.slice(2);
  for (const quotes of ["words kept", "words left out"] as const) {
    console.log(`stated.csv: ${quotes}`);
    console.log(
      mutationLines(scoreMutations(records.length > 0 ? records : shippedRecords(), quotes)).join("\n"),
    );
  }
}
