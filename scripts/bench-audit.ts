/**
 * Measures the audit on a folder of circulars, each a text (NN.txt) with its claims beside it (NN.json).
 *
 * `node scripts/bench-audit.ts [DIR…]` prints, for each folder: how many of the claims that can be computed were found,
 * with the right operands, how many wrong figures were caught, and every false alarm; then the rate of caught mutations
 * and the speed at 1, 2 and 4 MB.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { type AuditOptions, auditText } from "../src/audit/audit-text.ts";
import { type Claim, type ClaimKind, type Operands, wrongVerdicts } from "../src/audit/claim.ts";

/** A claim that a recomputation by hand gave. */
interface Expected {
  /** A stretch of the text that holds the figure. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly operands: Operands & { readonly partial?: boolean };
  readonly stated: string;
  /** Our verdicts, or those of the reference set: rounds-ok, inconsistent, underdetermined. */
  readonly verdict: string;
  readonly note?: string;
}

export interface Circular {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly Expected[];
}

export interface Score {
  readonly claims: number;
  readonly found: number;
  readonly bound: number;
  readonly wrong: number;
  readonly caught: number;
  readonly falseAlarms: number;
  readonly notes: readonly string[];
}

/** Every text of a folder with its claims. */
export function readCirculars(folder: string): Circular[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => {
      const claims = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, "json")), "utf8")) as {
        claims: Expected[];
      };
      return {
        name: basename(name, ".txt"),
        text: readFileSync(join(folder, name), "utf8"),
        claims: claims.claims,
      };
    });
}

/** Compares what the audit finds in each circular with what is expected of it. */
export function scoreCirculars(circulars: readonly Circular[]): Score {
  const score = { claims: 0, found: 0, bound: 0, wrong: 0, caught: 0, falseAlarms: 0 };
  const notes: string[] = [];
  for (const { name, text, claims } of circulars) {
    const audited = auditText(text);
    const wrongSpans: Span[] = [];
    for (const expected of claims) {
      const near = overlapping(audited, spansOf(text, expected.text));
      if (isWrong(expected)) {
        score.wrong++;
        wrongSpans.push(...spansOf(text, expected.text));
        if (near.some(({ verdict }) => wrongVerdicts.has(verdict))) score.caught++;
        else notes.push(`${name}: not caught: ${expected.text}`);
      }
      if (!isComputable(expected)) continue;
      score.claims++;
      const same = near.filter(({ kind }) => kind === expected.kind);
      if (same.length > 0) score.found++;
      if (same.some(({ operands }) => agree(operands, expected.operands))) score.bound++;
      else
        notes.push(
          `${name}: ${same.length === 0 ? "not found" : `bound to ${same.map(({ operands }) => JSON.stringify(operands)).join(" ")}`}: ${expected.kind} ${JSON.stringify(expected.operands)} in ${expected.text.slice(0, 60)}`,
        );
    }
    for (const claim of audited) {
      if (!wrongVerdicts.has(claim.verdict) || wrongSpans.some((span) => meets(claim, span))) continue;
      score.falseAlarms++;
      notes.push(`${name}: false alarm: ${claim.kind} ${claim.quote.slice(0, 40)}: ${claim.explanation}`);
    }
  }
  return { ...score, notes };
}

/** Padded figures stand as unattainable in the reference set, with a note; they are no errors. */
function isWrong({ verdict, note }: Expected): boolean {
  if (/zero-padded/.test(note ?? "")) return false;
  return verdict === "mismatch" || verdict === "inconsistent" || verdict === "unattainable";
}

