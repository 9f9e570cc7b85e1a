import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll } from "vitest";
import { noAnswers } from "../../src/intake/answers.ts";
import { readAtOnce, type ReadFile, readReceivedFile } from "../../src/documents/read-file.ts";
import { type IntakeResult, type Request, runIntake } from "../../src/intake/run.ts";
import { copyUnsealed } from "../support/shipped-record.ts";

export const dataDir = join(import.meta.dirname, "../../data");

const root = join(import.meta.dirname, "../..");

/** Where and with which Node a command runs: the project's own, as under npm; in English. */
export const commandOptions = {
  cwd: root,
  env: {
    ...process.env,
    LC_ALL: "en_GB.UTF-8",
    PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"]}`,
  },
} as const;

const made: string[] = [];

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** An empty folder, gone when the tests of the file are over. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-intake-test-"));
  made.push(dir);
  return dir;
}

/** A copy of the shipped record. */
export function tempData(): string {
  const dir = join(tempFolder(), "data");
  copyUnsealed(dir);
  return dir;
}

/** Writes files into an empty folder; their paths in order. */
export function received(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const dir = tempFolder();
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  });
}

/** Reads files and stages what they hold into a folder of its own, or `out`. */
export function takeIn(
  paths: readonly string[],
  request: Partial<Request> = {},
): IntakeResult & { out: string } {
  return stage(
    paths.map((path) => readAtOnce(path)),
    request,
  );
}

/** The same, of PDF files, too. */
export async function takeInAny(
  paths: readonly string[],
  request: Partial<Request> = {},
): Promise<IntakeResult & { out: string }> {
  return stage(await Promise.all(paths.map((path) => readReceivedFile(path))), request);
}

function stage(files: readonly ReadFile[], request: Partial<Request>): IntakeResult & { out: string } {
  const out = request.out ?? tempFolder();
  return {
    ...runIntake(files, { ...noAnswers, record: dataDir, replace: false, dryRun: false, ...request, out }),
    out,
  };
}
