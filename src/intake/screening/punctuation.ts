/** Half-width marks and the full-width ones that stand for them in Chinese prose (GB/T 15834). */
const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};

const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’—…·《》〔〕]/;

/** What is written in Latin characters throughout, and keeps its marks: addresses. */
const verbatim = /(?:https?:\/\/|www\.)[^\s\u3000-\uffef]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Marks in a row that prose has at most. */
const mostRounds = 20;

export interface RestoredText {
  readonly text: string;
  /** Marks that were widened. */
  readonly count: number;
}

/**
 * Chinese prose with the punctuation that a scrape has half-widened put right.
 *
 * A mark is widened where it touches a Chinese character or mark; brackets and quotes in pairs, when they hold one or
 * touch one. Kept: thousands (3,120), times (14:58), decimals (20.9%), list labels (1.), addresses.
 */
export function restorePunctuation(text: string): RestoredText {
  let restored = widenOnce(text);
  // A mark that was widened makes its neighbour touch a Chinese one: 0.5%,(见附件).
  for (let rounds = 0; rounds < mostRounds; rounds++) {
    const again = widenOnce(restored.text);
    if (again.count === 0) break;
    restored = { text: again.text, count: restored.count + again.count };
  }
  return restored;
}

function widenOnce(text: string): RestoredText {
  const characters = [...text];
  const kept = verbatimPlaces(text);
  const brackets = bracketsToWiden(characters, kept);
  const quotes = curlyQuotes(characters);
  const out: string[] = [];
  let count = 0;
  let offset = 0;
  characters.forEach((character, index) => {
    const at = offset;
    offset += character.length;
    const wide = fullWidth[character];
    const before = out.findLast((other) => other !== " ") ?? "";
    const after = characters.slice(index + 1, index + 20).find((other) => other !== " ") ?? "";
    if (character === " " && /[，：；？！。）]$/.test(out.at(-1) ?? "") && chinese.test(after) && count > 0)
      return;
    const quote = quotes.get(index);
    if (!kept.has(at) && quote !== undefined) {
      out.push(quote);
      count++;
    } else if (!kept.has(at) && wide !== undefined && widens(character, before, after, brackets.has(index))) {
      out.push(wide);
      count++;
    } else {
      out.push(character);
    }
  });
  return { text: out.join(""), count };
}

function widens(character: string, before: string, after: string, bracket: boolean): boolean {
  if (character === "(" || character === ")") return bracket;
  const beside = chinese.test(before);
  if (character === "." || character === "?" || character === "!") {
    return beside && (after === "" || chinese.test(after) || after === '"');
  }
  if (character === ":") return beside || (/[A-Za-z]/.test(before) && chinese.test(after));
  // A comma or semicolon between a figure and Chinese: 20.9%,检查.
  return beside || chinese.test(after);
}

/** Offsets inside addresses. */
function verbatimPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { 0: match, index } of text.matchAll(verbatim)) {
    for (let at = index; at < index + match.length; at++) places.add(at);
  }
  return places;
}

/** Indexes of half-width brackets whose pair holds or touches Chinese. */
function bracketsToWiden(characters: readonly string[], kept: ReadonlySet<number>): ReadonlySet<number> {
  const open: number[] = [];
  const widen = new Set<number>();
  const touches = (index: number) => chinese.test(characters[index] ?? "");
  const holds = chineseBetween(characters);
  characters.forEach((character, index) => {
    if (kept.has(index)) return;
    if (character === "(") open.push(index);
    if (character !== ")") return;
    const start = open.pop();
    if (start === undefined) {
      if (touches(index - 1) || touches(index + 1)) widen.add(index);
    } else if (holds(start + 1, index) || touches(start - 1) || touches(index + 1)) {
      widen.add(start).add(index);
    }
  });
  for (const start of open) if (touches(start - 1) || touches(start + 1)) widen.add(start);
  return widen;
}

/** The curly quotes for straight ones in pairs that hold Chinese, by index; none where one has no other half. */
function curlyQuotes(characters: readonly string[]): ReadonlyMap<number, string> {
  const straight = characters.flatMap((character, at) => (character === '"' ? [at] : []));
  const curly = new Map<number, string>();
  if (straight.length % 2 !== 0) return curly;
  const holds = chineseBetween(characters);
  for (let order = 0; order < straight.length; order += 2) {
    const [start = 0, end = 0] = straight.slice(order, order + 2);
    if (holds(start + 1, end)) curly.set(start, "“").set(end, "”");
  }
  return curly;
}

/** Whether a span holds a Chinese character or mark; counted once, so that nested brackets cost nothing. */
function chineseBetween(characters: readonly string[]): (from: number, to: number) => boolean {
  let count = 0;
  const before = characters.map((character) => (chinese.test(character) ? count++ : count));
  before.push(count);
  return (from, to) => (before[to] ?? count) > (before[from] ?? count);
}
