import * as words from "../../facts/prose-words.ts";
import type { Part, Vocabulary } from "../../facts/vocabulary.ts";
import type { Period } from "../../figures/period.ts";
import { readText } from "../reading/normalise.ts";
import type { Rate } from "./rates.ts";
import type { Statements } from "./statements.ts";
import { anyWord } from "../../text/word-pattern.ts";

/** What a record can tell of the words of its circular. */
export interface Names {
  readonly vocabulary: Vocabulary;
  readonly period: Period;
  readonly regions: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  /** Parts that its numbers are of, those that the vocabulary does not know among them. */
  readonly parts: readonly Part[];
  /** The only subject of the record, where it has one alone. */
  readonly onlySubject: string | undefined;
}

/** 范围: whose numbers an item tells: a region's, a part's, or the whole's. */
export interface Scope {
  readonly region?: string;
  readonly part?: Part;
}

/** A scope by its own words; or that of the words before; or a name that the record does not know. */
type Told = Scope | "inherited" | "unknown";

/**
 * The scope of each number, by its place among all: named by the words beside it, or inherited from what its item named
 * before. Absent where the words name something that the record does not know.
 */
export function scopesOf({ structure, rateAt }: Statements, names: Names): Map<number, Scope> {
  const scopes = new Map<number, Scope>();
  const read = scopeReader(names);
  let item = -1;
  let current: Scope | undefined = {};
  for (const mention of structure.mentions) {
    if (mention.item !== item) [item, current] = [mention.item, {}];
    const rate = rateAt(mention.index);
    const told = rate?.turn ? scopeInTurn(rate, structure.text, names) : read(mention.before, mention.after);
    // 甲市32个，其中微信12个 are the accounts of 甲市.
    if (told === "unknown") current = undefined;
    else if (told !== "inherited") current = isWhole(told) ? told : current && { ...current, ...told };
    // What a bracket leaves unsaid may be of anything.
    if (current && (mention.depth === 0 || told !== "inherited")) scopes.set(mention.index, current);
  }
  return scopes;
}

function isWhole({ region, part }: Scope): boolean {
  return region === undefined && part === undefined;
}

/** Words that say what is told of something, but not of what. */
const sayNothingOfWhom = new RegExp(
  `${words.inspected}|${words.total}|${words.found}|${words.failed}|${words.passRate}|${words.failRate}|${words.samplingRate}|${words.hasProblems}|${words.decrease}|${words.increase}|${words.earlier}|${words.sayingNothingOfWhom}`,
  "g",
);

function scopeReader(names: Names): (before: string, after: string) => Told {
  const { vocabulary } = names;
  const subjectWords = anyWord(vocabulary.subjects.flatMap((subject) => subject.words));
  const subjects = new RegExp(subjectWords, "g");
  const whole = new RegExp(anyWord(vocabulary.wholeWords));
  const parts = partsByName(names);
  // 政务账号和移动客户端 are all there are.
  const beside = new RegExp(`(?:${subjectWords})[和与及、](?:${anyWord([...parts.keys()])})`);
  const partWords = new RegExp(anyWord([...parts.keys()]));
  return (before, after) => {
    const regions = regionsIn(before, names);
    const [region] = regions;
    if (regions.length > 1) return "unknown";
    const named = region ? before.slice(0, region.at) + before.slice(region.end) : before;
    const said = named.replace(beside, "");
    const word = partWords.exec(said)?.[0];
    const rest = said
      .replace(word ?? "", "")
      .replace(subjects, "")
      .replace(whole, "")
      .replace(sayNothingOfWhom, "");
    if (rest !== "") return "unknown";
    const part = word === undefined ? partBegun(after, parts) : parts.get(word);
    if (!region && !part) return whole.test(before) ? {} : "inherited";
    return { ...(region && { region: region.id }), ...(part && { part }) };
  };
}

/** Parts by each of their words, as a text is read: half-width. */
function partsByName({ vocabulary: { partKinds }, parts: own }: Names): ReadonlyMap<string, Part> {
  const known = partKinds.flatMap(({ id, parts }) =>
    parts.flatMap(({ name, words: others }) =>
      [name, ...others].map((word) => ({ word, part: { by: id, name } })),
    ),
  );
  const named = [...own.map((part) => ({ word: part.name, part })), ...known];
  return new Map(named.toReversed().map(({ word, part }) => [readText(word).text, part]));
}

/** 112家门户网站全部抽查: the longest part that the words behind a number begin with. */
function partBegun(after: string, parts: ReadonlyMap<string, Part>): Part | undefined {
  for (let length = Math.min(after.length, 12); length > 1; length--) {
    const part = parts.get(after.slice(0, length));
    if (part) return part;
  }
  return undefined;
}

interface NamedRegion {
  readonly id: string;
  readonly at: number;
  readonly end: number;
}

/** Every region that words name, by its full name or one of two characters or more, in their order. */
function regionsIn(told: string, { regions }: Names): NamedRegion[] {
  const found = regions.flatMap(({ id, name, short }): NamedRegion[] => {
    const word = told.includes(name) ? name : short;
    const at = word.length > 1 ? told.indexOf(word) : -1;
    return at < 0 ? [] : [{ id, at, end: at + word.length }];
  });
  return found
    .filter((one) => !found.some((other) => other !== one && other.at <= one.at && one.end <= other.end))
    .toSorted((a, b) => a.at - b.at);
}

/** A sentence does not reach farther back for the names of a list. */
const longestRun = 200;

/** 宁波市、湖州市已完成…，账号数量分别减少了70%、55%: the second is of 湖州市. */
function scopeInTurn({ turn, words: told, start }: Rate, text: string, names: Names): Told {
  if (!turn) return "inherited";
  const run = told.split(/[、和与及]/).slice(-turn.size);
  const name = run.length === turn.size ? run[turn.place]?.replace(/的.*$/, "") : undefined;
  const part = partsByName(names).get(name ?? "");
  if (part) return { part };
  const sentence = /[^。\n;]*$/.exec(text.slice(Math.max(0, start - longestRun), start))?.[0] ?? "";
  const listed = regionsIn(sentence, names);
  const region = listed.length === turn.size ? listed[turn.place]?.id : undefined;
  return region === undefined ? "unknown" : { region };
}
