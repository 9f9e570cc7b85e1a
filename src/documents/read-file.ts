import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { message } from "../messages/message.ts";
import { findHidden } from "../text/hidden-characters.ts";
import type { ReceivedDocument, ReceivedFile } from "./document.ts";
import { messageOfSystem } from "./message-of-system.ts";
import { limits } from "./limits.ts";
import {
  checkContent,
  checkedSize,
  checkPdf,
  isOffice,
  isPdfName,
  type Kind,
  kindOfName,
  readBytes,
} from "./read-bytes.ts";
import { Unreadable } from "./unreadable.ts";

/** A received file, read. */
export interface ReadFile {
  readonly received: ReceivedFile;
  readonly document: ReceivedDocument;
}

/**
 * Reads one received file, whatever its format.
 *
 * @throws Unreadable
 */
export async function readReceivedFile(path: string): Promise<ReadFile> {
  if (!isPdfName(basename(path))) return readAtOnce(path);
  const name = checkedName(path);
  const bytes = bytesOf(path, limits.officeBytes);
  checkPdf(bytes);
  // Loaded only when a PDF comes: the library is a large one.
  const { readPdf } = await import("./pdf.ts");
  return readFile(name, bytes, await readPdf(bytes, name));
}

/**
 * Reads one received file of any format but PDF.
 *
 * @throws Unreadable
 */
export function readAtOnce(path: string): ReadFile {
  const { name, kind, bytes } = receivedBytes(path);
  return readFile(name, bytes, readBytes(bytes, name, kind));
}

function readFile(name: string, bytes: Uint8Array, document: ReceivedDocument): ReadFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { received: { name, bytes: bytes.length, sha256 }, document: checkedSize(document) };
}

/**
 * The bytes of a received file and the format that its name promises; they hold what it promises, and are not too many.
 *
 * @throws Unreadable
 */
export function receivedBytes(path: string): { name: string; kind: Kind; bytes: Uint8Array } {
  const name = checkedName(path);
  const kind = kindOfName(name);
  const bytes = bytesOf(path, isOffice(kind) ? limits.officeBytes : limits.textBytes);
  checkContent(bytes, kind);
  return { name, kind, bytes };
}

function checkedName(path: string): string {
  const name = basename(path);
  const hidden = findHidden(name);
  if (hidden) throw new Unreadable(message("fileNameHidden", { character: hidden.name }));
  return name;
}

function bytesOf(path: string, most: number): Uint8Array {
  try {
    const status = statSync(path);
    if (!status.isFile()) throw new Unreadable(message("notAFile"));
    if (status.size > most) throw new Unreadable(message("fileTooLarge", { bytes: status.size, most }));
    if (status.size === 0) throw new Unreadable(message("receivedEmpty"));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(messageOfSystem(error));
  }
}
