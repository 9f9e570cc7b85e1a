import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inOwnProcess } from "../../src/work/own-process.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-own-process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test("is given its input, longer than a pipe holds, and its answer comes back", async () => {
  const file = script(
    "echo.ts",
    `import { givenInput } from ${JSON.stringify(resolve("src/work/own-process.ts"))};
     console.log(JSON.stringify({ pid: process.pid, given: await givenInput() }));`,
  );
  const long = "通报".repeat(200_000);
  const answer = await inOwnProcess(file, [long]);
  expect(answer).toEqual({ pid: expect.any(Number), given: [long] });
  expect(answer).not.toHaveProperty("pid", process.pid);
});

test("one that fails before it has read says why", async () => {
  const file = script("fails.ts", `throw new Error("no font");`);
  await expect(inOwnProcess(file, "x".repeat(1_000_000))).rejects.toThrow(
    /fails\.ts ended with 1:[\s\S]*no font/,
  );
});
