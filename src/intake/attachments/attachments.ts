import type { RegionNames } from "../../archive/region-names.ts";
import { parseWrittenNumber } from "../../archive/written-number.ts";
import { recogniseHeading } from "../../facts/headings.ts";
import type { Vocabulary } from "../../facts/vocabulary.ts";
import type { KnownNames } from "../known-names.ts";
import type { Answers, RecordedAnswer } from "../answers.ts";
import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import { isFurniture, type Section } from "../outline/outline.ts";
import { doubtFinding, type ScreenedCell, type ScreenedLine } from "../screening/screen.ts";
import { type AttachmentTable, attachmentTable } from "./attachment-table.ts";
import { type CellPlaces, issuedCsv } from "./csv-text.ts";
import { totalWords } from "./columns.ts";
import { joinedContinuations } from "./continued.ts";
import { withPercentages } from "./fraction-rates.ts";
import { findFlattened, type Flattened } from "./flattened.ts";

/** What no title of a table holds: a sentence, a note, a figure. */
const noTitle = /[。；]|注\s*[：:]|说明\s*[：:]|\d\s*[家个件条次人项%％]/;

/** What the attachments of a circular come to. */
export interface Attachments {
  /** Files of the period's folder, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Where their cells stand in what was received. */
  readonly places: ReadonlyMap<string, CellPlaces>;
  /** 备注, in order, the word itself left in. */
  readonly remarks: readonly (ScreenedLine | ScreenedCell)[];
  readonly findings: readonly Finding[];
  readonly answers: readonly RecordedAnswer[];
}

const remark = /^备\s*注\s*[：:]|^注\s*[：:]|^说\s*明\s*[：:]/;

/**
 * Makes the tables of a period out of its attachments: attachment-N.csv, each as it was issued.
 *
 * @param announced - the titles that the circular's 附件说明 names
 */
export function attachmentsOf(
  sections: readonly Section[],
  announced: readonly ScreenedLine[],
  { names, vocabulary }: Pick<KnownNames, "names" | "vocabulary">,
  { without, keep }: Pick<Answers, "without" | "keep">,
): Attachments {
  const files = new Map<string, string>();
  const places = new Map<string, CellPlaces>();
  const remarks: (ScreenedLine | ScreenedCell)[] = [];
  const findings: Finding[] = [];
  const taken = new Set<number>();
  const continued = joinedContinuations(sections);
  findings.push(...continued.findings);
  continued.sections.forEach((section) => {
    const number = section.number ?? nextFree(taken, section.inText === true ? announced.length : 0);
    const { tables, rest } = tablesOf(section, number, names, findings);
    if (tables.length > 0) taken.add(number);
    for (const table of tables) {
      addFiles(table, number, vocabulary, { files, places, findings }, keep);
      for (const cell of table.below) (remark.test(cell.text) ? remarks : rest).push(cell);
    }
    for (const line of rest) {
      if (remark.test(line.text)) remarks.push(line);
      else if (!isPageOrTitle(line)) findings.push(...leftOver(line, tables.length > 0));
    }
  });
  findings.push(...remarks.flatMap((line) => doubtFinding(line)));
  const answers: RecordedAnswer[] = [];
  announced.forEach((title, index) => {
    const number = index + 1;
    if (taken.has(number)) return;
    if (without.has(number)) answers.push({ question: `附件${number}未收到`, answer: "不录入该附件" });
    else findings.push(missing(title, number));
  });
  return { files, places, remarks, findings, answers };
}

/** Lines and cells that are neither table nor remark. */
type Rest = (ScreenedLine | ScreenedCell)[];

function tablesOf(section: Section, number: number, regions: RegionNames, findings: Finding[]) {
  const tables: AttachmentTable[] = [];
  const rest: Rest = [];
  let lines: ScreenedLine[] = [];
  const endLines = (tableFollows: boolean) => {
    const flat = findFlattened(lines, regions);
    if (flat) {
      tables.push(attachmentTable({ rows: flat.rows, place: flat.rows[0]?.[0]?.place ?? section.place }));
      findings.push(...flattenedFindings(flat, number));
    } else {
      // What stands over a table is its title, but for what says more than one.
      rest.push(...(tableFollows ? lines.filter(({ text }) => noTitle.test(text)) : lines));
    }
    lines = [];
  };
  for (const part of section.parts) {
    if (part.kind === "line") {
      lines.push(part);
      continue;
    }
    endLines(true);
    const table = attachmentTable(part);
    if (table.headings.length > 0) tables.push(table);
    else rest.push(...table.above);
  }
  endLines(false);
  return { tables, rest };

  function flattenedFindings(flat: Flattened, attachment: number): Finding[] {
    // Cells that fit no row: what follows a table is a remark, a sentence or the page.
    const over = flat.after.find((line) => !remark.test(line.text) && !isPageOrTitle(line));
    for (const line of flat.after) if (line !== over || remark.test(line.text)) rest.push(line);
    return [
      // A title is not published; a heading that lost a character would be taken for one, and go with its column.
      ...flat.before.flatMap((line) => doubtFinding(line)),
      ...flat.filled.map(({ row, heading, place }): Finding => ({
        place,
        severity: "restored",
        said: message("rowFilled", { row, attachment, heading }),
        alteration: `附件${attachment}第${row}行“${heading}”一格与上一行合并，今按合并单元格补全。`,
      })),
      ...(flat.parting
        ? [
            {
              place: flat.parting.place,
              severity: "blocking" as const,
              said: message("headingParted", { attachment, place: flat.parting.place }),
              text: flat.parting.text,
            },
          ]
        : []),
      ...(over
        ? [
            {
              place: over.place,
              severity: "blocking" as const,
              said: message("cellsLeft", { attachment, row: flat.rows.length - 1, place: over.place }),
              text: over.text,
            },
          ]
        : []),
    ];
  }
}

