import { recogniseHeading } from "../../facts/headings.ts";
import type { Dimensions } from "../../facts/observation.ts";
import { type Period, type PeriodId, periodBefore, periodOf, yearBefore } from "../../figures/period.ts";
import type { Count } from "./counts.ts";
import type { Role } from "./roles.ts";
import type { Rate } from "./rates.ts";
import { type Names, type Scope, scopesOf } from "./scopes.ts";
import type { Statements } from "./statements.ts";
import type { PlacedMention } from "./structure.ts";

/** What each number of a text measures, where its words leave no doubt; by the numbers' places among all. */
export function dimensionsOf(statements: Statements, names: Names): Map<number, Dimensions> {
  const scopes = scopesOf(statements, names);
  const found = new Map<number, Dimensions>();
  for (const mention of statements.structure.mentions) {
    const { index } = mention;
    const scope = scopes.get(index);
    if (!scope) continue;
    const count = statements.countAt(index);
    const rate = statements.rateAt(index);
    const dimensions = count
      ? (countDimensions(count, scope, names, statements) ?? partDimensions(count, scope, names, statements))
      : rate && rateDimensions(rate, scope, names, statements);
    if (!dimensions) continue;
    const told =
      dimensions.measure === "changeRate" ? undefined : quarterTold(mention, statements, names.period);
    found.set(index, told === undefined ? dimensions : { ...dimensions, period: told });
  }
  return found;
}

const measures: Partial<Record<Role, string>> = {
  total: "total",
  inspected: "inspected",
  passed: "passed",
  failed: "failed",
};

function countDimensions(
  count: Count,
  scope: Scope,
  names: Names,
  statements: Statements,
): Dimensions | undefined {
  const subject = subjectOf(count, names, statements);
  if (subject === undefined) return undefined;
  const roles = [...count.roles].filter((role) => measures[role] !== undefined);
  const [role] = roles;
  // Looked at in full, it is both.
  const measure = role === undefined ? undefined : roles.includes("inspected") ? "inspected" : measures[role];
  if (measure === undefined) {
    if (!count.roles.has("earlier")) return undefined;
    const earlier = earlierPeriod(count.before, names.period);
    return earlier === undefined ? undefined : { subject, measure: "total", period: earlier, ...scope };
  }
  if (count.roles.size > roles.length) return undefined;
  return { subject, measure, period: names.period.id, ...scope };
}

function subjectOf({ thing }: Count, { onlySubject }: Names, { things }: Statements): string | undefined {
  return things.isSubject(thing) ? thing : thing === undefined ? onlySubject : undefined;
}

/** 网站538家：省级门户1家: a part that says no more than its name is measured as what its breakdown is of. */
function partDimensions(
  count: Count,
  scope: Scope,
  names: Names,
  statements: Statements,
): Dimensions | undefined {
  const subject = subjectOf(count, names, statements);
  if (subject === undefined || count.roles.size > 0 || (!scope.part && scope.region === undefined))
    return undefined;
  const head = headOf(count, statements);
  const measured = head && countDimensions(head, {}, names, statements);
  return measured?.subject === subject ? { ...measured, ...scope } : undefined;
}

/** Numbers before a part among which its head is looked for. */
const longestBreakdown = 30;

/** The count that a breakdown is of. */
function headOf({ index, sentence, breakdown }: Count, { countAt }: Statements): Count | undefined {
  if (breakdown === 0) return undefined;
  for (let at = index - 1; at >= Math.max(0, index - longestBreakdown); at--) {
    const head = countAt(at);
    if (head && head.sentence === sentence && head.breakdown < breakdown) return head;
  }
  return undefined;
}

function rateDimensions(
  rate: Rate,
  scope: Scope,
  names: Names,
  { things, structure }: Statements,
): Dimensions | undefined {
  const subject = things.isSubject(rate.thing) ? rate.thing : names.onlySubject;
  if (subject === undefined || rate.apart) return undefined;
  const own = { subject, period: names.period.id, ...scope };
  switch (rate.rate) {
    case "pass":
      return { ...own, measure: "passRate" };
    case "fail":
      return { ...own, measure: "failRate" };
    case "sampling":
      return { ...own, measure: "samplingRate" };
    case "named": {
      const measure = recogniseHeading(rate.name, names.vocabulary, [])?.measure;
      return measure?.kind === "rate" ? { ...own, measure: measure.id } : undefined;
    }
    case "decrease":
    case "increase": {
      if (rate.kind !== "percent" || changesOther(rate, structure.text)) return undefined;
      const base = earlierPeriod(rate.words, names.period);
      return { ...own, measure: "changeRate", changeOf: "total", ...(base !== undefined && { base }) };
    }
    default:
      return undefined;
  }
}

/** 合格率…同比上升1.33% is no change of a number of accounts. */
function changesOther(rate: PlacedMention, text: string): boolean {
  const before = text.slice(Math.max(0, rate.start - 30), rate.start);
  return /率[^。;]{0,20}$/.test(before);
}

/** A quarter that is told of, not compared with. */
const quarterNamed = /(?<![较比与同])(?:(\d{4})年)?第?([一二三四])季度/g;

/** Characters before a number in which its sentence names a quarter. */
const longestSentence = 120;

/** The quarter that a number's sentence is about, where it names another than the circular's: 一季度共检查120个. */
function quarterTold({ start }: PlacedMention, { structure }: Statements, now: Period): PeriodId | undefined {
  const before = structure.text.slice(Math.max(0, start - longestSentence), start);
  const sentence = /[^。;\n]*$/.exec(before)?.[0] ?? "";
  const named = [...sentence.matchAll(quarterNamed)].at(-1);
  if (!named) return undefined;
  const year = named[1] === undefined ? now.year : Number(named[1]);
  const { id } = periodOf("quarter", year, ordinals.indexOf(named[2] ?? "") + 1);
  // A second inspection within a quarter, 2024-Q1.2, is of that quarter.
  return id === now.id || now.id.startsWith(`${id}.`) ? undefined : id;
}

const ordinals = ["一", "二", "三", "四"];

/** The period that words compare with: 上季度, 二季度, 去年同期, 2022年二季度. */
export function earlierPeriod(told: string, now: Period): PeriodId | undefined {
  const named = /(?:(\d{4})年)?第?([一二三四])季度/.exec(told);
  if (named) {
    const index = ordinals.indexOf(named[2] ?? "") + 1;
    const year =
      named[1] === undefined ? (/去年|上年/.test(told) ? now.year - 1 : now.year) : Number(named[1]);
    const period = periodOf("quarter", year, index);
    return period.to < now.from || period.to < now.to ? period.id : undefined;
  }
  if (/上(?:一|个|1)?个?(?:季度?|月|期|半年|轮)|环比|前(?:一|次)/.test(told)) return periodBefore(now).id;
  if (/去年同期|上年同期|同比/.test(told)) return yearBefore(now).id;
  return undefined;
}
