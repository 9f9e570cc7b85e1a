import { customPinyin, pinyin } from "pinyin-pro";

/** What begins with none of the letters: digits, other scripts. */
export const otherInitial = "其他";

/** Names of places that the library reads otherwise than the people who live there. */
const placeReadings = {
  乐清: "yuè qīng",
  会稽: "kuài jī",
  单县: "shàn xiàn",
  召陵: "shào líng",
  宕昌: "tàn chāng",
  尉犁: "yù lí",
  曾都: "zēng dū",
  歙县: "shè xiàn",
  泌阳: "bì yáng",
  浒墅关: "xǔ shù guān",
  浚县: "xùn xiàn",
  涡阳: "guō yáng",
  筠连: "jūn lián",
  莘庄: "xīn zhuāng",
  蔚县: "yù xiàn",
  解州: "xiè zhōu",
};
customPinyin(placeReadings);

/** The syllables of a name with the numbers of their tones, "chang2 xing1 xian4"; what is not Chinese as it is. */
function readingOf(name: string): string {
  return pinyin(name.normalize("NFKD"), { toneType: "num", nonZh: "consecutive" }).toLowerCase();
}

/** The letter under which a reader looks a name up: of the reading that its words give it ("C" for 重庆). */
export function initialOf(name: string): string {
  const reading = readingOf(name.replace(/^[^\p{L}\p{N}]+/u, ""));
  return /^[a-z]/.exec(reading)?.[0].toUpperCase() ?? otherInitial;
}

/** Things under their initials, both in the order of their readings; 其他 comes last. */
export function groupByInitial<T extends { readonly name: string }>(
  things: readonly T[],
): { initial: string; things: T[] }[] {
  const collator = new Intl.Collator("zh-CN-u-co-pinyin");
  const read = things
    .map((thing) => ({ thing, initial: initialOf(thing.name), reading: readingOf(thing.name) }))
    .toSorted((a, b) => compare(a.reading, b.reading) || collator.compare(a.thing.name, b.thing.name));
  return [...Map.groupBy(read, ({ initial }) => initial)]
    .map(([initial, members]) => ({ initial, things: members.map(({ thing }) => thing) }))
    .toSorted((a, b) => compare(rank(a.initial), rank(b.initial)));
}

/** After every letter. */
function rank(initial: string): string {
  return initial === otherInitial ? "其" : initial;
}

/** By code units: a space before letters, so that 西安 comes before 线. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
