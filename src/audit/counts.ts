import {
  decreaseWord,
  earlierPeriod,
  failPhrase,
  foundPhrase,
  increaseWord,
  inspectedScope,
  inspectPhrase,
  middlePhrase,
  type ObjectClass,
  objectWords,
  passPhrase,
  totalPhrase,
  weakFailPhrase,
} from "./lexicon.ts";
import { countedObject, findMentions, lastObject, type Mention } from "./mentions.ts";
import type { PlacedFigure, Prose } from "./prose.ts";

/** What the words around a count say that it counts. `other` is a predicate that is none of the rest. */
export type Role =
  "total" | "inspected" | "pass" | "middle" | "fail" | "weakFail" | "change" | "earlier" | "other";

/** A count and what its words say of it. */
export interface Count extends PlacedFigure {
  readonly roles: ReadonlySet<Role>;
  /** What is counted, by its own words or by what the paragraph speaks of. */
  readonly object: ObjectClass | undefined;
  /** Whether its own words name the object. */
  readonly ownObject: boolean;
  /** Whose accounts they are: 拉萨市, 微信公众号. "" for none. */
  readonly label: string;
  /** Whether accounts are counted that a rate can be of: all, inspected, or a named part of them. */
  readonly head: boolean;
}

const beforeFail = new RegExp(`(?:${failPhrase})`);
const beforeWeak = new RegExp(`(?:${weakFailPhrase})`);
const beforeMiddle = new RegExp(`(?:${middlePhrase})(?:的)?[^,。;]{0,8}$`);
const beforePass = new RegExp(passPhrase);
const inspect = new RegExp(`(?:${inspectPhrase})`);
const scope = new RegExp(inspectedScope);
const found = new RegExp(foundPhrase);
const total = new RegExp(totalPhrase);
const changed = new RegExp(`(?<![未不没])(?:${decreaseWord}|${increaseWord}|净增|净减)了?(?:约|近|超)?$`);
const earlier = new RegExp(
  `^(?:较|比|而|,|其中)?(?:${earlierPeriod})(?:的|为|是|有|共有|共|时)?[^\\d]{0,8}(?:为|是|有|的)?$`,
);
const strongEarlier = /上(?:一|个)?季度|上年|去年|上次|上月|年初/;
const rechecked = /整改|复查|复检|回头看/;
const objectAlternatives = objectWords.map(([, words]) => words).join("|");

const namesOnly = new RegExp(
  `政府|政务|官方|正常|正在|运行|在线|其他|其它|(?:${objectAlternatives})|省|市|县|区|州|乡镇|乡|镇|级|直|以下|本级|国务院|地方|各|类|[的中里内等和及与、”“()\\s]`,
  "g",
);

/** Every count of a text with its roles and object. */
export function readCounts(prose: Prose): Count[] {
  const mentions = findMentions(prose.text);
  const lines = lineStarts(prose.text);
  let nextMention = 0;
  const counts = prose.figures.flatMap((figure) => {
    if (figure.kind !== "count") return [];
    while ((mentions[nextMention]?.at ?? Infinity) < figure.start) nextMention++;
    const topic = topicOf(mentions, nextMention - 1, lines[figure.paragraph] ?? 0);
    return [describe(figure, topic)];
  });
  return shareRoles(counts);
}

const joined = /^[、和与及]|^以及/;
const joining = /[、和与及]$/;

/**
 * What one of two joined counts is told holds for both: 检查446个政府网站、2904个政务新媒体, and
 * 106个政府网站和117个政务新媒体全部检查.
 */