interface FilesSoFar {
  readonly files: Map<string, string>;
  readonly places: Map<string, CellPlaces>;
  readonly findings: Finding[];
}

function addFiles(
  table: AttachmentTable,
  number: number,
  vocabulary: Vocabulary,
  { files, places, findings }: FilesSoFar,
  keep: ReadonlySet<string>,
): void {
  findings.push(...[...table.headingRows, ...table.rows].flat().flatMap((cell) => doubtFinding(cell)));
  const rates = withPercentages(table, vocabulary);
  const issued = issuedCsv(rates.table, keep);
  findings.push(...rates.findings, ...issued.findings);
  const firstName = `attachment-${number}.csv`;
  let name = firstName;
  for (let copy = 2; files.has(name); copy++) name = `attachment-${number}-${copy}.csv`;
  files.set(name, issued.text);
  places.set(name, issued.places);
  if (lacksTotal(table, vocabulary)) {
    findings.push({
      place: table.place,
      severity: "notice",
      said: message("totalMissing", { file: name }),
      text:
        table.rows
          .at(-1)
          ?.map(({ text }) => text)
          .join("、") ?? "",
    });
  }
  const known = table.headings.filter((heading) => isKnownHeading(heading, vocabulary));
  // The name of a platform in a row is a heading elsewhere: one word of many says nothing.
  if (known.length * 3 >= table.headings.length) return;
  const text = table.headings.join("、");
  if (name === firstName) {
    findings.push({
      place: table.place,
      severity: "notice",
      said: message("headingsUnknown", { file: name }),
      text,
    });
  } else if (!keep.has(table.place)) {
    findings.push({
      place: table.place,
      severity: "blocking",
      said: message("headingsLost", { place: table.place }),
      text,
    });
  }
}

/** Whether a table counts several units and does not say what they come to. */
function lacksTotal({ headings, rows }: AttachmentTable, vocabulary: Vocabulary): boolean {
  const isNumber = (cell: ScreenedCell | undefined) =>
    cell !== undefined && parseWrittenNumber(cell.text) !== undefined;
  const counts = headings.some(
    (heading, index) =>
      recogniseHeading(heading, vocabulary, [])?.measure?.additive === true &&
      rows.some((row) => isNumber(row[index])),
  );
  const named = headings.some((heading) => recogniseHeading(heading, vocabulary, ["row"]) !== undefined);
  const isTotal = ({ text }: ScreenedCell) => {
    const close = text.replaceAll(/\s/g, "");
    return totalWords.has(close) || vocabulary.wholeWords.includes(close);
  };
  return counts && named && rows.length > 1 && !rows.some((row) => row.some(isTotal));
}

/** What the first row says where a row of headings is missing, or is not one. */
const roles = ["sequence", "row", "name", "problem", "region", "operator"] as const;

function isKnownHeading(heading: string, vocabulary: Vocabulary): boolean {
  return [roles, []].some((asked) => recogniseHeading(heading, vocabulary, asked) !== undefined);
}

/** Titles, the period in brackets, page furniture. */
function isPageOrTitle(line: ScreenedLine | ScreenedCell): boolean {
  const prose = "prose" in line ? line.prose : line.text;
  return isFurniture({ text: line.text, prose }) || /^[（(].{1,30}[）)]$/.test(prose);
}

function leftOver(line: ScreenedLine | ScreenedCell, besideTable: boolean): Finding[] {
  if (line.doubt !== undefined) return doubtFinding(line);
  return [
    besideTable
      ? {
          place: line.place,
          severity: "notice",
          said: message("lineBesideTable"),
          text: line.text,
        }
      : {
          place: line.place,
          severity: "blocking",
          said: message("tableUnknown", { place: line.place }),
          text: line.text,
        },
  ];
}

function missing(title: ScreenedLine, number: number): Finding {
  return {
    place: title.place,
    severity: "blocking",
    said: message("attachmentMissing", { number }),
    text: title.prose,
  };
}

function nextFree(taken: ReadonlySet<number>, above: number): number {
  let number = above + 1;
  while (taken.has(number)) number++;
  return number;
}
