/**
 * Measures the audit on a folder of circulars, each a text (NN.txt) with its claims beside it (NN.json).
 *
 * `node scripts/bench-audit.ts [DIR…]` prints, for each folder: how many of the claims that can be computed were found,
 * with the right operands, how many wrong figures were caught, and every false alarm; then the rate of caught mutations
 * and the time that 1, 2, 4 and 8 MB of circulars and of hostile patterns take.
 */
import { existsSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { auditText } from "../src/audit/audit-text.ts";
import { type Claim, wrongVerdicts } from "../src/audit/claim.ts";
import { readCirculars, scoreCirculars } from "./score-circulars.ts";

/** Changes each proven figure by one unit in its last place, and counts the changes that are caught. */
export function mutationRate(texts: readonly string[]): {
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
    const before = auditText(text);
    const alarms = new Set(wrongOnes(before));
    for (const figure of provenFigures(before, text)) {
      for (const step of [1, -1]) {
        const other = moved(figure.digits, step);
        if (other === undefined) continue;
        changed++;
        const mutated = text.slice(0, figure.start) + other + text.slice(figure.start + figure.digits.length);
        const after = auditText(mutated);
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

/** Texts of which a reader with a bad loop would be slow: one piece, over and over. */
const patterns: readonly (readonly [what: string, piece: string])[] = [
  ["digits", "1"],
  ["separators", "，"],
  ["grouped digits", "1,234,"],
  ["blanks", " "],
  ["open brackets", "（"],
  ["brackets in pairs", "（甲）"],
  ["bracketed syllables", "网(wǎ"],
  ["tags", "<a "],
  ["names", "甲、"],
  ["names and counts", "甲、乙、2个"],
  ["quoted names", "“甲”"],
  ["numerals", "三百"],
  ["stars", "*"],
  ["figures", "3120个，"],
  ["rates", "合格率99.9%，"],
  ["lists", "其中甲1个、"],
  ["lists in brackets", "共9个（甲1个，"],
  ["none found", "没有发现"],
  ["cells", "| 1 "],
  ["one cell to a line", "12\n99%\n"],
  ["English", "the 12 government websites of "],
];

const sizes = [1, 2, 4, 8] as const;

/** Milliseconds that texts of 1, 2, 4 and 8 million units take. */
export function measureSpeed(sample: string): number[] {
  auditText(sample.repeat(Math.ceil(20_000 / sample.length)));
  return sizes.map((megabytes) => {
    const text = sample.repeat(Math.ceil((megabytes * 1e6) / sample.length)).slice(0, megabytes * 1e6);
    const start = performance.now();
    auditText(text);
    return Math.round(performance.now() - start);
  });
}

function speedLine(what: string, sample: string): string {
  const times = measureSpeed(sample);
  const ratios = times.slice(1).map((time, i) => (time / (times[i] ?? Number.NaN)).toFixed(1));
  return `audit: ${what.padEnd(20)} ${sizes.join(", ")} MB in ${times.join(", ")} ms; each doubling × ${ratios.join(", ")}`;
}

/** The whole measurement as lines of a report; where that is asked for, with every mutation that was missed and every pattern. */
export function benchAudit(
  folders: readonly string[],
  { listMissed = false, everyPattern = false } = {},
): string[] {
  const lines: string[] = [];
  const percent = (part: number, all: number) => (all === 0 ? "–" : `${((100 * part) / all).toFixed(1)}%`);
  for (const folder of folders) {
    const circulars = readCirculars(folder);
    const score = scoreCirculars(circulars, auditText);
    lines.push(`audit: ${folder}: ${circulars.length} circulars`);
    lines.push(
      `  with right operands   ${score.bound}/${score.claims} (${percent(score.bound, score.claims)})`,
    );
    lines.push(
      `  wrong figures caught  ${score.caught}/${score.wrong} (${percent(score.caught, score.wrong)})`,
    );
    lines.push(`  false alarms          ${score.falseAlarms}`);
    lines.push(`  false proofs          ${score.falseProofs}`);
    lines.push(...score.notes.map((note) => `    ${note}`));
    const { changed, caught, cut, missed } = mutationRate(circulars.map(({ text }) => text));
    lines.push(`  mutations caught      ${caught}/${changed} (${percent(caught, changed)})`);
    lines.push(`  passed as cut off     ${cut}/${changed} (${percent(cut, changed)})`);
    if (listMissed) lines.push(...missed.map((note) => `    missed ${note}`));
  }
  const sample = readCirculars(folders[0] ?? defaultFolder)
    .map(({ text }) => text)
    .join("\n");
  lines.push(speedLine("circulars", sample));
  if (everyPattern) lines.push(...patterns.map(([what, piece]) => speedLine(what, piece)));
  return lines;
}

/** The made-up circulars that come with the project. */
export const defaultFolder = fileURLToPath(new URL("../test/fixtures/circulars", import.meta.url));

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) {
  const folders = process.argv.slice(2).filter((argument) => existsSync(argument));
  console.log(
    benchAudit(folders.length > 0 ? folders : [defaultFolder], { listMissed: true, everyPattern: true }).join(
      "\n",
    ),
  );
}
