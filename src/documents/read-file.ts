import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { type Message, type MessageKey, message } from "../messages/message.ts";
import type { FileContent } from "../messages/zh/documents.ts";
import { findHidden } from "../text/hidden-characters.ts";
import type { ReceivedDocument, ReceivedFile } from "./document.ts";
import { readCsvTable } from "./csv-table.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { messageOfSystem } from "./message-of-system.ts";
import { limits } from "./limits.ts";
import { readPlainText } from "./plain-text.ts";
import { textOfBytes } from "./text-of-bytes.ts";
import { Unreadable } from "./unreadable.ts";
import { readWorkbook } from "./workbook.ts";

/** A format that received files are read in. */
export type Kind = "txt" | "csv" | "html" | "docx" | "xlsx" | "xls";

/** What the end of a file's name promises. */
const kinds: Readonly<Record<string, Kind>> = {
  ".txt": "txt",
  ".md": "txt",
  ".csv": "csv",
  ".htm": "html",
  ".html": "html",
  ".docx": "docx",
  ".xlsx": "xlsx",
  ".xls": "xls",
};

/** What the editor is told of formats that intake does not read. */
const otherFormats = {
  ".doc": "formatOldWord",
  ".wps": "formatOldWord",
  ".et": "formatOldSheet",
  ".pdf": "formatPdf",
  ".docm": "formatMacros",
  ".xlsm": "formatMacros",
} as const satisfies Readonly<Record<string, MessageKey>>;

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
export function readReceivedFile(path: string): ReadFile {
  const { name, kind, bytes } = receivedBytes(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    received: { name, bytes: bytes.length, sha256 },
    document: checkedSize(readBytes(bytes, name, kind)),
  };
}

/**
 * The bytes of a received file and the format that its name promises; they hold what it promises, and are not too many.
 *
 * @throws Unreadable
 */
export function receivedBytes(path: string): { name: string; kind: Kind; bytes: Uint8Array } {
  const name = basename(path);
  const kind = kinds[extname(name).toLowerCase()];
  const hidden = findHidden(name);
  if (hidden) throw new Unreadable(message("fileNameHidden", { character: hidden.name }));
  if (!kind) throw new Unreadable(notRead(extname(name)));
  const bytes = bytesOf(path, kind);
  checkContent(bytes, kind);
  return { name, kind, bytes };
}

function notRead(ending: string): Message {
  const lower = ending.toLowerCase();
  const key = lower in otherFormats ? otherFormats[lower as keyof typeof otherFormats] : "formatUnknown";
  return message(key, { ending, known: Object.keys(kinds) });
}

/** Reads the bytes of a file of a kind. */
export function readBytes(bytes: Uint8Array, name: string, kind: Kind): ReceivedDocument {
  const real = checkContent(bytes, kind);
  if (real === "docx") return readDocx(bytes, name);
  if (real === "xlsx" || real === "xls") return readWorkbook(bytes, name, real);
  const text = textOfBytes(bytes);
  if (kind !== "html" && /^\s*<(?:!doctype html|html[\s>])/i.test(text)) {
    throw new Unreadable(message("otherContent", { ending: kind, holds: "html" }));
  }
  if (kind === "html") return readHtml(text, name);
  return kind === "csv" ? readCsvTable(text, name) : readPlainText(text, name);
}

/** What a file is by its bytes, where that agrees with the kind that its name promises; undefined for text. */
function checkContent(bytes: Uint8Array, kind: Kind): "docx" | "xlsx" | "xls" | undefined {
  const real = kindOfBytes(bytes);
  const wanted = kind === "docx" || kind === "xlsx" || kind === "xls" ? kind : undefined;
  // An old .xls is often a new one by another name, or the other way round: Excel itself opens both.
  if ((wanted === "xlsx" || wanted === "xls") && (real === "xlsx" || real === "xls")) return real;
  if (real === wanted) return wanted;
  throw new Unreadable(message("otherContent", { ending: kind, holds: real ?? "text" }));
}

/** What a file is, by its first bytes and the names inside; undefined for text. */
function kindOfBytes(bytes: Uint8Array): Exclude<FileContent, "text" | "html"> | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("latin1", 0, 8);
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
    if (buffer.includes("word/document.xml")) return "docx";
    return buffer.includes("xl/workbook") ? "xlsx" : "zip";
  }
  if (start === "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1") {
    const has = (name: string) => buffer.includes(Buffer.from(name, "utf16le"));
    if (has("EncryptedPackage")) return "locked";
    if (has("WordDocument")) return "doc";
    return has("Workbook") || has("Book") ? "xls" : "doc";
  }
  if (start.startsWith("%PDF-")) return "pdf";
  return start.startsWith("{\\rtf") ? "rtf" : undefined;
}

function bytesOf(path: string, kind: Kind): Uint8Array {
  const most = kind === "docx" || kind === "xlsx" || kind === "xls" ? limits.officeBytes : limits.textBytes;
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

function checkedSize(document: ReceivedDocument): ReceivedDocument {
  const { blocks } = document;
  const long = blocks.find((block) => block.kind === "text" && block.text.length > limits.textLength);
  const wide = blocks
    .flatMap((block) => (block.kind === "table" ? block.rows.flat() : []))
    .find(({ text }) => text.length > limits.textLength);
  const longest = long ?? wide;
  if (longest)
    throw new Unreadable(message("textTooLong", { place: longest.place, most: limits.textLength }));
  if (blocks.length > limits.blocks)
    throw new Unreadable(message("tooManyBlocks", { blocks: blocks.length, most: limits.blocks }));
  if (blocks.length === 0) throw new Unreadable(message("nothingVisible"));
  return document;
}
