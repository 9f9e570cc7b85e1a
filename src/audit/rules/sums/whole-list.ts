import * as words from "../../../facts/prose-words.ts";
import { compare } from "../../../figures/rational.ts";
import { isExact } from "../../../figures/printed-number.ts";
import { amountOf } from "../../proofs/amount.ts";
import { areAllOutcomes, type Count, comparable } from "../../statements/counts.ts";
import type { Statements } from "../../statements/statements.ts";
import { opensList, type Stretch } from "./stretches.ts";

const opensWholly = new RegExp(words.wholeBreakdown);
const rest = new RegExp(`^[、和与及]?(?:${words.remainder})`);
const goesOn = new RegExp(words.listGoesOn);

/**
 * Whether the words leave no doubt that these are all the parts of a total, and no others, so that the total is wrong
 * where they do not make it up.
 */
export function isWholeList(
  total: Count,
  { lead, name, counts }: Stretch,
  parts: readonly Count[],
  { structure: { text } }: Statements,
): boolean {
  const last = parts.at(-1);
  const near = name === "bracket" || name === "item" || name === "sentence" || name === "labelled";
  // 城乡建设1545件。其中，房产366件…。政法906件。其中，机动车252件…: a part is not what the next sentence breaks down.
  const breaksDown = name === "breakdown" && total.breakdown === 0;
  if (!last || !(near || breaksDown) || goesOn.test(text.slice(last.numberEnd, last.end + 2))) return false;
  if (!opensList(lead)) return areAllOutcomes(parts);
  if (leavesOut(counts, parts, last) || oneGathersOthers(parts)) return false;
  const over = compareSum(parts, total) > 0;
  if (!parts.every((part) => comparable(part, total)))
    return over && parts.every(({ counter }) => counter === total.counter);
  if (!areToldAlike(parts)) return false;
  const saysWhole = opensWholly.test(lead) || rest.test(last.before) || areAllOutcomes(parts);
  return over || saysWhole || fallsShortByLittle(parts, total) || (/:/.test(lead) && parts.length > 2);
}

/** What was left out may belong to it. */
function leavesOut(counts: readonly Count[], parts: readonly Count[], last: Count): boolean {
  return counts.some(
    (count) => count.depth <= last.depth && count.breakdown <= last.breakdown && !parts.includes(count),
  );
}

/** 得分靠前的35个，较高的33个，超过100分的68个: one of them is the sum of the others. */
function oneGathersOthers(parts: readonly Count[]): boolean {
  const sum = parts.reduce((all, { number }) => all + number.units, 0n);
  return parts.length > 2 && parts.some(({ number }) => sum === 2n * number.units);
}

function areToldAlike(parts: readonly Count[]): boolean {
  const named = parts.every(({ roles }) => !roles.has("other") && !roles.has("hasProblems"));
  const labelled = parts.filter(({ before }) => before !== "").length;
  return named && (labelled === 0 || labelled === parts.length);
}

/** Three parts or more that lack a hundredth of their total at most leave no room for another. */
function fallsShortByLittle(parts: readonly Count[], total: Count): boolean {
  if (parts.length < 3 || ![total, ...parts].every(({ number }) => isExact(number))) return false;
  const gap = total.number.units - parts.reduce((sum, { number }) => sum + number.units, 0n);
  return gap > 0n && (gap * 100n <= total.number.units || (gap === 1n && total.number.units >= 20n));
}

function compareSum(parts: readonly Count[], total: Count): number {
  const [first, ...others] = parts;
  const { low } = first ? amountOf(first, ...others).value : {};
  const { high } = amountOf(total).value;
  return low && high ? compare(low, high) : 0;
}
