import type { Operands } from "./claim.ts";
import { isPartOnly, sameObject } from "./counts.ts";
import { type Denominators, denominatorsOf } from "./denominators.ts";
import type { Draft } from "./draft.ts";
import { type Evidence, ratesBefore } from "./evidence.ts";
import { noneSentence, nothingSentence, rangeSentence, ratioSentence } from "./explanation.ts";
import type { ObjectClass } from "./lexicon.ts";
import { countsAfter, countsBefore, isExact } from "./neighbours.ts";
import {
  allPassed,
  nonePassed,
  type Outcome,
  outcomesFor,
  summed,
  sumOf,
  type Total,
  totalOf,
} from "./outcomes.ts";
import type { Rate } from "./rates.ts";
import { fits, judge, percentComputed, possibleParts, ratioOf } from "./recompute.ts";
import { heldBound, thresholdDraft } from "./threshold.ts";

/** A total and an outcome that a rate may have been computed from. */
interface Pair {
  readonly total: Total;
  readonly outcome: Outcome;
}

/** Binds a pass rate to its counts, and recomputes it. */
export function bindPassRate(
  rate: Rate,
  evidence: Evidence,
  object: ObjectClass | undefined = rate.object,
): Draft {
  if (rate.apart) return unbound(rate, {}, []);
  if (rate.value > 100) return beyondWhole(rate);
  const found = denominatorsOf(rate, object, evidence);
  if (rate.scope !== "") return bindScoped(rate, evidence, found);
  return bindAmong(rate, evidence, object, found);
}

function bindAmong(
  rate: Rate,
  evidence: Evidence,
  object: ObjectClass | undefined,
  found: Denominators,
): Draft {
  const own = ownItem(rate, found, evidence);
  const totals = own ?? [
    ...derivedTotals(rate, found, evidence),
    ...[...found.near, ...found.far].map(totalOf),
  ];
  const members = own === undefined ? found.members.slice(0, 6).map(totalOf) : [];
  const told = [...totals, ...members].flatMap((total) =>
    outcomesFor(rate, total, object, evidence).map((outcome) => ({ total, outcome })),
  );
  const pairs = [...told, ...(own === undefined ? summedPairs(rate, object, evidence) : [])];
  const holding = pairs.filter(({ total, outcome }) => holds(rate, total, outcome));
  // 检查60个：微信40个（合格38个）…，合格率95%: of several that hold, the whole comes before a part that stands farther.
  const isPart = ({ count }: Total) => count !== undefined && evidence.parts.has(count.index);
  const best = holding.find(({ total }) => total === totals[0] || !isPart(total)) ?? holding[0];
  if (best !== undefined) return bound(rate, best);
  return withoutFit(rate, totals, pairs);
}

/**
 * The totals of the rate's own item, when it is complete in itself: 拉萨市34个，合格28个，合格率82.35%. Then no other
 * item's can be meant. A rate of the whole (总体合格率) may look beyond, and so may one behind several parts.
 */
function ownItem(rate: Rate, found: Denominators, evidence: Evidence): Total[] | undefined {
  if (overall.test(rate.words)) return undefined;
  const totals = found.near.filter(
    (count) => count.segment === rate.segment && count.start < rate.start && count.depth === rate.depth,
  );
  const nearest = totals[0];
  if (nearest === undefined || totals.filter(isPartOnly).length > 1) return undefined;
  if (found.members.some((count) => count.segment === rate.segment)) return undefined;
  const told = countsBefore(evidence, rate.start, 6).some(
    (count) =>
      count.start > nearest.start &&
      (count.roles.has("pass") || count.roles.has("fail")) &&
      sameObject(count.object, nearest.object),
  );
  return told || nearest.clause >= rate.clause - 1 ? totals.map(totalOf) : undefined;
}

