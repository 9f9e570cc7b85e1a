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
import { displayedDirectory, readArchive } from "../src/archive/read-archive.ts";
import { DataError } from "../src/documents/data-error.ts";
import { readReceived } from "../src/documents/read-received.ts";
import { fileStart } from "../src/documents/report.ts";
import { type Language, type Message, message } from "../src/messages/message.ts";
import { checkSite, readSealedFolder } from "../src/publish/check-site.ts";
import { digestsOf } from "../src/publish/manifest.ts";
import { reportSite } from "../src/publish/site-report.ts";
import type { Seal } from "../src/seal/seal.ts";
import { reportVerdict } from "../src/verify/report.ts";
import { sealedCirculars, type Verdict, verify } from "../src/verify/verify.ts";
import { dataFolder } from "../src/work/work-folder.ts";
import { commandLine, misused } from "./command-line.ts";

const line = commandLine(
  "verify",
  {
    period: { type: "string" },
    site: { type: "string" },
    data: { type: "string" },
    json: { type: "boolean" },
  },
  Infinity,
);
if (line) await run(line);

async function run({ values, positionals, language }: Line): Promise<void> {
  const missing =
    values.site !== undefined && values.data !== undefined
      ? "siteOrData"
      : positionals.length === 0 && values.site === undefined
        ? "copy"
        : undefined;
  if (missing) return misused("verify", message("argumentMissing", { what: missing }), language);
  try {
    process.exitCode =
      positionals.length === 0
        ? await runSite(values.site ?? "", values, language)
        : await runCopies(positionals, values, language);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (values.json === true) console.log(JSON.stringify({ problems: error.problems }, undefined, 2));
    else console.error(error.worded(language));
    process.exitCode = 2;
  }
}

type Line = NonNullable<typeof line>;
type Values = Line["values"];

async function runSite(dir: string, { json }: Values, language: Language): Promise<number> {
  const check = await checkSite(await folder(dir));
  console.log(json === true ? JSON.stringify(check, undefined, 2) : reportSite(dir, check, language));
  return check.faults.length > 0 ? 1 : 0;
}

async function runCopies(files: readonly string[], values: Values, language: Language): Promise<number> {
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
