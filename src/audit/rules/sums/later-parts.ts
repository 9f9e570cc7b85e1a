import * as words from "../../../facts/prose-words.ts";
import { amountOf } from "../../proofs/amount.ts";
import type { Proposal } from "../../proofs/proposal.ts";
import { areAllOutcomes, type Count, comparable } from "../../statements/counts.ts";
import { indexBehind, type Statements } from "../../statements/statements.ts";
import { large, listCosts as costs } from "../../weights.ts";

/** Counts among which an earlier total is looked for. */
const longest = 60;

const rest = new RegExp(`^(?:${words.remainder})`);

/** Counts that belong together by their own words, and which an earlier sentence tells as one number. */
export function laterPartsProposals(statements: Statements): Proposal[] {
  return [...outcomePairs(statements), ...remainders(statements), ...sideBySide(statements)].flatMap(
    (parts) => {
      const total = earlierTotal(parts, statements);
      if (!total) return [];
      return [
        {
          rule: "parts told later",
          kind: "sum" as const,
          figure: total,
          calculation: { form: "sum" as const, parts: parts.map((part) => amountOf(part)) },
          cost: costs.toldLater,
          certain: false,
        },
      ];
    },
  );
}

function earlierTotal(parts: readonly Count[], { counts }: Statements): Count | undefined {
  const [first] = parts;
  if (!first || parts.some(({ number }) => number.approximation !== undefined)) return undefined;
  const sum = parts.reduce((all, { number }) => all + number.units, 0n);
  const at = indexBehind(counts, first.start);
  return counts
    .slice(Math.max(0, at - longest), at)
    .findLast(
      (count) => count.number.units === sum && count.depth === first.depth && comparable(count, first),
    );
}

/** 抽查的10家中合格9个，不合格1个. */
function outcomePairs({ counts }: Statements): Count[][] {
  return counts.flatMap((second, i) => {
    const pair = counts
      .slice(Math.max(0, i - 3), i)
      .map((first) => [first, second])
      .findLast(areAllOutcomes);
    return pair?.[0]?.item === second.item ? [pair] : [];
  });
}

/** 130家、542个已改完；还有19家、41个没有: with what is left, those of the item before. */
function remainders({ counts }: Statements): Count[][] {
  return counts.flatMap((left, i) => {
    const near = counts.slice(Math.max(0, i - 8), i);
    const head = near.find(({ item }) => item === left.item) ?? left;
    if (!rest.test(head.before)) return [];
    return near
      .filter(
        ({ item, sentence, thing }) =>
          item === left.item - 1 && sentence === left.sentence && thing === left.thing,
      )
      .map((part) => [part, left]);
  });
}

/** 对111家网站重点抽查。查了9个省级网站、102个市级网站. */
function sideBySide(statements: Statements): Count[][] {
  const listed = statements.counts.filter(
    (count) =>
      statements.isListed(count) && count.roles.has("inspected") && count.number.units < large * large,
  );
  return [...Map.groupBy(listed, ({ clause }) => clause).values()].filter(({ length }) => length > 1);
}