/** No pair holds: wrong where the words leave no doubt, otherwise only what can be said of the total. */
function withoutFit(rate: Rate, totals: readonly Total[], pairs: readonly Pair[]): Draft {
  const natural = totals[0];
  if (natural === undefined || (overall.test(rate.words) && amongSeveral(natural, totals)))
    return unbound(rate, {}, []);
  const certain = pairs.find(
    (pair) => pair.total === natural && pair.outcome.sure && pair.outcome.close && nearBy(rate, pair.total),
  );
  if (certain !== undefined && rate.approximation === undefined) return bound(rate, certain);
  if (rate.approximation !== undefined) return unbound(rate, { total: natural.value }, natural.uses);
  if (Number(rate.digits) === 100) return bound(rate, { total: natural, outcome: allPassed });
  if (Number(rate.digits) === 0) return bound(rate, { total: natural, outcome: nonePassed });
  const draft = fromTotalAlone(rate, natural, totals);
  const told = pairs.find((pair) => pair.total === natural && pair.outcome.uses.length === 1);
  return draft.verdict === "unattainable" && told !== undefined ? bound(rate, told) : draft;
}

/** 微信抽查120个…；微博抽查60个…。总体合格率97.9%: the whole has no count of its own. */
function amongSeveral({ count }: Total, totals: readonly Total[]): boolean {
  if (count === undefined || count.roles.has("total")) return false;
  return totals.some(
    (other) =>
      other.count !== undefined &&
      other.count !== count &&
      other.count.sentence === count.sentence &&
      other.count.roles.has("inspected") &&
      !other.count.roles.has("total"),
  );
}

/** Only the total is known: the GRIM test can still refute the rate. */
export function fromTotalAlone(rate: Rate, natural: Total, totals: readonly Total[]): Draft {
  const range = possibleParts(rate.digits, natural.value);
  if (range !== "none") {
    const explanation = rangeSentence(rate.digits, natural.value, range, "合格数");
    return {
      ...base(rate),
      operands: { total: natural.value },
      computed: null,
      verdict: "unverifiable",
      explanation,
      uses: [rate.index, ...natural.uses],
    };
  }
  const attaining = totals.find(
    (other) => other.value > 0 && possibleParts(rate.digits, other.value) !== "none",
  );
  const inspected = natural.count?.roles.has("inspected") === true;
  if (attaining !== undefined || !inspected || !nearBy(rate, natural)) {
    const total = attaining ?? undefined;
    return unbound(rate, total === undefined ? {} : { total: total.value }, total?.uses ?? []);
  }
  const explanation = noneSentence(rate.digits, natural.value);
  return {
    ...base(rate),
    operands: { total: natural.value },
    computed: null,
    verdict: "unattainable",
    explanation,
    uses: [rate.index, ...natural.uses],
  };
}

/** More than all cannot have passed. */
function beyondWhole(rate: Rate): Draft {
  return {
    ...unbound(rate, {}, []),
    verdict: "unattainable",
    explanation: `合格率不可能超过100%，所载为${rate.digits}%。`,
  };
}

/** In the same sentence or the one before. */
function nearBy(rate: Rate, { count }: Total): boolean {
  return (
    count === undefined ||
    (count.paragraph === rate.paragraph && Math.abs(rate.sentence - count.sentence) <= 2)
  );
}

/** 3316个抽查，抽查比例50%: 1658 were looked at, though no figure says so. */
function derivedTotals(rate: Rate, found: Denominators, evidence: Evidence): Total[] {
  const whole = found.near[0];
  if (whole === undefined) return [];
  const sampling = ratesBefore(evidence, rate.start).find(
    (other) => other.rate === "sampling" && other.start > whole.start && other.approximation === undefined,
  );
  if (sampling === undefined || !(sampling.value < 100)) return [];
  const product = (whole.value * sampling.value) / 100;
  return Number.isInteger(product)
    ? [{ value: product, uses: [whole.index, sampling.index], count: undefined }]
    : [];
}

/**
 * What was looked at and what came of it, each told in parts and nowhere summed up: 省级抽查10家，合格10家；市级抽查20家，
 * 合格19家。总体合格率96.7%.
 */
function summedPairs(rate: Rate, object: ObjectClass | undefined, evidence: Evidence): Pair[] {
  if (!overall.test(rate.words)) return [];
  const counts = countsBefore(evidence, rate.start, 30).filter(
    (count) => count.paragraph === rate.paragraph && isExact(count) && sameObject(count.object, object),
  );
  const heads = counts.filter((count) => count.head);
  if (heads.length < 2) return [];
  const total = { value: sumOf(heads), uses: heads.map(({ index }) => index), count: undefined };
  return summed(counts).map((outcome) => ({ total, outcome }));
}

