import type { ArchiveContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";

export function withContext(drafts: readonly Draft[], _evidence: Evidence, _context: ArchiveContext): Draft[] {
  return [...drafts];
}
