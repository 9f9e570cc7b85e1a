import * as words from "../../facts/prose-words.ts";
import { lineStarts, topicAt } from "./counts.ts";
import type { PlacedMention, Structure } from "./structure.ts";
import type { Thing, Things } from "./things.ts";

/** What a percentage says of itself; `named` is a rate with a name of its own (办结率), `bare` one without. */
export type RateKind = "pass" | "fail" | "sampling" | "share" | "named" | "decrease" | "increase" | "bare";

/** A percentage, or a difference in points, and what its words say of it. */
export interface Rate extends PlacedMention {
  readonly rate: RateKind;
  /** 按期整改率; what a share is of: 投诉举报总量; "" for none. */
  readonly name: string;
  readonly thing: Thing | undefined;
  readonly ownThing: boolean;
  /** Whose rate it is, where its words say: 市政府部门. "" for the whole. */
  readonly scope: string;
  /** The words it was told by; in a list, those before the first. */
  readonly words: string;
  /** Its place in a list of rates that share their words (分别为…), and how many there are. */
  readonly turn?: { readonly place: number; readonly size: number; readonly first: number };
  /** Said of an earlier period, of those that reach it (合格率100%的有6个市), or a rule: nothing here proves it. */
  readonly apart: boolean;
}

const kinds: readonly (readonly [RateKind, RegExp])[] = [
  ["fail", new RegExp(words.failRate, "g")],
  ["pass", new RegExp(words.passRate, "g")],
  ["sampling", new RegExp(words.samplingRate, "g")],
  ["share", new RegExp(words.share, "g")],
  ["decrease", new RegExp(`(?:${words.decrease})率?`, "g")],
  ["increase", new RegExp(`(?:${words.increase})率?`, "g")],
];
const named = new RegExp(
  `(${words.namedRate})(?:[^\\u4e00-\\u9fa5]|分别|依次|均|也|仅|已|达|为|是|约|高|低|不|超|$)`,
);
const inTurn = new RegExp(words.inTurn, "g");
const earlierRate = new RegExp(
  `^(?:而|但|,)?(?:上(?:一|个)?季度|上年|去年|上次|上月|年初|上半年)[^,。;]{0,24}(?:为|是|率)$`,
);
const ofPlaces =
  /^(?:个)?(?:省|地|师|团|市|县|区|州|盟|旗)*(?:省|师|团|市|县|区|州|盟|旗|地区|部门|单位|乡镇|街道)(?!直|级|本级|政府|门户)/;
/** 8市合格率, 4市连续四个季度合格率: a place counted, and nothing between it and its rate but words. */
function isPlaceCounter({ counter, end }: PlacedMention, text: string): boolean {
  return /^[省市县区]$/.test(counter) && !/^(?:级|直|本级|政府|门户)/.test(text.slice(end, end + 2));
}

