import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Place } from "../../documents/report.ts";

/**
 * The tables of a record whose last line has no end, while those of most others have: they may have been cut short.
 *
 * Some programs end no last line at all; their tables stand together.
 *
 * @param files - paths of tables that can be read
 */
export function tablesCutShort(files: readonly string[]): { readonly file: string; readonly place: Place }[] {
  const open = files.filter((file) => !endsWithLine(file));
  if (files.length - open.length <= open.length) return [];
  return open.map((file) => ({
    file,
    place: { line: readFileSync(file).filter((byte) => byte === lineFeed).length + 1, column: 1 },
  }));
}

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
