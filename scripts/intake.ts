/**
 * 收文: received files (.docx .xlsx .xls .html .txt .md .csv) → a period's folder of data/.
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
import { languageIn, parsedArguments, usageOf } from "./command-line.ts";

/** Options that cannot be understood. */
class UsageError extends Error {}

const terminal = process.stdin.isTTY && process.stdout.isTTY;
const given = process.argv.slice(2);
const language = languageIn(given);

try {
  process.exitCode = await main(given);
} catch (error) {
  if (!(error instanceof DataError || error instanceof UsageError || error instanceof CommandError))
    throw error;
  if (given.includes("--json") && error instanceof DataError)
    console.log(JSON.stringify({ staged: false, problems: error.problems }, null, 2));
  else
    console.error(
      error instanceof UsageError
        ? `${error.message}\n${usageOf("intake", language)}`
        : error.worded(language),
    );
  process.exitCode = 2;
}

/** Both wordings of something that the command says of itself. */
function say(zh: string, en: string): string {
  return language === "zh" ? zh : en;
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
  progress(
    say(`读取${files.length}个文件`, `reading ${files.length} ${files.length === 1 ? "file" : "files"}`),
  );
  const read = await readReceived(files);
  let all = [...args];
  for (;;) {
    progress(say("筛查、拆分、核对", "screening, taking apart, checking"));
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
  if (dir === "") throw new UsageError(say("--new 没有写出目录。", "--new names no folder."));
  const questions = [
    ["office", say("发文机关的全称", "the office's name in full")],
    ["jurisdiction", say("辖区", "the jurisdiction")],
    [
      "regions",
      say(
        "通报所涉的地区或单位，用、隔开；没有就直接回车",
        "its regions or units, parted by 、; none: Enter",
      ),
    ],
  ] as const;
  const answers: Partial<Record<(typeof questions)[number][0], string>> = {};
  for (const [key, question] of questions) {
    const option = options[key];
    const answer = typeof option === "string" ? option : terminal ? await asked(`${question}：`) : undefined;
    if (answer === undefined || (answer.trim() === "" && key !== "regions"))
      throw new UsageError(say(`没有写出 --${key}：${question}。`, `no --${key}: ${question}.`));
    answers[key] = answer.trim();
  }
  const { office = "", jurisdiction = "", regions = "" } = answers;
  const names = regions.split(/[、，,;；\s]+/u).filter((name) => name !== "");
  const files = writeNewRecord(dir, { office, jurisdiction, regions: names });
  const next = `npm run -s intake -- ${say("收到的文件", "FILE")} --out ${shellWord(dir)}`;
  console.log(
    say(
      `${dir} 中已写入 ${files.join("、")}。接下来收第一期：${next}`,
      `${files.join(", ")} written into ${dir}. Next, the first period: ${next}`,
    ),
  );
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
  if (positionals.length === 0) throw new UsageError(say("没有写出要录入的文件。", "no file to take in."));
  if (period !== undefined && !isPeriodId(period))
    throw new UsageError(
      say(
        `--period ${JSON.stringify(period)} 不是期，应如 ${periodForms.join("、")}。`,
        `--period ${JSON.stringify(period)} is no period, as in ${periodForms.join(", ")}.`,
      ),
    );
  if (signed !== undefined && !isIsoDate(signed))
    throw new UsageError(
      say(
        `--signed ${JSON.stringify(signed)} 不是日期，应如 2024-05-31。`,
        `--signed ${JSON.stringify(signed)} is no day, as in 2024-05-31.`,
      ),
    );
  if (out === "") throw new UsageError(say("--out 没有写出目录。", "--out names no folder."));
  const without = (values.without ?? []).map((number) => {
    if (!/^[1-9]\d?$/.test(number))
      throw new UsageError(
        say(
          `--without ${JSON.stringify(number)} 不是附件的序号。`,
          `--without ${JSON.stringify(number)} is no attachment's number.`,
        ),
      );
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
  } catch (error) {
    throw error instanceof CommandError ? new UsageError(error.worded(language)) : error;
  }
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
      const line = (
        await lines.question(
          say(
            "请用上面的选项答复，直接回车则停止：",
            "Answer with an option as above, or press Enter to stop: ",
          ),
        )
      ).trim();
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
    parts.push(`${plan.target.path}${say("：", ":")}\n${wordPreview(plan.changes, language)}`);
  else if (plan?.target.exists && !plan.target.sealed)
    parts.push(
      `${plan.target.path}${say(" 将有改动：", " would change:")}\n${wordPreview(plan.changes, language)}`,
    );
  if (look.length > 0)
    parts.push(
      `${say("请查看：", "Look at:")}\n${look.map((one) => `  ${wordLook(one, language)}`).join("\n")}`,
    );
  if (blocking > 0)
    parts.push(
      say(
        `有${blocking}处须答复，未写入任何内容。`,
        `${blocking} ${blocking === 1 ? "finding blocks" : "findings block"}; nothing was written.`,
      ),
    );
  else if (staged)
    parts.push(
      say(
        `${plan?.target.period} 已录入 ${plan?.target.path}。接下来：npm run dev 预览。`,
        `${plan?.target.period} is staged in ${plan?.target.path}. Next: npm run dev shows it.`,
      ),
    );
  else
    parts.push(
      say(
        "没有须答复的，未写入任何内容（--dry-run）。",
        "Nothing stands in the way; nothing was written (--dry-run).",
      ),
    );
  return parts.filter((part) => part !== "").join("\n\n");
}
