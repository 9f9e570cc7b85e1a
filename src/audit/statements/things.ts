import { failed, otherThings } from "../../facts/prose-words.ts";
import type { Vocabulary } from "../../facts/vocabulary.ts";
import { anyWord } from "../../text/word-pattern.ts";

/** What a number counts: a subject's id, or one of the other things that circulars count. */
export type Thing = string;

/** Finds what words name as the thing that is counted. */
export interface Things {
  /** The last thing that a run of words names, if any. */
  last(words: string): Thing | undefined;
  /** The first; a place of subjects (部门网站) is its subjects. */
  first(words: string): Thing | undefined;
  isSubject(thing: Thing | undefined): boolean;
  /** Whether a counter can count a subject. */
  counts(counter: string, thing: Thing | undefined): boolean;
  /** Every place where a text speaks of a subject; undefined where it speaks of several in one breath. */
  topics(text: string): Topic[];
  /** A pattern of all the words that name a subject. */
  readonly subjectWords: string;
  /** The same, for taking them out of a text. */
  readonly subjectPattern: RegExp;
  /** The part that words begin with, by the vocabulary: 门户 of 门户网站. */
  partIn(words: string): string | undefined;
  /** Subjects that words begin with: 政府网站的…. */
  readonly leadingSubject: RegExp;
  /** All that names, and says nothing of what it names. */
  readonly onlyNames: RegExp;
  /** Words that end in what is counted, and do nothing: 个新浪微博、. */
  readonly namesThroughout: RegExp;
  /** 合格率100%的有6个市: behind a rate, words that tell of those that reach it. */
  readonly ofThose: RegExp;
  /** One that has failed: 不合格, 突出问题, 问题账号. */
  readonly failed: RegExp;
}

/** Where a text speaks of a subject. */
export interface Topic {
  readonly at: number;
  readonly thing: Thing | undefined;
}

export function thingsOf({ subjects, partKinds }: Vocabulary): Things {
  const words = subjects.map(({ id, words: own }) => ({
    id,
    words: anyWord([
      ...own,
      // A platform's accounts are accounts.
      ...partKinds
        .filter(({ subject }) => subject === id)
        .flatMap(({ parts }) => parts.flatMap((part) => [part.name, ...part.words])),
    ]),
  }));
  const entries = [...words.map(({ id, words: own }) => [id, own] as const), ...otherThings];
  const any = new RegExp(entries.map(([, pattern], i) => `(?<t${i}>${pattern})`).join("|"), "g");
  const ids = new Set(subjects.map(({ id }) => id));
  const classOf = (match: RegExpMatchArray): Thing => {
    const found = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)?.[0] ?? "t0";
    return entries[Number(found.slice(1))]?.[0] ?? "unit";
  };
  const thingsIn = (text: string) => [...text.replace(notThings, "").matchAll(any)].map(classOf);
  const subjectWords = words.map(({ words: own }) => own).join("|") || "(?!)";
  const partNames = partKinds
    .filter(({ subject }) => subject === undefined)
    .flatMap(({ parts }) => parts.flatMap((part) => [part.name, ...part.words]))
    .toSorted((a, b) => a.length - b.length);
  const topic = new RegExp(
    `(?<several>(?:${subjectWords})[和与及、][^,。;\\d]{0,6}?(?:${subjectWords}))|${words.map(({ words: own }, i) => `(?<t${i}>${own})`).join("|") || "(?!)"}`,
    "g",
  );
  return {
    last: (text) => thingsIn(text).at(-1),
    first: (text) => {
      const found = thingsIn(text);
      return found.find((thing) => thing !== "unit") ?? found[0];
    },
    isSubject: (thing) => thing !== undefined && ids.has(thing),
    counts: (counter, thing) =>
      counter === "" ||
      subjects.some(
        ({ id, counters }) => (thing === undefined || id === thing) && counters.includes(counter),
      ),
    topics: (text) =>
      [...text.matchAll(topic)].map((match) => ({
        at: match.index,
        thing: match.groups?.["several"] === undefined ? classOf(match) : sameSubject(match[0]),
      })),
    subjectWords,
    leadingSubject: new RegExp(`^(?:${subjectWords}|政府|政务|的)*`),
    onlyNames: new RegExp(
      `政府|政务|官方|正常|正在|运行|在线|其他|其它|${subjectWords}|省|市|县|区|州|乡镇|乡|镇|级|直|以下|本级|国务院|地方|各|类|[的中里内等和及与、”“()\\s]`,
      "g",
    ),
    namesThroughout: new RegExp(
      `^[^没未无不有存在被因仍已超]*(?:${subjectWords}|${otherThings.map(([, pattern]) => pattern).join("|")})(?:号|类)?[、和与及中的]*$`,
    ),
    ofThose: new RegExp(
      `^的(?!总体|(?:${subjectWords})?(?:合格|${otherThings.map(([, pattern]) => pattern).join("|")})|比例|抽查|检查|抽检|标准|要求)`,
    ),
    subjectPattern: new RegExp(subjectWords, "g"),
    partIn: (text) => partNames.find((name) => text.startsWith(name)),
    failed: new RegExp(`${failed}|问题(?=(?:政府|政务)?(?:${subjectWords}))`),
  };

  /** 微信公众号、微博 are two platforms of one subject. */
  function sameSubject(text: string): Thing | undefined {
    const named = new Set(thingsIn(text).filter((thing) => ids.has(thing)));
    return named.size === 1 ? [...named][0] : undefined;
  }
}

/** 突出问题 names a fault of a subject, not a problem that is counted. */
const notThings = new RegExp(`(?:${failed})(?!\\d)|平均|客户端的`, "g");
