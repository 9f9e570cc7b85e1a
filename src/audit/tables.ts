import type { Draft } from "./draft.ts";
import type { Prose } from "./prose.ts";

export function auditTables(_prose: Prose): Draft[] {
  return [];
}
