import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonErrorOffset } from "../../src/archive/json-syntax.ts";

test.each([
  ["", 0],
  ["{", 1],
  ['{"a":1,}', 7],
  ["[1,]", 3],
  ["{a:1}", 1],
  ["{'a':1}", 1],
  ["[01]", 1],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ['["a\nb"]', 1],
  ["{}{}", 2],
  ["[}", 1],
  ["[1.]", 1],
  ['{"a":1 // c\n}', 7],
  ['["\\x"]', 1],
])("%j stops being JSON at %i", (text, offset) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(jsonErrorOffset(text)).toBe(offset);
});

test("takes what JSON.parse takes, and nothing else", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      expect(jsonErrorOffset(text)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[{}[\],:"a1\-.\\un \n]{0,12}$/), (text) => {
      expect(jsonErrorOffset(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test("nesting without end and very long texts do no harm", () => {
  expect(jsonErrorOffset("[".repeat(1_000_000))).toBe(32);
  expect(jsonErrorOffset(`"${"a".repeat(5_000_000)}"`)).toBeUndefined();
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
