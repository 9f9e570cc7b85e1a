import type { Finding } from "../../src/documents/finding.ts";
import { wordsOfFinding } from "../../src/documents/word-finding.ts";
import { wordsOf } from "../../src/messages/wording.ts";

/** Why a finding is there, in English and without what stands there. */
export function reasonOf({ said }: Finding): string {
  return wordsOf(said, "en").found;
}

/** How it is answered. */
export function answerOf(finding: Finding): string | undefined {
  return wordsOfFinding(finding, "en").answer;
}
