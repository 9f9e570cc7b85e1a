import * as words from "../../../facts/prose-words.ts";
import { amountOf } from "../../proofs/amount.ts";
import type { Proposal } from "../../proofs/proposal.ts";
import { type Count, comparable, isOfNow } from "../../statements/counts.ts";
import { indexBehind, type Statements } from "../../statements/statements.ts";
import { listCosts as costs } from "../../weights.ts";
import type { RuleName } from "../catalogue.ts";

/** Counts before a total that are looked at for its parts. */
const longest = 60;

const gathering = new RegExp(`(?:${words.gathering})$`);

/** Parts that are told before their total. */
export function earlierPartsProposals(total: Count, { counts, things }: Statements): Proposal[] {
  if (total.number.approximation !== undefined) return [];
  const at = indexBehind(counts, total.start);
  const before = counts.slice(Math.max(0, at - longest), at).filter((count) => comparable(count, total));
  const proposal = (rule: RuleName, parts: readonly Count[], cost: number, certain: boolean): Proposal[] =>
    parts.length < 2
      ? []
      : [
          {
            rule,
            kind: "sum",
            figure: total,
            calculation: { form: "sum", parts: parts.map((part) => amountOf(part)) },
            cost,
            certain,
          },
        ];
  // 省级118个，设区市1170个，合计1288个.
  const gathered = before.filter(
    (count) =>
      count.sentence === total.sentence &&
      count.depth === total.depth &&
      isOfNow(count) &&
      (count.counter !== "" || total.counter === ""),
  );
  // 省政府门户1家…县级门户100家。…112家门户网站.
  const kind = things.partIn(total.after);
  const ofKind = before.filter(
    (count) => kind !== undefined && count.before.includes(kind) && count.sentence !== total.sentence,
  );
  return [
    ...(gathering.test(total.before)
      ? proposal(
          "parts before their total",
          gathered,
          costs.gathered,
          gathered.every(({ roles }) => roles.size === 0),
        )
      : []),
    ...proposal("all of one kind", ofKind, costs.ofOneKind, false),
  ];
}
