import type { Translation } from "../entry.ts";
import type { CellContent, tables as chinese } from "../zh/tables.ts";
import { counted, either, listed, meant, quoted } from "./quoted.ts";

const contents: Record<CellContent, string> = {
  region: "a region of regions.csv",
  id: "an id, such as the six digits of GB/T 2260",
  regionName: "the name of a region",
  rowOf: "what the row is of",
  number: "a number as printed",
  subject: "what was inspected",
  measure: "what was measured",
  requirement: "what is required",
  activity: "the activity",
  dateOfChange: "the day of the change, as in 2024-05-31",
  period: "a period, as in 2024-Q1",
  file: "a file of the period's folder",
  reason: "why it was changed, a sentence",
  listedName: "a name as the list prints it",
  rectification: "what became of it",
};

const fillTable = "fill the table, or remove the file where nothing was published.";
const fillCell = "fill the cell; a merged cell leaves those below it blank.";
const correctCell = "correct the cell.";
const correctFigure = "correct the cell; in a sealed period, also add a row to corrections.csv.";
const correctDate = "correct whichever of the two dates is wrong.";
const correctRegion = "correct the cell, or add the row to regions.csv.";
const correctRow = "remove one of the two rows, or correct its name.";
const fillChange = "fill in the two cells; leave 原 blank for what was added, 改为 for what was taken out.";

