import * as words from "../../../facts/prose-words.ts";
import { exactly } from "../../../figures/interval.ts";
import { nominalValue } from "../../../figures/printed-number.ts";
import { isWhole, multiply } from "../../../figures/rational.ts";
import { none } from "../../proofs/amount.ts";
import type { Amount, Proposal } from "../../proofs/proposal.ts";
import type { Count } from "../../statements/counts.ts";
import { sameThing, sameUnit } from "../../statements/units.ts";
import { distance } from "../../statements/distance.ts";
import type { Rate } from "../../statements/rates.ts";
import { countsAround, indexBehind, type Statements } from "../../statements/statements.ts";
import { weights } from "../../weights.ts";
import { type Candidate, passedOver } from "./candidate.ts";
import { mayBeInspected } from "./operands.ts";

/** 合格率: what a rate of passing may be beside a part of a whole that are both printed. */
export function passingProposals(
  rate: Rate,
  wholes: readonly Candidate[],
  parts: readonly Candidate[],
  statements: Statements,
): Proposal[] {
  const nearest = passedOver(wholes);
  return [
    ...ofASample(rate, parts, statements),
    ...nearest
      .filter(({ count }) => noneFailed(rate, count, statements))
      .map((whole) => allOf(rate, whole, "none failed", 0)),
    ...(saysAllPassed(rate, parts) && !isOfSeveral(rate, statements) ? nearest : [])
      .filter(({ count }) => !hasNearer(count, rate, statements))
      .map((whole) => allOf(rate, whole, "all passed", weights.allPassed)),
    ...passedOver(wholes.filter(({ count }) => count.start < rate.start)).map((whole) => someOf(rate, whole)),
  ];
}

function allOf(rate: Rate, whole: Candidate, rule: "none failed" | "all passed", cost: number): Proposal {
  return {
    rule,
    kind: "pass_rate",
    figure: rate,
    calculation: { form: "quotient", part: none, whole: whole.amount, failing: true },
    cost: whole.cost + cost,
    certain: false,
  };
}

/** Only the whole is known: some number of it has to give the rate. */
function someOf(rate: Rate, { count, amount, cost }: Candidate): Proposal {
  return {
    rule: "some of the whole",
    kind: "pass_rate",
    figure: rate,
    calculation: { form: "someOf", whole: amount },
    cost,
    certain: rate.turn === undefined && count.item === rate.item && count.roles.has("inspected"),
  };
}

/** 备案3316个，检查比例50%: 1658 were inspected, though no number says so. */
function ofASample(rate: Rate, parts: readonly Candidate[], statements: Statements): Proposal[] {
  const { rates } = statements;
  const at = indexBehind(rates, rate.start);
  const sampling = rates.slice(Math.max(0, at - 3), at).findLast((other) => other.rate === "sampling");
  if (!sampling || isAll(sampling)) return [];
  const total = countsAround(statements, sampling, 3, 0).find((count) =>
    mayBeInspected(rate, count, statements),
  );
  if (!total) return [];
  const number = multiply(nominalValue(total.number), nominalValue(sampling.number));
  if (!isWhole(number)) return [];
  const whole: Amount = { value: exactly(number), nominal: number, mentions: [total, sampling] };
  return parts.map((part) => ({
    rule: "rate of a sample",
    kind: "pass_rate",
    figure: rate,
    calculation: { form: "quotient", part: part.amount, whole, failing: !part.count.roles.has("passed") },
    cost: distance(rate, total) + part.cost,
    certain: false,
  }));
}

function isAll({ number: { units, decimals } }: Rate): boolean {
  return units === 100n * 10n ** BigInt(decimals);
}

const nothingFailed = new RegExp(words.noneFailed);
/** Words that a whole is farther from its rate than this do not speak of both. */
const longestStretch = 200;

/** 未发现不合格网站，合格率100%. */
function noneFailed(rate: Rate, whole: Count, { structure }: Statements): boolean {
  const [from, to] = [Math.min(whole.end, rate.start), Math.max(rate.start, whole.end)];
  return to - from < longestStretch && nothingFailed.test(structure.text.slice(from, to));
}

/** 100%, and nothing in its item that failed. */
function saysAllPassed(rate: Rate, parts: readonly Candidate[]): boolean {
  return isAll(rate) && !parts.some(({ count }) => count.item === rate.item && !count.roles.has("passed"));
}

const saidOfEach = new RegExp(words.saidOfEach);

/** 抽查网站50家、新媒体120个，合格率均为100%: of both, and neither proves it for the other. */
function isOfSeveral({ words: told, sentence, start }: Rate, { counts, things }: Statements): boolean {
  if (!saidOfEach.test(told)) return false;
  const at = indexBehind(counts, start);
  const near = counts.slice(Math.max(0, at - 4), at).filter((count) => count.sentence === sentence);
  return new Set(near.map(({ thing }) => thing).filter((thing) => things.isSubject(thing))).size > 1;
}

/** Ⅴ类5个；29个水源地全部达标，达标率100%: what is said of all is said of the nearest of their kind. */
function hasNearer(head: Count, rate: Rate, { countAt }: Statements): boolean {
  for (let index = head.index + 1; index < rate.index; index++) {
    const count = countAt(index);
    if (!count?.roles.has("inspected")) continue;
    if (sameUnit(count.counter, head.counter) && sameThing(count.thing, head.thing)) return true;
  }
  return false;
}
