import { type Message, type MessageKey, message } from "../messages/message.ts";
import type { FileContent } from "../messages/zh/documents.ts";
import { holds } from "./bytes.ts";
import { readCsvTable } from "./csv-table.ts";
import type { ReceivedDocument } from "./document.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
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

/**
 * What the end of a file's name promises.
 *
 * @throws Unreadable for a format that is not read
 */
export function kindOfName(name: string): Kind {
  const ending = /[^.]\.[^.]*$/.test(name) ? name.slice(name.lastIndexOf(".")) : "";
  const kind = kinds[ending.toLowerCase()];
  if (!kind) throw new Unreadable(notRead(ending));
  return kind;
}

/** Whether a file's name promises a PDF, which is read by itself: it takes a library that nothing else does. */
export function isPdfName(name: string): boolean {
  return /[^.]\.pdf$/i.test(name);
}

/** @throws Unreadable unless the bytes are those of a PDF */
export function checkPdf(bytes: Uint8Array): void {
  const real = kindOfBytes(bytes);
  if (real !== "pdf") throw new Unreadable(message("otherContent", { ending: "pdf", holds: real ?? "text" }));
}

export function isOffice(kind: Kind): kind is "docx" | "xlsx" | "xls" {
  return kind === "docx" || kind === "xlsx" || kind === "xls";
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
  if (kind === "xls") return readNamedWorkbook(text, bytes, name);
  if (kind !== "html" && /^\s*<(?:!doctype html|html[\s>])/i.test(text)) {
    throw new Unreadable(message("otherContent", { ending: kind, holds: "html" }));
  }
  if (kind === "html") return readHtml(text, name);
  return kind === "csv" ? readCsvTable(text, name) : readPlainText(text, name);
}

/** Systems write web pages, tab text and XML by the name of old workbooks, for Excel opens them. */
function readNamedWorkbook(text: string, bytes: Uint8Array, name: string): ReceivedDocument {
  const start = text.slice(0, 2000);
  if (/^\s*<\?xml\b[^]*<(?:\w+:)?Workbook\b/.test(start)) return readWorkbook(bytes, name, "xls");
  const isPage = /^\s*<(?:!doctype html|html|head|meta|body|table|style)\b/i.test(start);
  if (!isPage && !text.includes("\t"))
    throw new Unreadable(message("otherContent", { ending: "xls", holds: "text" }));
  const document = isPage ? readHtml(text, name) : readPlainText(text, name);
  const said = message("namedAsWorkbook", { holds: isPage ? "html" : "text" });
  return { ...document, findings: [{ place: name, severity: "notice", said }, ...document.findings] };
}

/** What a file is by its bytes, where that agrees with the kind that its name promises; undefined for text. */
export function checkContent(bytes: Uint8Array, kind: Kind): "docx" | "xlsx" | "xls" | undefined {
  const real = kindOfBytes(bytes);
  const wanted = isOffice(kind) ? kind : undefined;
  // An old .xls is often a new one by another name, or the other way round: Excel itself opens both.
  if ((wanted === "xlsx" || wanted === "xls") && (real === "xlsx" || real === "xls")) return real;
  if (real === wanted) return wanted;
  if (kind === "xls" && real === undefined) return undefined;
  throw new Unreadable(message("otherContent", { ending: kind, holds: real ?? "text" }));
}

/** What a file is, by its first bytes and the names inside; undefined for text. */
function kindOfBytes(bytes: Uint8Array): Exclude<FileContent, "text" | "html"> | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
    if (holds(bytes, "word/document.xml")) return "docx";
    return holds(bytes, "xl/workbook") ? "xlsx" : "zip";
  }
  if (start === "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1") {
    // Names in the directory of such a file are UTF-16.
    const has = (name: string) => holds(bytes, Array.from(name, (character) => `${character}\0`).join(""));
    if (has("EncryptedPackage")) return "locked";
    if (has("WordDocument")) return "doc";
    return has("Workbook") || has("Book") ? "xls" : "doc";
  }
  if (start.startsWith("%PDF-")) return "pdf";
  return start.startsWith("{\\rtf") ? "rtf" : undefined;
}

/**
 * The document, unless it holds nothing or more than any circular does.
 *
 * @throws Unreadable
 */
export function checkedSize(document: ReceivedDocument): ReceivedDocument {
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
