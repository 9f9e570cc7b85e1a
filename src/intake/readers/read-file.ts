import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { findHidden } from "../../archive/hidden-characters.ts";
import type { ReceivedDocument, ReceivedFile } from "../document.ts";
import { readCsvTable } from "./csv-table.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { limits } from "./limits.ts";
import { readPlainText } from "./plain-text.ts";
import { textOfBytes } from "./text-of-bytes.ts";
import { Unreadable } from "./unreadable.ts";
import { readWorkbook } from "./workbook.ts";

type Kind = "txt" | "csv" | "html" | "docx" | "xlsx" | "xls";

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

/** What the editor can do with formats that intake does not read. */
const otherFormats: Readonly<Record<string, string>> = {
  ".doc": "open it in Word or WPS and save it as .docx.",
  ".wps": "open it in WPS and save it as .docx.",
  ".et": "open it in WPS and save it as .xlsx.",
  ".pdf":
    "ask for the Word file that it was made from, or copy its text into a .txt file and its tables into .xlsx.",
  ".docm": "save it as .docx, without its macros.",
  ".xlsm": "save it as .xlsx, without its macros.",
};

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
  const name = basename(path);
  const kind = kinds[extname(name).toLowerCase()];
  if (findHidden(name)) {
    throw new Unreadable({
      found: "the name of the file holds a character that cannot be seen",
      expected: "a name that reads as it looks",
      mend: "rename the file.",
    });
  }
  if (!kind) {
    throw new Unreadable({
      found: `intake does not read files that end in "${extname(name).slice(0, 20)}"`,
      expected: `one of ${Object.keys(kinds).join(", ")}`,
      mend: otherFormats[extname(name).toLowerCase()] ?? "save it in one of these formats.",
    });
  }
  const bytes = bytesOf(path, kind);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    received: { name, bytes: bytes.length, sha256 },
    document: checkedSize(readBytes(bytes, name, kind)),
  };
}

/** Reads the bytes of a file of a kind. */
export function readBytes(bytes: Uint8Array, name: string, kind: Kind): ReceivedDocument {
  const real = kindOfBytes(bytes);
  const wanted = kind === "docx" || kind === "xlsx" || kind === "xls" ? kind : undefined;
  // An old .xls is often a new one by another name, or the other way round: Excel itself opens both.
  const workbook = wanted !== "docx" && wanted !== undefined && (real === "xlsx" || real === "xls");
  if (real !== wanted && !workbook) {
    throw new Unreadable({
      found: `the file is named as ${kind}, but holds ${realNames[real ?? "text"]}`,
      expected: wanted === undefined ? "text" : realNames[wanted],
      mend: "rename it after what it is, or open it in the program that wrote it and save it again.",
    });
  }
  if (real === "docx") return readDocx(bytes, name);
  if (real === "xlsx" || real === "xls") return readWorkbook(bytes, name, real);
  const text = textOfBytes(bytes);
  if (kind !== "html" && /^\s*<(?:!doctype html|html[\s>])/i.test(text)) {
    throw new Unreadable({
      found: `the file is named as ${kind}, but holds a web page`,
      expected: "text",
      mend: "rename it to .html.",
    });
  }
  if (kind === "html") return readHtml(text, name);
  return kind === "csv" ? readCsvTable(text, name) : readPlainText(text, name);
}

type Real = "docx" | "xlsx" | "xls" | "doc" | "locked" | "zip" | "pdf" | "rtf";

const realNames: Readonly<Record<Real | "text", string>> = {
  docx: "a Word document (.docx)",
  xlsx: "a workbook (.xlsx)",
  xls: "a workbook (.xls)",
  doc: "an old Word document (.doc)",
  locked: "a document locked by a password",
  zip: "a zip archive, or a damaged office file",
  pdf: "a PDF",
  rtf: "rich text (.rtf)",
  text: "text, or nothing that is known",
};

/** What a file is, by its first bytes and the names inside; undefined for text. */
function kindOfBytes(bytes: Uint8Array): Real | undefined {
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
    if (!status.isFile()) {
      throw new Unreadable({
        found: "this is no file",
        expected: "a received file",
        mend: "name the files, not their folder.",
      });
    }
    if (status.size > most) {
      throw new Unreadable({
        found: `the file has ${status.size} bytes`,
        expected: `at most ${most} bytes (${most / 1024 / 1024} MB)`,
        mend: "check that this is the right file, and take out what does not belong into it.",
      });
    }
    if (status.size === 0) {
      throw new Unreadable({
        found: "the file is empty",
        expected: "some content",
        mend: "ask the sender for another copy.",
      });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Unreadable({
      found: code === "ENOENT" ? "there is no such file" : `the file cannot be read (${code})`,
      expected: "a file that this user may read",
      mend: "check the name and the permissions.",
    });
  }
}

function checkedSize(document: ReceivedDocument): ReceivedDocument {
  const { blocks, file } = document;
  const long = blocks.find((block) => block.kind === "text" && block.text.length > limits.textLength);
  const wide = blocks
    .flatMap((block) => (block.kind === "table" ? block.rows.flat() : []))
    .find(({ text }) => text.length > limits.textLength);
  if (blocks.length > limits.blocks || long || wide) {
    throw new Unreadable({
      found:
        long || wide
          ? `more than ${limits.textLength} characters in one paragraph or cell (${(long ?? wide)?.place})`
          : `${blocks.length} paragraphs`,
      expected: `at most ${limits.blocks} paragraphs of ${limits.textLength} characters`,
      mend: "check that this is the right file; a circular has some dozens of paragraphs.",
    });
  }
  if (blocks.length > 0) return document;
  throw new Unreadable({
    found: `${file} holds no text that can be seen`,
    expected: "a circular or an attachment",
    mend: "open the file and check it; a scan (a picture of text) has to be typed.",
  });
}
