import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tableCutShort } from "../../src/archive/doubts/cut-short.ts";

const dir = mkdtempSync(join(tmpdir(), "tongbao-cut-short-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function tables(...texts: string[]): string[] {
  return texts.map((text, index) => {
    const file = join(dir, `${index}.csv`);
    writeFileSync(file, text);
    return file;
  });
}

const whole = "a,b\n1,2\n";

test("one of four without an end", () => {
  const files = tables(whole, whole, "a,b\n1,2", whole);
  expect(tableCutShort(files)).toEqual({ file: files[2], place: { line: 2, column: 1 } });
});

test.each([
  { why: "all have one", texts: [whole, whole, whole, "a,b\r\n1,2\r\n"] },
  { why: "two have none", texts: [whole, whole, whole, whole, "a", "b"] },
  { why: "there are too few others", texts: [whole, whole, "a,b\n1,2"] },
  { why: "one is empty", texts: [whole, whole, whole, ""] },
  { why: "there are none", texts: [] },
])("nothing where $why", ({ texts }) => {
  expect(tableCutShort(tables(...texts))).toBeUndefined();
});
