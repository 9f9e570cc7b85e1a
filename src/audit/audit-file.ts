import { type AuditOptions, auditText } from "./audit-text.ts";
import type { Claim, Verdict } from "./claim.ts";
import { maskHtml } from "./mask-html.ts";

/** What the audit of one file gives: the public JSON of `npm run audit`. */
export interface FileAudit {
  readonly file: string;
  readonly claims: readonly Claim[];
  /** How many claims came to each verdict; a verdict that none came to is left out. */
  readonly summary: Partial<Record<Verdict, number>>;
}

/** Audits the content of a text, Markdown or HTML file. Offsets are those of the content as given. */
export function auditFile(file: string, content: string, options: AuditOptions = {}): FileAudit {
  const isHtml = /\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html)/i.test(content.slice(0, 200));
  const text = isHtml ? maskHtml(content) : content;
  const claims = auditText(text, options).map((claim) =>
    isHtml ? { ...claim, quote: content.slice(claim.start, claim.end) } : claim,
  );
  return { file, claims, summary: summaryOf(claims) };
}

export function summaryOf(claims: readonly Claim[]): FileAudit["summary"] {
  const summary: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of claims) summary[verdict] = (summary[verdict] ?? 0) + 1;
  return summary;
}
