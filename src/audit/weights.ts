import type { Role } from "./statements/roles.ts";
import type { RateKind } from "./statements/rates.ts";

/**
 * What speaks against a reading, in one unit: 1 is as far as the sentence before. Set by `npm run calibrate` on
 * labelled circulars; docs/audit.md has its report.
 */
export const weights = {
  /** For each clause between two numbers of an item. */
  clause: 0.1,
  /** From an item of a list up to the head of the list. */
  head: 0.6,
  /** Into an item beside one's own: what stands there is another's. */
  siblingItem: 2.6,
  /** Into the sentence before, and for each further one. */
  sentence: 1,
  furtherSentence: 0.4,
  /** Into a paragraph before, and for each further one, up to four. */
  paragraph: 1.4,
  furtherParagraph: 0.2,
  /** Into a section beside one's own. */
  section: 4,
  /** Into an item of a sentence that is not one's own. */
  foreignItem: 1,
  /** Into a bracket that is not one's own. */
  bracket: 1.2,
  /** Forward, to a number behind. */
  behind: 0.5,
  behindSentence: 0.8,
  /** For each number of the same kind that is passed over. */
  passedOver: 0.35,
  /** A rate of passing in a breakdown is not of what the breakdown is of. */
  outOfBreakdown: 3,
  /** A part of another item than its whole, in a rate of passing. */
  partApart: 1.2,
  /** The thing is not named by either. */
  thingUnsure: 0.3,
  /** 100% of what was inspected, where nothing else is said. */
  allPassed: 1,
  allInspected: 0.3,
  /** A share or a rate that names its whole or part, and what is named so; or something else. */
  named: 0.8,
  otherName: 0.8,
  otherStem: 0.4,
  /** A whole that is named by some of the words alone. */
  nearName: 0.3,
  /** A rate that says whose it is, of something else. */
  otherScope: 3,
  /** One of several that stand side by side, meant alone. */
  listed: 1.6,
  /** Part and whole are said in the same words: 728人死亡 of 1407人死亡. */
  sameWords: 0.8,
  /** Both name the same thing. */
  sameThing: 0.8,
  /** A part of a list that adds up, and its total. */
  inList: 1.5,
  partOfList: 1.5,
  /** What the shares around one are of. */
  sharedWhole: 0.8,
  /** A whole between its part and the rate; a part behind its share. */
  between: 2,
  partBehind: 1.5,
  /** A figure that is only met when cut off, or filled up with zeros. */
  cutOff: 0.1,
  padded: 0.5,
} as const;

/** What the words of a count cost as an operand of a rate; a role that is not listed cannot be one. */
export type RoleCosts = Readonly<Partial<Record<Role | "none", number>>>;

const ofInspected: RoleCosts = { inspected: 0, total: 0.5, none: 0.7 };

/** For each kind of rate, what roles cost as its whole and as its part. */
export const roleCosts: Readonly<
  Partial<Record<RateKind, { readonly whole: RoleCosts; readonly part: RoleCosts }>>
> = {
  pass: { whole: ofInspected, part: { passed: 0, failed: 0, hasProblems: 0.8 } },
  fail: { whole: ofInspected, part: { failed: 0, hasProblems: 0.8 } },
  sampling: {
    whole: { total: 0, none: 0.7, inspected: 2 },
    part: { inspected: 0, none: 0.8, other: 0.8, total: 0.8 },
  },
  share: {
    whole: {
      total: 0,
      inspected: 0,
      none: 0.2,
      other: 0.6,
      failed: 0.6,
      passed: 0.8,
      hasProblems: 0.6,
    },
    part: { passed: 0, failed: 0, hasProblems: 0, other: 0, none: 0, inspected: 0, total: 0.3 },
  },
  named: {
    whole: { total: 0, inspected: 0, none: 0.2, other: 0.4, failed: 0.4, passed: 0.8, hasProblems: 0.4 },
    part: { passed: 0.4, failed: 0.4, hasProblems: 0.4, other: 0.4, none: 0.4, inspected: 0.4, total: 0.6 },
  },
  bare: {
    whole: { total: 0, inspected: 0.2, none: 0.4, other: 0.8 },
    part: { inspected: 0, other: 0, none: 0, failed: 0, passed: 0 },
  },
};

/** A total from which chance hardly makes a list add up. */
export const large = 100n;

/** What it costs to look for the parts of a total in a stretch of the text behind it. */
export const stretchCosts = {
  bracket: 0,
  item: 0,
  sentence: 0.2,
  labelled: 0.3,
  breakdown: 0.5,
  paragraph: 0.8,
  "item behind": 0.9,
  "sentences behind": 0.9,
  lines: 1.2,
  /** For each paragraph between a total and a sentence that breaks it down. */
  paragraphApart: 0.3,
} as const;

/** What it costs to tell the parts from the other counts of a stretch. */
export const pickCosts = {
  "same outcome": 0,
  all: 0.1,
  "first of each item": 0.2,
  "named alone": 0.2,
  "by turns": 0.2,
  beginning: 0.4,
} as const;

export const listCosts = {
  /** A list that no 其中 and no colon announces; one of two parts of a small total. */
  unannounced: 0.8,
  unannouncedPair: 2,
  /** For each part without words of its own. */
  unnamed: 0.5,
  /** Parts of other things than the total. */
  otherThing: 0.2,
  /** Parts before their total, or in a later sentence. */
  gathered: 0.3,
  ofOneKind: 1,
  toldLater: 0.5,
} as const;

/** Up to which cost a reading that holds is believed: where chance could hardly make it hold, and where it could. */
export const believed = {
  strong: 4.2,
  outcome: 3,
  weak: 2.2,
  longList: 2.6,
  list: 2.1,
  shortList: 1.5,
  pair: 0.9,
} as const;

/**
 * A figure is called wrong only where a reading costs no more than `sure`, and every other up to `other` fails, too; up
 * to `far` for one with decimals.
 */
export const doubted = { sure: 1.6, tied: 3.3, lone: 2.6, margin: 1, other: 4.5, far: 9 } as const;
