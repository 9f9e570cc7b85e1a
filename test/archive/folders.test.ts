import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { DataError } from "../../src/documents/data-error.ts";
import { codeOf } from "../../src/messages/wording.ts";

let folder: string;
let data: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "folders-")));
  data = join(folder, "data");
  cpSync("test/fixtures/other-jurisdiction", data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** "code file" of each problem. */
function problems(): string[] {
  try {
    readArchive(data, "data");
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map(({ said, file }) => `${codeOf(said)} ${file}`);
  }
}

test("a record of files and folders is read, and one that is itself behind a link", () => {
  expect(problems()).toEqual([]);
  const real = join(folder, "real");
  renameSync(data, real);
  symlinkSync(real, data);
  expect(problems()).toEqual([]);
});

test("a link within the record is read as what it leads to", () => {
  renameSync(join(data, "regions.csv"), join(data, "_regions"));
  symlinkSync("_regions", join(data, "regions.csv"));
  expect(problems()).toEqual([]);
});

test.each([
  ["to a file outside", () => writeFileSync(join(folder, "key"), "secret"), "../key", "TB1036"],
  [
    "to a folder whose name only begins alike",
    () => mkdirSync(join(folder, "data-other")),
    "../data-other",
    "TB1036",
  ],
  ["to nothing", () => {}, "../none", "TB1037"],
  ["to itself", () => {}, "notes.csv", "TB1037"],
  ["to the folder that holds it", () => {}, ".", "TB1037"],
] as const)("a link %s is refused, named", (_, prepare, target, code) => {
  prepare();
  symlinkSync(target, join(data, "notes.csv"));
  expect(problems()).toEqual([`${code} data/notes.csv`]);
});

test("a link out of a period's folder is refused", () => {
  writeFileSync(join(folder, "key"), "secret");
  const period = periodFolder();
  symlinkSync("../../key", join(data, period, "attachment-9.csv"));
  expect(problems()).toContain(`TB1036 data/${period}/attachment-9.csv`);
});

test("what is neither file nor folder is refused", () => {
  execFileSync("mkfifo", [join(data, "2031-Q1")]);
  expect(problems()).toEqual(["TB1038 data/2031-Q1"]);
});

test("a file that is named as a period is refused", () => {
  writeFileSync(join(data, "2031-Q1"), "");
  expect(problems()).toEqual(["TB2209 data/2031-Q1"]);
});

test("a name that nobody sees whole is refused", () => {
  mkdirSync(join(data, "2031-Q1\u202E"));
  mkdirSync(Buffer.concat([Buffer.from(`${data}/2031-Q`), Buffer.of(0xff)]));
  expect(problems()).toEqual(["TB1008 data/2031-Q1\u202E", "TB1008 data/2031-Q\uFFFD"]);
});

test("a period that was moved aside is missed, and not once it is back", () => {
  const period = periodFolder();
  renameSync(join(data, period), join(data, `.${period}.replaced`));
  expect(problems()).toContain(`TB2210 data/.${period}.replaced`);
  renameSync(join(data, `.${period}.replaced`), join(data, period));
  mkdirSync(join(data, `.${period}.replaced`));
  expect(problems()).toEqual([]);
});

function periodFolder(): string {
  return execFileSync("ls", [data], { encoding: "utf8" })
    .split("\n")
    .find((name) => /^\d{4}-Q\d$/.test(name))!;
}
