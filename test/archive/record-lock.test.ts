import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aloneInRecord, whileUnwritten } from "../../src/archive/record-lock.ts";
import { tempRecord } from "./temp-record.ts";

/** Another process that holds the lock of a folder: it writes "half", waits, and writes "whole". */
async function another(dir: string, how: "aloneInRecord" | "whileUnwritten", milliseconds: number) {
  const code = `
    import { ${how} } from ${JSON.stringify(resolve("src/archive/record-lock.ts"))};
    import { writeFileSync, writeSync } from "node:fs";
    ${how}(${JSON.stringify(dir)}, () => {
      writeFileSync(${JSON.stringify(join(dir, "state"))}, "half");
      writeSync(1, "in\\n");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds});
      writeFileSync(${JSON.stringify(join(dir, "state"))}, "whole");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
}

const state = (dir: string) => readFileSync(join(dir, "state"), "utf8");

function lockedRecord(): string {
  const dir = tempRecord();
  writeFileSync(join(dir, ".tongbao-lock"), "");
  return dir;
}

test("what is read waits for what is written", async () => {
  const dir = lockedRecord();
  await another(dir, "aloneInRecord", 500);
  expect(whileUnwritten(dir, () => state(dir))).toBe("whole");
});

test("what is written waits for what is read, and two that read for each other", async () => {
  const dir = lockedRecord();
  await another(dir, "whileUnwritten", 300);
  expect(aloneInRecord(dir, () => state(dir))).toBe("whole");
  expect(whileUnwritten(dir, () => "read")).toBe("read");
});

test("a writer that finds another still at work is told so", async () => {
  const dir = lockedRecord();
  await another(dir, "aloneInRecord", 600_000);
  expect(() => aloneInRecord(dir, () => "written")).toThrow(/TB9021/);
  expect(state(dir)).toBe("half");
});

test("where nobody has written, or the lock cannot be opened, there is none", () => {
  const dir = tempRecord();
  expect(whileUnwritten(dir, () => "read")).toBe("read");
  writeFileSync(join(dir, ".tongbao-lock"), "no database");
  expect(whileUnwritten(dir, () => "read")).toBe("read");
});
