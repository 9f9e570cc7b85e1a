import * as words from "../../facts/prose-words.ts";
import { isExact } from "../../figures/printed-number.ts";
import { amountOf } from "../proofs/amount.ts";
import type { Proposal } from "../proofs/proposal.ts";
import type { Count } from "../statements/counts.ts";
import { indexBehind, type Statements } from "../statements/statements.ts";

const scope = new RegExp(words.inspectedScope);
const again = new RegExp(words.inspectedAgain);

/** 检查范围共24个，检查31个: more were looked at than the same paragraph says there are. */
export function overreachProposals(count: Count, { counts, structure: { text } }: Statements): Proposal[] {
  if (!isExact(count.number) || !count.roles.has("inspected") || count.roles.has("total")) return [];
  if (again.test(count.before + count.after)) return [];
  const at = indexBehind(counts, count.start);
  const [only, ...others] = counts
    .slice(Math.max(0, at - 16), at)
    .filter(
      ({ paragraph, roles, thing, counter, number }) =>
        paragraph === count.paragraph &&
        roles.has("total") &&
        thing === count.thing &&
        counter === count.counter &&
        isExact(number),
    );
  if (!only || others.length > 0 || only.number.units >= count.number.units) return [];
  if (!scope.test(text.slice(Math.max(0, only.start - 60), only.start))) return [];
  return [
    {
      rule: "more than there are",
      kind: "count",
      figure: count,
      calculation: { form: "atMost", limit: amountOf(only) },
      cost: 0,
      certain: true,
    },
  ];
}
