import type { RegionNames } from "../../archive/region-names.ts";
import type { Answers, RecordedAnswer } from "../answers.ts";
import { type Finding, foundText, shellWord } from "../finding.ts";
import { isFurniture, type Section } from "../outline/outline.ts";
import { doubtFinding, type ScreenedCell, type ScreenedLine } from "../screening/screen.ts";
import { type AttachmentTable, attachmentTable, extraHeadings } from "./attachment-table.ts";
import { knownTableCsv, otherTableCsv } from "./csv-text.ts";
import { findFlattened, type Flattened } from "./flattened.ts";

/** What the attachments of a circular come to. */
export interface Attachments {
  /** Files of the quarter's folder, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** 备注, in order, the word itself left in. */
  readonly remarks: readonly (ScreenedLine | ScreenedCell)[];
  readonly findings: readonly Finding[];
  readonly answers: readonly RecordedAnswer[];
}

const remark = /^备\s*注\s*[：:]|^注\s*[：:]|^说\s*明\s*[：:]/;

/**
 * Makes the files of a quarter out of its attachments: inspection.csv, problems.csv, and attachment-N.csv for every
 * table that has columns `data/` does not know, so that nothing is dropped.
 *
 * @param announced - the titles that the circular's 附件说明 names
 */
export function attachmentsOf(
  sections: readonly Section[],
  announced: readonly ScreenedLine[],
  regions: RegionNames,
  { without, keep }: Pick<Answers, "without" | "keep">,
): Attachments {
  const files = new Map<string, string>();
  const remarks: (ScreenedLine | ScreenedCell)[] = [];
  const findings: Finding[] = [];
  const taken = new Set<number>();
  sections.forEach((section) => {
    const number = section.number ?? nextFree(taken);
    const { tables, rest } = tablesOf(section, number, regions, findings);
    if (tables.length > 0) taken.add(number);
    for (const table of tables) {
      addFiles(table, number, files, findings, keep);
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
      ...flat.filled.map(({ row, heading, place }): Finding => ({
        place,
        severity: "restored",
        reason: "a row that a merged cell left short was filled from the row above",
        found: `row ${row} of attachment ${attachment} without “${heading}”`,
        alteration: `附件${attachment}第${row}行“${heading}”一格与上一行合并，今按合并单元格补全。`,
      })),
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
  files: Map<string, string>,
  findings: Finding[],
  keep: ReadonlySet<string>,
): void {
  findings.push(...table.rows.flat().flatMap((cell) => doubtFinding(cell)));
  const { kind } = table;
  const known = kind !== undefined && !files.has(kind.file);
  if (known) {
    const { text, findings: found } = knownTableCsv(table, keep);
    files.set(kind.file, text);
    findings.push(...found);
  }
  const extra = extraHeadings(table);
  if (known && extra.length === 0) return;
  let name = `attachment-${number}.csv`;
  for (let copy = 2; files.has(name); copy++) name = `attachment-${number}-${copy}.csv`;
  files.set(name, otherTableCsv(table));
  findings.push({
    place: table.place,
    severity: "notice",
    reason: known
      ? `columns that ${kind.file} does not have; the whole table was also kept as ${name}`
      : `a table that data/ has no file for was kept as ${name}`,
    found: foundText((known ? extra : table.headings).join("、")),
  });
}

/** Titles, the quarter in brackets, page furniture. */
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
