import { canonicalParagraph, canonicalRow } from "./canonical.ts";
import { digestOf } from "./digest.ts";
import type { SealedUnit } from "./seal.ts";

/** Whether the text that stands beside a unit's digest is the one that was digested. */
export function unitHolds({ id, text, sha256 }: SealedUnit): boolean {
  const form = /\.csv#r\d+$/.test(id) ? canonicalRow(text.split("\t")) : canonicalParagraph(text);
  return digestOf(form).sha256 === sha256;
}