export const tables: Translation<typeof chinese> = {
  tableBlank: () => ({ found: "all cells are blank", expected: "headings and rows", mend: fillTable }),
  tableNoRows: () => ({
    found: "there are no rows",
    expected: "at least one row under the headings",
    mend: fillTable,
  }),
  cellQuoteOpen: () => ({
    found: "a quote is opened and not closed before the next comma",
    expected: 'a cell such as "one, two", a quote inside it doubled',
    mend: "close the quote; what follows it in this file has not been checked yet.",
  }),
  headingsUnseparated: ({ heading, separator }) => ({
    found: `one single heading ${quoted(heading)}`,
    expected: "headings separated by commas (,)",
    mend: `separate the columns by commas instead of ${separator === "\t" ? "tabs" : quoted(separator)}.`,
  }),
  headingsNone: ({ row, required }) => ({
    found: `the first row, ${quoted(row)}, is not of headings`,
    expected: `the headings ${listed(required)}`,
    mend: "put the headings into the first row.",
  }),
  headingTwice: ({ heading }) => ({
    found: `the heading ${quoted(heading)} stands here again`,
    expected: "each heading once",
    mend: "remove the column that is repeated, or correct its heading.",
  }),
  headingBlank: () => ({
    found: "a blank heading over cells that are not blank",
    expected: "a heading for each column",
    mend: "name the column, or remove it.",
  }),
  headingUnknown: ({ heading, known, nearest }) => ({
    found: `unknown heading ${quoted(heading)}`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the heading, or remove the column.",
  }),
  headingMissing: ({ heading, required }) => ({
    found: `the heading ${quoted(heading)} is missing`,
    expected: `the headings ${listed(required)}`,
    mend: "add the column; leave its cells blank where nothing was published.",
  }),
  rowBlank: () => ({
    found: "a blank row",
    expected: "no blank rows between the others",
    mend: "remove the row.",
  }),
  rowShort: ({ cells, width }) => ({
    found: `the row has ${counted(cells, "cell")}`,
    expected: `${width}, as many as there are headings`,
    mend: "add what is missing; a blank cell still needs its comma.",
  }),
  rowLong: ({ cells, width }) => ({
    found: `the row has ${counted(cells, "cell")}`,
    expected: `${width}, as many as there are headings`,
    mend: "remove what is too much; put a cell that holds a comma into quotes.",
  }),
  cellTooLong: ({ length, most }) => ({
    found: `the cell has ${length} characters`,
    expected: `at most ${most}`,
    mend: "correct the cell; a quote opened here may close much further on.",
  }),
  cellHidden: ({ text, character }) => ({
    found: `${quoted(text)} holds ${character}, a character that cannot be seen`,
    expected: "text that reads as it looks",
    mend: "type the cell again by hand.",
  }),
  cellBlank: ({ content }) => ({
    found: "the cell is blank",
    expected: contents[content],
    mend: fillCell,
  }),
  cellOfColumnBlank: ({ heading }) => ({
    found: `the cell under ${quoted(heading)} is blank`,
    expected: "every row of a list to fill this column",
    mend: fillCell,
  }),
  percentWrong: ({ text }) => ({
    found: `${quoted(text)} is not a percentage from 0% to 100%`,
    expected: "0% to 100% with its sign, as in 99.5%",
    mend: correctFigure,
  }),
  dateWrong: ({ text, likely }) => ({
    found: `${quoted(text)} is not a date`,
    expected: `a day of the calendar, as in ${likely}`,
    mend: correctFigure,
  }),
  regionUnknown: ({ name, nearest }) => ({
    found: `${quoted(name)} is not in regions.csv`,
    expected: `the full or short name of one of its rows${meant(nearest)}`,
    mend: correctRegion,
  }),
  regionTwice: ({ line }) => ({
    found: `this region has a row already, in line ${line}`,
    expected: "one row for each region",
    mend: correctRow,
  }),
  rowTwice: ({ line }) => ({
    found: `a row of this name is there already, in line ${line}`,
    expected: "one row for each name",
    mend: correctRow,
  }),
  totalTwice: ({ line }) => ({
    found: `a second row of the whole; the first is line ${line}`,
    expected: "one row of the whole",
    mend: correctRow,
  }),
  countWrong: ({ text }) => ({
    found: `${quoted(text)} is not a count`,
    expected: "a whole number from zero on, as in 472",
    mend: correctFigure,
  }),
  numberWrong: ({ text }) => ({
    found: `${quoted(text)} is not a number`,
    expected: "a number, as in 95.5",
    mend: correctFigure,
  }),
  rateWrong: ({ text }) => ({
    found: `${quoted(text)} is not a percentage`,
    expected: "a number with its sign, as in 99.5%",
    mend: correctFigure,
  }),
  rateNegative: ({ text }) => ({
    found: `${quoted(text)} is below 0%`,
    expected: "0% to 100%, as in 99.5%",
    mend: correctFigure,
  }),
  rateAboveAll: ({ text }) => ({
    found: `${quoted(text)} is above 100%`,
    expected: "0% to 100%, as in 99.5%",
    mend: correctFigure,
  }),
  statedNumberWrong: ({ text }) => ({
    found: `${quoted(text)} is not a number`,
    expected: "a number as the source prints it: 3120, 99.94%, 17.6万, 90多, 超2000万, 减少20.9%",
    mend: correctFigure,
  }),
  statedNeedsPercent: ({ text, measure, change }) => ({
    found: `${measure} is given as ${quoted(text)}, without a percent sign`,
    expected: `a number with its sign, as in ${change ? "减少20.9%" : "99.5%"}`,
    mend: correctFigure,
  }),
  statedNeedsNoPercent: ({ text, measure, change }) => ({
    found: `${measure} is given as ${quoted(text)}, with a percent sign`,
    expected: `a number without one, as in ${change ? "减少822" : "3120"}`,
    mend: correctFigure,
  }),
  statedNegative: ({ text, measure }) => ({
    found: `${measure} is given as ${quoted(text)}, which is below zero`,
    expected: "a number from zero on; how much it changed is told by 增减数 or 增减率",
    mend: correctFigure,
  }),
  comparedNoChange: ({ text, measure }) => ({
    found: `${measure} is compared with ${quoted(text)}`,
    expected: "a blank cell: only a change (增减数, 增减率, 增减百分点) is compared with another period",
    mend: correctFigure,
  }),
  comparedNotBefore: ({ text }) => ({
    found: `${quoted(text)} is not before this period`,
    expected: "an earlier period to compare with, or the words of the source",
    mend: correctFigure,
  }),
  statedSubjectUnknown: ({ name, known, nearest }) => ({
    found: `${quoted(name)} is no subject`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the cell, or add the subject to site.json.",
  }),
  statedMeasureUnknown: ({ name, known, nearest }) => ({
    found: `${quoted(name)} is no measure`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the cell, or add the measure to site.json.",
  }),
  statedRegionUnknown: ({ name, nearest }) => ({
    found: `${quoted(name)} is not in regions.csv`,
    expected: `blank for the whole, or the full or short name of one of its rows${meant(nearest)}`,
    mend: correctRegion,
  }),
  statedQuoteNowhere: ({ text }) => ({
    found: `circular.md does not say ${quoted(text)}`,
    expected: "the words of the circular that state the number",
    mend: "copy the words from the circular, or leave the cell blank.",
  }),
  rowSourceUnknown: ({ source, known, file }) => ({
    found: `${quoted(source)} is no source that ${file} rests on`,
    expected: `one of ${listed(known)}`,
    mend: `correct the id, or name ${file} among the "files" of the source.`,
  }),
  stateUnknown: ({ text, states }) => ({
    found: `${quoted(text)} is not a state`,
    expected: `${either(states)}, or blank where it was not published`,
    mend: correctFigure,
  }),
  dueBeforeSigned: ({ due, signed }) => ({
    found: `the deadline ${due} is before the circular was signed`,
    expected: `a day from ${signed} on`,
    mend: correctFigure,
  }),
  columnNotFirst: ({ heading }) => ({
    found: `${quoted(heading)} is not the first column`,
    expected: `${quoted(heading)} first, then what is stated of it`,
    mend: "move the column to the front.",
  }),
  columnUnknown: ({ name, known }) => ({
    found: `period.json speaks of a heading ${quoted(name)}, which the table does not have`,
    expected: `one of ${listed(known)}, or the number of a column`,
    mend: 'correct the name under "tables" in period.json; two rows of headings are joined by a blank.',
  }),
  columnsAlike: ({ first, firstColumn, second, secondColumn, measure }) => ({
    found: `the headings ${quoted(first)} (column ${firstColumn}) and ${quoted(second)} (column ${secondColumn}) both say ${measure}`,
    expected: "headings that tell their columns apart",
    mend: `say under "tables" in period.json what one of them measures, or null where it is no measure: {"columns": {"${secondColumn}": null}}.`,
  }),
  columnOfNothing: ({ heading, subjects, file, id }) => ({
    found: `neither ${quoted(heading)} nor the table's title says what is counted`,
    expected: subjects.join(" or "),
    mend: `say it under "tables" in period.json: {"${file}": {"subject": "${id}"}}.`,
  }),
  regionEndsEarly: ({ until, since }) => ({
    found: `the region ends on ${until}, before it begins`,
    expected: `a day from ${since} on`,
    mend: correctDate,
  }),
  regionOfItself: ({ heading }) => ({
    found: `the region is its own ${heading}`,
    expected: "the id or the name of another row, or a blank cell",
    mend: correctCell,
  }),
  regionNotListed: ({ name }) => ({
    found: `${quoted(name)} is no region of this file`,
    expected: "the id or the name of another row, or a blank cell",
    mend: correctCell,
  }),
  regionTurnsBack: ({ heading }) => ({
    found: `going from row to row by ${heading} leads back to this one`,
    expected: "no circle",
    mend: correctCell,
  }),
  regionIdWrong: ({ text }) => ({
    found: `${quoted(text)} is no id`,
    expected: "up to 40 letters, digits, - and _; the six digits of GB/T 2260 where there are such",
    mend: correctCell,
  }),
  regionNameOfTotal: ({ name }) => ({
    found: `${quoted(name)} is kept for the row of the total`,
    expected: "the name of a region",
    mend: "remove the row: the whole is no region.",
  }),
  regionIdTaken: ({ id, line }) => ({
    found: `the id ${quoted(id)} is taken by line ${line}`,
    expected: "an id of its own for each region",
    mend: correctCell,
  }),
  regionNameTaken: ({ name, line }) => ({
    found: `the name ${quoted(name)} is taken by line ${line}`,
    expected: "names of its own for each region",
    mend: correctCell,
  }),
  tileWrong: ({ text, most }) => ({
    found: `${quoted(text)} is no place in the tile grid`,
    expected: `a whole number from 1 to ${most}`,
    mend: correctCell,
  }),
  tileHalf: () => ({
    found: "one half of the tile is blank",
    expected: "图块行 and 图块列 both, or neither",
    mend: "fill the cell, or clear the other one.",
  }),
  regionOfOtherProvince: ({ id, usual }) => ({
    found: `the id ${quoted(id)} is a division code of another province`,
    expected: `a code that begins with ${usual}`,
    mend: `${correctCell} An id that is no division code has other than six digits.`,
  }),
  regionCodeOfLevel: ({ id, level }) => ({
    found: `the division code ${quoted(id)} does not go with the level ${quoted(level)}`,
    expected: "00 at the end of a prefecture's code; of the province's own 0000, or no six digits",
    mend: correctCell,
  }),
  statedOtherSubject: ({ name, named, subject }) => ({
    found: `the measure ${quoted(name)} speaks of ${named}, the row of ${subject}`,
    mend: "correct one of them.",
  }),
  lastLineOpen: () => ({
    found: "the last line has no end: the file may have been cut short",
    expected: "a line break at the end",
    mend: "look at the last line; if it is whole, end it with a line break and save.",
  }),
  tileTaken: ({ row, column, line }) => ({
    found: `the tile in row ${row}, column ${column} is taken by line ${line} of the file`,
    expected: "a tile of its own for each region",
    mend: correctCell,
  }),
  correctionPeriodUnknown: ({ period }) => ({
    found: `${quoted(period)} is no period of the record`,
    expected: "the name of a period's folder, as in 2024-Q1",
    mend: correctCell,
  }),
  correctionFileUnknown: ({ file, period, known, nearest }) => ({
    found: `${quoted(file)} is no file of ${period}`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: correctCell,
  }),
  correctionSaysNothing: () => ({
    found: "neither 原 nor 改为 says anything",
    expected: "what stood there, what stands there now, or both",
    mend: fillChange,
  }),
  correctionChangesNothing: () => ({
    found: "原 and 改为 say the same",
    expected: "what stood there, and what stands there now",
    mend: fillChange,
  }),
  rectificationPeriodWrong: ({ period, own }) => ({
    found: `${quoted(period)} is neither this period (${own}) nor an earlier one`,
    expected: "the period whose list names it, as in 2024-Q1",
    mend: correctCell,
  }),
  rectificationNotListed: ({ name, period, platforms, nearest }) => ({
    found:
      platforms.length === 0
        ? `no list of ${period} names ${quoted(name)}`
        : `the list of ${period} has ${quoted(name)} on other platforms`,
    expected:
      platforms.length === 0
        ? `a name just as the list prints it${meant(nearest)}`
        : `one of ${listed(platforms)}`,
    mend: correctCell,
  }),
  rectificationAmbiguous: ({ name, period, rows }) => ({
    found: `the list of ${period} has ${rows.length} of the name ${quoted(name)} (rows ${rows.join(", ")})`,
    expected: "one of them",
    mend: "add a column 平台 that says on which platform.",
  }),
};
