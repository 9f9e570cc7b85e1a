import { comparable, type Count, isPartOnly } from "./counts.ts";
import type { Draft } from "./draft.ts";
import { countsAfter, countsBefore, isExact } from "./neighbours.ts";
import { sumSentence } from "./explanation.ts";
import { numberComputed } from "./recompute.ts";

/** A total and the parts that make it up. */
export interface Partition {
  readonly total: Count;
  readonly parts: readonly Count[];
}

/** The most parts a breakdown is followed through. */
const mostParts = 40;
/** A total below this equals a sum by chance too often to be believed without words that say so. */
const smallTotal = 5;

/** Kinds of counts that add up among themselves: those named only, those looked at, those that passed, … */
export type Strand = "part" | "inspected" | "pass" | "fail" | "told";

export function strandOf(count: Count): Strand {
  if (count.roles.has("fail")) return "fail";
  if (count.roles.has("pass") || count.roles.has("middle")) return "pass";
  if (count.roles.has("inspected")) return "inspected";
  if (count.roles.has("other") || count.roles.has("weakFail")) return "told";
  return "part";
}

/** Every breakdown whose parts make up its total. */
export function findPartitions(counts: readonly Count[]): Partition[] {
  const found: Partition[] = [];
  const seen = new Set<string>();
  const take = (partition: Partition | undefined) => {
    if (partition === undefined) return;
    const key = partition.parts.map(({ index }) => index).join();
    if (seen.has(key)) return;
    seen.add(key);
    found.push(partition);
  };
  for (const total of counts) {
    if (!canTotal(total)) continue;
    const following = countsAfter({ counts }, total.end, mostParts).filter(
      (count) => count.paragraph <= total.paragraph + 1 && isExact(count),
    );
    for (const run of runsAfter(total, following)) addingUp(total, run).forEach(take);
  }
  for (const run of runsBySentence(counts)) take(totalElsewhere(run, counts));
  return found;
}

function canTotal(count: Count): boolean {
  return isExact(count) && Number.isInteger(count.value) && count.value >= 2;
}

/** The rows of counts behind a total that may be its parts: at its own depth, or inside the bracket it opens. */
function runsAfter(total: Count, following: readonly Count[]): Count[][] {
  const inside: Count[] = [];
  for (const count of following) {
    if (count.depth <= total.depth || count.paragraph !== total.paragraph) break;
    if (count.depth === total.depth + 1) inside.push(count);
  }
  const level = following.filter((count) => count.depth === total.depth && comparable(count, total));
  const strands = (["part", "inspected", "pass", "fail", "told"] as const).map((strand) =>
    level.filter((count) => strandOf(count) === strand),
  );
  const bracketed = inside.filter((count) => comparable(count, total));
  // 未更新10个，其中5个未备案: the five are among the ten.
  const withoutSubsets = bracketed.filter((count, i) => i === 0 || !count.before.startsWith("其中"));
  // What passed and what failed make up what there is, not each other.
  const whole = isPartOnly(total) ? [] : level;
  return [bracketed, withoutSubsets, whole, ...strands].filter((run) => run.length > 1);
}

/**
 * The parts of a run that add up to the total; a second breakdown may follow the first (按主体分…，按类型分…).
 *
 * @param run - counts behind the total, in order
 */
function addingUp(total: Count, run: readonly Count[]): Partition[] {
  const first = run[0];
  if (first === undefined || first.sentence - total.sentence > nearSentences || isSibling(total, first))
    return [];
  const found: Partition[] = [];
  let sum = 0;
  let from = 0;
  for (let i = 0; i < run.length && sum < total.value; i++) {
    sum += run[i]?.value ?? 0;
    if (sum !== total.value || i === from) continue;
    const parts = run.slice(from, i + 1);
    if (total.value >= smallTotal || cued(total, parts[0] ?? first)) {
      if (endsThere(parts, run[i + 1])) found.push({ total, parts });
    }
    [sum, from] = [0, i + 1];
  }
  return found;
}

/** A breakdown begins in its total's sentence or in one of the next two. */
const nearSentences = 2;

