import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientScript } from "../../src/search/client-script.ts";
import type { Entry } from "../../src/search/entry.ts";
import { isPartFile, partFile } from "../../src/search/part-file.ts";
import { splitIndex } from "../../src/search/split.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const entry = (name: string, length = 10): Entry => ({
  kind: "period",
  name,
  href: `circulars/${name}.html`,
  passages: [["p-1", "", "字".repeat(length)]],
});

/** What a browser would hand over. */
function run(script: string): unknown {
  const calls: unknown[] = [];
  new Function("tongbaoSearchPart", script)((...args: unknown[]) => calls.push(args));
  return JSON.parse(JSON.stringify(calls));
}

describe("a part file", () => {
  test.each([
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]>",
    "\u2028\u2029",
    '"\\\n',
    "\0",
    "\ud800",
  ])("hands over %j as it is, and holds no markup", (planted) => {
    const entries = [{ ...entry("a"), passages: [["p-1", planted, planted]] }] as const;
    const script = partFile(3, entries);
    expect(run(script)).toEqual([[3, JSON.parse(JSON.stringify(entries))]]);
    expect(script).not.toMatch(/[<>\u2028\u2029]/);
    expect(isPartFile(script)).toBe(true);
  });

  test("whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff)), (points) => {
        const text = String.fromCodePoint(...points);
        const entries = [{ ...entry("a"), name: text }];
        expect(run(partFile(1, entries))).toEqual([[1, JSON.parse(JSON.stringify(entries))]]);
      }),
    );
  });

  test.each([
    "alert(1);\n",
    "tongbaoSearchPart(1,[]);alert(1);\n",
    "tongbaoSearchPart(1,[alert(1)]);\n",
    "tongbaoSearchPart(1,[]);\n;\n",
    "tongbaoSearchPart(1);\n",
    "tongbaoSearchPart(1,[],2);\n",
    "",
  ])("is not %j", (text) => {
    expect(isPartFile(text)).toBe(false);
  });
});

describe("the split", () => {
  const bytes = (one: Entry) => Buffer.byteLength(JSON.stringify(one));
  const size = bytes(entry("10"));
  const room = { inPage: 2 * size, part: 3 * size };
  const named = (count: number) => Array.from({ length: count }, (_, index) => entry(String(99 - index)));

  test("a short record is in the page whole", () => {
    expect(splitIndex(named(2), room)).toEqual({ inPage: named(2), parts: [] });
  });

  test("of a long one the newest is in the page; the first part is the oldest, each newest first", () => {
    const { inPage, parts } = splitIndex(deepFreeze(named(9)), room);
    expect(inPage.map(({ name }) => name)).toEqual(["99", "98"]);
    expect(parts.map((part) => part.map(({ name }) => name))).toEqual([
      ["93", "92", "91"],
      ["96", "95", "94"],
      ["97"],
    ]);
  });

  test("a new period leaves the full parts as they were", () => {
    const all = named(12);
    const before = splitIndex(all.slice(1), room).parts;
    const after = splitIndex(all, room).parts;
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });

  test("nothing is lost or cut, and only an entry that is too large for a part exceeds it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), (lengths) => {
        const all = lengths.map((length, index) => entry(String(index), length));
        const { inPage, parts } = splitIndex(all, room);
        expect([...inPage, ...parts.toReversed().flat()]).toEqual(all);
        for (const part of parts.filter(({ length }) => length > 1))
          expect(part.reduce((sum, one) => sum + bytes(one), 0)).toBeLessThanOrEqual(room.part);
      }),
    );
  });
});

test("the script runs as it is joined, in strict mode, and cannot end its element early", () => {
  const script = clientScript();
  expect(script).not.toMatch(/^(?:import|export) /m);
  expect(script).not.toMatch(
    /<\/script|<!--|innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(/i,
  );
  // It parses, and goes as far as to look for its page.
  expect(() => runInNewContext(script, {})).toThrow(/HTMLFormElement is not defined/);
});