function shareRoles(counts: readonly Count[]): Count[] {
  const shared = [...counts];
  const join = (left: Count, right: Count) =>
    left.sentence === right.sentence &&
    (joined.test(right.before) || joining.test(left.after)) &&
    right.index === left.index + 1;
  for (let i = 1; i < shared.length; i++) {
    const [left, right] = [shared[i - 1], shared[i]];
    if (left === undefined || right === undefined || !join(left, right)) continue;
    if (right.roles.size === 0 && left.object !== right.object && sharable(left))
      shared[i] = withRoles(right, left.roles);
  }
  for (let i = shared.length - 2; i >= 0; i--) {
    const [left, right] = [shared[i], shared[i + 1]];
    if (left === undefined || right === undefined || !join(left, right)) continue;
    const open = left.roles.size === 0 || (left.roles.size === 1 && left.roles.has("total"));
    if (open && left.object !== right.object && right.roles.has("inspected") && !inspect.test(right.before)) {
      shared[i] = withRoles(left, right.roles);
    }
  }
  return shared;
}

function sharable({ roles }: Count): boolean {
  return ["fail", "weakFail", "pass", "inspected", "total"].some((role) => roles.has(role as Role));
}

function withRoles(count: Count, roles: ReadonlySet<Role>): Count {
  return { ...count, roles, head: roles.has("inspected") || roles.has("total") };
}

/** A paragraph that names no object goes on with that of the paragraph before, if it is no farther than this. */
const topicReach = 160;

/** What the paragraph last spoke of. */
export function topicOf(mentions: readonly Mention[], index: number, lineStart: number): Mention["object"] {
  const mention = mentions[index];
  return mention === undefined || mention.at < lineStart - topicReach ? undefined : mention.object;
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function describe(figure: PlacedFigure, topic: ObjectClass | undefined): Count {
  const roles = rolesOf(figure);
  const own = ownObject(figure);
  const measured = own ?? objectOfCounter(figure.counter);
  const object = measured ?? (isThing(figure.counter) ? topic : undefined);
  const label = labelOf(figure.before);
  const plain = !hasPredicate(figure.after);
  const counted = object === undefined || object === "website" || object === "media" || object === "unit";
  const partOnly = roles.size === 0 && plain && figure.counter !== "";
  const head = counted && (roles.has("total") || roles.has("inspected") || partOnly);
  return { ...figure, roles, object, ownObject: own !== undefined, label, head };
}

/** 21840个政府网站运行: all there are. */
const inOperation = /^(?:政府网站|政务新媒体|网站|新媒体|账号| )*(?:正常|正在|在)?(?:运行|备案)(?:中|$| )/;

function rolesOf({ before, after, counter }: PlacedFigure): ReadonlySet<Role> {
  // 书面检查21人: people are never what is inspected.
  if (counter === "人" || counter === "名") return new Set(total.test(before) ? ["total"] : []);
  if (changed.test(before)) return new Set(["change"]);
  if (rechecked.test(before) || /^[^,]{0,6}(?:仍未|已|未)整改/.test(after)) return new Set(["other"]);
  if (strongEarlier.test(before) && earlier.test(before)) return new Set(["earlier"]);
  const told = roleTold(before, after);
  if (told !== undefined) return new Set([told]);
  const roles = new Set<Role>();
  const looked = lastIndex(inspect, before);
  const onlyFound = looked >= 0 && found.test(before.slice(looked));
  if (scope.test(before)) roles.add("inspected").add("total");
  if (looked >= 0 && !onlyFound) roles.add("inspected");
  if (inspect.test(after)) {
    roles.add("inspected");
    if (/全部|均|都|全面|全覆盖|逐一|一遍|100/.test(after) || total.test(before)) roles.add("total");
  }
  if (total.test(before) && !roles.has("inspected")) roles.add("total");
  if (/^(?:政府|政务|新媒体|网站|账号|[的])*(?:中|里|内)(?:的|$|,|随机|抽)/.test(after)) roles.add("total");
  if (roles.size === 0 && inOperation.test(after)) roles.add("total");
  if (roles.size === 0 && (onlyFound || hasPredicate(after))) roles.add("other");
  return roles;
}

/** Pass or fail, said before the count (不合格12个) or behind it (39家政务新媒体不合格). */
function roleTold(before: string, after: string): Role | undefined {
  if (beforeFail.test(before)) return "fail";
  if (beforeFail.test(after) && !/^[^不突严单一问]{0,12}(?:没有|未|无)/.test(after)) return "fail";
  if (beforeMiddle.test(before)) return "middle";
  if (beforeWeak.test(before) || beforeWeak.test(after)) return "weakFail";
  if (/不|未|没/.test(after) === false && beforePass.test(after) && !/合格率/.test(after)) return "pass";
  if (beforePass.test(before)) return "pass";
  return undefined;
}

function hasPredicate(after: string): boolean {
  return after.replace(namesOnly, "") !== "" && !nameThroughout.test(after);
}

/** 个新浪微博、: ends in what is counted, and does nothing. */
const nameThroughout = new RegExp(
  `^[^没未无不有存在被因仍已超]*(?:${objectAlternatives})(?:号|类)?[、和与及中的]*$`,
);

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(new RegExp(pattern, "g"))) last = index;
  return last;
}