const overall = /总体|整体|全部|平均|综合|总的|全[省市县区州]/;

function holds(rate: Rate, total: Total, outcome: Outcome): boolean {
  const value = ratioOf(outcome.passed(total.value), total.value);
  if (value === undefined || value.part < 0) return false;
  return rate.approximation === undefined ? fits(rate.digits, value) : heldBound(rate, value);
}

export function bound(rate: Rate, { total, outcome }: Pair): Draft {
  const passed = outcome.passed(total.value);
  const value = ratioOf(passed, total.value);
  const uses = [rate.index, ...total.uses, ...outcome.uses];
  const operands = { total: total.value, ...outcome.operands };
  if (value === undefined) return unbound(rate, operands, uses);
  if (rate.approximation !== undefined)
    return { ...base(rate), ...thresholdDraft(rate, value), operands, uses };
  const verdict = judge(rate.digits, value);
  const { fail } = outcome.operands;
  const terms =
    fail === undefined || fail === 0
      ? undefined
      : `（${total.value} − ${fail}）÷ ${total.value} = ${passed} ÷ ${total.value}`;
  const explanation = ratioSentence(rate.digits, value, verdict, terms);
  return { ...base(rate), operands, computed: percentComputed(value), verdict, explanation, uses };
}

/** A rate of a named part: its counts are those that bear the name. */
function bindScoped(rate: Rate, evidence: Evidence, found: Denominators): Draft {
  const named = namedTotals(scopeNameOf(rate), rate, evidence);
  for (const total of named) {
    const outcome = outcomesFor(rate, total, rate.object, evidence).find((candidate) =>
      holds(rate, total, candidate),
    );
    if (outcome !== undefined) return bound(rate, { total, outcome });
  }
  const attains = (total: Total) =>
    rate.approximation !== undefined || possibleParts(rate.digits, total.value) !== "none";
  const only = named.find(attains);
  if (only !== undefined) {
    if (Number(rate.digits) === 100 && rate.approximation === undefined)
      return bound(rate, { total: only, outcome: allPassed });
    const range = rate.approximation === undefined ? possibleParts(rate.digits, only.value) : "none";
    if (range !== "none") return fromTotalAlone(rate, only, [only]);
  }
  if (rate.shared !== undefined) return unbound(rate, {}, []);
  // The name may be no name after all: a pair in the same sentence that holds is taken.
  for (const count of found.near.filter((candidate) => candidate.sentence === rate.sentence)) {
    const total = totalOf(count);
    const outcome = outcomesFor(rate, total, rate.object, evidence).find(
      (candidate) => candidate.close && holds(rate, total, candidate),
    );
    if (outcome !== undefined) return bound(rate, { total, outcome });
  }
  return unbound(rate, {}, []);
}

/** In a shared list, the name in the same place. */
function scopeNameOf({ scope, shared }: Rate): string {
  if (shared === undefined) return scope;
  const names = scope
    .replace(/(?:分别|依次)?[为是达的]*$/, "")
    .split(/[、,和与及]/)
    .filter((name) => name !== "");
  return names.length === shared.size ? (names[shared.place] ?? "") : "";
}

/** Counts whose label and the rate's name have two characters or more in a row in common. */
function namedTotals(name: string, rate: Rate, evidence: Evidence): Total[] {
  const key = name.replace(/政务|公众号|账号|短视频|新浪|今日|政府|门户|网站|新媒体/g, "").slice(-8);
  if (key.length < 2) return [];
  const around = [...countsBefore(evidence, rate.start, 16), ...countsAfter(evidence, rate.end, 12)];
  return around
    .filter((count) => count.head && isExact(count) && count.value > 0 && bearsName(count.label, key))
    .map(totalOf);
}

function bearsName(label: string, key: string): boolean {
  return label !== "" && label.includes(key.slice(0, key.length <= 3 ? 2 : 4));
}

export function unbound(rate: Rate, operands: Operands, uses: readonly number[]): Draft {
  return {
    ...base(rate),
    operands,
    computed: null,
    verdict: "unverifiable",
    explanation: nothingSentence,
    uses: [rate.index, ...uses],
  };
}

function base(rate: Rate) {
  return { start: rate.start, end: rate.end, kind: "pass_rate" as const, stated: "" };
}
