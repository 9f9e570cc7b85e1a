import { readSync } from "node:fs";
import { basename } from "node:path";
import { message } from "../messages/message.ts";
import { decodeInPlace } from "./decode.ts";
import { limits } from "./limits.ts";
import { textOfDocument } from "./document.ts";
import { readBytes } from "./read-bytes.ts";
import { receivedBytes } from "./read-file.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * The text of a received file, for places to be told in it: of text, CSV and HTML as it lies there, each character in
 * its place; of Word and Excel a paragraph or a row a line, the cells of a row separated by tabs.
 *
 * @throws Unreadable by the limits of every received file
 */
export function readTextInPlace(path: string): string {
  const { name, kind, bytes } = receivedBytes(path);
  if (kind === "txt" || kind === "csv" || kind === "html") return textOf(bytes);
  return textOfDocument(readBytes(bytes, basename(name), kind));
}

/**
 * The text that comes by standard input, as text files are read.
 *
 * @throws Unreadable
 */
export function readInputInPlace(): string {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = new Uint8Array(65_536);
    const read = readPart(part);
    if (read === 0) break;
    length += read;
    if (length > limits.textBytes)
      throw new Unreadable(message("fileTooLarge", { bytes: length, most: limits.textBytes }));
    parts.push(part.subarray(0, read));
  }
  if (length === 0) throw new Unreadable(message("receivedEmpty"));
  return textOf(Buffer.concat(parts));
}

/** Bytes of standard input that were read into a buffer; 0 at its end. */
function readPart(part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows tells the end of a pipe so; a terminal that has nothing yet is asked again.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
    }
  }
}

function textOf(bytes: Uint8Array): string {
  const text = decodeInPlace(bytes, (place, said) => {
    throw new Unreadable(said, { place });
  });
  if (text === undefined) throw new Error("no text, and no report why");
  if (text.trim() === "") throw new Unreadable(message("receivedEmpty"));
  return text;
}
