import type { ReceivedDocument } from "../../documents/document.ts";
import type { SealedPart } from "../sealed-file.ts";

/** A file as its reader gives it, and the text that is audited. */
export interface ReadCopy {
  readonly document: ReceivedDocument;
  readonly text: string;
}

/** What is known of the seals of a period. */
export interface SealState {
  /** Every seal says its own digest and that of the one before. */
  readonly holds: boolean;
  readonly signatures: readonly {
    readonly algorithm: string;
    readonly key: string;
    readonly state: "right" | "wrong" | "unknown";
  }[];
}

/** Where scripts that come later leave what they bring. A page opened from disk has no modules. */
export interface Registry {
  /** Called by the files of sealed periods. */
  sealed: (part: SealedPart) => void;
  readonly parts: Map<string, SealedPart>;
  /** @throws ReadingError in words for the reader */
  read?: (bytes: Uint8Array, name: string) => ReadCopy;
  checkSeals?: (part: SealedPart) => SealState;
  toSimplified?: (text: string) => string;
}

declare global {
  var tongbaoCheck: Registry;
}

/** A file that cannot be read; the message is for whoever brought it. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
}

/** By its name: each script has the class for itself. */
export function isReadingError(error: unknown): error is ReadingError {
  return error instanceof Error && error.name === "ReadingError";
}