/** Parts from several sentences end where a sentence does; otherwise chance has made the sum. */
function endsThere(parts: readonly Count[], next: Count | undefined): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || first.sentence === last.sentence) return true;
  return next === undefined || next.sentence !== last.sentence;
}

/** 通报批评17人，警告7人，免职10人: an item that the next two happen to make up is no total. */
function isSibling(total: Count, first: Count): boolean {
  return (
    isPartOnly(total) &&
    total.sentence === first.sentence &&
    strandOf(total) === strandOf(first) &&
    total.depth === first.depth &&
    !/其中|包括|包含|含|分为/.test(first.before)
  );
}

function cued(total: Count, first: Count): boolean {
  return (
    total.sentence === first.sentence &&
    (/其中|包括|包含|含|分别|分为/.test(first.before) ||
      first.depth > total.depth ||
      first.clause - total.clause <= 1)
  );
}

/** Counts of one strand and object in one sentence, two or more. */
function runsBySentence(counts: readonly Count[]): Count[][] {
  const runs = new Map<string, Count[]>();
  const done: Count[][] = [];
  let sentence = -1;
  const flush = () => {
    done.push(...[...runs.values()].filter((run) => run.length > 1 && run.length <= mostParts));
    runs.clear();
  };
  for (const count of counts) {
    if (count.sentence !== sentence) flush();
    sentence = count.sentence;
    if (!isExact(count) || count.counter === "") continue;
    const strand = strandOf(count);
    // What remains is told with 还有, and totals of the sentence are no parts of it.
    const thing = /^[个家户]$/.test(count.counter) ? `/${count.object ?? ""}` : `:${count.counter}`;
    const key = `${strand === "told" ? "part" : strand}${thing}/${count.depth}`;
    const run = runs.get(key) ?? [];
    run.push(count);
    runs.set(key, run);
  }
  flush();
  return done;
}

/** A run whose sum is a count of an earlier sentence, or one behind it (合计). */
function totalElsewhere(run: readonly Count[], counts: readonly Count[]): Partition | undefined {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const sum = run.reduce((all, { value }) => all + value, 0);
  if (sum < smallTotal) return undefined;
  const fitting = (count: Count) =>
    canTotal(count) &&
    count.value === sum &&
    comparable(count, first) &&
    !run.includes(count) &&
    count.counter !== "";
  const before = countsBefore({ counts }, first.start, 24).find(
    (count) => fitting(count) && first.paragraph - count.paragraph <= 3,
  );
  const after = countsAfter({ counts }, last.end, 3).find(
    (count) => fitting(count) && /合计|共计|总计|共/.test(count.before),
  );
  const total = after ?? before;
  if (total !== undefined) return { total, parts: run };
  // The last of a run may be its total: 省级118个，市级1170个，合计1288个.
  const rest = run.slice(0, -1);
  const restSum = rest.reduce((all, { value }) => all + value, 0);
  return rest.length > 1 && restSum === last.value && /合计|共计|总计|共/.test(last.before)
    ? { total: last, parts: rest }
    : undefined;
}

/** Wrong or right, a breakdown as a claim. */
export function sumDraft({ total, parts }: Partition): Draft {
  const values = parts.map(({ value }) => value);
  const sum = values.reduce((all, value) => all + value, 0);
  const ordered = [...parts].toSorted((a, b) => a.start - b.start);
  const first = ordered[0] ?? total;
  const last = ordered.at(-1) ?? total;
  // The total belongs to the span when it stands in the sentence of its parts.
  const near = total.paragraph === first.paragraph && Math.abs(total.sentence - first.sentence) <= 1;
  return {
    start: near ? Math.min(total.start, first.start) : first.start,
    end: near ? Math.max(total.end, last.end) : last.end,
    kind: "sum",
    stated: String(total.value),
    operands: { total: total.value, parts: values },
    computed: numberComputed(sum),
    verdict: sum === total.value ? "exact" : "mismatch",
    explanation: sumSentence(values, total.value),
    uses: [total.index, ...parts.map(({ index }) => index)],
  };
}
