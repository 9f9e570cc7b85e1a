/**
 * `npm run break -- FOLDER [COUNT] [SEED]`: changes single lines of a folder of src/ at random, one at a time, and asks
 * whether a test notices: a guard dropped, a condition made true or false, a number changed, an alternative of a
 * pattern dropped. Works on a copy; prints each change that no test noticed.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

interface Change {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly text: string;
}

const [folder = "src/audit", countText = "70", seedText = "1"] = process.argv.slice(2);
process.exitCode = run(folder, Number(countText), Number(seedText));

function run(of: string, count: number, seed: number): number {
  const random = randomFrom(seed);
  const changes = shuffled(sourceFiles(of).flatMap(changesOf), random).slice(0, count);
  const copy = mkdtempSync(join(tmpdir(), "tongbao-break-"));
  const survivors: Change[] = [];
  try {
    for (const part of [
      "src",
      "scripts",
      "test",
      "data",
      "docs",
      "package.json",
      "tsconfig.json",
      "vitest.config.ts",
      "README.md",
      "README.zh-CN.md",
    ]) {
      cpSync(part, join(copy, part), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    const tests = testFolder(of);
    changes.forEach((change, index) => {
      const noticed = isNoticed(copy, change, tests);
      if (!noticed) survivors.push(change);
      const mark = noticed ? "noticed" : "SURVIVED";
      console.log(`${index + 1}/${changes.length} ${mark} ${change.file}:${change.line} ${change.what}`);
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`${changes.length - survivors.length} of ${changes.length} changes were noticed.`);
  for (const { file, line, what, text } of survivors)
    console.log(`  ${file}:${line} ${what}: ${text.trim()}`);
  return 0;
}

/** The tests that mirror a folder of src/. */
function testFolder(of: string): string {
  return of.replace(/^src/, "test");
}

function sourceFiles(of: string): string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(".", join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Every change that can be made to a file, one a line and kind. */
function changesOf(file: string): Change[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, index) => changesOfLine(text).map((change) => ({ file, line: index + 1, ...change })));
}

function changesOfLine(text: string): { what: string; text: string }[] {
  if (/^\s*(?:\*|\/\/|\/\*|import |export type|export interface|readonly )/.test(text)) return [];
  const changes: { what: string; text: string }[] = [];
  const guard = /^(\s*)if \((.+)\) (return|continue)\b.*;$/.exec(text);
  if (guard) changes.push({ what: "guard dropped", text: `${guard[1]}` });
  const condition = /^(\s*(?:} else )?if \()(.+)(\) (?:\{|return|continue).*)$/.exec(text);
  if (condition) {
    changes.push({
      what: "condition made true",
      text: `${condition[1]}true || (${condition[2]})${condition[3]}`,
    });
    changes.push({
      what: "condition made false",
      text: `${condition[1]}false && (${condition[2]})${condition[3]}`,
    });
  }
  const clause = /^(\s*)(?:&& |\|\| )?(.+?) (&&|\|\|)$/.exec(text);
  if (clause && !text.includes("=>")) {
    changes.push({
      what: "clause dropped",
      text: `${clause[1]}${clause[3] === "&&" ? "true" : "false"} ${clause[3]}`,
    });
  }
  const number = /(?<![\w"'`{.\\[(?|-])(\d+(?:\.\d+)?)(?=[;,) ])/.exec(text);
  if (number && !/[/"`].*\d.*[/"`]/.test(text)) {
    const value = Number(number[1]);
    changes.push({
      what: `${value} made ${value + 1}`,
      text: replaceAt(text, number.index, number[1] ?? "", String(value + 1)),
    });
  }
  const alternative = /\|([\u4e00-\u9fa5]{2,})(?=[|)"`])/.exec(text);
  if (alternative) {
    changes.push({
      what: `alternative ${alternative[1]} dropped`,
      text: replaceAt(text, alternative.index, alternative[0], ""),
    });
  }
  return changes;
}

function replaceAt(text: string, at: number, old: string, other: string): string {
  return text.slice(0, at) + other + text.slice(at + old.length);
}

function isNoticed(copy: string, { file, line, text }: Change, tests: string): boolean {
  const path = join(copy, file);
  const original = readFileSync(path, "utf8");
  const lines = original.split("\n");
  lines[line - 1] = text;
  writeFileSync(path, lines.join("\n"));
  try {
    const { status } = spawnSync("npx", ["vitest", "run", "--bail", "1", "--reporter", "dot", tests], {
      cwd: copy,
      encoding: "utf8",
      env: { ...process.env, CI: "1" },
    });
    return status !== 0;
  } finally {
    writeFileSync(path, original);
  }
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
