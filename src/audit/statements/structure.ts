import { findMentions } from "../mentions/find-mentions.ts";
import type { Mention } from "../mentions/mention.ts";

/**
 * A mention and where it stands: in the tree of section, paragraph, sentence, item (；), clause (，) and bracket. The
 * numbers count from the start of the text; those of two mentions are equal where they stand in the same branch.
 */
export interface PlacedMention extends Mention {
  /** Its own place among the mentions. */
  readonly index: number;
  /** Numbers of the sections it stands in, outermost first: 一、 then （二）. */
  readonly sections: readonly number[];
  readonly paragraph: number;
  readonly sentence: number;
  readonly item: number;
  readonly clause: number;
  /** Like `clause`, but brackets and what they hold do not count. */
  readonly phrase: number;
  /** Brackets around it. */
  readonly depth: number;
  /** The innermost of them; 0 for none. */
  readonly bracket: number;
  /** Like `item`, but what ； parts inside a bracket is parted, too. */
  readonly entry: number;
  /** Breakdowns (其中, a colon) that are open around it: 1 for the parts of a list, 2 for parts of such a part. */
  readonly breakdown: number;
  /** The words since the number or stop before it. */
  readonly before: string;
  /** The words up to the next number or stop. */
  readonly after: string;
  /** Whether its paragraph is a row of a table, or a cell. */
  readonly cell: boolean;
}

/** A text in numbers and the words between them. */
export interface Structure {
  /** The text as it was read. */
  readonly reading: string;
  /** The same, with brackets that hold no number blanked out in place. */
  readonly text: string;
  readonly mentions: readonly PlacedMention[];
}

/** Words farther from a number than this do not belong to it. */
const reach = 60;

interface Branch {
  sections: readonly number[];
  paragraph: number;
  sentence: number;
  item: number;
  entry: number;
  clause: number;
  phrase: number;
  depth: number;
  bracket: number;
  breakdown: number;
}

/** Reads the numbers of a text with their places in its tree. Time is linear in its length. */
export function readStructure(reading: string): Structure {
  const text = blankAsides(reading);
  const found = findMentions(text);
  const walker = walkerOver(text);
  let stop = 0;
  const mentions = found.map((mention, index): PlacedMention => {
    const at = walker.walkTo(mention.start);
    stop = Math.max(stop, walker.lastStop());
    const previous = found[index - 1]?.end ?? 0;
    // "不合格(53)个": the words before such a number stand before its bracket.
    const bracketed =
      text.charAt(mention.start - 1) === "(" && text.slice(mention.start, mention.end).includes(")");
    const edge = bracketed ? mention.start - 1 : mention.start;
    const from = bracketed ? Math.max(previous, clauseStart(text, edge)) : Math.max(stop, previous);
    const after = text.slice(mention.end, endOfClause(text, mention.end, found[index + 1]?.start));
    const closes = at.depth > 0 && text.charAt(mention.start - 1) !== "(";
    const outside = bracketed ? walker.leaveBracket(mention.end) : at;
    return {
      ...mention,
      index,
      ...outside,
      before: words(text.slice(Math.max(from, mention.start - reach), edge)),
      after: words(closes ? (after.split(")")[0] ?? "") : after),
      cell: isCell(text, mention),
    };
  });
  return { reading, text, mentions };
}

const topLevel = /^[一二三四五六七八九十]{1,3}、/;
const secondLevel = /^\([一二三四五六七八九十]{1,3}\)/;

