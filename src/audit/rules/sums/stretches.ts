import * as words from "../../../facts/prose-words.ts";
import type { Count } from "../../statements/counts.ts";
import { indexBehind, type Statements } from "../../statements/statements.ts";
import { large, stretchCosts as costs } from "../../weights.ts";

/** Counts behind a total that are looked at for its parts; a longer list is no prose. */
const longest = 60;

export type StretchName = Exclude<keyof typeof costs, "paragraphApart">;

/** 一段: counts behind a total among which its parts may stand. */
export interface Stretch {
  readonly name: StretchName;
  readonly counts: readonly Count[];
  /** The words between the total and the first of them. */
  readonly lead: string;
  readonly cost: number;
}

const breakdown = new RegExp(words.breakdown);
const opensSentence = new RegExp(`^(?:其中|${words.wholeBreakdown}|${words.breakdownBy})`);
const label = new RegExp(words.breakdownOf);

/** Every stretch behind a total, each wide enough for one way of telling its parts. */
export function stretchesBehind(total: Count, { counts, structure: { text } }: Statements): Stretch[] {
  const at = indexBehind(counts, total.start);
  const behind = counts.slice(at + 1, at + 1 + longest);
  const level = behind.filter((count) => count.depth <= total.depth);
  const stretch = (
    name: StretchName,
    list: readonly Count[],
    lead?: string,
    cost: number = costs[name],
  ): Stretch[] => {
    const [first] = list;
    return first ? [{ name, counts: list, lead: lead ?? text.slice(total.end, first.start), cost }] : [];
  };
  const apart = [
    ...stretch("bracket", inBracket(total, behind, text)),
    ...sentencesOf(level, total).flatMap((list) => {
      const opening = openingOf(list[0], text);
      if (!opensSentence.test(opening)) return [];
      const paragraphs = (list[0]?.paragraph ?? 0) - total.paragraph;
      return stretch("breakdown", list, opening, costs.breakdown + costs.paragraphApart * paragraphs);
    }),
    ...itemsOf(level, total).flatMap((list) => [
      ...(isLabelledFor(total, list[0], text) ? stretch("labelled", list, ":") : []),
      ...(total.number.units >= large && list[0]?.paragraph === total.paragraph
        ? stretch("item behind", list)
        : []),
    ]),
  ];
  // 微信55个，不合格14个；微博21个: what says no more than its name stands beside the items behind it, not above them.
  const lead = text.slice(total.end, behind[0]?.start);
  if (total.roles.size === 0 && !opensList(lead)) return apart;
  const item = run(level, (count) => count.item === total.item);
  const sentence = run(level, (count) => count.sentence === total.sentence);
  const paragraph = run(level, (count) => count.paragraph === total.paragraph);
  const lines = level.filter((count) => count.paragraph > total.paragraph);
  return [
    ...apart,
    ...stretch("item", item),
    ...(sentence.length > item.length ? stretch("sentence", sentence) : []),
    ...(paragraph.length > sentence.length ? stretch("paragraph", paragraph) : []),
    ...stretch("sentences behind", paragraph.slice(sentence.length)),
    ...(lines.length > 1 ? stretch("lines", lines) : []),
  ];
}

/** Whether the words before a list say that it is one: 其中, a colon, a bracket. */
export function opensList(lead: string): boolean {
  return breakdown.test(lead) || /[:(]/.test(lead);
}

/** 共85个（微信60个、微博25个）: a bracket that opens right behind the total. */
function inBracket(total: Count, behind: readonly Count[], text: string): Count[] {
  const [next] = behind;
  if (!next || next.depth <= total.depth) return [];
  if (!/^[^,。;:]{0,12}\(/.test(text.slice(total.end, next.start))) return [];
  return run(behind, (count) => count.bracket === next.bracket);
}

/** 其中…, 按主体分…: the sentences behind, each of which may be a list of its own wherever the total stands. */
function sentencesOf(level: readonly Count[], total: Count): Count[][] {
  const others = level.filter(({ sentence }) => sentence !== total.sentence);
  return [...Map.groupBy(others, ({ sentence }) => sentence).values()];
}

/** 交办2388件，直办107件；按期回复2424件，逾期回复71件: each item behind may be all of it anew. */
function itemsOf(level: readonly Count[], total: Count): Count[][] {
  const others = level.filter(({ item }) => item !== total.item);
  return [...Map.groupBy(others, ({ item }) => item).values()];
}

/** 地方上报网站中，省级3026个…；国务院部门上报网站中，…: an item that says what it breaks down. */
function isLabelledFor({ before, after }: Count, first: Count | undefined, text: string): boolean {
  const name = first && label.exec(text.slice(Math.max(0, first.start - 40), first.start))?.[1];
  if (name === undefined) return false;
  const own = before + after;
  // Most of the words of the label are those of the total.
  return [...name].filter((character) => own.includes(character)).length * 4 >= name.length * 3;
}

function openingOf(first: Count | undefined, text: string): string {
  if (!first) return "";
  return /[^。\n!?]*$/.exec(text.slice(Math.max(0, first.start - 60), first.start))?.[0] ?? "";
}

function run(counts: readonly Count[], holds: (count: Count) => boolean): Count[] {
  const end = counts.findIndex((count) => !holds(count));
  return counts.slice(0, end < 0 ? counts.length : end);
}
