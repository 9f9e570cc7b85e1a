import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../src/documents/data-error.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { tempRecord } from "./temp-record.ts";

const badDirectory = join(import.meta.dirname, "bad");

/** Each folder is put over the base record; expected.txt is what the editor then reads. */
test.each(readdirSync(badDirectory))("%s", async (name) => {
  const dir = tempRecord(join(badDirectory, name));
  const message = messageOf(() => readArchive(dir, "data"));
  await expect(message).toMatchFileSnapshot(join(badDirectory, name, "expected.txt"));
  // One slip is one problem, but where the case is named for many.
  if (!name.startsWith("many-")) expect(message).toMatch(/\nTB9001 {2}1个文件中有1个问题，未写入任何内容\n$/);
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
