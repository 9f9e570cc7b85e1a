/**
 * `npm run -s audit -- [--json | --explain] [FILE…]`: recomputes every figure of circulars from the figures beside it.
 *
 * A FILE is in any format that intake reads; `-` is standard input; without one the archive is audited. Exit 0: nothing wrong;
 * 1: a figure is wrong; 2: a file could not be read.
 */
import { DataError } from "../src/documents/data-error.ts";
import type { DataProblem } from "../src/documents/report.ts";
import { readInputInPlace, readTextInPlace } from "../src/documents/text-in-place.ts";
import { Unreadable } from "../src/documents/unreadable.ts";
import { auditFile, type FileAudit, summaryOf, visibleText } from "../src/audit/audit-file.ts";
import { wrongVerdicts } from "../src/audit/claim.ts";
import { explainText } from "../src/audit/explain.ts";
import { reportAudit } from "../src/audit/report.ts";
import type { Language } from "../src/messages/message.ts";
import { dataFolder } from "../src/work/work-folder.ts";
import { commandLine } from "./command-line.ts";

const line = commandLine("audit", { json: { type: "boolean" }, explain: { type: "boolean" } }, Infinity);
if (line) process.exitCode = await run(line);

async function run({ values, positionals, language }: NonNullable<typeof line>): Promise<number> {
  const audits = positionals.length === 0 ? await auditArchive(language) : auditFiles(positionals, language);
  if (!audits) return 2;
  if (values.explain === true)
    console.log(
      audits.map(({ audit, content }) => explainText(visibleText(audit.file, content))).join("\n\n"),
    );
  else if (values.json === true) printJson(audits.map(({ audit }) => audit));
  else
    console.log(
      audits
        .map(({ audit, content }) => reportAudit(audit, visibleText(audit.file, content), inColour()))
        .join("\n\n"),
    );
  return audits.some(({ audit }) => audit.claims.some(({ verdict }) => wrongVerdicts.has(verdict))) ? 1 : 0;
}

interface Audited {
  readonly content: string;
  readonly audit: FileAudit;
}

/** Undefined after a report. */
function auditFiles(files: readonly string[], language: Language): Audited[] | undefined {
  const read = files.map((file) => ({ file, ...readInput(file) }));
  const problems = read.flatMap((input) => ("problem" in input ? input.problem : []));
  if (problems.length > 0) {
    console.error(new DataError(problems).worded(language));
    return undefined;
  }
  return read.flatMap((input) =>
    "content" in input ? [{ content: input.content, audit: auditFile(input.file, input.content) }] : [],
  );
}

/** The circulars of data/ (or TONGBAO_DATA) against its counts. Undefined after a report. */
async function auditArchive(language: Language): Promise<Audited[] | undefined> {
  const { displayedDirectory, readArchive } = await import("../src/archive/read-archive.ts");
  const { auditCircular } = await import("../src/audit/audit-circular.ts");
  const folder = dataFolder();
  try {
    const archive = readArchive(folder);
    return archive.periods.flatMap((period) => {
      if (!period.circular) return [];
      const claims = auditCircular(archive, period);
      const file = `${displayedDirectory(folder)}/${period.id}/circular.md`;
      return [{ content: period.circular.fileText, audit: { file, claims, summary: summaryOf(claims) } }];
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.worded(language));
    return undefined;
  }
}

/** One file is one object, several are an array. */
function printJson(audits: readonly FileAudit[]): void {
  console.log(JSON.stringify(audits.length === 1 ? audits[0] : audits, undefined, 2));
}

/** @returns what it holds, or why it cannot be read */
function readInput(file: string): { content: string } | { problem: DataProblem } {
  try {
    const content = file === "-" ? readInputInPlace() : readTextInPlace(file);
    // Makes the visible text once here, so that a page that cannot be read is a problem as others are.
    visibleText(file, content);
    return { content };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { file, ...error.place, said: error.said } };
  }
}

function inColour(): boolean {
  return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
}
