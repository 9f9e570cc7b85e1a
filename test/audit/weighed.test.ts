// How sentences of many genres are read: what each number says of itself, every reading of it, and what it costs. A
// change of a weight or of a condition shows itself here before it changes a verdict somewhere.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainText } from "../../src/audit/explain.ts";
import { rules } from "../../src/audit/rules/catalogue.ts";

const folder = join(import.meta.dirname, "../fixtures/sentences");

function weighed(texts: readonly string[]): string {
  return texts.map((text) => `## ${text.replaceAll("\n", "⏎")}\n\n${explainText(text)}\n`).join("\n");
}

test.each(["kindred", "further", "misread"])("made-up sentences: %s", async (name) => {
  const lines = readFileSync(join(folder, `${name}.txt`), "utf8")
    .trim()
    .split("\n");
  await expect(weighed(lines)).toMatchFileSnapshot(`golden/weighed/${name}.txt`);
});

test("the examples of the rules, and their near misses", async () => {
  const texts = Object.values(rules).flatMap(({ example, nearMiss }) => [example[0], nearMiss[0]]);
  await expect(weighed(texts)).toMatchFileSnapshot("golden/weighed/rules.txt");
});
