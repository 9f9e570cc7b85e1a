import type { Place } from "./report.ts";

/** Line and column of an offset (UTF-16 units) in a text whose lines end in "\n". */
export function placeInText(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: Array.from(before.slice(lineStart)).length + 1 };
}
