import { lineStarts, topicOf } from "./counts.ts";
import {
  decreaseWord,
  earlierPeriod,
  increaseWord,
  type ObjectClass,
  passRateName,
  samplingName,
  scopeName,
  shareName,
  sharedBy,
} from "./lexicon.ts";
import { countedObject, findMentions, lastObject } from "./mentions.ts";
import type { PlacedFigure, Prose } from "./prose.ts";

/** What a percentage says of itself; `named` is a rate with a name of its own (办结率), `bare` one without. */
export type RateKind = "pass" | "fail" | "sampling" | "share" | "named" | "decrease" | "increase" | "bare";

/** A percentage, or a difference in points, and what its words say of it. */
export interface Rate extends PlacedFigure {
  readonly rate: RateKind;
  /** 按期整改率; "" for none. */
  readonly name: string;
  readonly object: ObjectClass | undefined;
  /** Whether its own words name the object. */
  readonly ownObject: boolean;
  /** Whose rate it is, where its words say: 市政府部门. "" for the whole. */
  readonly scope: string;
  /** The words it was told by; in a shared list, those before the first. */
  readonly words: string;
  /** Its place in a shared list (分别为…), and how many share. */
  readonly shared?: { readonly place: number; readonly size: number; readonly first: number };
  /** Said of an earlier period, or of those that reach it (合格率100%的有6个市): nothing here proves it. */
  readonly apart: boolean;
}

const failRate = /不(?:合格|达标|及格)(?:比?率|比例)/;
const passRate = new RegExp(passRateName);
const sampling = new RegExp(samplingName);
const share = new RegExp(shareName);
const decrease = new RegExp(`(?:${decreaseWord})(?!率)`);
const increase = new RegExp(`(?:${increaseWord})(?!率)`);
const named =
  /([\u4e00-\u9fa5]{1,8}?(?:率|比例|满意度|比重))(?:[^\u4e00-\u9fa5]|分别|依次|均|也|仅|已|达|为|是|约|高|低|不|超|$)/;
const sharing = new RegExp(sharedBy);
const earlierRate = new RegExp(
  `^(?:而|但|,)?(?:上(?:一|个)?季度|上年|去年|上次|上月|年初|上半年)[^,。;]{0,24}(?:为|是|率)$`,
);
const scopes = new RegExp(scopeName);
const whole =
  /(?:全[省市县区州盟国]|[我本][省市县区州]|各地区?|各级|各部门|各单位)(?:范围内?|各级)?|(?:抽查|检查|抽检|抽样|随机|显示|结果|其中|运行|备案|政府系统|总体|整体|平均|本季度|[一二三四]季度|本次|此次|目前|全部|被|共|,|的)/g;
const objects = /政府网站|政务新媒体|新媒体|网站|账号|帐号|政务账号/g;

/** Every percentage and difference in points of a text, with what it says. */
export function readRates(prose: Prose): Rate[] {
  const mentions = findMentions(prose.text);
  const lines = lineStarts(prose.text);
  let nextMention = 0;
  let list: PlacedFigure[] = [];
  const rates: Rate[] = [];
  for (const figure of prose.figures) {
    if (figure.kind === "count") continue;
    while ((mentions[nextMention]?.at ?? Infinity) < figure.start) nextMention++;
    const topic = topicOf(mentions, nextMention - 1, lines[figure.paragraph] ?? 0);
    const previous = list.at(-1);
    const goesOn =
      previous !== undefined &&
      joins(prose.text.slice(previous.end, figure.start)) &&
      previous.kind === figure.kind;
    list = goesOn ? [...list.slice(-30), figure] : [figure];
    rates.push(describe(figure, list[0] ?? figure, prose, topic));
  }
  return withLists(rates, prose);
}

/** 92.5%和94%, and 92.5%94% where a copy has lost what stood between. */
function joins(between: string): boolean {
  return /^(?:[、,]|和|及|与|以及|, ?和)?$/.test(between);
}

function describe(
  figure: PlacedFigure,
  first: PlacedFigure,
  prose: Prose,
  topic: ObjectClass | undefined,
): Rate {
  const words = first.before === "" && first.clause > 0 ? leadingWords(first, prose) : first.before;
  const { rate, name } = kindOf(words, figure.after, figure.kind === "points");
  const told = words.replace(new RegExp(`(?:${sharedBy})`, "g"), "");
  const own = lastObject(told.replace(passRate, "").replace(sampling, "")) ?? afterObject(rate, figure.after);
  const reach = own === "website" || own === "media" ? own : undefined;
  return {
    ...figure,
    rate,
    name,
    words,
    object: reach ?? topic,
    ownObject: reach !== undefined,
    scope: scopeOf(told, rate),
    apart:
      earlierRate.test(words) ||
      /^的(?!总体|政府网站合格|比例|抽查|检查|抽检|标准|要求)/.test(figure.after) ||
      /^以[上下]的/.test(figure.after),
  };
}

