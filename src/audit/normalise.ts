import { glossEnglish } from "./english.ts";
import { readingBuilder, type Reading, type ReadingBuilder } from "./reading.ts";
import { toSimplified } from "./traditional.ts";

/** Invisible characters: soft hyphen, zero-width characters, directions, byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** Ornaments that a tampered copy strews into words: 第卐四季度, 省︼政府. */
const ornament = /[卐卍々︼︻︽︾⌒◇◆□■△▲▽▼○●◎☆★♀♂♠♥♣♦♪※〓§¤╳╱╲┃━│─┌┐└┘├┤►◄←↑→↓❖✦✧]/;

/** Full-width punctuation read as half-width; 。 and 、 keep their own sense. */
const plainPunctuation: Readonly<Record<string, string>> = {
  "，": ",",
  "﹐": ",",
  "､": "、",
  "：": ":",
  "﹕": ":",
  "∶": ":",
  "；": ";",
  "﹔": ";",
  "（": "(",
  "）": ")",
  "﹙": "(",
  "﹚": ")",
  "％": "%",
  "﹪": "%",
  "٪": "%",
  "．": ".",
  "？": "?",
  "！": "!",
  "｜": "|",
  "／": "/",
  "～": "~",
  "｡": "。",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "﹃": "“",
  "﹄": "”",
  "【": "[",
  "】": "]",
  "［": "[",
  "］": "]",
  "《": "《",
  "》": "》",
  "—": "-",
  "–": "-",
  "―": "-",
  "－": "-",
  "‐": "-",
  "⼀": "一",
  "\u2028": "\n",
  "\r": "\n",
};

/** Elements that begin a line, and those that begin a cell. */
const lineTag = /^<\/?(?:p|div|tr|li|br|table|tbody|thead|h[1-6]|ul|ol|section|article|hr)\b/i;
const cellTag = /^<(?:td|th)\b/i;
const tag = /<[/!]?[a-z][^<>\n]{0,200}>/iy;

/** A syllable that a machine has put behind a character: 網(wǎng). Latin letters, one of them with its tone. */
const pinyin = /[(（][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}[)）]/y;
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/;
const neutralSyllable = /^[(（](?:de|le|men|zi|me|ma|ge|zhe|ne|ba|guo|tou)[)）]$/;

const han = /[\u3400-\u9fff]/;
const blank = /[ \t\u00a0\u2000-\u200a\u3000\f\v]/;

/**
 * Reads a text as a person would who looks past what copying has done to it.
 *
 * Full-width digits and punctuation become half-width, Traditional characters simplified; tags, invisible characters,
 * pinyin and ornaments inside words are left out, and so are blanks beside Chinese. English is glossed in Chinese.
 */
export function readText(original: string): Reading {
  const builder = readingBuilder(original.length);
  let at = 0;
  while (at < original.length) {
    at =
      readMarkup(original, at, builder) ??
      readBlank(original, at, builder) ??
      readUnit(original, at, builder);
  }
  return glossEnglish(builder.done());
}

/** Steps over a tag or a pinyin syllable; undefined where there is none. */
function readMarkup(original: string, at: number, builder: ReadingBuilder): number | undefined {
  const unit = original.charAt(at);
  if (unit === "<") {
    tag.lastIndex = at;
    const found = tag.exec(original)?.[0];
    if (found === undefined) return undefined;
    if (lineTag.test(found)) breakLine(builder, at, at + found.length);
    else if (cellTag.test(found)) builder.add("\t", at, at + found.length);
    return at + found.length;
  }
  if ((unit === "(" || unit === "（") && /[\u3400-\u9fffA-Za-z]/.test(builder.last)) {
    pinyin.lastIndex = at;
    const found = pinyin.exec(original)?.[0];
    if (found !== undefined && (toned.test(found) || neutralSyllable.test(found))) return at + found.length;
  }
  return undefined;
}

/** Reads a run of blanks: one blank between Latin words, a cell border where it is wide, otherwise nothing. */
function readBlank(original: string, at: number, builder: ReadingBuilder): number | undefined {
  if (!blank.test(original.charAt(at))) return undefined;
  let end = at + 1;
  while (end < original.length && blank.test(original.charAt(end))) end++;
  const before = builder.last;
  const after = original.charAt(end);
  const atRim = before === "" || before === "\n" || after === "" || after === "\n" || after === "\r";
  if (atRim) return end;
  if (original.charAt(at) === "\t" || end - at > 2) builder.add("\t", at, end);
  else if (!han.test(before) && !han.test(after)) builder.add(" ", at, end);
  return end;
}

function readUnit(original: string, at: number, builder: ReadingBuilder): number {
  const unit = original.charAt(at);
  const end = at + 1;
  if (invisible.test(unit)) return end;
  if (ornament.test(unit)) {
    if (!han.test(builder.last) || !han.test(original.charAt(end))) builder.add(" ", at, end);
    return end;
  }
  const read = plainUnit(unit);
  if (read === "\n") breakLine(builder, at, end);
  else if (/[,。;]/.test(read)) readStop(read, at, builder);
  else builder.add(read, at, end);
  return end;
}

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const plain = plainPunctuation[unit];
  if (plain !== undefined) return plain;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return toSimplified(unit);
}

/** A scrape doubles commas and sets them beside other stops: ",," and ",。" are one stop, the stronger. */
function readStop(stop: string, at: number, builder: ReadingBuilder): void {
  const before = builder.last;
  if (/[,。;]/.test(before)) {
    if (stop === "," || stop === before) return;
    builder.drop();
  }
  builder.add(stop, at, at + 1);
}

/** Empty lines say nothing. */
function breakLine(builder: ReadingBuilder, at: number, end: number): void {
  if (builder.last === " ") builder.drop();
  if (builder.last !== "\n" && builder.last !== "") builder.add("\n", at, end);
}
