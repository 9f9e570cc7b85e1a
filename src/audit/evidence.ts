import { type Count, readCounts, sameObject } from "./counts.ts";
import type { ObjectClass } from "./lexicon.ts";
import { indexAt } from "./neighbours.ts";
import { findPartitions, type Partition } from "./sums.ts";
import type { Prose } from "./prose.ts";
import { type Rate, readRates } from "./rates.ts";

/** A text's counts and rates, to be searched from any place in it. */
export interface Evidence {
  readonly prose: Prose;
  /** Counts of the running text, in order; cells of tables are left out. */
  readonly counts: readonly Count[];
  readonly rates: readonly Rate[];
  /** 未发现不合格网站: none failed, though no figure says so. */
  readonly zeros: readonly Zero[];
  /** Breakdowns that add up, and the places of the figures that are their parts. */
  readonly partitions: readonly Partition[];
  readonly parts: ReadonlySet<number>;
  /** The places of the figures that such a breakdown makes up. */
  readonly totals: ReadonlySet<number>;
}

export interface Zero {
  readonly start: number;
  readonly end: number;
  readonly object: ObjectClass | undefined;
  /** 未发现不合格 says so outright; without a veto (单项否决) a site may still fail by its score. */
  readonly sure: boolean;
}

const zeroPhrase =
  /(?:未|没有?|无|尚未|均无)(?:发现|查出|检出|触及|出现|存在|涉及)?[^,。;:\n\d]{0,12}?(?:不合格|不达标|突出问题|严重问题|单项否决|一票否决)|(?:全部|均|都|全都|悉数)(?:为|已|达到?|符合)?(?:了)?(?:合格|达标)/g;

export function readEvidence(prose: Prose): Evidence {
  const all = readCounts(prose);
  const counts = all.filter((count) => !count.cell);
  const partitions = findPartitions(counts);
  return {
    prose,
    counts,
    rates: readRates(prose).filter((rate) => !rate.cell),
    zeros: readZeros(prose.text),
    partitions,
    totals: new Set(partitions.map(({ total }) => total.index)),
    parts: new Set(partitions.flatMap(({ parts }) => parts.map(({ index }) => index))),
  };
}

function readZeros(text: string): Zero[] {
  return [...text.matchAll(zeroPhrase)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const near = text.slice(end, end + 8).split(/[,。;:\n]/)[0] ?? "";
    // 没有不合格的情况下, 如未发现: conditions, not findings.
    if (/^(?:的|率)?(?:情况|前提|条件)/.test(near)) return [];
    const words = match[0] + near;
    const object = /网站|门户/.test(words) ? "website" : /新媒体|账号|微信/.test(words) ? "media" : undefined;
    return [{ start, end, object, sure: /不合格|不达标|合格$/.test(match[0]) }];
  });
}

/** The count that starts at a place, if one does. */
export function countAt({ counts }: Evidence, start: number): Count | undefined {
  const found = counts[indexAt(counts, start)];
  return found?.start === start ? found : undefined;
}

/** Rates before a place, nearest first. */
export function ratesBefore({ rates }: Evidence, at: number, most = 8): Rate[] {
  const end = indexAt(rates, at);
  return rates.slice(Math.max(0, end - most), end).toReversed();
}

/** A finding of none between two places, of a given object. */
export function zeroBetween(
  { zeros }: Evidence,
  from: number,
  to: number,
  object: ObjectClass | undefined,
): Zero | undefined {
  for (let i = indexAt(zeros, from); i < zeros.length; i++) {
    const zero = zeros[i];
    if (zero === undefined || zero.start >= to) return undefined;
    if (sameObject(zero.object, object)) return zero;
  }
  return undefined;
}

/** Whether it is counted in pieces, as sites and accounts are. */
export function countsThings(count: Count): boolean {
  return /^[个家户条]?$/.test(count.counter) && Number.isInteger(count.value);
}
