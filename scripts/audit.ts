/**
 * `npm run -s audit -- [--json] [FILE…]`: recomputes every figure of circulars from the figures beside it.
 *
 * A FILE is text, Markdown, HTML or Word (.docx); `-` is standard input; without one the archive is audited. Exit 0: nothing wrong;
 * 1: a figure is wrong; 2: a file could not be read.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DataError } from "../src/archive/data-error.ts";
import { auditFile, type FileAudit, summaryOf, visibleText } from "../src/audit/audit-file.ts";
import { wrongVerdicts } from "../src/audit/claim.ts";
import { reportAudit } from "../src/audit/report.ts";
import { dataFolder } from "../src/dashboard/work-folder.ts";

const usage = `用法：npm run -s audit -- [--json] [文件…]
  文件可为 txt、md、html、docx，“-”表示标准输入；不写文件则核校 data/ 中的通报；退出码：0 无误，1 有误，2 无法读取。`;

process.exitCode = await run();

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values === undefined) return 2;
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const audits = positionals.length === 0 ? await auditArchive() : await auditFiles(positionals);
  if (!audits) return 2;
  if (values.json === true) printJson(audits.map(({ audit }) => audit));
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
async function auditFiles(files: readonly string[]): Promise<Audited[] | undefined> {
  const read = await Promise.all(files.map(readInput));
  const unreadable = read.filter((input) => input.problem !== undefined);
  for (const { file, problem } of unreadable) console.error(`${file}: ${problem}`);
  if (unreadable.length > 0) return undefined;
  return read.map(({ file, content }) => ({ content, audit: auditFile(file, content) }));
}

/** The circulars of data/ (or TONGBAO_DATA) against its counts. Undefined after a report. */
async function auditArchive(): Promise<Audited[] | undefined> {
  const { displayedDirectory, readArchive } = await import("../src/archive/read-archive.ts");
  const { auditQuarter } = await import("../src/dashboard/archive-audit.ts");
  const folder = dataFolder();
  try {
    const archive = readArchive(folder);
    return archive.quarters.flatMap((quarter) => {
      if (!quarter.circular) return [];
      const claims = auditQuarter(archive, quarter).map(({ claim }) => claim);
      const file = `${displayedDirectory(folder)}/${quarter.id}/circular.md`;
      return [{ content: quarter.circular.fileText, audit: { file, claims, summary: summaryOf(claims) } }];
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return { values: undefined, positionals: [] };
  }
}

/** One file is one object, several are an array. */
function printJson(audits: readonly FileAudit[]): void {
  console.log(JSON.stringify(audits.length === 1 ? audits[0] : audits, undefined, 2));
}

async function readInput(file: string): Promise<{ file: string; content: string; problem?: string }> {
  try {
    const bytes = readFileSync(file === "-" ? 0 : file);
    return { file, content: /\.docx$/i.test(file) ? await textOfWord(bytes, file) : decode(bytes) };
  } catch (error) {
    return { file, content: "", problem: wordProblem(error) };
  }
}

/** A Word document as text: a paragraph a line, the cells of a table separated by tabs. Offsets are of that text. */
async function textOfWord(bytes: Uint8Array, file: string): Promise<string> {
  const { readDocx } = await import("../src/intake/readers/docx.ts");
  return readDocx(bytes, basename(file))
    .blocks.map((block) =>
      block.kind === "text"
        ? block.text
        : block.rows.map((row) => row.map((cell) => cell.text).join("\t")).join("\n"),
    )
    .join("\n");
}

/** UTF-8 first: GB18030 reads almost anything. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
  const options = { fatal: true, ignoreBOM: true };
  try {
    return new TextDecoder("utf-8", options).decode(bytes);
  } catch {
    if (bytes.includes(0)) throw new Error("不是文本文件");
    return new TextDecoder("gb18030", options).decode(bytes);
  }
}

function wordProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "文件不存在。请核对路径。";
  if (code === "EISDIR") return "是文件夹，不是文件。请给出其中的文件。";
  if (code === "EACCES") return "没有读取权限。";
  return `无法读取（${error instanceof Error ? error.message : String(error)}）。请另存为 UTF-8 文本。`;
}

function inColour(): boolean {
  return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
}
