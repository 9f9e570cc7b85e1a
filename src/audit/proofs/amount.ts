import { exactly, sumOfIntervals } from "../../figures/interval.ts";
import { intervalOf, nominalValue } from "../../figures/printed-number.ts";
import { add, zero } from "../../figures/rational.ts";
import type { PlacedMention } from "../statements/structure.ts";
import type { Amount } from "./proposal.ts";

/** A number is an operand of many readings; its interval is worked out once. */
const known = new WeakMap<PlacedMention, Amount>();

export function amountOf(first: PlacedMention, ...others: PlacedMention[]): Amount {
  const amount = known.get(first) ?? amountOfOne(first);
  known.set(first, amount);
  if (others.length === 0) return amount;
  const rest = others.map((mention) => amountOf(mention));
  return {
    value: sumOfIntervals([amount.value, ...rest.map(({ value }) => value)]),
    nominal: rest.reduce((sum, { nominal }) => add(sum, nominal), amount.nominal),
    mentions: [first, ...others],
  };
}

function amountOfOne(mention: PlacedMention): Amount {
  return { value: intervalOf(mention.number), nominal: nominalValue(mention.number), mentions: [mention] };
}

/** A count that words alone give: none of them failed. */
export const none: Amount = { value: exactly(0), nominal: zero, mentions: [] };
