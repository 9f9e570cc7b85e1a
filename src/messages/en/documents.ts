import type { Translation } from "../entry.ts";
import type { documents as chinese, EncodingName, FileContent } from "../zh/documents.ts";
import { quoted } from "./quoted.ts";

const contents: Record<FileContent, string> = {
  docx: "a Word document (.docx)",
  xlsx: "a workbook (.xlsx)",
  xls: "an old workbook (.xls)",
  doc: "an old Word document (.doc)",
  locked: "a document locked by a password",
  zip: "a zip archive, or a damaged office file",
  pdf: "a PDF",
  rtf: "rich text (.rtf)",
  html: "a web page",
  text: "text, or nothing that is known",
};

const saveAgain = "open it in Word, WPS or Excel and save it again, or ask the sender for another copy.";
const saveAsUtf8 = 'save the file again as UTF-8 (in Excel: "CSV UTF-8"), and check this place.';

/** A file that intake does not read, by the end of its name. */
const unread = (mend: string) => (values: { ending: string; known: readonly string[] }) => ({
  found: `files that end in ${quoted(values.ending)} are not read`,
  expected: `one of ${values.known.join(", ")}`,
  mend,
});

const encodings: Record<EncodingName, string> = {
  "UTF-8": "text in UTF-8",
  "UTF-16": "text in UTF-16",
  "UTF-8/GB18030": "text in UTF-8 or GB18030",
};

