import { agreement } from "../figures/agreement.ts";
import { impliedBaseline } from "../figures/implied-baseline.ts";
import type { Count } from "./counts.ts";
import type { Draft } from "./draft.ts";
import { countAt, type Evidence, ratesBefore } from "./evidence.ts";
import { countsAfter, countsBefore } from "./neighbours.ts";
import { nothingSentence, ratioSentence } from "./explanation.ts";
import { decreaseWord, increaseWord } from "./lexicon.ts";
import type { PlacedFigure } from "./prose.ts";
import { comparesBack, type Rate } from "./rates.ts";
import { difference, fits, judgeChange, numberComputed, percentComputed, ratioOf } from "./recompute.ts";

const toward =
  /(?:降至|降到|减至|减少至|减少到|下降至|下降到|降低至|降低到|缩减至|缩减到|压减至|压减到|增至|增加至|增加到|升至|上升至|上升到|提高至|提高到|提升至|提升到|增长至|增长到|变为|降为|增为)(?:了|约|为)?$/;
const fallen = new RegExp(`${decreaseWord}|降至|降到|减至|降为`);
const risen = new RegExp(`${increaseWord}|增至|升至|增为`);
const fromWords = /(?:由|从)[^,。;\d]{0,24}$/;

/** Two figures that the words set side by side as before and after: 由6300个降至5189个. */
interface Course {
  readonly from: PlacedFigure;
  readonly to: PlacedFigure;
}

/** The course whose target is a figure, if its words say so: 由…降至…. */
function courseTo(to: PlacedFigure, evidence: Evidence): Course | undefined {
  if (!toward.test(to.before)) return undefined;
  const from = evidence.prose.figures[to.index - 1];
  if (from === undefined || from.kind !== to.kind || from.sentence !== to.sentence) return undefined;
  return fromWords.test(from.before) || from.clause === to.clause ? { from, to } : undefined;
}

/** Binds a decrease or increase in per cent. */
export function bindChange(rate: Rate, evidence: Evidence): Draft {
  const kind = rate.rate === "increase" ? "increase" : "decrease";
  const course = courseBefore(rate, evidence);
  if (course !== undefined) return changed(rate, kind, course.from, course.to, true);
  if (rate.shared !== undefined && rate.shared.size > 1) return unbound(rate, kind);
  const back = countsBefore(evidence, rate.start, 8).filter(
    (count) =>
      count.sentence === rate.sentence && count.approximation === undefined && count.depth <= rate.depth,
  );
  const subject = back.find((count) => !count.roles.has("earlier") && !count.roles.has("change"));
  if (subject === undefined || ofARate(rate, subject, evidence)) return unbound(rate, kind);
  const earlier = earlierCounts(rate, subject, evidence).find((count) =>
    holdsChange(rate, kind, count.value, subject.value),
  );
  if (earlier !== undefined) return changed(rate, kind, earlier, subject, false);
  const told = back.find((count) => count.roles.has("earlier"));
  if (told !== undefined && told.counter === subject.counter) return changed(rate, kind, told, subject, true);
  const amount = [...back, ...countsAfter(evidence, rate.end, 1)].find(
    (count) => count.roles.has("change") && count.sentence === rate.sentence,
  );
  if (amount !== undefined) {
    const from = kind === "decrease" ? subject.value + amount.value : subject.value - amount.value;
    // 905个，比去年同期增加23个，增长2.6%: amount and rate side by side leave no doubt.
    const beside =
      subject.roles.has("total") &&
      Math.abs(rate.clause - amount.clause) <= 1 &&
      subject.clause < amount.clause;
    if (beside || holdsChange(rate, kind, from, subject.value))
      return changed(rate, kind, { ...amount, value: from }, subject, beside);
  }
  return fromTargetAlone(rate, kind, subject);
}

/** The figures just before a rate, when they are a course. */
function courseBefore(rate: Rate, evidence: Evidence): Course | undefined {
  const { figures } = evidence.prose;
  const last = figures[rate.index - 1];
  // 由2310家减少到610家，减少了1700家，降幅73.6%: the amount may stand between.
  const amount = last === undefined ? undefined : countAt(evidence, last.start);
  const to =
    amount?.roles.has("change") === true && !toward.test(amount.before) ? figures[rate.index - 2] : last;
  if (to === undefined || to.sentence !== rate.sentence || to.segment !== rate.segment) return undefined;
  return courseTo(to, evidence);
}

