import type { PublicKey } from "../seal/chain.ts";
import type { Seal } from "../seal/seal.ts";
import { scriptJson } from "../text/script-json.ts";

/** The seals of a period, and the keys that they were signed with. */
export interface SealedPart {
  readonly period: string;
  readonly seals: readonly Seal[];
  readonly keys: readonly PublicKey[];
}

const head = "tongbaoCheck.sealed(";
const tail = ");\n";

/** A period's seals as a script that hands them over: a page opened from disk may run a file, and not fetch one. */
export function sealedFile(part: SealedPart): string {
  return `${head}${scriptJson(part)}${tail}`;
}

/** Whether a script file is one of those: one call with data, and nothing that runs. */
export function isSealedFile(text: string): boolean {
  if (!text.startsWith(head) || !text.endsWith(tail)) return false;
  try {
    const part = JSON.parse(text.slice(head.length, -tail.length)) as Partial<SealedPart>;
    return typeof part.period === "string" && Array.isArray(part.seals);
  } catch {
    return false;
  }
}

/** "sealed-2022-Q3.js" */
export function sealedFileName(period: string): string {
  return `sealed-${period}.js`;
}
