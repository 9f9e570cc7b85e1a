import { strFromU8, unzipSync } from "fflate";
import { message } from "../messages/message.ts";
import { crc32 } from "./crc32.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * The parts of a Word file or workbook, inflated; names that lead anywhere are only ever names here.
 *
 * The sizes that the archive states are added up before anything is inflated, and inflating stops at the stated size,
 * so that a bomb is refused at no cost. Each part has the checksum that the archive states: a flipped bit would else be
 * another text.
 *
 * @param wanted - which parts to inflate; all are counted
 * @throws Unreadable when it is broken, encrypted or too large
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  let parts = 0;
  const names = new Set<string>();
  let unzipped: Record<string, Uint8Array>;
  try {
    unzipped = unzipSync(bytes, {
      filter({ name, originalSize, size, compression }) {
        parts++;
        total += originalSize;
        if (parts > limits.parts || total > limits.inflatedBytes) throw tooLarge();
        if (names.has(name)) throw damaged("a part is in it twice");
        names.add(name);
        if (compression !== 0 && compression !== 8) throw damaged("an unknown compression");
        if (size > bytes.length) throw damaged("a part that is larger than the file");
        return wanted(name);
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw damaged(error);
  }
  const macros = [...names].find(
    (name) => /vbaProject|macrosheets|\.bin$/i.test(name) && !/printerSettings|embeddings/i.test(name),
  );
  if (macros !== undefined) throw new Unreadable(message("macros", { part: macros }));
  const inflated = new Map(Object.entries(unzipped));
  checkSums(bytes, inflated);
  return inflated;
}

/** The record that ends an archive, and those that list its parts: their marks, and the bytes before their names. */
const end = { mark: 0x06054b50, length: 22, longestComment: 0xffff };
const listed = { mark: 0x02014b50, length: 46 };

/**
 * Compares the parts with the checksums of the archive's list.
 *
 * @throws Unreadable when one differs, or none is listed
 */
function checkSums(bytes: Uint8Array, inflated: ReadonlyMap<string, Uint8Array>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - end.length - end.longestComment);
  let at = bytes.length - end.length;
  while (at >= first && view.getUint32(at, true) !== end.mark) at--;
  if (at < first) throw damaged("no list of parts");
  const unchecked = new Set(inflated.keys());
  let place = view.getUint32(at + 16, true);
  while (place + listed.length <= bytes.length && view.getUint32(place, true) === listed.mark) {
    const name = view.getUint16(place + 28, true);
    const others = view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
    const utf8 = (view.getUint16(place + 8, true) & 0x800) !== 0;
    const start = place + listed.length;
    const part = strFromU8(bytes.subarray(start, start + name), !utf8);
    const content = inflated.get(part);
    if (content && crc32(content) !== view.getUint32(place + 16, true))
      throw damaged("a part whose checksum differs");
    unchecked.delete(part);
    place = start + name + others;
  }
  if (unchecked.size > 0) throw damaged("a part without a checksum");
}

function tooLarge(): Unreadable {
  const megabytes = limits.inflatedBytes / 1024 / 1024;
  return new Unreadable(message("officeTooLarge", { megabytes, parts: limits.parts }));
}

function damaged(cause: unknown): Unreadable {
  return new Unreadable(message("officeDamaged"), { cause });
}