/** 合格率98.94%，同比上升1.33%: a difference of rates, whatever the sign says. */
function ofARate(rate: Rate, subject: Count, evidence: Evidence): boolean {
  const last = ratesBefore(evidence, rate.start, 1)[0];
  return (
    last !== undefined &&
    last.sentence === rate.sentence &&
    last.start > subject.start &&
    (last.rate === "pass" || last.rate === "named")
  );
}

function earlierCounts(rate: Rate, subject: Count, evidence: Evidence): Count[] {
  const around = [...countsBefore(evidence, rate.start, 16), ...countsAfter(evidence, rate.end, 4)];
  return around.filter(
    (count) =>
      count.index !== subject.index &&
      count.counter === subject.counter &&
      count.approximation === undefined &&
      Math.abs(count.paragraph - rate.paragraph) <= 1 &&
      (count.roles.has("earlier") || (count.roles.has("total") && count.object === subject.object)),
  );
}

function holdsChange(rate: Rate, kind: "decrease" | "increase", from: number, to: number): boolean {
  const value = ratioOf(kind === "decrease" ? difference(from, to) : difference(to, from), from);
  return value !== undefined && value.part >= 0 && fits(rate.digits, value);
}

function changed(
  rate: Rate,
  kind: "decrease" | "increase",
  from: PlacedFigure,
  to: PlacedFigure,
  sure: boolean,
): Draft {
  const value = ratioOf(
    kind === "decrease" ? difference(from.value, to.value) : difference(to.value, from.value),
    from.value,
  );
  if (value === undefined || rate.approximation !== undefined) return unbound(rate, kind);
  const verdict = judgeChange(rate.digits, value);
  const operands = { from: from.value, to: to.value };
  const uses = [rate.index, from.index, to.index];
  // 由57%上升至85.3%，提高28.3%: points, written with a per cent sign.
  const points = Math.abs(difference(from.value, to.value));
  if (verdict === "mismatch" && from.kind === "percent" && points === rate.value) {
    const explanation = `${from.value}与${to.value}相差${points}个百分点，所载${rate.digits}%应为百分点。`;
    return {
      ...base(rate),
      kind,
      operands,
      computed: percentComputed(value),
      verdict: "exact",
      explanation,
      uses,
    };
  }
  if (verdict === "mismatch" && !sure) return unbound(rate, kind);
  const terms =
    kind === "decrease"
      ? `（${from.value} − ${to.value}）÷ ${from.value}`
      : `（${to.value} − ${from.value}）÷ ${from.value}`;
  return {
    ...base(rate),
    kind,
    operands,
    computed: percentComputed(value),
    verdict,
    explanation: ratioSentence(rate.digits, value, verdict, terms),
    uses,
  };
}

/** Only what it has come to is known: the range it can have come from. */
function fromTargetAlone(rate: Rate, kind: "decrease" | "increase", subject: Count): Draft {
  const draft = {
    ...unbound(rate, kind),
    operands: { to: subject.value },
    uses: [rate.index, subject.index],
  };
  if (kind === "increase" || rate.approximation !== undefined || !Number.isSafeInteger(subject.value))
    return draft;
  const range = impliedBaseline(subject.value, rate.digits);
  if (range === undefined) return draft;
  const most = range.to === Infinity ? "以上" : `至${range.to}`;
  return { ...draft, explanation: `文中没有基期数，按${rate.digits}%反推，基期为${range.from}${most}。` };
}

/** A difference in points between two rates: 合格率94%，比一季度提高3个百分点. */
export function bindPoints(rate: Rate, evidence: Evidence): Draft {
  const course = courseBefore(rate, evidence);
  const near = ratesBefore(evidence, rate.start, 6).filter(
    (other) => other.paragraph === rate.paragraph && other.kind === "percent",
  );
  const to = near.find(
    (other) => other.sentence === rate.sentence && !other.apart && other.rate !== "sampling",
  );
  const earlier = near.find((other) => other !== to && other.apart && other.rate === to?.rate);
  const from = course?.from ?? earlier;
  const target = course?.to ?? to;
  const draft = { ...base(rate), kind: "point_change" as const };
  if (target === undefined)
    return {
      ...draft,
      operands: {},
      computed: null,
      verdict: "unverifiable",
      explanation: nothingSentence,
      uses: [rate.index],
    };
  if (from === undefined || rate.approximation !== undefined) {
    return {
      ...draft,
      operands: { to: target.value },
      computed: null,
      verdict: "unverifiable",
      explanation: "文中没有所比时期的数字。",
      uses: [rate.index, target.index],
    };
  }
  return pointsBetween(rate, from, target);
}

