import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../src/archive/data-error.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { tempRecord } from "./temp-record.ts";

const badDirectory = join(import.meta.dirname, "bad");

/** Each folder is put over the base record; expected.txt is what the editor then reads. */
test.each(readdirSync(badDirectory))("%s", async (name) => {
  const dir = tempRecord(join(badDirectory, name));
  const message = messageOf(() => readArchive(dir, "data"));
  await expect(message).toMatchFileSnapshot(join(badDirectory, name, "expected.txt"));
});

test("one slip is one problem, but where the case is named for many", () => {
  const several = readdirSync(badDirectory).filter((name) => {
    if (name.startsWith("many-")) return false;
    const dir = tempRecord(join(badDirectory, name));
    return !messageOf(() => readArchive(dir, "data")).endsWith(
      "\n1 problem in 1 file; nothing was written.\n",
    );
  });
  expect(several).toEqual([]);
});

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DataError) return `${error.message}\n`;
    throw error;
  }
  return "nothing was wrong\n";
}
