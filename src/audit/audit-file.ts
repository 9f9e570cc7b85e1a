import type { Vocabulary } from "../facts/vocabulary.ts";
import { auditText } from "./audit-text.ts";
import type { Claim, Verdict } from "./claim.ts";
import { htmlInPlace } from "../documents/html-in-place.ts";

/** What the audit of one file gives: the public JSON of `npm run audit`. */
export interface FileAudit {
  readonly file: string;
  readonly claims: readonly Claim[];
  /** How many claims came to each verdict; a verdict that none came to is left out. */
  readonly summary: Partial<Record<Verdict, number>>;
}

/** What a reader of the file sees, each unit in its own place: the content itself, but of a page its text. */
export function visibleText(file: string, content: string): string {
  const isHtml = /\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html)/i.test(content.slice(0, 200));
  return isHtml ? htmlInPlace(content) : content;
}

/** Audits the content of a text, Markdown or HTML file. Offsets are those of the content as given. */
export function auditFile(file: string, content: string, vocabulary?: Vocabulary): FileAudit {
  const claims = auditText(visibleText(file, content), vocabulary);
  return { file, claims, summary: summaryOf(claims) };
}

export function summaryOf(claims: readonly Claim[]): FileAudit["summary"] {
  const summary: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of claims) summary[verdict] = (summary[verdict] ?? 0) + 1;
  return summary;
}
