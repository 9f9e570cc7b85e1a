/**
 * 收文: received files (.docx .xlsx .xls .html .txt .md .csv) → a period's folder of data/.
 *
 *   npm run -s intake -- FILE… [--period 2022-Q3] [--out DIR] [--json] [--dry-run] [--replace]
 *     [--title TITLE] [--signatory NAME] [--signed 2022-09-29] [--drop PLACE] [--keep PLACE] [--without N] [--despite-problems]
 *
 * Exit 0: staged, or nothing stands in the way (--dry-run). Exit 1: a finding blocks; nothing is written, and the
 * option that answers it is printed. Exit 2: unreadable files or options; nothing is written.
 */
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { isIsoDate } from "../src/figures/day.ts";
import { isPeriodId, periodForms } from "../src/figures/period.ts";
import { DataError } from "../src/documents/data-error.ts";
import { dataFolder } from "../src/work/work-folder.ts";
import { wordFinding } from "../src/documents/finding.ts";
import { readReceived } from "../src/documents/read-received.ts";
import { type IntakeResult, type Request, runIntake } from "../src/intake/run.ts";
import { wordPreview } from "../src/intake/staging/preview.ts";

const usage =
  "npm run -s intake -- FILE… [--period 2024-Q1] [--out DIR] [--json] [--dry-run] [--replace] [--title TITLE] [--signatory NAME]";

/** Options that cannot be understood. */
class UsageError extends Error {}

const terminal = process.stdin.isTTY && process.stdout.isTTY;
const given = process.argv.slice(2);

try {
  process.exitCode = await main(given);
} catch (error) {
  if (!(error instanceof DataError || error instanceof UsageError)) throw error;
  if (given.includes("--json") && error instanceof DataError)
    console.log(JSON.stringify({ staged: false, problems: error.problems }, null, 2));
  else console.error(error instanceof DataError ? error.message : `intake: ${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const { files, json } = optionsOf(args);
  const progress = (step: string) => {
    if (terminal && !json) console.error(`… ${step}`);
  };
  progress(`reading ${files.length} ${files.length === 1 ? "file" : "files"}`);
  const read = await readReceived(files);
  let all = [...args];
  for (;;) {
    progress("screening, taking apart, checking");
    const result = runIntake(read, optionsOf(all).request);
    const answer = terminal && !json && isBlocked(result) ? await ask(result) : undefined;
    if (answer === undefined) {
      console.log(json ? jsonOf(result) : wordResult(result));
      return isBlocked(result) ? 1 : 0;
    }
    all = [...all, ...answer];
  }
}

function optionsOf(args: readonly string[]): { files: readonly string[]; json: boolean; request: Request } {
  const { values, positionals } = parsedArgs(args);
  const { signed, out, signatory, title } = values;
  // --quarter is what the option was called when every period was one.
  const period = values.period ?? values.quarter;
  if (positionals.length === 0) throw new UsageError("no file to take in.");
  if (period !== undefined && !isPeriodId(period))
    throw new UsageError(`--period ${JSON.stringify(period)} is no period, as in ${periodForms.join(", ")}.`);
  if (signed !== undefined && !isIsoDate(signed))
    throw new UsageError(`--signed ${JSON.stringify(signed)} is no day, as in 2024-05-31.`);
  if (out === "") throw new UsageError("--out names no folder.");
  const without = (values.without ?? []).map((number) => {
    if (!/^[1-9]\d?$/.test(number))
      throw new UsageError(`--without ${JSON.stringify(number)} is no attachment's number.`);
    return Number(number);
  });
  return {
    files: positionals,
    json: values.json,
    request: {
      out: out ?? dataFolder(),
      record: dataFolder(),
      replace: values.replace,
      dryRun: values["dry-run"],
      drop: new Set(values.drop),
      keep: new Set(values.keep),
      without: new Set(without),
      despiteProblems: values["despite-problems"],
      ...(period !== undefined && { period }),
      ...(signed !== undefined && { signed }),
      ...(signatory !== undefined && { signatory }),
      ...(title !== undefined && { title }),
    },
  };
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        period: { type: "string" },
        quarter: { type: "string" },
        out: { type: "string" },
        signatory: { type: "string" },
        title: { type: "string" },
        signed: { type: "string" },
        drop: { type: "string", multiple: true },
        keep: { type: "string", multiple: true },
        without: { type: "string", multiple: true },
        json: { type: "boolean", default: false },
        replace: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        "despite-problems": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isBlocked({ findings }: IntakeResult): boolean {
  return findings.some(({ severity }) => severity === "blocking");
}

/** Shows what blocks and reads the option that answers it; undefined when the editor stops. */
async function ask({ findings }: IntakeResult): Promise<string[] | undefined> {
  const blocking = findings.filter(({ severity }) => severity === "blocking");
  console.log(`\n${blocking.map(wordFinding).join("\n")}\n`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const line = (await lines.question("Answer with an option as above, or press Enter to stop: ")).trim();
      if (line === "") return undefined;
      const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        ([, single, double, plain]) => single ?? double ?? plain ?? "",
      );
      try {
        parsedArgs(words);
        if (words[0]?.startsWith("--")) return words;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        console.log(error.message);
      }
    }
  } finally {
    lines.close();
  }
}

function jsonOf({ findings, plan, staged, look }: IntakeResult): string {
  const files = plan?.changes.map(({ name, bytes, change }) => ({ name, bytes, change }));
  return JSON.stringify(
    {
      period: plan?.target.period ?? null,
      folder: plan?.target.path ?? null,
      staged,
      findings,
      files: files ?? [],
      look,
    },
    null,
    2,
  );
}

function wordResult(result: IntakeResult): string {
  const { findings, plan, staged, look } = result;
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  const parts = [findings.map(wordFinding).join("\n")];
  if (plan && blocking === 0) parts.push(`${plan.target.path}:\n${wordPreview(plan.changes)}`);
  else if (plan?.target.exists && !plan.target.sealed)
    parts.push(`${plan.target.path} would change:\n${wordPreview(plan.changes)}`);
  if (look.length > 0) parts.push(`Look at:\n${look.map((line) => `  ${line}`).join("\n")}`);
  if (blocking > 0)
    parts.push(`${blocking} ${blocking === 1 ? "finding blocks" : "findings block"}; nothing was written.`);
  else if (staged)
    parts.push(`${plan?.target.period} is staged in ${plan?.target.path}. Next: npm run dev shows it.`);
  else parts.push("Nothing stands in the way; nothing was written (--dry-run).");
  return parts.filter((part) => part !== "").join("\n\n");
}
