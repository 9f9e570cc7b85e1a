/** The first character of each initial, in the pinyin order that the collator sorts by. No syllable begins with I, U or V. */
const firsts = [..."吖八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀"];
const letters = [..."ABCDEFGHJKLMNOPQRSTWXYZ"];

/** What begins with none of the letters: digits, other scripts. */
export const otherInitial = "其他";

let collator: Intl.Collator | undefined;

/** Names as a dictionary orders them, by pinyin. */
export function byPinyin(a: string, b: string): number {
  collator ??= new Intl.Collator("zh-CN-u-co-pinyin");
  return collator.compare(a, b);
}

/**
 * The letter under which a reader looks a name up: of the usual reading of its first character ("H" for 杭州).
 *
 * A character with several readings is under the one that the collation takes: 重庆 is under Z, 厦门 under S.
 */
export function initialOf(name: string): string {
  const first = (name.normalize("NFKD").match(/[\p{L}\p{N}]/u)?.[0] ?? "").toUpperCase();
  if (/^[A-Z]$/.test(first)) return first;
  if (!/^[\u4e00-\u9fff]$/.test(first)) return otherInitial;
  const place = firsts.findLastIndex((character) => byPinyin(character, first) <= 0);
  return letters[place] ?? otherInitial;
}

/** Things under their initials, both in pinyin order; 其他 comes last. */
export function groupByInitial<T extends { readonly name: string }>(
  things: readonly T[],
): { initial: string; things: T[] }[] {
  const groups = Map.groupBy(
    things.toSorted((a, b) => byPinyin(a.name, b.name)),
    ({ name }) => initialOf(name),
  );
  return [...groups]
    .map(([initial, members]) => ({ initial, things: members }))
    .toSorted((a, b) => rank(a.initial) - rank(b.initial));
}

function rank(initial: string): number {
  return initial === otherInitial ? 26 : initial.charCodeAt(0) - "A".charCodeAt(0);
}