/** Walks over a text once, keeping count of its branches. */
function walkerOver(text: string) {
  const at: Branch = {
    sections: [],
    paragraph: 0,
    sentence: 0,
    item: 0,
    entry: 0,
    clause: 0,
    phrase: 0,
    depth: 0,
    bracket: 0,
    breakdown: 0,
  };
  const brackets: number[] = [];
  /** The breakdowns open outside each of them. */
  const breakdownsOutside: number[] = [];
  let opened = 0;
  let sectionCount = 0;
  let done = 0;
  let stop = 0;
  // A breakdown inside an item of another ends with its item.
  let nested = false;
  const open = () => {
    // 其中: opens one breakdown, not two.
    if (done > 0 && text.charAt(done) === ":" && text.startsWith("其中", done - 2)) return;
    if (at.breakdown > 0 || at.depth > 0) nested = true;
    at.breakdown++;
  };
  const endBrackets = () => {
    brackets.length = 0;
    breakdownsOutside.length = 0;
    at.depth = 0;
    at.bracket = 0;
  };
  const closeBracket = () => {
    brackets.pop();
    at.depth = brackets.length;
    at.bracket = brackets.at(-1) ?? 0;
    // 375件(其中74件)，320件已完成: what a bracket breaks down ends with it.
    at.breakdown = breakdownsOutside.pop() ?? at.breakdown;
  };
  const endSentence = (place: number) => {
    at.sentence++;
    at.item++;
    at.entry++;
    at.clause++;
    at.phrase++;
    at.breakdown = 0;
    nested = false;
    endBrackets();
    stop = place + 1;
  };
  const startSection = (from: number) => {
    const line = text.slice(from, from + 8);
    const level = topLevel.test(line) ? 0 : secondLevel.test(line) ? 1 : -1;
    if (level >= 0) at.sections = [...at.sections.slice(0, level), ++sectionCount];
  };
  const step = (unit: string, place: number) => {
    switch (unit) {
      case "\n":
        at.paragraph++;
        startSection(place + 1);
        endSentence(place);
        return;
      case "。":
      case "!":
      case "?":
        endSentence(place);
        return;
      case ";":
        // 不合格12个(未更新10个;未备案2个),占比5.5% is one item.
        if (at.depth === 0) {
          at.item++;
          at.phrase++;
        }
        at.entry++;
        at.clause++;
        if (nested) at.breakdown--;
        nested = false;
        stop = place + 1;
        return;
      case ",":
      case "|":
      case "\t":
        at.clause++;
        if (at.depth === 0) at.phrase++;
        stop = place + 1;
        return;
      case ":":
        if (labelsNumber(text, place)) return;
        at.clause++;
        if (at.depth === 0) at.phrase++;
        open();
        stop = place + 1;
        return;
      case "(":
        at.clause++;
        brackets.push(++opened);
        breakdownsOutside.push(at.breakdown);
        at.depth = brackets.length;
        at.bracket = opened;
        stop = place + 1;
        return;
      case ")":
        closeBracket();
        return;
      case "其":
        if (text.startsWith("其中", place)) open();
        return;
      default:
    }
  };
  startSection(0);
  return {
    walkTo(place: number): Branch {
      for (; done < place; done++) step(text.charAt(done), done);
      return { ...at };
    },
    lastStop: () => stop,
    /** The bracket around a number closes inside it: "(53)个". */
    leaveBracket(end: number): Branch {
      done = end;
      closeBracket();
      return { ...at };
    },
  };
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < reach && !isStop(text, start - 1)) start--;
  return start;
}

function endOfClause(text: string, from: number, next: number | undefined): number {
  if (text.charAt(from) === "、") return from;
  const limit = Math.min(next ?? text.length, from + reach, text.length);
  for (let i = from; i < limit; i++) {
    if (isStop(text, i)) return i;
  }
  return limit;
}

function isStop(text: string, at: number): boolean {
  return /[,。;:!?\n|\t(]/.test(text.charAt(at)) && !labelsNumber(text, at);
}

/** Characters that the name of one number has at most. */
const longestLabel = 16;

/** 抽查数量:60个: such a colon parts a number from its own name only. 413家全部检查:301家没有问题 breaks down the 413. */
function labelsNumber(text: string, at: number): boolean {
  if (text.charAt(at) !== ":" || !/^ ?\d/.test(text.slice(at + 1, at + 3))) return false;
  return /(?:^|[,。;!?\n|\t(])[^,。;:!?\n|\t(\d]+$/.test(text.slice(Math.max(0, at - longestLabel), at));
}

const blankUnit = "\u0000";

/** Blanks bracketed asides that hold no number, so that 县(市、区)1798个 is one clause. Lengths stay, so places do. */
function blankAsides(text: string): string {
  return text.replace(/\([^()\d\n。]{1,30}\)(?!\s?[个家条件])/g, (aside) =>
    /^\([一二三四五六七八九十]{1,3}\)$/.test(aside) ? aside : blankUnit.repeat(aside.length),
  );
}

function words(text: string): string {
  return text.replaceAll(blankUnit, "").trim().replace(/:$/, "");
}

/** A number with nothing but a border on one side, alone in its line or between bars, stands in a table. */
function isCell(text: string, { start, end }: Mention): boolean {
  const left = text.slice(Math.max(0, start - 2), start).trimEnd();
  const leftBorder = start === 0 || /[\n\t|]/.test(text.charAt(start - 1)) || /[|\t]$/.test(left);
  const right = text.slice(end, end + 2).trimStart();
  const next = text.slice(end, end + 1);
  return leftBorder && (next === "" || /^[\n\t|]/.test(next) || /^[|\t]/.test(right));
}
