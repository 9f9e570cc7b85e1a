import type { Translation } from "../entry.ts";
import { shellWord } from "../shell-word.ts";
import type { DoubtKind, intake as zh, MarkWord, StatedStanding } from "../zh/intake.ts";
import { quoted } from "./quoted.ts";

const doubts: Readonly<Record<DoubtKind, string>> = {
  program: "a program in the text",
  lost: "a character that is lost or private",
  sign: "a sign that no circular holds",
  rare: "a Traditional or rare character that intake cannot put right",
  address: "an address of a site that is no government's",
  spamWords: "vocabulary of gambling or search-engine spam",
  severalSpamWords: "several words that spam is made of",
};

const marks: Readonly<Record<MarkWord, string>> = {
  tags: "injected HTML tags were taken out",
  emptyTags: "injected empty HTML elements were taken out",
  invisible: "characters that cannot be seen were taken out",
  pinyin: "pinyin put behind characters was taken out",
  traditional: "Traditional characters were put back into Simplified ones",
};

const times = (count: number) => (count > 1 ? ` (${count} times)` : "");

function keepOrDrop(place: string): string {
  const word = shellWord(place);
  return `--drop ${word} to leave it out, --keep ${word} to use it as it is`;
}

const standings: Readonly<Record<StatedStanding, string>> = {
  recomputed: "it follows from other numbers of the text",
  matched: "it stands there twice",
  stated: "it stands there alone",
  contradicted: "other numbers of the text rule it out",
};

