// Where the site or its work cannot go, the command says so in words, and what was there stays.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runBuild } from "../support/build-site.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-places-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [file, loop] = [join(folder, "file"), join(folder, "loop")];
writeFileSync(file, "somebody's");
symlinkSync(loop, loop);

test.each([
  ["a file as work folder", "out", file, "TB9013"],
  ["a link loop as work folder", "out", loop, "TB9015"],
  ["a link loop as the site's place", loop, "work", "TB9015"],
  ["a place inside a file", join(file, "dist"), "work", "TB9013"],
  ["too long a name", "a".repeat(300), "work", "TB9014"],
])("%s", (_, out, work, code) => {
  const { status, stderr } = runBuild({
    data: "test/fixtures/other-jurisdiction",
    out: join(out.startsWith(folder) ? "" : folder, out),
    work: join(work.startsWith(folder) ? "" : folder, work),
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(new RegExp(`^${code} `)) });
});
