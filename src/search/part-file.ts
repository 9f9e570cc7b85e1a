import { scriptJson } from "../text/script-json.ts";
import type { Entry } from "./entry.ts";

const head = "tongbaoSearchPart(";
const tail = ");\n";

/**
 * A part of the index as a script that hands its data over, for a page opened from disk may run a script file but not
 * fetch one.
 */
export function partFile(part: number, entries: readonly Entry[]): string {
  return `${head}${part},${scriptJson(entries)}${tail}`;
}

/** Whether a script file is a part of the index: one call with data, and nothing that runs. */
export function isPartFile(text: string): boolean {
  if (!text.startsWith(head) || !text.endsWith(tail)) return false;
  try {
    const [part, entries, ...rest] = JSON.parse(`[${text.slice(head.length, -tail.length)}]`) as unknown[];
    return Number.isInteger(part) && Array.isArray(entries) && rest.length === 0;
  } catch {
    return false;
  }
}