export const intake: Translation<typeof zh> = {
  periodsDiffer: ({ titled, answered }) => ({ found: `the title names ${titled}, the answer ${answered}` }),
  signedMissing: ({ suggested }) => ({
    found: "no day of signing stands under the text",
    mend: `--signed ${suggested}`,
  }),
  circularEmpty: () => ({ found: "the title has no text under it", mend: "hand in the whole circular" }),
  marksWidened: ({ marks: count, paragraphs }) => ({
    found: `half-width punctuation in Chinese prose was widened (${count} marks in ${paragraphs} paragraphs)`,
  }),
  linesLeftOut: ({ count }) => ({
    found: `lines that are no part of the circular were left out${times(count)}`,
  }),
  secondCircularFile: () => ({
    found: "a second circular among the files",
    mend: "take in one circular at a time",
  }),
  titleMissing: () => ({
    found: "a text without a title that is known as one (检查情况的通报, 通知, 报告 …)",
    mend: "--title 通报的标题",
  }),
  nothingKnown: () => ({
    found: "neither a circular (a title that ends in 通报) nor a table with headings",
    mend: "check that this is the right file; a title stands on a line of its own",
  }),
  periodMissing: () => ({
    found: "the title names no period, as in 2024年第一季度",
    mend: "--period 2024-Q1 (2024-07, 2024-H1, 2024)",
  }),
  textInDoubt: ({ doubt, detail, place }) => ({
    found: `${doubts[doubt]}${detail === undefined ? "" : ` (${detail})`}`,
    mend: keepOrDrop(place),
  }),
  marksTaken: ({ mark, count }) => ({ found: `${marks[mark]}${times(count)}` }),
  roundTripWord: ({ right, count }) => ({
    found: `a word that went through Traditional characters was put right, ${quoted(right)}${times(count)}`,
  }),
  sectionOrder: ({ number, before, place }) => ({
    found: `section ${number} follows section ${before}`,
    mend: `mend the file; ${keepOrDrop(place)}`,
  }),
  partOrder: ({ number, before, place }) => ({
    found: `part ${number} follows part ${before}`,
    mend: `mend the file; ${keepOrDrop(place)}`,
  }),
  marksDoubled: ({ place }) => ({
    found: "marks stand on top of each other, or begin a paragraph",
    mend: `mend the file; ${keepOrDrop(place)}`,
  }),
  markUnpaired: ({ mark, place }) => ({
    found: `“${mark}” stands without its other half`,
    mend: `mend the file; ${keepOrDrop(place)}`,
  }),
  secondTitle: ({ first, place }) => ({
    found: `a second circular begins (the first is titled at ${first})`,
    mend: `give each circular as a file of its own; --drop ${shellWord(place)} if it is no title`,
  }),
  signatureUnknown: ({ offices, answered, suggested }) => ({
    found: `the signature is none of site.json's offices (${offices.join("、")})${answered === undefined ? "" : `; --signatory ${quoted(answered)} is none of them, either`}`,
    mend: `--signatory ${shellWord(suggested)}`,
  }),
  signatureReplaced: ({ answered }) => ({ found: `the signature was replaced by the answer, ${answered}` }),
  rowFilled: ({ row, attachment, heading }) => ({
    found: `a row that a merged cell left short was filled from the row above (row ${row} of attachment ${attachment}, “${heading}”)`,
  }),
  headingParted: ({ attachment, place }) => ({
    found: `a line between the headings of attachment ${attachment}: the headings over it would be lost`,
    mend: `mend the headings in the file; --drop ${shellWord(place)} if the line is not one of them`,
  }),
  cellsLeft: ({ attachment, row, place }) => ({
    found: `cells that make no row of the table in attachment ${attachment}, after row ${row}`,
    mend: `complete the row in the file; --drop ${shellWord(place)} if the line is no cell`,
  }),
  totalMissing: ({ file }) => ({ found: `no row of the whole (总计) in ${file}: see whether it was lost` }),
  headingsUnknown: ({ file }) => ({
    found: `hardly a heading of the table is known; it was kept as ${file}`,
  }),
  headingsLost: ({ place }) => ({
    found: "a table without headings that are known, behind another: one table may have been broken in two",
    mend: `mend the file; --keep ${shellWord(place)} if it is a table of its own`,
  }),
  lineBesideTable: () => ({ found: "a line beside an attachment's table was left out" }),
  tableUnknown: ({ place }) => ({
    found: "no table that intake knows: an attachment of text, or headings that it cannot read",
    mend: `hand in the table as .xlsx or .csv with its headings; --drop ${shellWord(place)} to leave the line out`,
  }),
  attachmentMissing: ({ number }) => ({
    found: `attachment ${number} is announced and did not come`,
    mend: `name its file on the command line, too; --without ${number} to do without it`,
  }),
  periodsOfTables: ({ period }) => ({
    found: `tables of several periods, and none of ${period}`,
    mend: "name the period with --period, or hand in the table of this period alone",
  }),
  otherPeriodLeft: ({ period }) => ({ found: `the table of another period (${period}) was left out` }),
  mergedNumber: () => ({
    found: "a merged cell holds one number for several rows, and was left to the first of them",
  }),
  rowsNotNumbered: ({ place }) => ({
    found: "the rows are not numbered one after the other: one may be missing, or stand twice",
    mend: `mend the file; --keep ${shellWord(place)} if the numbers are so in the original`,
  }),
  periodSealed: () => ({
    found: "the period is sealed: what was published is never written over",
    mend: "record the change in corrections.csv",
  }),
  settingsBroken: () => ({
    found: "the file is no JSON, so that what you wrote into it cannot be kept",
    mend: "correct the file, or move it away",
  }),
  periodThere: ({ count }) => ({
    found: `the period is there already; ${count} files would change`,
    mend: "--replace",
  }),
  hiddenWordText: ({ how }) => ({ found: `text that Word does not show (${how}) was left out` }),
  deletionCarried: () => ({ found: "a tracked deletion was carried out" }),
  foreignLink: () => ({ found: "a link to a site that is no government's was taken off" }),
  noteMarkLeft: () => ({ found: "the mark of a note was left out" }),
  struckLeft: () => ({ found: "text that is struck through was left out" }),
  hiddenElementLeft: () => ({ found: "an element that the page does not show was left out" }),
  hiddenSheetLeft: ({ cells }) => ({ found: `a hidden sheet was left out (${cells} cells)` }),
  hiddenCellsLeft: ({ cells }) => ({ found: `hidden rows or columns were left out (${cells} cells)` }),
  formulaUnsolved: ({ first, last, count }) => ({
    found: `a formula has no result in the file, so that its cell is not blank and not known: ${count > 1 ? `${first} to ${last}, ${count} cells` : first}`,
    mend: "open the file in the program that made it, let it calculate, and save it again",
  }),
  symbolUnread: ({ place }) => ({
    found: "a symbol is not to be read without its font",
    mend: `type it as a character in the original file; if it means nothing, --keep ${shellWord(place)}`,
  }),
  pictureInSentence: ({ place }) => ({
    found: "a picture stands in a sentence, and what it says was not read",
    mend: `type its words in the original file; if it has none, --keep ${shellWord(place)}`,
  }),
  fileInFile: () => ({
    found: "another file lies inside the Word file and was not read",
    mend: "open it in Word and save it anew",
  }),
  noteMoved: () => ({ found: "a note was placed behind the paragraph or table that it belongs to" }),
  textBoxMoved: () => ({
    found: "the words of a text box were placed behind the paragraph that it is anchored in",
  }),
  rubyLeft: () => ({ found: "a reading over a character was left out" }),
  marginLeft: () => ({ found: "words in the page's head or foot were left out" }),
  drawingLeft: () => ({ found: "words in shapes or text boxes of a sheet were not read" }),
  fractionsAsPercent: ({ heading, percent }) => ({
    found: `the column ${quoted(heading)} holds fractions, and was written in per cent: ${percent}`,
  }),
  tableContinued: () => ({
    found: "the table has the headings of the one before and is numbered on from it, and was joined to it",
  }),
  linesJoined: ({ count }) => ({
    found: `sentences were broken where lines end, and were joined (${count}); see whether that is right`,
  }),
  listInText: () => ({ found: "a small table in the text became lines of it, a row a line" }),
  tableInText: () => ({
    found: "a table in the text was taken in as a table; the text goes on with the paragraph behind it",
  }),
  fileInPdf: () => ({
    found: "another file is attached to the PDF and was not read",
    mend: "take it out with a PDF reader and hand it in, too; ask for the PDF without it",
  }),
  annotationLeft: ({ place }) => ({
    found: "words laid over the page of the PDF (a form, a comment, a line struck through) were not taken in",
    mend: `ask for a copy that has them in its text; if they are no part of the circular, --keep ${shellWord(place)}`,
  }),
  unseenLeft: () => ({ found: "text that the page does not show was left out" }),
  slantedLeft: () => ({ found: "slanted or upright text (a watermark, a stamp) was left out" }),
  columnsUnclear: ({ place }) => ({
    found: "these lines look like a table without rules, and what stands in which column cannot be told",
    mend: `put it into an .xlsx file; if it is no table, take it in line by line with --keep ${shellWord(place)}`,
  }),
  cellCommentLeft: () => ({ found: "the comment of a cell was not taken in" }),
  coveredCellLeft: () => ({ found: "what lies under a merged cell was left out" }),
  formatHides: () => ({ found: "a number that the format of its cell does not show was left out" }),
  runOnSeparated: ({ count }) => ({
    found: `the text was one line; it was parted into ${count} paragraphs by its title, numbers and signature: check them`,
  }),
  columnsOnNextPage: ({ place }) => ({
    found:
      "this page looks like further columns of the table on the page before, which were not joined to it",
    mend: `fit the table to the width of one page and save it anew; if it is none, --keep ${shellWord(place)}`,
  }),
  lookTrust: ({ source }) => ({
    found: `how far the source ${quoted(source)} is trusted, and why (trust, reason, kind) is yours to say`,
  }),
  lookStatedRow: ({ what, value, standing, quote }) => ({
    found: `from the text: ${what} ${value} (${standings[standing]}), in the words ${quoted(quote)}`,
  }),
  lookStated: () => ({
    found: "no table was received; write the figures of the text into it, each with its words",
  }),
  lookOwnTable: () => ({
    found: "no table of it was received; add it where the circular says so in its text",
  }),
  lookRows: ({ names }) => ({ found: `no row for ${names.join("、")}` }),
  lookAsOf: () => ({ found: "no day that the counts stand for (截至…) was found: asOf" }),
  lookWindow: () => ({ found: "no days that were looked at (备注) were found: window" }),
};
