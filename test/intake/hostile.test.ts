import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { receivedText, signatory } from "./circular-sample.ts";
import { hostileCirculars } from "./hostile-circulars.ts";
import { hostileFiles } from "./hostile-files.ts";
import { commandOptions, received, tempData, tempFolder } from "./temp.ts";

/** Kilobytes that any input may cost. */
const most = { kilobytes: 1024 * 1024 };

const cases = { ...hostileFiles, ...hostileCirculars };

describe("hostile and broken inputs end in time, with a message, and write nothing", () => {
  test.concurrent.each(Object.entries(cases))(
    "%s",
    { timeout: 300_000 },
    async (_, { files, args = [], exit, says }) => {
      const out = tempFolder();
      const result = await command([...received(files()), "--out", out, ...args]);
      expect(`${result.stdout}${result.stderr}`).toMatch(says);
      expect(result.status).toBe(exit);
      expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(readdirSync(out)).toEqual([]);
      // Ended by what it holds, never by the clock.
      expect(result.stdout).not.toContain("TB1019");
      expect(result.kilobytes).toBeLessThan(most.kilobytes);
    },
  );

  test("at least forty of them", () => expect(Object.keys(cases).length).toBeGreaterThanOrEqual(40));
});

describe("what is there already", () => {
  const args = [receivedText, "--signatory", signatory];

  test("a period that would change is not written over without --replace", async () => {
    const data = tempData();
    writeFileSync(join(data, "2022-Q3", "attachment-2.csv"), "changed");
    const { status, stdout } = await command([...args, "--out", data]);
    expect(status).toBe(1);
    expect(stdout).toContain("To answer: --replace");
    expect((await command([...args, "--out", data, "--replace"])).status).toBe(0);
  });

  test("a sealed period is never written over", async () => {
    const data = tempData();
    writeFileSync(join(data, "2022-Q3", "seal.json"), "{}");
    writeFileSync(join(data, "2022-Q3", "attachment-2.csv"), "changed");
    const { status, stdout } = await command([...args, "--out", data, "--replace"]);
    expect(status).toBe(1);
    expect(stdout).toContain("the period is sealed");
  });

  test("a link in the place of the period's folder is not followed", async () => {
    const out = tempFolder();
    const elsewhere = tempFolder();
    mkdirSync(join(elsewhere, "x"));
    symlinkSync(join(elsewhere, "x"), join(out, "2022-Q3"));
    expect((await command([...args, "--out", out])).status).toBe(1);
    expect(readdirSync(join(elsewhere, "x"))).toEqual([]);
  });

  test("--dry-run writes nothing", async () => {
    const out = tempFolder();
    expect((await command([...args, "--out", out, "--dry-run"])).status).toBe(0);
    expect(readdirSync(out)).toEqual([]);
  });

  test("nothing of what was screened out is staged", async () => {
    const out = tempFolder();
    expect((await command([...args, "--out", out])).status).toBe(0);
    const staged = spawnSync("grep", ["-rE", "365|h4sia|<|bst|现金|娱乐", join(out, "2022-Q3")], {
      encoding: "utf8",
    })
      .stdout.split("\n")
      .filter(Boolean);
    // The digest of the received file may hold any digits.
    expect(staged.filter((line) => !/sha256/.test(line))).toEqual([]);
  });
});

/** Says on its last line how many kilobytes the process had at its height. */
const measure = `data:text/javascript,process.on("exit",()=>process._rawDebug("cost "+process.resourceUsage().maxRSS))`;

/** Runs the command as npm does, and measures it. */
async function command(args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", measure, "scripts/intake.ts", ...args], commandOptions);
  const [stdout, stderr] = [child.stdout, child.stderr].map(async (stream) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks).toString();
  });
  const [status] = (await once(child, "close")) as [number | null];
  const errors = (await stderr) ?? "";
  const [, kilobytes] = /cost (\d+)\n$/.exec(errors) ?? [];
  return {
    status,
    stdout: (await stdout) ?? "",
    stderr: errors.replace(/cost \d+\n$/, ""),
    kilobytes: Number(kilobytes ?? Infinity),
  };
}
