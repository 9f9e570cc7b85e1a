// One fact of the shipped record is changed: every number, state and region name, one at a time. Those that no other place bears
// out pass, and stand in the golden file; any other that passes, or a golden one that no longer does, is told.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { auditProblems } from "../../src/dashboard/archive-audit.ts";
import { DataError } from "../../src/documents/data-error.ts";
import { copyUnsealed } from "../support/shipped-record.ts";

const dir = mkdtempSync(join(tmpdir(), "tongbao-facts-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const golden = join(import.meta.dirname, "spoilt-facts.accepted.txt");

/** Words that say one of a few things. */
const exchanged = [
  ["已完成", "推进中"],
  ["第三季度", "第二季度"],
  ["设区市", "省本级"],
  ["宁波", "湖州"],
  ["杭州", "温州"],
  ["舟山", "丽水"],
  ["嘉兴", "绍兴"],
  ["金华", "台州"],
  ["media", "website"],
];

interface Change {
  readonly file: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

function changesOf(file: string, text: string): Change[] {
  const numbers = [...text.matchAll(/\d+/g)].map(({ 0: from, index }) => ({
    file,
    at: index,
    from,
    to: String(BigInt(from) + 1n).padStart(from.length, "0"),
  }));
  const words = exchanged
    .flatMap(([a = "", b = ""]) => [
      [a, b],
      [b, a],
    ])
    .flatMap(([from = "", to = ""]) =>
      [...text.matchAll(new RegExp(from, "g"))].map(({ index }) => ({ file, at: index, from, to })),
    );
  return [...numbers, ...words];
}

function passes(): boolean {
  try {
    return auditProblems(readArchive(dir), "data").length === 0;
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

/** "2022-Q3/circular.md:3 29→30 …published: 2022-09-[29] 14:58" */
function worded(text: string, { file, at, from, to }: Change): string {
  const line = text.slice(0, at).split("\n");
  const before = (line.at(-1) ?? "").slice(-20);
  const after = (text.slice(at + from.length).split("\n")[0] ?? "").slice(0, 10);
  return `${file}:${line.length} ${from}→${to} …${before}[${from}]${after}`;
}

test("a fact that stands in two places is not changed in one of them unseen", async () => {
  copyUnsealed(dir);
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(?:csv|md|json)$/.test(file))
    .toSorted();
  const texts = new Map(files.map((file) => [file, readFileSync(join(dir, file), "utf8")]));
  // The digest of a received file is its own; site.json tells of the site alone.
  const changes = [...texts]
    .filter(([file]) => file !== "site.json")
    .flatMap(([file, text]) =>
      changesOf(
        file,
        text.replace(/"sha256": ".*"/g, (line) => "-".repeat(line.length)),
      ),
    );
  const accepted = changes.flatMap((change) => {
    const text = texts.get(change.file) ?? "";
    const spoilt = text.slice(0, change.at) + change.to + text.slice(change.at + change.from.length);
    writeFileSync(join(dir, change.file), spoilt);
    const isAccepted = passes();
    writeFileSync(join(dir, change.file), text);
    return isAccepted ? [worded(text, change)] : [];
  });
  await expect(
    `${changes.length} changes, ${accepted.length} pass:\n${accepted.join("\n")}\n`,
  ).toMatchFileSnapshot(golden);
});
