import { message } from "../messages/message.ts";
import type { EncodingName } from "../messages/zh/documents.ts";
import { isPlausibleChinese } from "../text/character-sets.ts";
import { fileStart, type Place, type Report } from "./report.ts";
import { placeInText } from "./text-place.ts";

/** Bytes of the longest character, less the one that spoils it. */
const longestSequence = 3;

/**
 * The text of a file, each character as it stands there: its byte order mark and its line ends are kept.
 *
 * @returns undefined after a report
 */
export function decodeInPlace(bytes: Uint8Array, report: Report): string | undefined {
  const text = decodeBytes(bytes, report);
  return text === undefined || isText(text, report) ? text : undefined;
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030.
 *
 * GB18030 comes last: nearly any bytes are some Chinese text in it. A file that is UTF-8 but for a few bytes is
 * therefore reported as damaged, rather than read as GB18030 gibberish.
 *
 * @returns the text, its byte order mark dropped and its lines ending in "\n"; undefined after a report
 */
export function decode(bytes: Uint8Array, report: Report): string | undefined {
  const text = decodeBytes(bytes, report);
  if (text === undefined) return undefined;
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!isText(lines, report)) return undefined;
  if (lines.trim() === "") {
    report(fileStart, message("fileEmpty"));
    return undefined;
  }
  return lines;
}

/** Whether it is no binary file; else after a report. */
function isText(text: string, report: Report): boolean {
  const nul = text.indexOf("\0");
  if (nul < 0) return true;
  report(placeInText(text, nul), message("nulByte"));
  return false;
}

function decodeBytes(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeOrReport(bytes, "utf-16le", report);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeOrReport(bytes, "utf-16be", report);
  const utf8 = decodeStrictly(bytes, "utf-8");
  // A NUL is valid UTF-8; a binary file is reported as binary, not as badly encoded.
  if (utf8 !== undefined) return utf8;
  if (bytes.includes(0)) return new TextDecoder("utf-8").decode(bytes);
  if (isDamagedUtf8(bytes)) return decodeOrReport(bytes, "utf-8", report);
  const text = decodeOrReport(bytes, "gb18030", report);
  if (text === undefined || isPlausibleChinese(text)) return text;
  // Big5, Shift-JIS and EUC-KR decode, too, as characters that nobody writes.
  report(fileStart, message("otherEncoding"));
  return undefined;
}

/** More Chinese characters than places that are not UTF-8: GB18030 text read as UTF-8 has hardly any. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const chinese = text.match(/[\u3000-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return chinese > lost;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** What would have done where an encoding was tried. */
const encodingNames: Readonly<Record<Encoding, EncodingName>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  gb18030: "UTF-8/GB18030",
};

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeOrReport(bytes: Uint8Array, encoding: Encoding, report: Report): string | undefined {
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return text;
  const { place, sequence, ends } = firstBadBytes(bytes, encoding);
  const shown = Array.from(sequence, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
  report(
    place,
    message(ends ? "endsInsideCharacter" : "badBytes", { bytes: shown, encoding: encodingNames[encoding] }),
  );
  return undefined;
}

/** The bytes that stop the text from decoding, and the place after what does decode. */
function firstBadBytes(
  bytes: Uint8Array,
  encoding: Encoding,
): { place: Place; sequence: Uint8Array; ends: boolean } {
  const decodePrefix = (length: number): string | undefined => {
    try {
      // stream: true lets a character that the prefix cuts in two pass.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodePrefix(middle) === undefined) bad = middle;
    else good = middle;
  }
  const text = decodePrefix(good) ?? "";
  // The sequence may have begun some bytes before the one that spoils it.
  const mark = encoding.startsWith("utf-16") ? 2 : 0;
  let start = good;
  while (start > mark && good - start < longestSequence && decodePrefix(start - 1) === text) start--;
  const lines = text.replace(/\r\n?/g, "\n");
  return {
    place: placeInText(lines, lines.length),
    sequence: bytes.subarray(start, good + 1),
    ends: good === bytes.length,
  };
}
