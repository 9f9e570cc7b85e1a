/**
 * 收文: received files (.docx .xlsx .xls .pdf .html .txt .md .csv) → a period's folder of data/.
 *
 *   npm run -s intake -- FILE… [--period 2022-Q3] [--out DIR] [--json] [--dry-run] [--replace]
 *   npm run -s intake -- --new DIR [--office NAME] [--jurisdiction NAME] [--regions 甲市、乙市]
 *     [--lang zh|en] [--title TITLE] [--signatory NAME] [--signed 2022-09-29] [--drop PLACE] [--keep PLACE] [--without N] [--despite-problems]
 *
 * Exit 0: staged, or nothing stands in the way (--dry-run). Exit 1: a finding blocks; nothing is written, and the
 * option that answers it is printed. Exit 2: unreadable files or options; nothing is written.
 */
import { createInterface } from "node:readline/promises";
import { isIsoDate } from "../src/figures/day.ts";
import { isPeriodId, periodForms } from "../src/figures/period.ts";
import { DataError } from "../src/documents/data-error.ts";
import { dataFolder } from "../src/work/work-folder.ts";
import type { Finding } from "../src/documents/finding.ts";
import { wordFinding, wordsOfFinding } from "../src/documents/word-finding.ts";
import { CommandError } from "../src/messages/command-error.ts";
import { shellWord } from "../src/messages/shell-word.ts";
import { writeNewRecord } from "../src/intake/new-record.ts";
import { codeOf } from "../src/messages/wording.ts";
import { readReceived } from "../src/documents/read-received.ts";
import { type IntakeResult, type Request, runIntake } from "../src/intake/run.ts";
import { wordLook } from "../src/intake/staging/plan.ts";
import { wordPreview } from "../src/intake/staging/preview.ts";
import { intakeWords as en } from "../src/messages/en/intake-words.ts";
import { message } from "../src/messages/message.ts";
import { intakeWords as zh } from "../src/messages/zh/intake-words.ts";
import { languageIn, misused, parsedArguments, usageOf } from "./command-line.ts";

const terminal = process.stdin.isTTY && process.stdout.isTTY;
const given = process.argv.slice(2);
const language = languageIn(given);
const words = language === "zh" ? zh : en;

try {
  process.exitCode = await main(given);
} catch (error) {
  if (error instanceof CommandError) misused("intake", error.said, language);
  else if (error instanceof DataError) {
    if (given.includes("--json"))
      console.log(JSON.stringify({ staged: false, problems: error.problems }, null, 2));
    else console.error(error.worded(language));
  } else throw error;
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usageOf("intake", language));
    return 0;
  }
  const { values } = parsedArgs(args);
  if (values.new !== undefined) return beginRecord(values.new, values);
  const { files, json } = optionsOf(args);
  const progress = (step: string) => {
    if (terminal && !json) console.error(`… ${step}`);
  };
  progress(words.reading(files.length));
  const read = await readReceived(files);
  let all = [...args];
  for (;;) {
    progress(words.checking);
    const result = runIntake(read, optionsOf(all).request);
    const answer = terminal && !json && isBlocked(result) ? await ask(result) : undefined;
    if (answer === undefined) {
      console.log(json ? jsonOf(result) : wordResult(result));
      return isBlocked(result) ? 1 : 0;
    }
    all = [...all, ...answer];
  }
}