export const documents: Translation<typeof chinese> = {
  fileMissing: () => ({
    found: "there is no such file",
    expected: "a file that exists",
    mend: "check the path and the name.",
  }),
  fileForbidden: () => ({
    found: "this file may not be read",
    expected: "a file that this user may read",
    mend: "check the permissions of the file.",
  }),
  fileUnreadable: ({ code }) => ({
    found: `the file cannot be read (the system says ${code})`,
    expected: "a file that this user may read",
    mend: "check the file and the disk that it is on.",
  }),
  notAFile: () => ({
    found: "this is a folder, not a file",
    expected: "a file",
    mend: "name the files in it, not their folder.",
  }),
  linkLeadsOut: ({ target }) => ({
    found: `this is a link out of the data folder, to ${quoted(target)}`,
    expected: "the file itself: nothing from outside of the data folder is published",
    mend: "copy the file that is to be published to this place; else remove the link.",
  }),
  linkBroken: () => ({
    found: "this is a link to something that is not there, or to a folder that holds it",
    expected: "a file or a folder",
    mend: "remove the link, and copy the file to this place.",
  }),
  neitherFileNorFolder: () => ({
    found: "this is neither a file nor a folder (a pipe, a device)",
    expected: "a file or a folder",
    mend: "move it out of the data folder.",
  }),
  fileEmpty: () => ({
    found: "the file is empty",
    expected: "some content",
    mend: "fill the file, or remove it where nothing was published.",
  }),
  receivedEmpty: () => ({
    found: "the file is empty",
    expected: "some content",
    mend: "ask the sender for another copy.",
  }),
  fileTooLarge: ({ bytes, most }) => ({
    found: `the file has ${bytes} bytes`,
    expected: `at most ${most} bytes (${most / 1024 / 1024} MB)`,
    mend: "check that this is the right file, and take out what does not belong into it.",
  }),
  fileNameHidden: ({ character }) => ({
    found: `the name of the file holds ${character}, which cannot be seen`,
    expected: "a name that reads as it looks",
    mend: "rename the file.",
  }),
  formatUnknown: unread("save it in one of these formats."),
  formatOldWord: unread("open it in Word or WPS and save it as .docx."),
  formatOldSheet: unread("open it in WPS and save it as .xlsx."),
  formatPdf: unread("ask for the Word file that it was made from, or copy its text into a .txt file."),
  formatMacros: unread("save it as .docx or .xlsx, without its macros."),
  otherContent: ({ ending, holds }) => ({
    found: `the name of the file ends in .${ending}, but it holds ${contents[holds]}`,
    expected: "what the name promises",
    mend:
      holds === "html"
        ? "rename it to .html."
        : "rename it after what it is, or open it in the program that wrote it and save it again.",
  }),
  nulByte: () => ({
    found: "a NUL byte",
    expected: "a text file, not a binary one (a workbook, a Word document, an archive)",
    mend: "save the file as text: a table as CSV UTF-8, a circular as plain UTF-8 text.",
  }),
  badBytes: ({ bytes, encoding }) => ({
    found: `these bytes are no character (${bytes})`,
    expected: encodings[encoding],
    mend: saveAsUtf8,
  }),
  endsInsideCharacter: ({ bytes, encoding }) => ({
    found: `the file ends inside a character (${bytes})`,
    expected: encodings[encoding],
    mend: saveAsUtf8,
  }),
  otherEncoding: () => ({
    found: "the text reads as rare characters only, so that it is in another encoding (Big5, Shift-JIS, …)",
    expected: "text in UTF-8, UTF-16 or GB18030",
    mend: "open the file in the program that wrote it, and save it as UTF-8.",
  }),
  readingTooLong: ({ seconds, files }) => ({
    found: `reading ${ofFiles(files)} was not done after ${seconds} seconds`,
    expected: "a circular or its attachments, some dozens of pages at most",
    mend: "check that this is the right file; open it in the program that wrote it and save it again.",
  }),
  readingGivenUp: ({ megabytes, files }) => ({
    found: `reading ${ofFiles(files)} took more than ${megabytes} MB of memory, or the reader failed`,
    expected: "a circular or its attachments, some dozens of pages at most",
    mend: "check that this is the right file; open it in the program that wrote it and save it again.",
  }),
  textTooLong: ({ place, most }) => ({
    found: `more than ${most} characters in one paragraph or cell (${place})`,
    expected: `at most ${most} characters in one`,
    mend: "check that this is the right file; a circular has some dozens of paragraphs.",
  }),
  tooManyBlocks: ({ blocks, most }) => ({
    found: `the file has ${blocks} paragraphs`,
    expected: `at most ${most}`,
    mend: "check that this is the right file; a circular has some dozens of paragraphs.",
  }),
  nothingVisible: () => ({
    found: "the file holds no text that can be seen",
    expected: "a circular or an attachment",
    mend: "open the file and check it; a scan (a picture of text) has to be typed.",
  }),
  officeDamaged: () => ({
    found: "the file is damaged or cut off",
    expected: "a whole .docx or .xlsx file",
    mend: saveAgain,
  }),
  officeTooLarge: ({ megabytes, parts }) => ({
    found: `the file unpacks to more than ${megabytes} MB or ${parts} parts`,
    expected: `at most ${megabytes} MB and ${parts} parts`,
    mend: "check that this is the right file; take out large pictures.",
  }),
  macros: ({ part }) => ({
    found: `the file holds macros (${quoted(part)})`,
    expected: "a document without programs in it",
    mend: "save it as .docx or .xlsx (not .docm, .xlsm), and hand that in.",
  }),
  wordWithoutText: () => ({
    found: "the Word document has no text (word/document.xml)",
    expected: "a document as Word or WPS writes it",
    mend: saveAgain,
  }),
  partUnreadable: ({ part }) => ({
    found: `the part ${quoted(part)} of the document cannot be read`,
    expected: "a document as Word, WPS or Excel writes it",
    mend: saveAgain,
  }),
  partDocumentType: ({ part }) => ({
    found: `the part ${quoted(part)} of the document declares a document type, which no office program does`,
    expected: "a document as Word, WPS or Excel writes it",
    mend: saveAgain,
  }),
  partTooDeep: ({ part, most }) => ({
    found: `the part ${quoted(part)} of the document has more than ${most} elements inside each other`,
    expected: "a document as Word or WPS writes it",
    mend: saveAgain,
  }),
  workbookUnreadable: () => ({
    found: "the workbook cannot be read",
    expected: "a workbook as Excel or WPS writes it, without a password",
    mend: "open it in Excel or WPS and save it again as .xlsx, or ask the sender for another copy.",
  }),
  pageTooDeep: ({ most }) => ({
    found: `more than ${most} elements of the page lie inside each other`,
    expected: "a web page as a browser saves it",
    mend: "copy the text out of the browser into a .txt file, and check it for what does not belong.",
  }),
  mergedOverlap: ({ place }) => ({
    found: `the merged cells of the table at ${place} lie over each other`,
    expected: "a table in which each place belongs to one cell",
    mend: "take the merging off, fill the cells, and save the table again.",
  }),
  tableTooLarge: ({ place, rows, columns, mostRows, mostColumns }) => ({
    found: `the table at ${place} has ${rows} rows and ${columns} columns`,
    expected: `at most ${mostRows} rows and ${mostColumns} columns`,
    mend: "check that this is the right file, and delete the cells that do not belong to the attachment.",
  }),
  quoteOpen: ({ row }) => ({
    found: `a quote in row ${row} is opened and not closed`,
    expected: 'cells such as "one, two", a quote inside them doubled',
    mend: "save the table again as CSV UTF-8.",
  }),
  namedAsWorkbook: ({ holds }) => ({
    found: `the name of the file ends in .xls, but it holds ${holds === "html" ? "a web page" : "text with its cells between tabs"}; it was read as that`,
  }),
  pdfLocked: () => ({
    found: "the PDF has a password",
    expected: "a PDF that opens without one",
    mend: "ask for a copy without a password.",
  }),
  pdfDamaged: () => ({
    found: "the PDF is damaged or incomplete",
    expected: "a PDF that opens",
    mend: "open it in a PDF reader: if it opens, save it anew; if not, ask for another copy.",
  }),
  pdfTooLong: ({ pages, most }) => ({
    found: `the PDF has ${pages} pages`,
    expected: `at most ${most}`,
    mend: "check that this is the right file: a circular and its attachments have some dozen.",
  }),
  pdfTooMuch: ({ page, most }) => ({
    found: `page ${page} of the PDF draws more than ${most} marks`,
    expected: "text and tables",
    mend: "check that this is the right file, or ask for the Word file.",
  }),
  pdfScan: ({ pages }) => ({
    found: `a scan: no text on page ${pages.join(", ")} of the PDF (unseen text that a program guessed does not count)`,
    expected: "a PDF with text, made by Word, WPS or Excel",
    mend: "ask for the file that it was made from; or type it into .txt, its tables into .xlsx, and compare with the scan.",
  }),
  pdfTooLarge: ({ megabytes }) => ({
    found: `what the PDF draws is more than ${megabytes} MB when unpacked`,
    expected: `at most ${megabytes} MB, pictures and fonts not counted`,
    mend: "check that this is the right file, or ask for the Word file.",
  }),
  pdfTurned: ({ place }) => ({
    found: `the text of a page of the PDF (${place}) lies on its side`,
    expected: "a page whose text stands upright",
    mend: "turn the page in a PDF reader and save it anew.",
  }),
};

function ofFiles(files: number): string {
  return files > 1 ? `this file, or one of those after it (${files} in all),` : "this file";
}
