import type { Vocabulary } from "../../facts/vocabulary.ts";
import { amountProposals, changeProposals, pointProposals } from "../rules/changes.ts";
import { overreachProposals } from "../rules/more-than-there-are.ts";
import { namedListProposals } from "../rules/named-lists.ts";
import { quotientProposals } from "../rules/quotients/quotient-proposals.ts";
import { provenShares, sharedWholesOf, toldPartsProposals } from "../rules/shared-wholes.ts";
import { earlierPartsProposals } from "../rules/sums/earlier-parts.ts";
import { laterPartsProposals } from "../rules/sums/later-parts.ts";
import { sumProposals } from "../rules/sums/sum-proposals.ts";
import { tableProposals } from "../rules/tables.ts";
import { readStatements, type Statements } from "../statements/statements.ts";
import type { Proposal } from "./proposal.ts";
import { resolve, type Resolution } from "./resolve.ts";
import { judgeLists, type JudgedList, resolveSums } from "./resolve-sums.ts";
import { totalsByPart, unboundCounts, unboundRate, withoutEchoes } from "./unbound.ts";

/** What a text says, and how each of its figures is read. */
export interface ReadClaims {
  readonly statements: Statements;
  readonly resolutions: readonly Resolution[];
}

/** How a text is read. */
export interface ReadingOptions {
  /** Whether a count is a figure of its own though others are computed from it. */
  readonly every?: boolean;
  /** Is told of all readings that were weighed. */
  readonly weigh?: (proposals: readonly Proposal[]) => void;
}

/**
 * Every figure of a text with the reading that was settled on: lists first, then rates, which lists tell much of; then
 * lists once more, with what shares tell of them.
 *
 * @param text - a reading
 */
export function readClaims(
  text: string,
  vocabulary: Vocabulary,
  { every = false, weigh = () => {} }: ReadingOptions = {},
): ReadClaims {
  const statements = readStatements(text, vocabulary);
  const settle = (proposals: readonly Proposal[]): Resolution[] => {
    weigh(proposals);
    const resolution = resolve(proposals);
    return resolution ? [resolution] : [];
  };
  const weighed = (proposals: readonly Proposal[]): JudgedList[] => {
    weigh(proposals);
    return judgeLists(proposals);
  };
  const lists = [
    ...statements.counts
      .filter(({ cell }) => !cell)
      .flatMap((count) => [
        ...weighed(sumProposals(count, statements)),
        ...weighed(earlierPartsProposals(count, statements)),
      ]),
    ...weighed(laterPartsProposals(statements)),
  ];
  const firstSums = resolveSums(lists);
  const rates = settleRates(statements, firstSums, settle);
  const told = weighed(toldPartsProposals(provenShares(rates, statements), rates, statements));
  const sums = told.length === 0 ? firstSums : resolveSums([...lists, ...told]);
  const bound = [
    ...sums,
    ...withoutEchoes(rates, sums),
    ...statements.counts.flatMap((count) => [
      ...settle(amountProposals(count, statements)),
      ...settle(namedListProposals(count, statements)),
      ...settle(overreachProposals(count, statements)),
    ]),
    ...tableProposals(statements.structure.text).flatMap((proposal) => settle([proposal])),
  ];
  return { statements, resolutions: [...bound, ...unboundCounts(statements, bound, every)] };
}

/** Each rate of the prose by itself, and then each share by what those around it are shares of. */
function settleRates(
  statements: Statements,
  sums: readonly Resolution[],
  settle: (proposals: readonly Proposal[]) => Resolution[],
): Resolution[] {
  const lists = totalsByPart(sums);
  const rates = statements.rates.filter(({ cell }) => !cell);
  const alone = rates.map((rate) =>
    settle([
      ...quotientProposals(rate, statements, lists),
      ...changeProposals(rate, statements),
      ...pointProposals(rate, statements),
    ]),
  );
  const sharedWholes = sharedWholesOf(provenShares(alone.flat(), statements), statements);
  return rates.map((rate, i) => {
    const shared = rate.rate === "share" ? sharedWholes(rate) : undefined;
    const [settled] = shared?.size
      ? settle(quotientProposals(rate, statements, lists, shared))
      : (alone[i] ?? []);
    return settled ?? unboundRate(rate);
  });
}