/** Begins a record from three answers, given as options or, on a terminal, asked. */
async function beginRecord(
  dir: string,
  options: Readonly<Partial<Record<string, unknown>>>,
): Promise<number> {
  if (dir === "") throw new CommandError(message("argumentMissing", { what: "folder" }));
  const questions = [
    ["office", words.office],
    ["jurisdiction", words.jurisdiction],
    ["regions", words.regions],
  ] as const;
  const answers: Partial<Record<(typeof questions)[number][0], string>> = {};
  for (const [key, question] of questions) {
    const option = options[key];
    const answer = typeof option === "string" ? option : terminal ? await asked(`${question}：`) : undefined;
    if (answer === undefined || (answer.trim() === "" && key !== "regions"))
      throw new CommandError(message("answerMissing", { option: `--${key}` }));
    answers[key] = answer.trim();
  }
  const { office = "", jurisdiction = "", regions = "" } = answers;
  const names = regions.split(/[、，,;；\s]+/u).filter((name) => name !== "");
  const files = writeNewRecord(dir, { office, jurisdiction, regions: names });
  const next = `npm run -s intake -- ${words.file} --out ${shellWord(dir)}`;
  console.log(words.begun(dir, files, next));
  return 0;
}

async function asked(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

function optionsOf(args: readonly string[]): { files: readonly string[]; json: boolean; request: Request } {
  const { values, positionals } = parsedArgs(args);
  const { signed, out, signatory, title } = values;
  // --quarter is what the option was called when every period was one.
  const period = values.period ?? values.quarter;
  if (positionals.length === 0) throw new CommandError(message("argumentMissing", { what: "received" }));
  if (period !== undefined && !isPeriodId(period))
    throw new CommandError(message("periodWrong", { value: period, forms: periodForms }));
  if (signed !== undefined && !isIsoDate(signed))
    throw new CommandError(message("optionValueWrong", { option: "--signed", value: signed, wanted: "day" }));
  if (out === "") throw new CommandError(message("argumentMissing", { what: "folder" }));
  const without = (values.without ?? []).map((number) => {
    if (!/^[1-9]\d?$/.test(number)) {
      const wrong = { option: "--without", value: number, wanted: "attachment" } as const;
      throw new CommandError(message("optionValueWrong", wrong));
    }
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
  return parsedArguments(args, {
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
    lang: { type: "string" },
    new: { type: "string" },
    office: { type: "string" },
    jurisdiction: { type: "string" },
    regions: { type: "string" },
  });
}

function isBlocked({ findings }: IntakeResult): boolean {
  return findings.some(({ severity }) => severity === "blocking");
}

/** Shows what blocks and reads the option that answers it; undefined when the editor stops. */
async function ask({ findings }: IntakeResult): Promise<string[] | undefined> {
  const blocking = findings.filter(({ severity }) => severity === "blocking");
  console.log(`\n${blocking.map((finding) => wordFinding(finding, language)).join("\n")}\n`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const line = (await lines.question(words.answer)).trim();
      if (line === "") return undefined;
      const options = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        ([, single, double, plain]) => single ?? double ?? plain ?? "",
      );
      try {
        parsedArgs(options);
        if (options[0]?.startsWith("--")) return options;
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        console.log(error.worded(language));
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
      findings: findings.map(jsonFinding),
      files: files ?? [],
      look: look.map((one) => wordLook(one, language)),
    },
    null,
    2,
  );
}

function jsonFinding(finding: Finding) {
  const { place, severity, said, text, alteration } = finding;
  return { place, severity, code: codeOf(said), ...wordsOfFinding(finding, language), text, alteration };
}

function wordResult(result: IntakeResult): string {
  const { findings, plan, staged, look } = result;
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  const parts = [findings.map((finding) => wordFinding(finding, language)).join("\n")];
  if (plan && blocking === 0)
    parts.push(`${plan.target.path}${words.colon}\n${wordPreview(plan.changes, language)}`);
  else if (plan?.target.exists && !plan.target.sealed)
    parts.push(`${plan.target.path}${words.wouldChange}\n${wordPreview(plan.changes, language)}`);
  if (look.length > 0)
    parts.push(`${words.look}\n${look.map((one) => `  ${wordLook(one, language)}`).join("\n")}`);
  if (blocking > 0) parts.push(words.blocked(blocking));
  else if (staged && plan) parts.push(words.staged(plan.target.period, plan.target.path));
  else parts.push(words.dryRun);
  return parts.filter((part) => part !== "").join("\n\n");
}
