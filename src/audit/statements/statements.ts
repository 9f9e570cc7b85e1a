import type { Vocabulary } from "../../facts/vocabulary.ts";
import { type Count, comparable, readCounts } from "./counts.ts";
import { type Rate, readRates } from "./rates.ts";
import { type PlacedMention, readStructure, type Structure } from "./structure.ts";
import { type Things, thingsOf } from "./things.ts";

/** 陈述: what each number of a text says of itself, and where it stands. */
export interface Statements {
  readonly structure: Structure;
  readonly things: Things;
  readonly counts: readonly Count[];
  readonly rates: readonly Rate[];
  /** The count at a mention's place among all mentions. */
  countAt(index: number): Count | undefined;
  rateAt(index: number): Rate | undefined;
  /** Whether a count is one of several that stand side by side: 市级1家、旗县11家、部门27家. */
  isListed(count: Count): boolean;
}

export function readStatements(text: string, vocabulary: Vocabulary): Statements {
  const structure = readStructure(text);
  const things = thingsOf(vocabulary);
  const counts = readCounts(structure, things);
  const rates = readRates(structure, things);
  const byIndex = new Map<number, Count>(counts.map((count) => [count.index, count]));
  const ratesByIndex = new Map<number, Rate>(rates.map((rate) => [rate.index, rate]));
  const listed = new Set<number>();
  counts.forEach((count, i) => {
    const next = counts[i + 1];
    if (next && standBySide(count, next, structure.text)) listed.add(count.index).add(next.index);
  });
  return {
    structure,
    things,
    counts,
    rates,
    countAt: (index) => byIndex.get(index),
    rateAt: (index) => ratesByIndex.get(index),
    isListed: ({ index }) => listed.has(index),
  };
}

function standBySide(left: Count, right: Count, text: string): boolean {
  return (
    left.index + 1 === right.index &&
    left.clause === right.clause &&
    comparable(left, right) &&
    /^[^,。;:(]{0,18}(?:、|和|与|及)/.test(text.slice(left.end, right.start)) &&
    left.thing === right.thing
  );
}

/** The counts around a mention that could be its operands, nearest first; a bounded number, so that time is linear. */
export function countsAround(
  { counts }: Statements,
  mention: PlacedMention,
  before = 40,
  behind = 4,
): Count[] {
  const at = indexBehind(counts, mention.start);
  return [
    ...counts.slice(Math.max(0, at - before), at).toReversed(),
    ...counts.slice(at, at + behind).filter((count) => count.start > mention.start),
  ];
}

/** How many of a sorted list stand before a place. */
export function indexBehind(list: readonly PlacedMention[], place: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
