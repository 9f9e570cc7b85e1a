import type { Operands } from "./claim.ts";
import { type Count, isPartOnly, sameObject } from "./counts.ts";
import { countsThings, type Evidence, zeroBetween } from "./evidence.ts";
import type { ObjectClass } from "./lexicon.ts";
import { countsAfter, countsBefore, isExact } from "./neighbours.ts";
import type { Rate } from "./rates.ts";

/** How many passed, or how many failed, and from which counts that is known. */
export interface Outcome {
  readonly passed: (total: number) => number;
  readonly operands: Operands;
  /** Whether the words leave no doubt that these passed or failed. */
  readonly sure: boolean;
  /** Whether it stands where a reader looks first: in the rate's sentence, behind the total. */
  readonly close: boolean;
  readonly uses: readonly number[];
}

/** How many there were to pass, printed or worked out. */
export interface Total {
  readonly value: number;
  readonly uses: readonly number[];
  readonly count: Count | undefined;
}

export const allPassed: Outcome = {
  passed: (total) => total,
  operands: { fail: 0 },
  sure: true,
  close: true,
  uses: [],
};
export const nonePassed: Outcome = {
  passed: () => 0,
  operands: { pass: 0 },
  sure: true,
  close: true,
  uses: [],
};

export function totalOf(count: Count): Total {
  return { value: count.value, uses: [count.index], count };
}

/** How many counts back what came of an inspection is looked for. */
const outcomeReach = 30;

/** What may have passed or failed of a total, best first. */
export function outcomesFor(
  rate: Rate,
  total: Total,
  object: ObjectClass | undefined,
  evidence: Evidence,
): Outcome[] {
  const start = total.count?.start ?? 0;
  const suitable = (count: Count) =>
    isExact(count) &&
    countsThings(count) &&
    sameObject(count.object, object) &&
    count.value <= total.value &&
    count.index !== total.count?.index;
  const back = countsBefore(evidence, rate.start, outcomeReach).filter(suitable);
  const between = back.filter((count) => count.start > start);
  const behind = total.count !== undefined && total.count.start > rate.end ? total.count.end : rate.end;
  const following = upToNextTotal(countsAfter(evidence, behind), rate, object).filter(suitable);
  const inItem = following.filter(
    (count) => count.segment === rate.segment && total.count?.segment === rate.segment,
  );
  const ahead = inItem.some(({ roles }) => roles.has("pass") || roles.has("fail")) ? inItem : following;
  // 不合格4个。合格率96.2%，共抽查106个: with the total behind it, a rate looks back for what failed.
  const reach = start > rate.end ? 1 : 0;
  const earlier = back.filter((count) => count.start < start && rate.sentence - count.sentence <= reach);
  const alone =
    [...between, ...ahead, ...earlier].filter((count) => count.roles.has("fail") || count.roles.has("pass"))
      .length === 1;
  const zero = zeroBetween(evidence, Math.min(start, rate.start), rate.end + 30, object);
  const name = grade.exec(rate.words)?.[1];
  if (name !== undefined)
    return [...bracketed(rate, evidence, ahead), ...graded(name, [...between, ...ahead])];
  return [
    ...bracketed(rate, evidence, ahead),
    ...told(between, rate, "pass", true),
    ...told(between, rate, "fail", true),
    ...summed(between),
    ...(zero === undefined
      ? []
      : [
          {
            ...allPassed,
            sure: zero.sure && between.length === 0,
            close: zero.start < rate.start && zero.end > rate.start - 12,
          },
        ]),
    ...told(
      ahead,
      rate,
      "pass",
      between.every((count) => !count.roles.has("fail") && !count.roles.has("pass")),
    ),
    ...told(
      ahead,
      rate,
      "fail",
      between.every((count) => !count.roles.has("fail") && !count.roles.has("pass")),
    ),
    ...summed(ahead),
    ...told(between, rate, "weakFail", true),
    ...told(ahead, rate, "weakFail", true),
    ...told(earlier, rate, "fail", alone && start < rate.end),
    ...told(earlier, rate, "pass", false),
  ];
}

/** What stands behind a rate belongs to it up to the next total of the same object. */
function upToNextTotal(counts: readonly Count[], rate: Rate, object: ObjectClass | undefined): Count[] {
  const next = counts.findIndex(
    (count) => count.head && !isPartOnly(count) && sameObject(count.object, object),
  );
  return (next < 0 ? counts : counts.slice(0, next)).filter((count) => count.paragraph - rate.paragraph <= 3);
}

function told(
  counts: readonly Count[],
  rate: Rate,
  role: "pass" | "fail" | "weakFail",
  close: boolean,
): Outcome[] {
  const tellers = counts.filter((count) => count.roles.has(role));
  return tellers.map((count) => {
    const near = count.paragraph === rate.paragraph && Math.abs(count.sentence - rate.sentence) <= 1;
    return {
      ...outcomeOf(role === "pass" ? "pass" : "fail", count.value, [count.index]),
      sure: role !== "weakFail",
      // Several that failed may each be of a part.
      close: close && near && tellers.length === 1,
    };
  });
}

function outcomeOf(role: "pass" | "fail", value: number, uses: readonly number[]): Outcome {
  return role === "pass"
    ? { passed: () => value, operands: { pass: value }, sure: false, close: false, uses }
    : { passed: (total) => total - value, operands: { fail: value }, sure: false, close: false, uses };
}

/** Outcomes told in parts: 市直不合格3个，县区不合格5个. */
export function summed(counts: readonly Count[]): Outcome[] {
  return (["pass", "fail"] as const).flatMap((role) => {
    const parts = counts.filter((count) => count.roles.has(role));
    if (parts.length < 2) return [];
    return [
      outcomeOf(
        role,
        sumOf(parts),
        parts.map(({ index }) => index),
      ),
    ];
  });
}

export function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { value }) => sum + value, 0);
}

/** 优秀率89.3%（50家）: how many, in brackets behind the rate. */
function bracketed(rate: Rate, { prose }: Evidence, counts: readonly Count[]): Outcome[] {
  const next = counts[0];
  if (next === undefined || next.depth !== rate.depth + 1 || prose.text.slice(rate.end, next.start) !== "(")
    return [];
  return [{ ...outcomeOf("pass", next.value, [next.index]), sure: true, close: true }];
}

/** A grade is no pass: of 优秀率 only what is called 优秀 can be the count. */
const grade = /(优秀|良好|优良|达优)(?:比?率|比例)/;

function graded(name: string, counts: readonly Count[]): Outcome[] {
  return counts
    .filter((count) => count.before.includes(name))
    .map((count) => ({ ...outcomeOf("pass", count.value, [count.index]), sure: true, close: true }));
}
