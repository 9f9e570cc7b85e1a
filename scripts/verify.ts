/**
 * 验真: whether copies say what was sealed, or whether a published folder is as it was built.
 *
 *   npm run -s verify -- COPY… [--period P] [--site DIR | --data DIR] [--json] [--lang zh|en]
 *   npm run -s verify -- --site DIR [--json]
 *
 * A COPY is in any format that intake reads. Exit 0: all the same; 1: one is altered, or the folder was changed; 2: one could
 * not be read; 3: one is of no circular that was sealed.
 */
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { displayedDirectory, readArchive } from "../src/archive/read-archive.ts";
import { DataError } from "../src/documents/data-error.ts";
import { readReceived } from "../src/documents/read-received.ts";
import { fileStart } from "../src/documents/report.ts";
import { languageOf } from "../src/messages/language.ts";
import { type Message, message } from "../src/messages/message.ts";
import { checkSite, readSealedFolder } from "../src/publish/check-site.ts";
import { digestsOf } from "../src/publish/manifest.ts";
import { reportSite } from "../src/publish/site-report.ts";
import type { Seal } from "../src/seal/seal.ts";
import { reportVerdict } from "../src/verify/report.ts";
import { sealedCirculars, type Verdict, verify } from "../src/verify/verify.ts";
import { dataFolder } from "../src/work/work-folder.ts";

const usage = `用法：npm run -s verify -- 文件… [--period 期] [--site 目录 | --data 目录] [--json] [--lang en]
      npm run -s verify -- --site 目录 [--json]
  文件       收到的通报：txt、md、csv、html、docx、xlsx、xls；与封存的各期通报比对，报告每处不同
  --period   只与这一期比对
  --site     已发布的站点文件夹：有文件时取其中的印；没有文件时核对整个文件夹（清单、印、签名）
  --data     数据目录；不写则为 data/（或 TONGBAO_DATA）
  退出码：0 相同，1 有改动，2 无法读取，3 不是已封存的通报。`;

process.exitCode = await run();

async function run(): Promise<number> {
  const parsed = readArguments();
  if (!parsed) return 2;
  const { values, positionals } = parsed;
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  if (values.site !== undefined && values.data !== undefined) return misused("--site 和 --data 只能写一个");
  if (positionals.length === 0 && values.site === undefined) return misused("没有写出要比对的文件");
  try {
    if (positionals.length === 0) return await runSite(values.site ?? "", values);
    return await runCopies(positionals, values);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (values.json === true) console.log(JSON.stringify({ problems: error.problems }, undefined, 2));
    else console.error(error.worded(languageOf(values.lang)));
    return 2;
  }
}

type Values = NonNullable<ReturnType<typeof readArguments>>["values"];

async function runSite(dir: string, { json, lang }: Values): Promise<number> {
  const check = await checkSite(await folder(dir));
  console.log(json === true ? JSON.stringify(check, undefined, 2) : reportSite(dir, check, languageOf(lang)));
  return check.faults.length > 0 ? 1 : 0;
}

async function runCopies(files: readonly string[], values: Values): Promise<number> {
  const seals = values.site === undefined ? sealsOfData(values.data) : await sealsOfSite(values.site);
  const known = seals.map(({ period }) => period);
  const source = values.site ?? displayedDirectory(values.data ?? dataFolder());
  if (known.length === 0) throw problem(source, message("nothingSealed"));
  if (values.period !== undefined && !known.includes(values.period))
    throw problem(source, message("sealedPeriodUnknown", { period: values.period, known }));
  const sealed = sealedCirculars(seals);
  const read = await readReceived(files);
  const verdicts = read.map(({ document }, index) => ({
    file: files[index] ?? document.file,
    verdict: verify(document, sealed, values.period),
  }));
  if (values.json === true) {
    const all = verdicts.map(({ file, verdict }) => ({ file, ...verdict }));
    console.log(JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2));
  } else {
    const language = languageOf(values.lang);
    console.log(
      verdicts
        .map(({ file, verdict }) => reportVerdict(file, verdict, sealed.circulars.length, language))
        .join("\n\n"),
    );
  }
  return exitCodeOf(verdicts.map(({ verdict }) => verdict));
}

/** The worst of all: a copy that was altered tells more than one that is of something else. */
function exitCodeOf(verdicts: readonly Verdict[]): number {
  if (verdicts.some(({ verdict }) => verdict === "altered")) return 1;
  return verdicts.some(({ verdict }) => verdict === "unrelated") ? 3 : 0;
}

/** The newest seal of each period. */
function sealsOfData(dir = dataFolder()): Seal[] {
  return readArchive(dir).periods.flatMap(({ seals }) => seals?.at(-1) ?? []);
}

async function sealsOfSite(dir: string): Promise<Seal[]> {
  const present = await digestsOf(await folder(dir));
  const { site, faults } = await readSealedFolder(dir, present);
  const problems = faults.flatMap((fault) =>
    fault.kind === "seal" ? [{ file: `${dir}/${fault.file}`, ...fileStart, said: fault.said }] : [],
  );
  // What a broken seal says is worth nothing.
  if (problems.length > 0) throw new DataError(problems);
  return site.periods.flatMap(({ seals }) => seals.at(-1) ?? []);
}

async function folder(dir: string): Promise<string> {
  const status = await stat(dir).catch(() => undefined);
  if (status?.isDirectory() !== true) throw problem(dir, message("siteFolderMissing"));
  return dir;
}

function problem(file: string, said: Message): DataError {
  return new DataError([{ file, ...fileStart, said }]);
}

function misused(why: string): number {
  console.error(`${why}。\n${usage}`);
  return 2;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        period: { type: "string" },
        site: { type: "string" },
        data: { type: "string" },
        json: { type: "boolean" },
        lang: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return undefined;
  }
}