/** 按照10%的比例，共抽查197个, 按10%的比例(131个) tell what came of the rule. */
const tellsCount = /^的?(?:比例|比率)?(?:\(\d|,?(?:共|随机|已|实际|总共)*(?:抽查|检查|抽取|抽检)了?\d)/;
/** 按不低于20%的比例抽查 is a rule, not a figure of what was found. */
const rule = /(?:按照?|以)(?:不(?:低|少)于|每[^,。;]{0,6})?$/;

/** Every percentage and difference in points of a text, with what it says. */
export function readRates({ text, mentions }: Structure, things: Things): Rate[] {
  const topics = things.topics(text);
  const lines = lineStarts(text);
  let next = 0;
  let list: PlacedMention[] = [];
  const rates: Rate[] = [];
  for (const mention of mentions) {
    if (mention.kind === "count") continue;
    while ((topics[next]?.at ?? Infinity) < mention.start) next++;
    const topic = topicAt(topics, next - 1, lines[mention.paragraph] ?? 0);
    const previous = list.at(-1);
    const goesOn =
      previous !== undefined &&
      previous.kind === mention.kind &&
      joins(text.slice(previous.end, mention.start));
    list = goesOn ? [...list.slice(-30), mention] : [mention];
    const before = mentions[(list[0] ?? mention).index - 1];
    rates.push(describe(mention, list[0] ?? mention, before, text, topic, things));
  }
  return withTurns(rates, text);
}

/** 92.5%和94%, and 92.5%94% where a copy has lost what stood between. */
function joins(between: string): boolean {
  return /^(?:[、,]|和|及|与|以及|, ?和)?$/.test(between);
}

function describe(
  mention: PlacedMention,
  first: PlacedMention,
  previous: PlacedMention | undefined,
  text: string,
  topic: Thing | undefined,
  things: Things,
): Rate {
  const told = first.before === "" && first.clause > 0 ? leadingWords(first, text) : first.before;
  const { rate, name } = kindOf(told, mention.after, mention.kind === "points");
  const own =
    things.last(told.replace(inTurn, "").replace(passRates, "").replace(samplingRates, "")) ??
    (rate === "bare" || rate === "pass" ? things.first(mention.after) : undefined);
  const subject = things.isSubject(own) ? own : undefined;
  return {
    ...mention,
    rate,
    name,
    words: told,
    thing: subject ?? topic,
    ownThing: subject !== undefined,
    scope: rate === "pass" || rate === "fail" ? (spanIn(told, first) ?? scopeOf(told, things)) : "",
    apart:
      earlierRate.test(told) ||
      // 19个市合格率达到100% tells how many reach it.
      (previous?.clause === first.clause && (ofPlaces.test(told) || isPlaceCounter(previous, text))) ||
      (rule.test(told) && !tellsCount.test(text.slice(mention.end, mention.end + 20))) ||
      things.ofThose.test(mention.after) ||
      /^以[上下]的/.test(mention.after),
  };
}

const passRates = new RegExp(words.passRate, "g");
const failRates = new RegExp(words.failRate, "g");
const samplingRates = new RegExp(words.samplingRate, "g");
/** Words before a rate that do not say whose it is. */
const anybodys =
  /全[省市县区州盟国]|[我本][省市县区州]|各地区?|各级|各部门|各单位|范围内?|监督|抽查|检查|抽检|抽样|随机|显示|结果|其中|运行|备案|政府系统|总体|整体|平均|综合|本?季度|本次|此次|目前|全部|被|共|均|都|也|且|总|的|达到?|为|是|约|近|仅|只有|有|和|超过?|不足|不到|高于|低于|接近|不低于|[“”:，,、\s]/g;

/** 市政府部门 in 市政府部门政务新媒体合格率. */
function scopeOf(told: string, things: Things): string {
  const rest = told
    .replace(inTurn, "")
    .replace(passRates, "")
    .replace(failRates, "")
    .replace(things.subjectPattern, "")
    .replace(/[一二三四]季度|政府|政务/g, "")
    .replace(anybodys, "")
    .replace(/[^\u4e00-\u9fa5]/g, "");
  // A longer run of words is whose rate it is only where it names places, bodies or platforms.
  const isOwner = rest.length <= 12 || ownersIn.test(rest);
  return rest.length >= 2 && isOwner ? rest : "";
}

const ownersIn = /[省市县区州盟旗师团局委办厅院](?![级直属内])|部门|单位|街道|乡镇|门户/;

/** 其中，第二季度不合格率2.49%: a part of the period has rates of its own. */
function spanIn(told: string, { breakdown }: PlacedMention): string | undefined {
  return breakdown === 0 ? undefined : /(?:[上下]半年|[一二三四]季度|\d{1,2}月)/.exec(told)?.[0];
}

/** A name that a stop has cut off from its figure: 合格率:99.94%, 合格率(99.94%). */
function leadingWords(mention: PlacedMention, text: string): string {
  const before = text.slice(Math.max(0, mention.start - 24), mention.start);
  return /([^,。;:\n\d|(]{2,20})[:(]\s?$/.exec(before)?.[1] ?? "";
}

function kindOf(told: string, after: string, points: boolean): { rate: RateKind; name: string } {
  const tail = told.slice(-30);
  const last = kinds
    .map(([rate, pattern]) => ({ rate, at: endOfLast(pattern, tail) }))
    .reduce((best, next) => (next.at > best.at ? next : best));
  if (points && last.rate !== "decrease" && last.rate !== "increase") {
    if (/^(?:的)?(?:提高|提升|上升|增长)/.test(after)) return { rate: "increase", name: "" };
    return { rate: new RegExp(words.decrease).test(after) ? "decrease" : "increase", name: "" };
  }
  if (last.rate === "share" && last.at >= 0) return { rate: "share", name: shareOf(tail.slice(last.at)) };
  if (last.at >= 0) return { rate: last.rate, name: "" };
  if (/^的?(?:总体|整体)?(?:抽查|检查)?(?:合格|达标)(?!的)/.test(after)) return { rate: "pass", name: "" };
  if (/^的?(?:抽查|检查|抽检|随机)?(?:比例|比率|抽查|检查|抽检)/.test(after) && /按|以|照/.test(told)) {
    return { rate: "sampling", name: "" };
  }
  if (/^,?(?:占|的?总数)/.test(after)) return { rate: "share", name: "" };
  const name = named.exec(tail)?.[1];
  return name === undefined ? { rate: "bare", name: "" } : { rate: "named", name };
}

/** 占投诉举报总量的 is of 投诉举报. */
function shareOf(behind: string): string {
  return behind.replace(/(?:的|比|到|达|为|了|比例|约|近|超|总数|总量|总体|全部|所有|比重)+$/g, "");
}

function endOfLast(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/** Gives the members of a list of rates their places. */
function withTurns(rates: readonly Rate[], text: string): Rate[] {
  const result: Rate[] = [];
  for (let i = 0; i < rates.length;) {
    let end = i + 1;
    while (end < rates.length && follows(rates[end - 1], rates[end], text)) end++;
    const members = rates.slice(i, end);
    const first = members[0]?.index ?? 0;
    members.forEach((rate, place) => {
      if (members.length === 1) return result.push(rate);
      // What the words of all of them last named is not what each is of.
      const thing = rate.ownThing ? rate.thing : undefined;
      return result.push({
        ...rate,
        thing,
        scope: nameAt(rate, place, members.length),
        turn: { place, size: members.length, first },
      });
    });
    i = end;
  }
  return result;
}

const rateAtEnd = new RegExp(
  `的?(?:抽查|检查|总体|平均|账号)*(?:${words.passRate}|${words.failRate}|${words.samplingRate})[^、]*$`,
);

/** 微信、微博、抖音的合格率依次为95.57%、92.13%、90.91%: the second is of 微博. */
function nameAt({ words: told }: Rate, place: number, size: number): string {
  if (!/率/.test(told)) return "";
  const names = told.replace(rateAtEnd, "").split(/[、和与及]/);
  return names.length === size ? (names[place] ?? "").slice(-6) : "";
}

function follows(left: Rate | undefined, right: Rate | undefined, text: string): boolean {
  if (left === undefined || right === undefined || left.kind !== right.kind) return false;
  return left.index + 1 === right.index && joins(text.slice(left.end, right.start));
}

/** Whether the words compare with an earlier period. */
export function comparesBack(told: string): boolean {
  return new RegExp(`(?:较|比|与)?(?:${words.earlier})|[较比]`).test(told);
}
