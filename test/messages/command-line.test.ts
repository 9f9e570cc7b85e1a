// How the commands are called: --help and --lang of each, and what cannot be understood.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { usage as en } from "../../src/messages/en/usage.ts";
import { usage as zh } from "../../src/messages/zh/usage.ts";

const root = join(import.meta.dirname, "../..");
const commands = Object.keys(zh) as (keyof typeof zh)[];

function run(command: string, args: readonly string[], locale = "C.UTF-8") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, `scripts/${command}.ts`), ...args],
    {
      cwd: root,
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, LC_ALL: locale },
    },
  );
  return { status, stdout, stderr };
}

describe.each(commands)("%s", (command) => {
  test("--help lists every option, in the language that is asked for", () => {
    const source = readFileSync(join(root, `scripts/${command}.ts`), "utf8");
    const options = [...source.matchAll(/"?([a-z][a-z-]*)"?: \{ type: "(?:string|boolean)"/g)].map(
      ([, name]) => `--${name}`,
    );
    for (const [language, text] of [
      ["zh", zh[command]],
      ["en", en[command]],
    ] as const) {
      expect(run(command, ["--help", "--lang", language])).toEqual({
        status: 0,
        stdout: `${text}\n`,
        stderr: "",
      });
      for (const option of [...options, "--lang", "--help"]) expect(text).toContain(option);
      expect(text).toContain(`${command === "intake" ? "npm run -s intake" : command}`);
    }
  });

  test("an option that it does not have ends it, with what it has", () => {
    const { status, stdout, stderr } = run(command, ["--nonsense", "--lang=en"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`TB9051  no option "--nonsense": expected one of these\n${en[command]}\n`);
  });
});

test("help is given whatever else is wrong, and in the machine's language", () => {
  expect(run("audit", ["-h", "--nonsense"], "en_GB.UTF-8").stdout).toBe(`${en.audit}\n`);
  expect(run("audit", ["-h"], "zh_CN.UTF-8").stdout).toBe(`${zh.audit}\n`);
});

test.each([
  ["a value that is missing", "build", ["--out"], "TB9052"],
  ["a value that is too many", "build", ["--pdf=1"], "TB9052"],
  ["an argument that is too many", "build", ["dist"], "TB9053"],
  ["nothing to seal", "seal", [], "TB9054"],
  ["two periods to seal", "seal", ["2022-Q3", "2022-Q2"], "TB9053"],
  ["nothing to compare", "verify", [], "TB9054"],
  ["two places of seals", "verify", ["a.txt", "--site", "dist", "--data", "data"], "TB9054"],
])("%s is told of with its code, and how it is called", (_what, command, args, code) => {
  const { status, stderr } = run(command, args);
  expect(status).toBe(2);
  expect(stderr).toMatch(new RegExp(`^${code}  .*\n`));
  expect(stderr).toContain(zh[command as keyof typeof zh]);
});
