import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Place } from "../../documents/report.ts";

/**
 * The one table of a record whose last line has no end, while those of all others have: it may have been cut short.
 *
 * Some programs end no last line at all; with a second such table nothing is said.
 *
 * @param files - paths of tables that can be read
 */
export function tableCutShort(
  files: readonly string[],
): { readonly file: string; readonly place: Place } | undefined {
  const [file, ...others] = files.filter((path) => !endsWithLine(path));
  if (file === undefined || others.length > 0 || files.length <= fewTables) return undefined;
  return {
    file,
    place: { line: readFileSync(file).filter((byte) => byte === lineFeed).length + 1, column: 1 },
  };
}

/** Of so few tables the others say little about how this one was written. */
const fewTables = 3;

const lineFeed = 0x0a;

/** Whether a file ends with a line feed in UTF-8, GB18030 or UTF-16; an empty one has no last line. */
function endsWithLine(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(Math.min(size, 2));
    readSync(file, end, 0, end.length, size - end.length);
    return size === 0 || end.at(-1) === lineFeed || (end[0] === lineFeed && end[1] === 0);
  } finally {
    closeSync(file);
  }
}
