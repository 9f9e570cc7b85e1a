import { diffArrays } from "diff";

/** Part of a text against part of another; both are UTF-16 offsets, the ends not included. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly copyFrom: number;
  readonly copyTo: number;
}

export interface Alignment {
  /** Where the text begins and ends in the copy. */
  readonly copyFrom: number;
  readonly copyTo: number;
  /** Where the first piece begins, and the last ends, that both have once. */
  readonly heldFrom: number;
  readonly heldTo: number;
  /** In the order of the text; of neighbours with hardly anything between them one is made. */
  readonly differences: readonly Difference[];
  /** How many units of the text stand in the copy. */
  readonly matched: number;
}

/** Where pieces of a text of one length stand, those that it has once. */
export class Pieces {
  private readonly places = new Map<string, number>();
  private readonly text: string;
  readonly length: number;

  constructor(text: string, length: number, from = 0, to = text.length) {
    this.text = text;
    this.length = length;
    for (let at = from; at + length <= to; at++) {
      const piece = text.slice(at, at + length);
      this.places.set(piece, this.places.has(piece) ? -1 : at);
    }
  }

  /** Undefined where the text has the piece not at all, or several times. */
  placeOf(piece: string): number | undefined {
    const at = this.places.get(piece);
    return at === undefined || at < 0 ? undefined : at;
  }

  /** Where pieces stand that both texts have once. */
  sharedWith(other: Pieces): [at: number, copyAt: number][] {
    const shared: [number, number][] = [];
    for (let at = 0; at + this.length <= this.text.length; at++) {
      const piece = this.text.slice(at, at + this.length);
      const copyAt = other.placeOf(piece);
      if (copyAt !== undefined && this.placeOf(piece) === at) shared.push([at, copyAt]);
    }
    return shared;
  }
}

/** Edits beyond which a gap is one difference from its first unit to its last. */
const mostEdits = 300;
/** Equal units between two differences that are told as one. */
const bridge = 1;

/**
 * Lays a text on the part of a copy that it matches: pieces that both have once hold it, in order; between them the units
 * are compared one by one. What stands in the copy before and behind is left out.
 *
 * @returns undefined where nothing holds
 */
export function align(
  text: string,
  copy: string,
  copyPieces: Pieces,
  within: { readonly from: number; readonly to: number } = { from: 0, to: copy.length },
): Alignment | undefined {
  const anchors = longestRise(
    new Pieces(text, copyPieces.length)
      .sharedWith(copyPieces)
      .filter(([, copyAt]) => copyAt >= within.from && copyAt + copyPieces.length <= within.to),
  );
  const [first] = anchors;
  if (!first) return undefined;
  const differences: Difference[] = [];
  let matched = 0;
  const gap = (from: number, to: number, copyFrom: number, copyTo: number) => {
    const found = differencesOf(text, copy, { from, to, copyFrom, copyTo });
    differences.push(...found);
    matched += to - from - found.reduce((sum, one) => sum + one.to - one.from, 0);
  };
  // Whatever stands before the first anchor: units that match backwards, then those that are lost or others.
  let [at, copyAt] = first;
  while (at > 0 && copyAt > within.from && text[at - 1] === copy[copyAt - 1])
    [at, copyAt] = [at - 1, copyAt - 1];
  const head = headOf(at, copyAt, within.from);
  if (head.from < head.to || head.copyFrom < head.copyTo) {
    const found = withoutLead(differencesOf(text, copy, head));
    differences.push(...found.differences);
    matched += at - found.differences.reduce((sum, one) => sum + one.to - one.from, 0);
    head.copyFrom = found.copyFrom ?? head.copyFrom;
  }
  let [end, copyEnd] = [at, copyAt];
  for (const [anchor, copyAnchor] of anchors) {
    if (anchor < end || copyAnchor < copyEnd) {
      // It overlaps what is matched already; on the same diagonal it goes on from there.
      if (anchor - end !== copyAnchor - copyEnd) continue;
    } else gap(end, anchor, copyEnd, copyAnchor);
    const past = Math.max(end, anchor);
    let [to, copyTo] = [anchor + copyPieces.length, copyAnchor + copyPieces.length];
    while (to < text.length && copyTo < within.to && text[to] === copy[copyTo])
      [to, copyTo] = [to + 1, copyTo + 1];
    if (to <= past) continue;
    matched += to - past;
    [end, copyEnd] = [to, copyTo];
  }
  let last = copyEnd;
  if (end < text.length) {
    const rest = text.length - end;
    const to = Math.min(within.to, copyEnd + rest + (within.to < copy.length ? mostSlack : slack(rest)));
    const found = withoutTail(
      differencesOf(text, copy, { from: end, to: text.length, copyFrom: copyEnd, copyTo: to }),
      to,
    );
    differences.push(...found.differences);
    matched += rest - found.differences.reduce((sum, one) => sum + one.to - one.from, 0);
    last = found.copyTo;
  }
  return {
    heldFrom: first[1],
    heldTo: anchors.at(-1)![1] + copyPieces.length,
    copyFrom: head.copyFrom,
    copyTo: last,
    differences: bridged(differences),
    matched,
  };
}

