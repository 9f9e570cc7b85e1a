import * as words from "../../facts/prose-words.ts";
import { type Role, rolesOf } from "./roles.ts";
import type { PlacedMention, Structure } from "./structure.ts";
import type { Thing, Things, Topic } from "./things.ts";
import { isPerson, isPlain, sameThing, sameUnit } from "./units.ts";

/** A count and what its words say of it. */
export interface Count extends PlacedMention {
  readonly roles: ReadonlySet<Role>;
  /** What is counted, by its own words or by what the text speaks of. */
  readonly thing: Thing | undefined;
  /** Whether its own words name the thing. */
  readonly ownThing: boolean;
}

/** Every count of a text with its roles and thing. */
export function readCounts({ text, mentions }: Structure, things: Things): Count[] {
  const topics = things.topics(text);
  const lines = lineStarts(text);
  let next = 0;
  const counts = mentions.flatMap((mention) => {
    if (mention.kind !== "count") return [];
    while ((topics[next]?.at ?? Infinity) < mention.start) next++;
    const topic = topicAt(topics, next - 1, lines[mention.paragraph] ?? 0);
    return [describe(mention, topic, things)];
  });
  return shareRoles(counts);
}

/** A paragraph that names no subject goes on with that of the paragraph before, if it is no farther than this. */
const topicReach = 160;

/** What the paragraph last spoke of. */
export function topicAt(topics: readonly Topic[], index: number, lineStart: number): Thing | undefined {
  const topic = topics[index];
  return topic === undefined || topic.at < lineStart - topicReach ? undefined : topic.thing;
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function describe(mention: PlacedMention, topic: Thing | undefined, things: Things): Count {
  const own = ownThing(mention, things);
  const untold = isPerson(mention.counter) ? "person" : isPlain(mention.counter) ? topic : undefined;
  return { ...mention, roles: rolesOf(mention, things), thing: own ?? untold, ownThing: own !== undefined };
}

const placesOwn = new RegExp(words.placesOwn);

/** 106个政府网站 is told by what follows, 抽查政务新媒体356家 by what went before. */
function ownThing({ before, after, counter }: PlacedMention, things: Things): Thing | undefined {
  if (placesOwn.test(after)) return "unit";
  const [following, leading] = [things.first(after), things.last(before)];
  if (following !== undefined && suits(following, counter, things)) return following;
  // 市直部门22家 counts the accounts of departments.
  return leading !== undefined && leading !== "unit" && suits(leading, counter, things) ? leading : undefined;
}

/** 家 counts sites and bodies, 条 news and letters, 人 people. */
function suits(thing: Thing, counter: string, things: Things): boolean {
  if (isPerson(counter)) return thing === "person";
  if (/^[条件封篇]$/.test(counter)) return ["info", "message", "problem", "column"].includes(thing);
  if (/^[家户](?:次)?$/.test(counter)) return things.isSubject(thing) || thing === "unit";
  if (counter.endsWith("次") && !isPlain(counter)) return thing === "views";
  return thing !== "person" && thing !== "views";
}

const joined = /^[、和与及]|^以及/;
const joining = /[、和与及]$/;
const looked = new RegExp(words.inspected);

/** What one of two joined counts is told holds for both: 检查446个政府网站、2904个政务新媒体. */
function shareRoles(counts: readonly Count[]): Count[] {
  const shared = [...counts];
  const mayShare = (left: Count, right: Count) =>
    right.index === left.index + 1 &&
    left.thing !== right.thing &&
    (joined.test(right.before) || joining.test(left.after));
  shared.forEach((right, i) => {
    const left = shared[i - 1];
    if (left && right.roles.size === 0 && !left.roles.has("other") && mayShare(left, right))
      shared[i] = { ...right, roles: left.roles };
  });
  // 106个政府网站和117个政务新媒体全部检查.
  for (let i = shared.length - 2; i >= 0; i--) {
    const [left, right] = [shared[i], shared[i + 1]];
    if (!left || !right?.roles.has("inspected") || looked.test(right.before) || !mayShare(left, right))
      continue;
    if ([...left.roles].every((role) => role === "total")) shared[i] = { ...left, roles: right.roles };
  }
  return shared;
}

/** Whether a count is of what there is now, and not of what has changed or was before. */
export function isOfNow({ roles }: Count): boolean {
  return !roles.has("change") && !roles.has("earlier");
}

/** 合格9个，不合格1个: passed and failed are all there is. */
export function areAllOutcomes(counts: readonly Count[]): boolean {
  const told = (role: Role) => counts.some(({ roles }) => roles.has(role));
  return counts.length === 2 && told("passed") && told("failed");
}

/** Whether two counts can be of the same things: counters of one kind, and no two subjects. */
export function comparable(a: Count, b: Count): boolean {
  return sameUnit(a.counter, b.counter) && sameThing(a.thing, b.thing);
}