/** 106个政府网站 is told by what follows, 抽查政务新媒体356家 by what went before. */
function ownObject({ before, after, counter }: PlacedFigure): ObjectClass | undefined {
  // 6个县区的政府网站 counts the districts.
  if (/^(?:省|市|县|区|州|镇|乡|街道|地区|部门|单位)+的/.test(after)) return "unit";
  const following = countedObject(after);
  if (following !== undefined && suits(following, counter)) return following;
  if (following === undefined && /^(?:省|市|县|区|州|镇|乡|街道)(?!级|直|本级)/.test(after)) return "unit";
  const leading = lastObject(before.replace(/^.*[、和与及](?=[^、和与及]*$)/, "")) ?? lastObject(before);
  // 市直部门22家 counts the accounts of departments.
  if (leading === undefined || leading === "unit" || !suits(leading, counter)) return undefined;
  return leading;
}

/** 家 counts sites and bodies, 条 news and letters, 人 people. */
function suits(object: ObjectClass, counter: string): boolean {
  switch (counter) {
    case "家":
    case "户":
      return object === "website" || object === "media" || object === "unit";
    case "人":
    case "名":
      return object === "person";
    case "条":
    case "件":
    case "封":
    case "篇":
      return object === "info" || object === "message" || object === "problem" || object === "column";
    case "次":
      return object === "views";
    default:
      return object !== "person" && object !== "views";
  }
}

function objectOfCounter(counter: string): ObjectClass | undefined {
  if (counter === "人" || counter === "名") return "person";
  return undefined;
}

/** 个, 家 and 户 count sites and accounts; 条 and 件 count what is written. */
function isThing(counter: string): boolean {
  return /^[个家户]?$/.test(counter);
}

const labelNoise =
  /^[、和与及,:]+|其中|(?:正常|正在|在线|在用|目前|现有|截至|共计|合计|共有|共|有|抽查|检查|随机|运行|登记|备案|开设|全省|全市|全县|全区|全州|政府系统|系统)/g;

function labelOf(before: string): string {
  return before
    .replace(labelNoise, "")
    .replace(/[“”"‘’\s]/g, "")
    .slice(-16);
}

/** Nothing but a name says what it is: 省级118个. */
export function isPartOnly(count: Count): boolean {
  return !count.roles.has("total") && !count.roles.has("inspected");
}

/** Whether two counts can be of the same things: the same object, and counters of one kind. */
export function comparable(a: Count, b: Count): boolean {
  return sameMeasure(a.counter, b.counter) && sameObject(a.object, b.object);
}

export function sameObject(a: ObjectClass | undefined, b: ObjectClass | undefined): boolean {
  return a === undefined || b === undefined || a === b || a === "unit" || b === "unit";
}

function sameMeasure(a: string, b: string): boolean {
  const things = /^[个家户]?$/;
  return a === b || (things.test(a) && things.test(b)) || a === "" || b === "";
}
