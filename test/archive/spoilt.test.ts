import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DataError } from "../../src/documents/data-error.ts";
import { wordsOf } from "../../src/messages/wording.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { rounds } from "../support/rounds.ts";
import { baseRecord, tempRecord } from "./temp-record.ts";

const files = readdirSync(baseRecord, { recursive: true, encoding: "utf8" })
  .filter((name) => statSync(join(baseRecord, name)).isFile())
  .toSorted();

/** What tends to break parsers of the formats at hand. */
const pieces = [
  "",
  '"',
  ",",
  "\n",
  "---\n",
  "{",
  "]",
  ": ",
  "&a ",
  "*a",
  "!!set ",
  "? ",
  "|\n",
  "0",
  "-",
  "null",
];
const spoilingText = fc.constantFrom(
  ...pieces,
  "__proto__",
  "\t",
  "\u200B",
  "：",
  "一、",
  "9".repeat(400),
  "#",
);

test(
  "a file spoilt anywhere gives a record or a DataError with places, and nothing else",
  { timeout: 600_000 },
  () => {
    const dir = tempRecord();
    const spoiling = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(12),
      insert: fc.oneof(
        spoilingText.map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
      ),
    });
    fc.assert(
      fc.property(spoiling, ({ file, at, drop, insert }) => {
        const path = join(dir, file);
        const whole = readFileSync(path);
        const start = Math.floor(at * whole.length);
        writeFileSync(path, Buffer.concat([whole.subarray(0, start), insert, whole.subarray(start + drop)]));
        try {
          readArchive(dir, "data");
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          for (const { file: shown, line, column, said } of error.problems) {
            expect(shown).toMatch(/^data/);
            expect(line >= 1 && column >= 1).toBe(true);
            for (const language of ["zh", "en"] as const) {
              const { found, expected, mend } = wordsOf(said, language);
              const parts = [found, expected, mend];
              expect(parts.filter((part) => !part || /undefined|NaN|\[object/.test(part))).toEqual([]);
            }
          }
        } finally {
          writeFileSync(path, whole);
        }
      }),
      { numRuns: rounds(400, 10_000) },
    );
  },
);
