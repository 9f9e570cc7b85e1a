import { type ObjectClass, objectWords } from "./lexicon.ts";
import { failPhrase } from "./lexicon.ts";

const anyObject = new RegExp(objectWords.map(([name, words]) => `(?<${name}>${words})`).join("|"), "g");
/** 突出问题 names a fault, not a problem that is counted. */
const phrases = new RegExp(`(?:${failPhrase})(?!\\d)|平均|客户端的`, "g");

/** The last object that a run of words names, if any. */
export function lastObject(words: string): ObjectClass | undefined {
  return objectsIn(words).at(-1);
}

/** The first object that a run of words names; a place of accounts (部门网站) is its accounts. */
export function countedObject(words: string): ObjectClass | undefined {
  const objects = objectsIn(words);
  return objects.find((object) => object !== "unit") ?? objects[0];
}

function objectsIn(words: string): ObjectClass[] {
  const clear = words.replace(phrases, "");
  return [...clear.matchAll(anyObject)].map((match) => classOf(match));
}

function classOf(match: RegExpMatchArray): ObjectClass {
  const found = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined);
  return (found?.[0] ?? "unit") as ObjectClass;
}

/** Where a text speaks of websites, of accounts, or of both in one breath. */
export interface Mention {
  readonly at: number;
  /** Undefined where both are meant: 政府网站和政务新媒体. */
  readonly object: "website" | "media" | undefined;
}

const website = objectWords[0]?.[1] ?? "";
const media = objectWords[1]?.[1] ?? "";
const mention = new RegExp(
  `(?<both>(?:${website})[和与及、](?:政府系统)?政?务?(?:${media})|(?:${media})[和与及、](?:政府)?(?:${website}))|(?<website>${website})|(?<media>${media})`,
  "g",
);

export function findMentions(text: string): Mention[] {
  return [...text.matchAll(mention)].map(({ index, groups }) => ({
    at: index,
    object:
      groups?.["both"] !== undefined ? undefined : groups?.["website"] !== undefined ? "website" : "media",
  }));
}
