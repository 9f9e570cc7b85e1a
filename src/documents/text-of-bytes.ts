import { message } from "../messages/message.ts";
import { decode } from "./decode.ts";
import { isPlausibleChinese } from "../text/character-sets.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * The text of a received text, CSV or HTML file: as `data/` is decoded, and also UTF-16 without a byte order mark.
 *
 * @throws Unreadable when it is no text, or none that anybody wrote (Big5 read as GB18030 is rare characters only)
 */
export function textOfBytes(bytes: Uint8Array): string {
  const text = decode(withMark(bytes), (place, said) => {
    throw new Unreadable(said, { place });
  });
  if (text !== undefined && isPlausibleChinese(text)) return text;
  throw new Unreadable(message("otherEncoding"));
}

/** UTF-16 without its mark shows by a NUL in every line break, space and digit, nearly always on the same side. */
function withMark(bytes: Uint8Array): Uint8Array {
  if (
    bytes.length % 2 !== 0 ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff)
  )
    return bytes;
  const nuls = [0, 0];
  const sample = bytes.subarray(0, 20_000);
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  // 一 (U+4E00) has a NUL on the other side.
  if (even + odd < sample.length / 200 || Math.min(even, odd) * 4 > Math.max(even, odd)) return bytes;
  return Uint8Array.from([...(odd > even ? [0xff, 0xfe] : [0xfe, 0xff]), ...bytes]);
}
