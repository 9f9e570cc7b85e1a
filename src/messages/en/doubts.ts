import type { Translation } from "../entry.ts";
import type { doubts as chinese } from "../zh/doubts.ts";
import { listed, quoted } from "./quoted.ts";

const orDeclare = "If it is right, say so in declared.json: doubts, with the code and the reason.";

export const doubts: Translation<typeof chinese> = {
  otherPeriodNamed: ({ text, named, period }) => ({
    found: `${quoted(text)} speaks of ${named}, the folder of ${period}`,
    expected: "the same period",
    mend: `correct one of them. ${orDeclare}`,
  }),
  noSuchDay: ({ text }) => ({
    found: `there is no day ${quoted(text)}`,
    expected: "a day that there is",
    mend: `correct it by the original. ${orDeclare}`,
  }),
  publishedUnsigned: ({ published, signed }) => ({
    found: `published on ${published}, before it was signed on ${signed}`,
    expected: "the day of signing or later",
    mend: `correct published or signed. ${orDeclare}`,
  }),
  publishedLate: ({ published, signed }) => ({
    found: `published on ${published}, a year or more after it was signed on ${signed}`,
    expected: "within a year of signing",
    mend: `correct published or signed. ${orDeclare}`,
  }),
  signedLate: ({ signed, to }) => ({
    found: `signed on ${signed}, a year or more after the last day of the period, ${to}`,
    expected: "within a year of the period",
    mend: `correct signed, or the folder's name. ${orDeclare}`,
  }),
  countDayDiffers: ({ text, asOf }) => ({
    found: `the text counts as of ${quoted(text)}, asOf in period.json says ${asOf}`,
    expected: "the same day",
    mend: `correct one of them. ${orDeclare}`,
  }),
  windowDiffers: ({ found, window }) => ({
    found: `the words say that ${found.from} to ${found.to} was looked at, window in period.json ${window.from} to ${window.to}`,
    expected: "the same days",
    mend: `correct one of them. ${orDeclare}`,
  }),
  deadlineNotInText: ({ due, named }) => ({
    found: `the deadline ${due} is not in the text, which names ${listed(named)}`,
    expected: "a day that the text names",
    mend: `correct the deadline or the text; if it rests on something else, say so under 依据. ${orDeclare}`,
  }),
  owedByOthers: ({ found, text }) => ({
    found: `owed by ${listed(found)}, in the sentence of the text by ${listed(text)}`,
    expected: "the same ones",
    mend: `correct one of them. ${orDeclare}`,
  }),
  stateDiffers: ({ state, name, finished }) => ({
    found: `the state of ${name} is ${quoted(state)}; those that the text says have finished are ${listed(finished)}`,
    expected: "the state that the text gives",
    mend: `correct one of them. ${orDeclare}`,
  }),
  wordsNotInText: ({ text }) => ({
    found: `${quoted(text)} is not in the text`,
    expected: "the words of the text",
    mend: `correct one of them. ${orDeclare}`,
  }),
  sequenceBroken: ({ found, expected }) => ({
    found: `the number of the row is ${found}`,
    expected: String(expected),
    mend: `see whether a row is missing. ${orDeclare}`,
  }),
  rowsEqual: ({ line }) => ({
    found: `this row is the same as line ${line}`,
    expected: "each row once",
    mend: `take one of them out. ${orDeclare}`,
  }),
  operatorElsewhere: ({ operator, region }) => ({
    found: `the operator ${quoted(operator)} is not in ${region}`,
    expected: "one of that region",
    mend: `correct the region or the operator. ${orDeclare}`,
  }),
  deadlineMoved: ({ name, due, before, period }) => ({
    found: `the deadline of ${name} is ${due}, in ${period} it was ${before}`,
    expected: "the deadline of the period before",
    mend: `correct one of them. ${orDeclare}`,
  }),
  regionsGone: ({ names, period }) => ({
    found: `${listed(names)} are not in the table, but were in ${period}`,
    expected: "the regions of the period before",
    mend: `add them; what is not known stays blank. ${orDeclare}`,
  }),
  tableRepeated: ({ period }) => ({
    found: `this table is the same as one of ${period}`,
    expected: "a table of this period",
    mend: `see whether it is the right file. ${orDeclare}`,
  }),
  sourceDayDiffers: ({ date, days }) => ({
    found: `the source is of ${date}, the circular of the same title was signed or published on ${listed([...new Set(days)])}`,
    expected: "one of these days",
    mend: `correct one of them. ${orDeclare}`,
  }),
  lastSentenceOpen: ({ text }) => ({
    found: `the last sentence of the text has no stop: ${quoted(text)}`,
    expected: "a whole sentence",
    mend: `see whether the end of the text is missing. ${orDeclare}`,
  }),
  tableRegionsMissing: ({ names, period }) => ({
    found: `${listed(names)} are not in the table, but were in the same one of ${period}`,
    expected: "the regions of the table before",
    mend: `see whether rows are missing; of a table that never had them say "partial": true under tables in period.json. ${orDeclare}`,
  }),
  tableNoFigures: () => ({
    found: "the table has headings and no figures",
    expected: "a row of figures at least",
    mend: `see whether the file is whole. ${orDeclare}`,
  }),
  doubtNotRaised: ({ code }) => ({
    found: `the doubt ${quoted(code)} does not arise in this period`,
    expected: "a code that arises",
    mend: "take it out, or correct its code.",
  }),
};
