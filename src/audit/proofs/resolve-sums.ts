import { wrongVerdicts } from "../claim.ts";
import { believed, doubted } from "../weights.ts";
import { judge } from "./judge.ts";
import type { Proposal } from "./proposal.ts";
import type { Resolution } from "./resolve.ts";

/** A list that may make up a total, or should and does not. */
export interface JudgedList extends Resolution {
  readonly parts: readonly number[];
  /** The entries (；) that its parts stand in. */
  readonly entries: string;
}

/** The lists among proposals that can be believed, or that can speak against their totals; the rest say nothing. */
export function judgeLists(proposals: readonly Proposal[]): JudgedList[] {
  return proposals.flatMap((proposal) => {
    const judgement = judge(proposal);
    const most = wrongVerdicts.has(judgement.verdict) ? doubted.sure : limitFor(proposal);
    if (proposal.cost > most) return [];
    const mentions = partsOf(proposal).flatMap((part) => part.mentions);
    return [
      {
        proposal,
        judgement,
        parts: mentions.map(({ index }) => index),
        entries: mentions.map(({ entry }) => entry).join(),
      },
    ];
  });
}

/**
 * The lists that make up their totals, each taken once; then those that cannot, where nothing else accounts for them.
 *
 * Lists are settled together: what is a part of one total is no list of another.
 */
export function resolveSums(lists: readonly JudgedList[]): Resolution[] {
  const cheapest = lists.toSorted((a, b) => a.proposal.cost - b.proposal.cost);
  const isWrong = ({ judgement }: JudgedList) => wrongVerdicts.has(judgement.verdict);
  const accepted = listIndex();
  for (const list of cheapest) {
    if (!isWrong(list) && !accepted.touching(list).some((other) => clashes(list, other))) accepted.add(list);
  }
  const contradicted = listIndex();
  for (const list of cheapest) {
    if (!isWrong(list) || !(list.proposal.certain || runsBeside(list, accepted))) continue;
    if (!isAccountedFor(list, accepted) && contradicted.touching(list).length === 0) contradicted.add(list);
  }
  return [...accepted.all(), ...contradicted.all()];
}

/** Lists found by the numbers that they are made of, their totals among them. */
function listIndex() {
  const lists: JudgedList[] = [];
  const byNumber = new Map<number, JudgedList[]>();
  const byEntries = new Map<string, JudgedList>();
  return {
    all: (): readonly JudgedList[] => lists,
    add(list: JudgedList): void {
      lists.push(list);
      byEntries.set(list.entries, list);
      for (const index of numbersOf(list)) byNumber.set(index, [...(byNumber.get(index) ?? []), list]);
    },
    /** Those that have a number in common with a list. */
    touching: (list: JudgedList): readonly JudgedList[] => [
      ...new Set(numbersOf(list).flatMap((index) => byNumber.get(index) ?? [])),
    ],
    withEntries: (entries: string): JudgedList | undefined => byEntries.get(entries),
  };
}

function numbersOf({ proposal, parts }: JudgedList): number[] {
  return [proposal.figure.index, ...parts];
}

/** Whether lists that hold explain its numbers: a part is taken, the total has another list, or is itself such a part. */
function isAccountedFor(list: JudgedList, accepted: ReturnType<typeof listIndex>): boolean {
  const { index } = list.proposal.figure;
  return accepted
    .touching(list)
    .some(
      ({ proposal, parts }) =>
        proposal.figure.index === index ||
        parts.some((part) => list.parts.includes(part)) ||
        (parts.includes(index) && !isLabelled(list) && sameLevel(list, parts)),
    );
}

/** A list is of one total; lists of one total do not share parts; and no total is among its own parts' parts. */
function clashes(a: JudgedList, b: JudgedList): boolean {
  const shared = a.parts.filter((part) => b.parts.includes(part)).length;
  const overlapOnly = shared > 1 && shared < a.parts.length && shared < b.parts.length;
  const sameTotal = a.proposal.figure.index === b.proposal.figure.index;
  return shared > 0 && (sameTotal || overlapOnly || a.parts.join() === b.parts.join());
}

/** 国务院部门上报网站中，…: a list that says what it breaks down breaks down a part. */
function isLabelled({ proposal: { how } }: JudgedList): boolean {
  return how?.startsWith("labelled") === true;
}

/** Not a list inside a part, but one that the part only stands beside. */
function sameLevel({ proposal, parts }: JudgedList, others: readonly number[]): boolean {
  const { index } = proposal.figure;
  const next = others.find((other) => other > index);
  return next === undefined || (parts[0] ?? 0) > next;
}

/** The column of another list that holds: where 抽查 adds up item by item, 不合格 of the same items has to, too. */
function runsBeside(list: JudgedList, accepted: ReturnType<typeof listIndex>): boolean {
  const other = accepted.withEntries(list.entries);
  return (
    list.proposal.how?.endsWith("same outcome") === true && other !== undefined && other.parts.length > 2
  );
}

function partsOf({ calculation }: Proposal) {
  return calculation.form === "sum" ? calculation.parts : [];
}

/** Where chance could make a list add up, its words have to be plainer. */
function limitFor(proposal: Proposal): number {
  const several = partsOf(proposal).length > 2;
  const { units } = proposal.figure.number;
  if (units >= 20n) return several ? believed.longList : believed.list;
  return several && units > 5n ? believed.shortList : believed.pair;
}
