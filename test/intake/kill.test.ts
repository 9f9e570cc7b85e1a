import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { receivedText, shippedPeriod, signatory } from "./circular-sample.ts";
import { rounds } from "../support/rounds.ts";
import { commandOptions, dataDir, tempFolder } from "./temp.ts";

const moments = rounds(12, 60);
const period = "2022-Q3";

/** Runs the command; kills it after some milliseconds. How long it ran. */
async function run(out: string, killAfter?: number): Promise<number> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["scripts/intake.ts", receivedText, "--signatory", signatory, "--out", out, "--replace"],
    { ...commandOptions, stdio: "ignore" },
  );
  const ended = once(child, "exit");
  if (killAfter !== undefined) {
    await Promise.race([ended, wait(killAfter)]);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - start;
}

/** The texts of a period's folder, by name; undefined when it is not there. */
function folderOf(out: string): Record<string, string> | undefined {
  const dir = join(out, period);
  if (!existsSync(dir)) return undefined;
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "utf8")]));
}

test(
  `killed at any of ${moments} moments, the period's folder is whole or absent`,
  { timeout: 600_000 },
  async () => {
    const fresh = tempFolder();
    const duration = await run(fresh);
    const whole = folderOf(fresh);
    expect(whole).toBeDefined();
    const seen = { absent: 0, before: 0, whole: 0 };
    let seed = 20_220_929;
    for (let moment = 0; moment < moments; moment++) {
      const out = tempFolder();
      const replacing = moment % 2 === 1;
      // Replacing: the shipped folder, changed.
      if (replacing) {
        cpSync(join(dataDir, period), join(out, period), { recursive: true });
        writeFileSync(join(out, period, "attachment-2.csv"), "changed");
      }
      const before = folderOf(out);
      // A linear congruential generator: the same moments in every run. Most of a run is loading; the end matters.
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const share = seed / 2_147_483_648;
      await run(out, duration * (moment % 3 === 0 ? share : 0.75 + 0.3 * share));
      const after = folderOf(out);
      if (after === undefined) seen.absent++;
      else if (replacing && after["attachment-2.csv"] === "changed") {
        seen.before++;
        expect(after).toEqual(before);
      } else {
        seen.whole++;
        for (const name of ["circular.md", "attachment-1.csv", "attachment-2.csv"])
          expect(after[name]).toBe(whole?.[name]);
        if (replacing) expect(Object.keys(after)).toEqual(readdirSync(shippedPeriod));
      }
      // Whatever lies beside it, the next run puts right.
      if (moment % 10 === 9) {
        await run(out);
        expect(readdirSync(out)).toEqual([period]);
        expect(Object.keys(folderOf(out) ?? {})).toEqual(readdirSync(shippedPeriod));
      }
    }
    expect(seen.absent + seen.before).toBeGreaterThan(0);
    console.log(seen);
  },
);
