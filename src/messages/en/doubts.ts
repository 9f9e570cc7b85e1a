import type { Translation } from "../entry.ts";
import type { doubts as chinese } from "../zh/doubts.ts";
import { listed, quoted } from "./quoted.ts";

const orDeclare = "If it is right, say so in declared.json: doubts, with the code and the reason.";

export const doubts: Translation<typeof chinese> = {
  otherPeriodNamed: ({ text, named, period }) => ({
    found: `${quoted(text)} speaks of ${named}, the folder of ${period}`,
    mend: `correct one of them. ${orDeclare}`,
  }),
  noSuchDay: ({ text }) => ({
    found: `there is no day ${quoted(text)}`,
    mend: `correct it by the original. ${orDeclare}`,
  }),
  publishedUnsigned: ({ published, signed }) => ({
    found: `published on ${published}, before it was signed on ${signed}`,
    mend: `correct published or signed. ${orDeclare}`,
  }),
  publishedLate: ({ published, signed }) => ({
    found: `published on ${published}, a year or more after it was signed on ${signed}`,
    mend: `correct published or signed. ${orDeclare}`,
  }),
  signedLate: ({ signed, to }) => ({
    found: `signed on ${signed}, a year or more after the last day of the period, ${to}`,
    mend: `correct signed, or the folder's name. ${orDeclare}`,
  }),
  countDayDiffers: ({ text, asOf }) => ({
    found: `the text counts as of ${quoted(text)}, asOf in period.json says ${asOf}`,
    mend: `correct one of them. ${orDeclare}`,
  }),
  windowDiffers: ({ found, window }) => ({
    found: `the words say that ${found.from} to ${found.to} was looked at, window in period.json ${window.from} to ${window.to}`,
    mend: `correct one of them. ${orDeclare}`,
  }),
  deadlineNotInText: ({ due, named }) => ({
    found: `the deadline ${due} is not in the text, which names ${listed(named)}`,
    mend: `correct the deadline or the text; if it rests on something else, say so under 依据. ${orDeclare}`,
  }),
  owedByOthers: ({ found, text }) => ({
    found: `owed by ${listed(found)}, in the sentence of the text by ${listed(text)}`,
    mend: `correct one of them. ${orDeclare}`,
  }),
  stateDiffers: ({ state, name, finished }) => ({
    found: `the state of ${name} is ${quoted(state)}; those that the text says have finished are ${listed(finished)}`,
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
    mend: `take one of them out. ${orDeclare}`,
  }),
  operatorElsewhere: ({ operator, region }) => ({
    found: `the operator ${quoted(operator)} is not in ${region}`,
    mend: `correct the region or the operator. ${orDeclare}`,
  }),
  deadlineMoved: ({ name, due, before, period }) => ({
    found: `the deadline of ${name} is ${due}, in ${period} it was ${before}`,
    mend: `correct one of them. ${orDeclare}`,
  }),
  regionsGone: ({ names, period }) => ({
    found: `${listed(names)} are not in the table, but were in ${period}`,
    mend: `add them; what is not known stays blank. ${orDeclare}`,
  }),
  tableRepeated: ({ period }) => ({
    found: `this table is the same as one of ${period}`,
    mend: `see whether it is the right file. ${orDeclare}`,
  }),
  sourceDayDiffers: ({ date, days }) => ({
    found: `the source is of ${date}, the circular of the same title was signed or published on ${listed([...new Set(days)])}`,
    mend: `correct one of them. ${orDeclare}`,
  }),
  doubtNotRaised: ({ code }) => ({
    found: `the doubt ${quoted(code)} does not arise in this period`,
    mend: "take it out, or correct its code.",
  }),
};