/** How much longer a changed end may be than what it was: where the page's own words may follow, no more than twice. */
const mostSlack = 40;
function slack(length: number): number {
  return Math.min(mostSlack, length);
}

/** What stands before the first anchor, and as much of the copy as it can be, changed. */
function headOf(at: number, copyAt: number, copyFrom: number) {
  return {
    from: 0,
    to: at,
    copyFrom: at === 0 ? copyAt : Math.max(copyFrom, copyAt - at - slack(at)),
    copyTo: copyAt,
  };
}

/** Without what the copy has before the first unit that is the text's: that is not of the text. */
function withoutLead(differences: Difference[]): { differences: Difference[]; copyFrom?: number } {
  const [first, ...rest] = differences;
  if (!first || first.from !== 0) return { differences };
  const room = first.to - first.from;
  const extra = first.copyTo - first.copyFrom - room;
  if (room === 0) return { differences: rest, copyFrom: first.copyTo };
  if (extra <= 0) return { differences };
  return {
    differences: [{ ...first, copyFrom: first.copyFrom + extra }, ...rest],
    copyFrom: first.copyFrom + extra,
  };
}

function withoutTail(
  differences: Difference[],
  copyTo: number,
): { differences: Difference[]; copyTo: number } {
  const last = differences.at(-1);
  if (!last || last.copyTo !== copyTo) return { differences, copyTo };
  const before = differences.slice(0, -1);
  const room = last.to - last.from;
  if (room === 0) return { differences: before, copyTo: last.copyFrom };
  const end = Math.min(last.copyTo, last.copyFrom + room);
  return { differences: [...before, { ...last, copyTo: end }], copyTo: end };
}

/** The differences between two gaps, unit by unit where they are not too many. */
function differencesOf(text: string, copy: string, gap: Difference): Difference[] {
  let { from, to, copyFrom, copyTo } = gap;
  while (from < to && copyFrom < copyTo && text[from] === copy[copyFrom])
    [from, copyFrom] = [from + 1, copyFrom + 1];
  while (from < to && copyFrom < copyTo && text[to - 1] === copy[copyTo - 1])
    [to, copyTo] = [to - 1, copyTo - 1];
  if (from === to && copyFrom === copyTo) return [];
  const whole = [{ from, to, copyFrom, copyTo }];
  if (from === to || copyFrom === copyTo) return whole;
  const parts = diffArrays(Array.from(text.slice(from, to)), Array.from(copy.slice(copyFrom, copyTo)), {
    maxEditLength: mostEdits,
  });
  if (!parts) return whole;
  const found: Difference[] = [];
  let [at, copyAt] = [from, copyFrom];
  for (const { added, removed, value } of parts) {
    const length = value.join("").length;
    if (removed) found.push({ from: at, to: at + length, copyFrom: copyAt, copyTo: copyAt });
    if (added) found.push({ from: at, to: at, copyFrom: copyAt, copyTo: copyAt + length });
    if (!added) at += length;
    if (!removed) copyAt += length;
  }
  return bridged(found);
}

/** Those with hardly anything between them as one. */
function bridged(differences: readonly Difference[]): Difference[] {
  const merged: Difference[] = [];
  for (const next of differences) {
    const last = merged.at(-1);
    if (last && next.from - last.to <= bridge && next.copyFrom - last.copyTo <= bridge)
      merged[merged.length - 1] = { ...last, to: next.to, copyTo: next.copyTo };
    else merged.push(next);
  }
  return merged;
}

/** The longest run of pairs that rises in both, which stand in the order of the first. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  /** Of each length the pair that ends it lowest, and of each pair the one before it. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, copyAt], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < copyAt) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const rise: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rise.push(pairs[at]!);
  return rise.toReversed();
}