/** "政务新媒体100%合格" is told by what follows. */
function afterObject(rate: RateKind, after: string): ObjectClass | undefined {
  return rate === "bare" || rate === "pass" ? countedObject(after) : undefined;
}

/** A name that a stop has cut off from its figure: 合格率:99.94%, 合格率(99.94%). */
function leadingWords(figure: PlacedFigure, prose: Prose): string {
  const text = prose.text.slice(Math.max(0, figure.start - 24), figure.start);
  const found = /([^,。;:\n\d|(]{2,20})[:(]\s?$/.exec(text)?.[1];
  return found ?? "";
}

function kindOf(words: string, after: string, points: boolean): { rate: RateKind; name: string } {
  const tail = words.slice(-30);
  const last = [
    { rate: "fail" as const, at: lastAt(failRate, tail) },
    { rate: "pass" as const, at: lastAt(passRate, tail) },
    { rate: "sampling" as const, at: lastAt(sampling, tail) },
    { rate: "share" as const, at: lastAt(share, tail) },
    { rate: "decrease" as const, at: lastAt(decrease, tail) },
    { rate: "increase" as const, at: lastAt(increase, tail) },
  ].reduce((best, next) => (next.at > best.at ? next : best));
  if (points && last.rate !== "decrease" && last.rate !== "increase") {
    if (/^(?:的)?(?:提高|提升|上升|增长)/.test(after)) return { rate: "increase", name: "" };
    return { rate: lastAt(decrease, after) >= 0 ? "decrease" : "increase", name: "" };
  }
  if (last.at >= 0) return { rate: last.rate, name: "" };
  if (/^的?(?:总体|整体)?(?:抽查|检查)?(?:合格|达标)(?!的)/.test(after)) return { rate: "pass", name: "" };
  if (/^的?(?:抽查|检查|抽检|随机)?(?:比例|比率|抽查|检查|抽检)/.test(after) && /按|以|照/.test(words)) {
    return { rate: "sampling", name: "" };
  }
  if (/^,?(?:占|的?总数)/.test(after)) return { rate: "share", name: "" };
  const name = named.exec(tail)?.[1];
  return name === undefined ? { rate: "bare", name: "" } : { rate: "named", name };
}

/** Where a pattern ends for the last time; -1 for nowhere. */
function lastAt(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern, "g"))) last = match.index + match[0].length;
  return last;
}

/** Whose rate it is: 市政府部门 in 市政府部门政务新媒体合格率. */
function scopeOf(words: string, rate: RateKind): string {
  if (rate !== "pass" && rate !== "fail" && rate !== "named") return "";
  const rest = words.replace(passRate, "").replace(whole, "").replace(objects, "");
  return scopes.test(rest) ? rest.replace(/[“”\s]/g, "").slice(-40) : "";
}

/** Gives the members of a shared list their places; a list counts as shared when its words say 分别. */
function withLists(rates: readonly Rate[], prose: Prose): Rate[] {
  const result: Rate[] = [];
  for (let i = 0; i < rates.length;) {
    let end = i + 1;
    while (end < rates.length && follows(rates[end - 1], rates[end], prose.text)) end++;
    const members = rates.slice(i, end);
    const first = members[0];
    const isShared =
      first !== undefined && members.length > 1 && (sharing.test(first.words) || members.length > 1);
    members.forEach((rate, place) => {
      result.push(isShared ? { ...rate, shared: { place, size: members.length, first: first.index } } : rate);
    });
    i = end;
  }
  return result;
}

function follows(left: Rate | undefined, right: Rate | undefined, text: string): boolean {
  if (left === undefined || right === undefined) return false;
  return (
    left.kind === right.kind && left.index + 1 === right.index && joins(text.slice(left.end, right.start))
  );
}

/** Whether the words compare with an earlier period. */
export function comparesBack(words: string): boolean {
  return new RegExp(`(?:较|比|与)?(?:${earlierPeriod})|[较比]`).test(words);
}
