import { textWidth } from "../text/text-width.ts";

/** Words of the genre and of Chinese offices that a title's line does not break inside. */
const wholeWords =
  /(?:\d+年)?第.{1,2}季度|\d+年[上下]半年|\d+年|\d+月|第.{1,2}次|\d[\d.,%]*|[A-Za-z]+|关于|政府系统|人民政府|办公[厅室]|季度|检查|抽查|情况|问题|整改|通报|规范化|建设/gu;
const mayNotBegin = /[、。，；：！？）〕》”’」』】%个的]/u;
const mayNotEnd = /[（〔《“‘「『【第]/u;

/**
 * A title in as few lines as hold it, of about one length, and broken between words (词意完整, GB/T 9704-2012).
 *
 * @param names - words of the record that stay whole, too: 浙江省
 * @param most - lines at most; what does not go into them ends in …
 */
export function titleLines(
  title: string,
  { size, room, names, most }: { size: number; room: number; names: readonly string[]; most: number },
): string[] {
  const characters = [...title];
  const widths = characters.map((character) => textWidth(character, size));
  const costs = breakCosts(characters, names);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lines: string[] = [];
  let start = 0;
  let left = total;
  while (start < characters.length && lines.length < most) {
    const even = left / Math.ceil(left / room);
    let best = characters.length;
    if (left > room) {
      let width = 0;
      let least = Infinity;
      for (let end = start + 1; end < characters.length; end++) {
        width += widths[end - 1] ?? 0;
        if (width > room) break;
        // A character more or less in a line is a small thing, a word cut in two is not.
        const cost = Math.abs(width - even) / size + (costs[end] ?? 0);
        if (cost <= least) [least, best] = [cost, end];
      }
    }
    const last = lines.length === most - 1 && best < characters.length;
    lines.push(
      characters
        .slice(start, last ? best - 1 : best)
        .join("")
        .trim() + (last ? "…" : ""),
    );
    left -= widths.slice(start, best).reduce((sum, width) => sum + width, 0);
    start = best;
  }
  return lines;
}

/** What it costs to break before each character, in characters of unevenness. */
function breakCosts(characters: readonly string[], names: readonly string[]): number[] {
  const costs = characters.map((character, at): number =>
    mayNotBegin.test(character) || mayNotEnd.test(characters[at - 1] ?? "") ? 40 : 2,
  );
  const text = characters.join("");
  const at = (offset: number) => Array.from(text.slice(0, offset)).length;
  const keepWhole = (offset: number, word: string, behind: number) => {
    for (let inner = at(offset) + 1; inner < at(offset + word.length); inner++) costs[inner] = 20;
    const end = at(offset + word.length);
    costs[end] = costs[end] === 2 ? behind : (costs[end] ?? 0);
  };
  for (const { 0: word, index } of text.matchAll(wholeWords)) keepWhole(index, word, 0);
  for (const name of names.filter((one) => one !== "")) {
    // A name belongs to what comes after it: 浙江省政府系统.
    for (let offset = text.indexOf(name); offset >= 0; offset = text.indexOf(name, offset + 1)) {
      keepWhole(offset, name, 1);
    }
  }
  return costs;
}
