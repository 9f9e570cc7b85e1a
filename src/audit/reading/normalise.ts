import { blockElements, cellElements } from "../../documents/html-names.ts";
import { invisible } from "../../text/hidden-characters.ts";
import { pinyinNote } from "../../text/pinyin-notes.ts";
import { toSimplified } from "../../text/simplified.ts";
import { glossEnglish } from "./english.ts";
import { readingBuilder, type Reading, type ReadingBuilder, substitute } from "./reading.ts";

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
  "\u2029": "\n",
  "\r": "\n",
};

/** Tags that part lines, and those that begin a cell. */
const lineTag = new RegExp(
  `^</?(?:br|${[...blockElements].filter((name) => !cellElements.has(name)).join("|")})\\b`,
  "i",
);
const cellTag = new RegExp(`^<(?:${[...cellElements].join("|")})\\b`, "i");
const tag = /<[/!]?[a-z][^<>\n]{0,200}>/iy;

const pinyin = new RegExp(pinyinNote, `${pinyinNote.flags}y`);

const han = /[\u3400-\u9fff]/;
const blank = /[ \t\u00a0\u2000-\u200a\u3000\f\v]/;

/** A number and its counter on two lines. */
const brokenNumber = /^(?:[家条件项份单%]|个(?!别|性|人|体))/;
/** What begins a paragraph of its own. */
const beginsParagraph =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|附[件表]|[•◆●·-]|\||“|日期|时间|来源|索引|发布)/;

/**
 * Joins the lines that a PDF has broken in the middle of a sentence: a line with a comma that does not end in a stop
 * goes on in the next, unless that begins a paragraph of its own.
 */
function joinWrappedLines(reading: Reading): Reading {
  const { text } = reading;
  const joined = new Set<number>();
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    const line = text.slice(start, end);
    const next = text.slice(end + 1, end + 12);
    const wrapped =
      /,/.test(line) &&
      /[\u4e00-\u9fa5\d,、]$/.test(line) &&
      !/[|\t]/.test(line) &&
      !beginsParagraph.test(next);
    if (wrapped || (/\d$/.test(line) && brokenNumber.test(next))) joined.add(end);
    start = end + 1;
  }
  return joined.size === 0
    ? reading
    : substitute(reading, /\n/g, (match) => (joined.has(match.index ?? 0) ? "" : "\n"));
}

/**
 * Reads a text as a person would who looks past what copying has done to it.
 *
 * Full-width digits and punctuation become half-width, Traditional characters simplified; tags, invisible characters,
 * pinyin and ornaments inside words are left out, and so are blanks beside Chinese. English is glossed in Chinese.
 */
export function readText(original: string): Reading {
  const simplified = toSimplified(original);
  const builder = readingBuilder(simplified.length);
  let at = 0;
  while (at < simplified.length) {
    at =
      readMarkup(simplified, at, builder) ??
      readBlank(simplified, at, builder) ??
      readUnit(simplified, at, builder);
  }
  return glossEnglish(joinWrappedLines(builder.done()));
}

/** Steps over a tag or a pinyin syllable; undefined where there is none. */
function readMarkup(text: string, at: number, builder: ReadingBuilder): number | undefined {
  const unit = text.charAt(at);
  if (unit === "<") {
    tag.lastIndex = at;
    const found = tag.exec(text)?.[0];
    if (found === undefined) return undefined;
    if (lineTag.test(found)) breakLine(builder, at, at + found.length);
    else if (cellTag.test(found)) builder.add("\t", at, at + found.length);
    return at + found.length;
  }
  if ((unit === "(" || unit === "（") && /[\u3400-\u9fffA-Za-z]/.test(builder.last)) {
    pinyin.lastIndex = at;
    const found = pinyin.exec(text)?.[0];
    if (found !== undefined) return at + found.length;
  }
  return undefined;
}

/** Reads a run of blanks: one blank between Latin words, a cell border where it is wide, otherwise nothing. */
function readBlank(text: string, at: number, builder: ReadingBuilder): number | undefined {
  if (!blank.test(text.charAt(at))) return undefined;
  let end = at + 1;
  while (end < text.length && blank.test(text.charAt(end))) end++;
  const before = builder.last;
  const after = text.charAt(end);
  const atRim = before === "" || before === "\n" || after === "" || after === "\n" || after === "\r";
  if (atRim) return end;
  if (text.charAt(at) === "\t" || end - at > 2) builder.add("\t", at, end);
  else if (!han.test(before) && !han.test(after)) builder.add(" ", at, end);
  return end;
}

function readUnit(text: string, at: number, builder: ReadingBuilder): number {
  const unit = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + unit.length;
  const read = plainUnit(unit);
  if (read !== "\n" && invisible.test(unit)) return end;
  if (ornament.test(unit)) {
    if (!han.test(builder.last) || !han.test(text.charAt(end))) builder.add(" ", at, end);
    return end;
  }
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
  return unit;
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
