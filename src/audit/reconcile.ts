import { parsePrinted } from "../figures/printed.ts";
import type { Draft } from "./draft.ts";

/**
 * Sets figures against each other that say the same: of one quotient printed twice with as many digits, once rounded
 * and once cut off, the one cut off is wrong. A text that always cuts off contradicts nothing.
 */
export function reconcile(drafts: readonly Draft[]): Draft[] {
  const rounded = new Map<string, string>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key !== undefined && draft.verdict === "rounds") rounded.set(key, draft.explanation);
  }
  return drafts.map((draft) => {
    const key = keyOf(draft);
    if (key === undefined || draft.verdict !== "truncated" || !rounded.has(key)) return draft;
    return {
      ...draft,
      verdict: "mismatch",
      explanation: `${draft.explanation.replace(/。$/, "")}，与文中另一处不一致。`,
    };
  });
}

/** The same counts, shown to the same place. */
function keyOf({ kind, operands, explanation, verdict }: Draft): string | undefined {
  if (kind !== "pass_rate" && kind !== "share" && kind !== "sampling_ratio") return undefined;
  const printed = /(?:截尾为|四舍五入为)(\d+(?:\.\d*)?)%/.exec(explanation)?.[1];
  if (printed === undefined || (verdict !== "rounds" && verdict !== "truncated")) return undefined;
  return JSON.stringify([kind, operands, parsePrinted(printed).decimals]);
}
