import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../src/documents/crc32.ts";
import { Unreadable } from "../../src/documents/unreadable.ts";
import { unzipParts } from "../../src/documents/zip.ts";

test("the checksum of the standard's example", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test("one flipped bit is the same parts or none", () => {
  const parts = {
    "word/document.xml": new TextEncoder().encode("<w>3120个，合格率99.94%</w>".repeat(20)),
    甲: Uint8Array.of(1, 2, 3),
  };
  for (const level of [0, 6] as const) {
    const whole = zipSync(parts, { level });
    const asWritten = unzipParts(whole, () => true);
    expect([...asWritten.keys()]).toEqual(Object.keys(parts));
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const flipped = Uint8Array.from(whole);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        let read: ReturnType<typeof unzipParts>;
        try {
          read = unzipParts(flipped, () => true);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
          return;
        }
        const contents = [...read.values()].map((bytes) => Buffer.from(bytes).toString("hex"));
        const expected = [...asWritten.values()].map((bytes) => Buffer.from(bytes).toString("hex"));
        // A name is not part of the checksum, and a list cut short has fewer parts.
        for (const content of contents) expect(expected).toContain(content);
      }),
      { numRuns: 2000 },
    );
  }
});