function pointsBetween(rate: Rate, from: PlacedFigure, to: PlacedFigure): Draft {
  const change =
    rate.rate === "decrease" ? difference(from.value, to.value) : difference(to.value, from.value);
  const value = ratioOf(change, 100);
  const [a, b] = rate.rate === "decrease" ? [from, to] : [to, from];
  const verdict = value === undefined ? "unverifiable" : agreement(rate.digits, value).verdict;
  const said = verdict === "mismatch" ? `，与所载${rate.digits}个百分点不符` : "，与所载一致";
  return {
    ...base(rate),
    kind: "point_change",
    operands: { from: from.value, to: to.value },
    computed: numberComputed(change),
    verdict,
    explanation: `${a.digits} − ${b.digits} = ${change}个百分点${said}。`,
    uses: [rate.index, from.index, to.index],
  };
}

/** Binds an absolute change, 比上季度减少635个, and a course that states no change, 由6300个降至5189个. */
export function bindAmount(count: Count, evidence: Evidence): Draft | undefined {
  const course = courseTo(count, evidence);
  if (course !== undefined) return courseDraft(course);
  if (!count.roles.has("change") || !Number.isFinite(count.value)) return undefined;
  if (!comparesBack(count.before) && evidence.prose.figures[count.index - 1]?.sentence !== count.sentence)
    return undefined;
  const kind = new RegExp(increaseWord).test(count.before) ? "increase" : "decrease";
  const back = countsBefore(evidence, count.start, 4).filter(
    (other) =>
      other.sentence === count.sentence && other.counter === count.counter && other.depth <= count.depth,
  );
  const before = back[0] === undefined ? undefined : courseTo(back[0], evidence);
  const subject = back.find(
    (other) =>
      (other.roles.has("total") || other.roles.has("inspected") || other.clause >= count.clause - 1) &&
      !other.roles.has("change") &&
      !other.roles.has("earlier") &&
      other.approximation === undefined,
  );
  const earlier = before?.from ?? back.find((other) => other.roles.has("earlier"));
  const to = before?.to ?? subject;
  const draft = { start: count.start, end: count.end, kind, stated: "", uses: [count.index] } as const;
  if (to === undefined) return undefined;
  if (earlier === undefined || count.approximation !== undefined) {
    return {
      ...draft,
      operands: { to: to.value },
      computed: null,
      verdict: "unverifiable",
      explanation: "文中没有所比时期的数字。",
      uses: [count.index, to.index],
    };
  }
  const change =
    kind === "decrease" ? difference(earlier.value, to.value) : difference(to.value, earlier.value);
  const [a, b] = kind === "decrease" ? [earlier, to] : [to, earlier];
  const agrees = change === count.value;
  return {
    ...draft,
    operands: { from: earlier.value, to: to.value },
    computed: numberComputed(change),
    verdict: agrees ? "exact" : "mismatch",
    explanation: `${a.value} − ${b.value} = ${change}，与所载${count.value}${agrees ? "一致" : "不符"}。`,
    uses: [count.index, earlier.index, to.index],
  };
}

/** The direction is all that such a course claims. */
function courseDraft({ from, to }: Course): Draft | undefined {
  const down = fallen.test(to.before) && !risen.test(to.before);
  const kind = down ? "decrease" : "increase";
  const change = down ? difference(from.value, to.value) : difference(to.value, from.value);
  const value = ratioOf(change, from.value);
  if (value === undefined || from.approximation !== undefined || to.approximation !== undefined)
    return undefined;
  return {
    start: to.start,
    end: to.end,
    kind,
    stated: "",
    operands: { from: from.value, to: to.value },
    computed: percentComputed(value),
    verdict: change >= 0 ? "exact" : "mismatch",
    explanation: `由${from.value}到${to.value}，${down ? "减少" : "增加"}${change}，幅度为${percentComputed(value)}%。`,
    uses: [from.index, to.index],
  };
}

function unbound(rate: Rate, kind: "decrease" | "increase"): Draft {
  return {
    ...base(rate),
    kind,
    operands: {},
    computed: null,
    verdict: "unverifiable",
    explanation: nothingSentence,
    uses: [rate.index],
  };
}

function base(rate: Rate) {
  return { start: rate.start, end: rate.end, stated: "" };
}