/** A count with nothing to count, or a figure of another circular, is no arithmetic. */
function isComputable({ kind, operands, verdict, note }: Expected): boolean {
  if (operands.partial === true || /previous(?:'s)? (?:quarter's )?circular/.test(note ?? "")) return false;
  if (verdict === "underdetermined" || verdict === "unverifiable")
    return kind !== "count" && Object.keys(operands).length > 0;
  return true;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function overlapping(claims: readonly Claim[], spans: readonly Span[]): Claim[] {
  return claims.filter((claim) => spans.some((span) => meets(claim, span)));
}

/** Every operand expected was found; pass and fail say the same once the total is known. */
function agree(found: Operands, expected: Operands): boolean {
  const full = (operands: Operands): Record<string, unknown> => {
    const { part, whole, ...rest } = operands;
    const { total = operands.pass === undefined ? undefined : whole, fail, pass } = rest;
    const failed = fail ?? (total === undefined || pass === undefined ? undefined : total - pass);
    return { ...rest, ...(failed === undefined ? {} : { fail: failed, pass: undefined }), part, whole };
  };
  const [a, b] = [full(found), full(expected)];
  return Object.entries(b).every(([name, value]) => {
    if (value === undefined) return true;
    const other = a[name] ?? alias(found, name);
    return Array.isArray(value)
      ? JSON.stringify([...value].toSorted()) ===
          JSON.stringify([...((other as number[] | undefined) ?? [])].toSorted())
      : value === other;
  });
}

/** A threshold stands in the reference set with the names of a share. */
function alias({ total, fail, pass }: Operands, name: string): number | undefined {
  if (name === "whole") return total;
  if (name === "part") return pass ?? (total === undefined || fail === undefined ? undefined : total - fail);
  return undefined;
}

/** Changes each proven figure by one unit in its last place, and counts the changes that are caught. */
export function mutationRate(
  texts: readonly string[],
  options: AuditOptions = {},
): {
  readonly changed: number;
  readonly caught: number;
  readonly cut: number;
  readonly missed: readonly string[];
} {
  let changed = 0;
  let caught = 0;
  let cut = 0;
  const missed: string[] = [];
  for (const text of texts) {
    const before = auditText(text, options);
    const alarms = new Set(wrongOnes(before));
    for (const figure of provenFigures(before, text)) {
      for (const step of [1, -1]) {
        const other = moved(figure.digits, step);
        if (other === undefined) continue;
        changed++;
        const mutated = text.slice(0, figure.start) + other + text.slice(figure.start + figure.digits.length);
        const after = auditText(mutated, options);
        if (wrongOnes(after).some((alarm) => !alarms.has(alarm))) caught++;
        else if (cutOffCount(after) > cutOffCount(before)) cut++;
        else
          missed.push(
            `${figure.digits} → ${other}: …${text.slice(Math.max(0, figure.start - 20), figure.start + 12).replaceAll("\n", "⏎")}…`,
          );
      }
    }
  }
  return { changed, caught, cut, missed };
}

function cutOffCount(claims: readonly Claim[]): number {
  return claims.filter(({ verdict }) => verdict === "truncated" || verdict === "padded").length;
}

/** What is said of each wrong figure, which tells one alarm from another. */
function wrongOnes(claims: readonly Claim[]): string[] {
  return claims
    .filter(({ verdict }) => wrongVerdicts.has(verdict))
    .map(({ kind, explanation }) => kind + explanation);
}

/** The printed digits of percentages and sums that hold, each once. */
function provenFigures(claims: readonly Claim[], text: string): { start: number; digits: string }[] {
  const found = new Map<number, string>();
  for (const { kind, verdict, start, end, operands } of claims) {
    // 合格率100% with nothing said to have failed is believed, not proven; so is 全部抽查.
    if (operands.fail === 0 || (operands.part !== undefined && operands.part === operands.whole)) continue;
    if (verdict !== "exact" && verdict !== "rounds" && verdict !== "padded" && verdict !== "truncated")
      continue;
    const span = text.slice(start, end);
    if (kind !== "sum" && kind !== "count" && !/[%％成]|百分|percent/.test(span)) continue;
    const digits =
      kind === "sum"
        ? span.matchAll(/(?<![\d.])\d+(?=\s?[个個家条條人件封篇)）]|$)/g)
        : [/\d+(?:\.\d+)?/.exec(span)].filter((match) => match !== null);
    for (const match of digits) found.set(start + match.index, match[0]);
  }
  return [...found].map(([start, digits]) => ({ start, digits }));
}

/** A figure moved by one unit in its last place. */
function moved(digits: string, step: number): string | undefined {
  const decimals = digits.split(".")[1]?.length ?? 0;
  const units = BigInt(digits.replace(".", "")) + BigInt(step);
  if (units < 0n) return undefined;
  const text = units.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** Milliseconds that texts of 1, 2 and 4 million units take. */
export function measureSpeed(
  sample: string,
): { readonly megabytes: number; readonly milliseconds: number }[] {
  auditText(sample.repeat(20));
  return [1, 2, 4].map((megabytes) => {
    const text = sample.repeat(Math.ceil((megabytes * 1e6) / sample.length)).slice(0, megabytes * 1e6);
    const start = performance.now();
    auditText(text);
    return { megabytes, milliseconds: Math.round(performance.now() - start) };
  });
}

/** The whole measurement as lines of a report; with every mutation that was missed, where that is asked for. */
export function benchAudit(folders: readonly string[], { listMissed = false } = {}): string[] {
  const lines: string[] = [];
  const percent = (part: number, all: number) => (all === 0 ? "–" : `${((100 * part) / all).toFixed(1)}%`);
  for (const folder of folders) {
    const circulars = readCirculars(folder);
    const score = scoreCirculars(circulars);
    lines.push(`audit: ${folder}: ${circulars.length} circulars`);
    lines.push(
      `  claims found          ${score.found}/${score.claims} (${percent(score.found, score.claims)})`,
    );
    lines.push(
      `  with right operands   ${score.bound}/${score.claims} (${percent(score.bound, score.claims)})`,
    );
    lines.push(
      `  wrong figures caught  ${score.caught}/${score.wrong} (${percent(score.caught, score.wrong)})`,
    );
    lines.push(`  false alarms          ${score.falseAlarms}`);
    lines.push(...score.notes.map((note) => `    ${note}`));
    const { changed, caught, cut, missed } = mutationRate(circulars.map(({ text }) => text));
    lines.push(`  mutations caught      ${caught}/${changed} (${percent(caught, changed)})`);
    lines.push(`  passed as cut off     ${cut}/${changed} (${percent(cut, changed)})`);
    if (listMissed) lines.push(...missed.map((note) => `    missed ${note}`));
  }
  const sample = readCirculars(folders[0] ?? defaultFolder)
    .map(({ text }) => text)
    .join("\n");
  for (const { megabytes, milliseconds } of measureSpeed(sample))
    lines.push(`audit: ${megabytes} MB in ${milliseconds} ms`);
  return lines;
}

/** The made-up circulars that come with the project. */
export const defaultFolder = fileURLToPath(new URL("../test/fixtures/circulars", import.meta.url));

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) {
  const folders = process.argv.slice(2).filter((argument) => existsSync(argument));
  console.log(benchAudit(folders.length > 0 ? folders : [defaultFolder], { listMissed: true }).join("\n"));
}
