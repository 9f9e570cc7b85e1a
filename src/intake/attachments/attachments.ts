import type { RegionNames } from "../../archive/region-names.ts";
import { parseWrittenNumber } from "../../archive/written-number.ts";
import { recogniseHeading } from "../../facts/headings.ts";
import type { Vocabulary } from "../../facts/vocabulary.ts";
import type { KnownNames } from "../known-names.ts";
import { type Answers, type RecordedAnswer, shellWord } from "../answers.ts";
import { type Finding, foundText } from "../../documents/finding.ts";
import { isFurniture, type Section } from "../outline/outline.ts";
import { doubtFinding, type ScreenedCell, type ScreenedLine } from "../screening/screen.ts";
import { type AttachmentTable, attachmentTable } from "./attachment-table.ts";
import { issuedCsv } from "./csv-text.ts";
import { totalWords } from "./columns.ts";
import { findFlattened, type Flattened } from "./flattened.ts";

/** What the attachments of a circular come to. */
export interface Attachments {
  /** Files of the period's folder, by name. */
  readonly files: ReadonlyMap<string, string>;
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
  const remarks: (ScreenedLine | ScreenedCell)[] = [];
  const findings: Finding[] = [];
  const taken = new Set<number>();
  sections.forEach((section) => {
    const number = section.number ?? nextFree(taken);
    const { tables, rest } = tablesOf(section, number, names, findings);
    if (tables.length > 0) taken.add(number);
    for (const table of tables) {
      addFiles(table, number, vocabulary, files, findings, keep);
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
  return { files, remarks, findings, answers };
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
    } else if (!tableFollows) {
      // What stands over a table is its title.
      rest.push(...lines);
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
        reason: "a row that a merged cell left short was filled from the row above",
        found: `row ${row} of attachment ${attachment} without “${heading}”`,
        alteration: `附件${attachment}第${row}行“${heading}”一格与上一行合并，今按合并单元格补全。`,
      })),
      ...(flat.parting
        ? [
            {
              place: flat.parting.place,
              severity: "blocking" as const,
              reason: `a line between the headings of attachment ${attachment}: the headings over it would be lost`,
              found: foundText(flat.parting.text),
              answer: `mend the headings in the file; --drop ${shellWord(flat.parting.place)} if the line is not one of them`,
            },
          ]
        : []),
      ...(over
        ? [
            {
              place: over.place,
              severity: "blocking" as const,
              reason: `cells that make no row of the table in attachment ${attachment}`,
              found: `${foundText(over.text)} after row ${flat.rows.length - 1}`,
              answer: `complete the row in the file; --drop ${shellWord(over.place)} if the line is no cell`,
            },
          ]
        : []),
    ];
  }
}

function addFiles(
  table: AttachmentTable,
  number: number,
  vocabulary: Vocabulary,
  files: Map<string, string>,
  findings: Finding[],
  keep: ReadonlySet<string>,
): void {
  findings.push(...[...table.headingRows, ...table.rows].flat().flatMap((cell) => doubtFinding(cell)));
  const issued = issuedCsv(table, keep);
  findings.push(...issued.findings);
  const firstName = `attachment-${number}.csv`;
  let name = firstName;
  for (let copy = 2; files.has(name); copy++) name = `attachment-${number}-${copy}.csv`;
  files.set(name, issued.text);
  if (lacksTotal(table, vocabulary)) {
    findings.push({
      place: table.place,
      severity: "notice",
      reason: `no row of the whole (总计) in ${name}: see whether it was lost`,
      found: foundText(
        table.rows
          .at(-1)
          ?.map(({ text: cell }) => cell)
          .join("、") ?? "",
      ),
    });
  }
  const known = table.headings.filter((heading) => isKnownHeading(heading, vocabulary));
  // The name of a platform in a row is a heading elsewhere: one word of many says nothing.
  if (known.length * 3 >= table.headings.length) return;
  const found = foundText(table.headings.join("、"));
  if (name === firstName) {
    const reason = `hardly a heading of the table is known; it was kept as ${name}`;
    findings.push({ place: table.place, severity: "notice", reason, found });
  } else if (!keep.has(table.place)) {
    findings.push({
      place: table.place,
      severity: "blocking",
      reason:
        "a table without headings that are known, behind another: one table may have been broken in two",
      found,
      answer: `mend the file; --keep ${shellWord(table.place)} if it is a table of its own`,
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
          reason: "a line beside an attachment's table was left out",
          found: foundText(line.text),
        }
      : {
          place: line.place,
          severity: "blocking",
          reason: "no table that intake knows: an attachment of text, or headings that it cannot read",
          found: foundText(line.text),
          answer: `hand in the table as .xlsx or .csv with its headings; --drop ${shellWord(line.place)} to leave the line out`,
        },
  ];
}

function missing(title: ScreenedLine, number: number): Finding {
  return {
    place: title.place,
    severity: "blocking",
    reason: `attachment ${number} is announced and did not come`,
    found: foundText(title.prose),
    answer: `name its file on the command line, too; --without ${number} to do without it`,
  };
}

function nextFree(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
