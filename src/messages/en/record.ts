import type { Translation } from "../entry.ts";
import { shellWord } from "../shell-word.ts";
import type { record as chinese } from "../zh/record.ts";
import { either, listed, meant, quoted } from "./quoted.ts";

/** How a record is begun in a folder that holds none. */
function begin(folder: string): string {
  return `npm run -s intake -- --new ${shellWord(folder)} begins a new record.`;
}

const correctDate = "correct whichever of the two dates is wrong.";
const fillIn = "fill it in, or remove the key where there is none.";
const tagMend = 'add it to the front matter; a site without "tags" in site.json does not need it.';

export const record: Translation<typeof chinese> = {
  recordMissing: ({ folder }) => ({
    found: "there is no such directory",
    expected: "a directory with site.json and a folder for each period",
    mend: `check the path (TONGBAO_DATA, if it is set). ${begin(folder)}`,
  }),
  siteMissing: ({ folder }) => ({
    found: "the record has no site.json",
    expected: "a site.json with the site's name, its jurisdiction and its offices",
    mend: `put it into the folder. ${begin(folder)}`,
  }),
  periodNameWrong: ({ name, forms }) => ({
    found: `the name of the folder, ${quoted(name)}, is no period`,
    expected: `one such as ${listed(forms)}`,
    mend: 'rename the folder; one that is not to be read begins with "_".',
  }),
  periodEmpty: () => ({
    found: "the folder has neither a text nor a number",
    expected: "circular.md, stated.csv or attachment-1.csv",
    mend: "add what was published, or take the folder out.",
  }),
  fileNameUnknown: ({ name, known, nearest }) => ({
    found: `unknown file name ${quoted(name)}`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "rename the file, or move it out of the folder.",
  }),
  folderForFile: () => ({
    found: "this is a folder, not a file",
    expected: "a file of this name",
    mend: 'move the folder elsewhere, or let its name begin with "_".',
  }),
  bothForms: ({ old, present }) => ({
    found: `${old} is what ${present} was called in the first form of a record, and both are there`,
    expected: "one of the two",
    mend: `take over into ${present} what it lacks, and remove ${old}.`,
  }),
  periodsNone: ({ folder }) => ({
    found: "there is no period",
    expected: "at least one folder such as 2024-Q1",
    mend: `take in a circular that you have received: npm run -s intake -- FILE --out ${shellWord(folder)}; or add the folder of a period, with circular.md, stated.csv or attachment-1.csv.`,
  }),
  periodNoFolder: ({ name }) => ({
    found: `${quoted(name)} is the name of a period, but is a file`,
    expected: "a folder that holds the files of the period",
    mend: "make it a folder and put the files into it; what is no part of the record belongs outside the data folder.",
  }),
  periodAside: ({ name, period }) => ({
    found: `${quoted(name)} is ${period}, moved aside while it was replaced, and ${quoted(period)} is not there`,
    expected: "each period in its own folder",
    mend: `rename it to ${quoted(period)}; or receive the period again, which first puts it back.`,
  }),
  placeholderLeft: ({ key, text }) => ({
    found: `${quoted(key)} is a placeholder, ${quoted(text)}`,
    expected: "the office's own value",
    mend: fillIn,
  }),
  exampleLeft: ({ key, text }) => ({
    found: `${quoted(key)} is an example, ${quoted(text)}`,
    expected: "the office's own value",
    mend: fillIn,
  }),
  addressHole: ({ hole, key }) => ({
    found: `the address asks for ${hole}, but there is no ${quoted(key)}`,
    expected: `${quoted(key)} in site.json, or an address without ${hole}`,
    mend: `add ${quoted(key)}, or take ${hole} out of the address.`,
  }),
  officeTwice: ({ name }) => ({
    found: `the name ${quoted(name)} of an office stands here again`,
    expected: "each name once",
    mend: "remove one of the two.",
  }),
  subjectUnknown: ({ id, known }) => ({
    found: `${quoted(id)} is no subject that is built in`,
    expected: `${either(known)}, or a subject with id, name and counter`,
    mend: "correct the id, or describe the subject.",
  }),
  subjectIdTaken: ({ id }) => ({
    found: `the id ${quoted(id)} is taken by another subject`,
    expected: "an id of its own for each subject",
    mend: "rename one of the two.",
  }),
  measureNamesUnknown: ({ name, known, nearest }) => ({
    found: `the measure names ${quoted(name)}, which is no measure`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the id, or add the measure.",
  }),
  sourceIdTaken: ({ id }) => ({
    found: `the id ${quoted(id)} is taken by another source`,
    expected: "an id of its own for each source",
    mend: "rename one of the two, also where it is referred to.",
  }),
  sourceFileMissing: ({ file, files }) => ({
    found: `the folder has no file ${quoted(file)}`,
    expected: `names of files in this folder: ${listed(files)}`,
    mend: "correct the name, or add the file.",
  }),
  fileWithoutSource: ({ file }) => ({
    found: `${file} rests on no source`,
    expected: 'each file of the folder among the "files" of a source',
    mend: "name the source that the file was taken from; what has none is not published.",
  }),
  sourceUnknown: ({ source, known }) => ({
    found: `${quoted(source)} is no source of this period`,
    expected: known.length === 0 ? "the id of a source" : `one of ${listed(known)}`,
    mend: "correct the id, or add the source.",
  }),
  tableFileMissing: ({ file, tables }) => ({
    found: `the folder has no table ${quoted(file)}`,
    expected: `a table of this folder${tables.length === 0 ? "" : `: ${listed(tables)}`}`,
    mend: "correct the name, or add the file.",
  }),
  settingsSubjectUnknown: ({ name, known, nearest }) => ({
    found: `${quoted(name)} is no subject`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the id, or add the subject to site.json.",
  }),
  settingsMeasureUnknown: ({ name, known, nearest }) => ({
    found: `${quoted(name)} is no measure`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the id, or add the measure to site.json.",
  }),
  windowEndsEarly: ({ to, from }) => ({
    found: `the window ends on ${to}, before it begins`,
    expected: `a day from ${from} on`,
    mend: correctDate,
  }),
  countedEarly: ({ asOf, from }) => ({
    found: `the counts stand for ${asOf}, before the window begins`,
    expected: `a day from ${from} on`,
    mend: correctDate,
  }),
  dateOutside: ({ date, period, from, to }) => ({
    found: `${date} does not belong to ${period}`,
    expected: `a day from ${from} to ${to}`,
    mend: "correct the date, or the name of the folder.",
  }),
  sourceTooOld: ({ date, asOf }) => ({
    found: `the source is of ${date}, before the day that its counts stand for`,
    expected: `a day from ${asOf} on`,
    mend: correctDate,
  }),
  publishedEarly: ({ published, asOf }) => ({
    found: `published on ${published}, before the day that its counts stand for`,
    expected: `a day from ${asOf} on`,
    mend: correctDate,
  }),
  signedEarly: ({ signed, to }) => ({
    found: `signed on ${signed}, before the window ends`,
    expected: `a day from ${to} on`,
    mend: correctDate,
  }),
  signatoryUnknown: ({ signatory, offices, nearest }) => ({
    found: `${quoted(signatory)} is no office of site.json`,
    expected: `one of ${listed(offices)}${meant(nearest)}`,
    mend: "sign with the office that issued the circular; where the copy was altered there, say so of the source in period.json.",
  }),
  bodyHidden: ({ character }) => ({
    found: `here is ${character}, a character that cannot be seen`,
    expected: "text that reads as it looks",
    mend: "delete the character.",
  }),
  bodyMissing: () => ({
    found: "there is no text after the front matter",
    expected: "the text of the circular",
    mend: "add the text, or remove the file where only the figures were published.",
  }),
  tagSourceMissing: () => ({
    found: '"source" is missing',
    expected: "the 来源 of the circular, for its head tag ContentSource",
    mend: tagMend,
  }),
  tagPublishedMissing: () => ({
    found: '"published" is missing',
    expected: "a day and a time, as in 2024-05-31 14:58, for its head tag PubDate",
    mend: tagMend,
  }),
  tagTimeMissing: ({ published }) => ({
    found: `"published" is ${published}, without a time`,
    expected: "a day and a time, as in 2024-05-31 14:58, for its head tag PubDate",
    mend: tagMend,
  }),
  declaredNothing: () => ({
    found: "nothing says which figure is meant",
    expected: "words of the circular (quote), or a cell (table, row and column)",
    mend: "say where the figure stands in one of the two ways.",
  }),
  declaredTwice: () => ({
    found: "both words and a cell are named",
    expected: "words of the circular (quote), or a cell (table, row and column)",
    mend: "keep one of the two.",
  }),
  declaredQuoteNowhere: ({ text }) => ({
    found: `circular.md does not say ${quoted(text)}`,
    expected: "words of the circular, the figure among them",
    mend: "copy the words from the circular, or take the declaration out.",
  }),
  declaredCellNowhere: ({ table, row, column }) => ({
    found: `${table} has no cell ${quoted(column)} of ${quoted(row)}`,
    expected: "a table of this folder, words that stand in one of its rows alone, and one of its headings",
    mend: "copy all three from the table; two words of a row are parted by a blank.",
  }),
  declaredCellsSeveral: ({ table, row, column, cells }) => ({
    found: `${table} has ${cells} cells ${quoted(column)} of ${quoted(row)}`,
    expected: "words that stand in one of its rows alone",
    mend: "add another word of the row to it, parted by a blank.",
  }),
};
