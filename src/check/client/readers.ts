import { textOfDocument } from "../../documents/document.ts";
import { htmlInPlace } from "../../documents/html-in-place.ts";
import { limits } from "../../documents/limits.ts";
import { checkedSize, isOffice, kindOfName, readBytes } from "../../documents/read-bytes.ts";
import { textOfBytes } from "../../documents/text-of-bytes.ts";
import { Unreadable } from "../../documents/unreadable.ts";
import { message } from "../../messages/message.ts";
import { wordsOf } from "../../messages/wording.ts";
import { type ReadCopy, ReadingError } from "./registry.ts";

globalThis.tongbaoCheck.read = read;

function read(bytes: Uint8Array, name: string): ReadCopy {
  try {
    const kind = kindOfName(name);
    const most = isOffice(kind) ? limits.officeBytes : limits.textBytes;
    if (bytes.length > most) throw new Unreadable(message("fileTooLarge", { bytes: bytes.length, most }));
    if (bytes.length === 0) throw new Unreadable(message("receivedEmpty"));
    const document = checkedSize(readBytes(bytes, name, kind));
    if (isOffice(kind)) return { document, text: textOfDocument(document) };
    const text = textOfBytes(bytes);
    return { document, text: kind === "html" ? htmlInPlace(text) : text };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { found, expected, mend } = wordsOf(error.said, "zh");
    throw new ReadingError(
      [
        `${name}：${found}`,
        ...(expected === undefined ? [] : [`应为：${expected}`]),
        ...(mend === undefined ? [] : [mend]),
      ].join("；"),
      { cause: error },
    );
  }
}
