import type { Entry } from "./entry.ts";

export interface SplitIndex {
  /** The newest, for search.html itself. */
  readonly inPage: readonly Entry[];
  /** The rest: the first part is the oldest, so that a new period leaves most files as they were. Newest first within. */
  readonly parts: readonly (readonly Entry[])[];
}

/** Bytes of UTF-8: with the page around it search.html stays below its 30 KiB of brotli. */
const inPageBytes = 24_000;
/** Bytes of UTF-8: about 25 KB of brotli where no paragraph repeats another. */
const partBytes = 64_000;

/**
 * Divides the index among the page and as few part files as hold it, no entry in two.
 *
 * @param entries - newest first
 */
export function splitIndex(
  entries: readonly Entry[],
  { inPage: mostInPage = inPageBytes, part: mostInPart = partBytes } = {},
): SplitIndex {
  const sized = entries.map((entry) => ({ entry, bytes: Buffer.byteLength(JSON.stringify(entry)) }));
  let inPage = 0;
  for (let bytes = 0; inPage < sized.length; inPage++) {
    bytes += sized[inPage]?.bytes ?? 0;
    if (bytes > mostInPage) break;
  }
  const parts: Entry[][] = [];
  let room = 0;
  for (const { entry, bytes } of sized.slice(inPage).toReversed()) {
    if (bytes > room) {
      parts.push([]);
      room = mostInPart;
    }
    parts.at(-1)?.unshift(entry);
    room -= bytes;
  }
  return { inPage: entries.slice(0, inPage), parts };
}
