import { inflateSync } from "node:zlib";
import { message } from "../messages/message.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** What is decoded by itself, and only as far as it is needed. */
const pictureOrFont = /\/Subtype\s*\/(?:Image|CIDFontType0C|Type1C|OpenType)|\/Length1\b/;

/** How far before a stream its dictionary begins at most. */
const dictionaryLength = 2000;

/**
 * Holds the drawings of a PDF to their limit before any is followed: the library decodes a page whole, however large it is.
 *
 * What cannot be inflated here, for it is encoded in another way or damaged, is left to the library.
 *
 * @throws Unreadable
 */
export function checkDrawings(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left: number = limits.drawingBytes;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    const from = file.toString("latin1", Math.max(0, at - dictionaryLength), at);
    const dictionary = from.slice(from.lastIndexOf(" obj"));
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0 || pictureOrFont.test(dictionary) || from.endsWith("end")) continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    let data: Buffer = file.subarray(start, endOf(file, start));
    for (let filter = 0; filter < filters; filter++) data = inflated(data, left);
    left -= data.length;
  }
}

function endOf(file: Buffer, start: number): number {
  const end = file.indexOf("endstream", start);
  return end < 0 ? file.length : end;
}

function inflated(data: Buffer, most: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") return Buffer.alloc(0);
    throw new Unreadable(message("pdfTooLarge", { megabytes: limits.drawingBytes / 1024 / 1024 }));
  }
}
