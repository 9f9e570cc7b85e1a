import type { ClaimKind } from "./claim.ts";
import { comparable, type Count, isPartOnly, sameObject } from "./counts.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { countsAfter, countsBefore, isExact } from "./neighbours.ts";
import { nothingSentence, rangeSentence, ratioSentence } from "./explanation.ts";
import type { Rate } from "./rates.ts";
import { fits, judge, percentComputed, possibleParts, ratioOf } from "./recompute.ts";
import { heldBound, thresholdDraft } from "./threshold.ts";

/** A part and the whole it may be a share of. */
interface Pair {
  readonly part: Count;
  readonly whole: Count;
}

/** The whole that the share before was of: shares in a row are of one whole. */
export interface ShareMemory {
  whole?: Count;
  paragraph?: number;
}

/** Binds a share (占…), a sampling ratio or a rate with a name of its own to a part and a whole. */
export function bindShare(rate: Rate, evidence: Evidence, memory: ShareMemory): Draft {
  if (rate.apart) return unbound(rate, "share");
  if (rate.value > 100 && (rate.rate === "sampling" || rate.rate === "share")) return beyondWhole(rate);
  const parts = partsOf(rate, evidence);
  const kind = kindOf(rate, parts);
  const whole = memory.paragraph === rate.paragraph ? memory.whole : undefined;
  const wholes = wholesOf(rate, evidence, parts, whole);
  const candidates = parts.flatMap((part) =>
    wholes.filter((other) => pairs(part, other, rate)).map((other) => ({ part, whole: other })),
  );
  const holding = candidates.find((pair) => holds(rate, pair) && inTurn(rate, pair, parts));
  if (holding !== undefined) {
    memory.whole = holding.whole;
    memory.paragraph = rate.paragraph;
    return bound(rate, kind, holding);
  }
  if (rate.shared !== undefined && rate.shared.size > 1) return unbound(rate, kind);
  const everyone = allOfThem(rate, parts, wholes);
  if (everyone !== undefined) return bound(rate, kind, everyone);
  const certain = certainPair(rate, parts, wholes, whole, evidence);
  if (certain !== undefined && rate.approximation === undefined) return bound(rate, kind, certain);
  return partial(rate, kind, parts, wholes);
}

/** 抽查网站20家、新媒体100个，抽查比例分别为…: the first rate is of the first part. */
function inTurn({ shared }: Rate, { part }: Pair, parts: readonly Count[]): boolean {
  if (shared === undefined) return true;
  const order = [...parts].toSorted((a, b) => a.start - b.start).slice(-shared.size);
  return order.length < shared.size || order[shared.place] === part;
}

/** A part cannot be more than its whole. */
function beyondWhole(rate: Rate): Draft {
  const kind = rate.rate === "sampling" ? "sampling_ratio" : "share";
  return {
    ...unbound(rate, kind),
    verdict: "unattainable",
    explanation: `部分不可能超过全部，所载为${rate.digits}%。`,
  };
}

/** A share of what was looked at is a sampling ratio: 抽查507个，占总数16.4%. */
function kindOf(rate: Rate, parts: readonly Count[]): ClaimKind {
  if (rate.rate === "sampling") return "sampling_ratio";
  const first = parts[0];
  const looked = first !== undefined && first.roles.has("inspected") && first.sentence === rate.sentence;
  return rate.rate === "share" && looked && !/其中/.test(first.before) ? "sampling_ratio" : "share";
}

/** What the share may be of: counts of its item first, the nearest before the rest. */
function partsOf(rate: Rate, evidence: Evidence): Count[] {
  const before = countsBefore(evidence, rate.start, 12).filter(
    (count) => count.paragraph === rate.paragraph && count.depth <= rate.depth && isExact(count),
  );
  if (rate.rate === "sampling") {
    const inspected = before.filter(
      (count) => count.roles.has("inspected") && sameObject(count.object, rate.object),
    );
    const behind = countsAfter(evidence, rate.end, 2).filter(
      (count) => count.sentence === rate.sentence && sameObject(count.object, rate.object) && isExact(count),
    );
    return [...inspected, ...behind];
  }
  const here = before.filter((count) => count.sentence === rate.sentence);
  // 采纳发布159条。采发率52.8%: a rate that opens its sentence looks back.
  const sentence =
    here.length > 0 || rate.rate !== "named"
      ? here
      : before.filter((count) => rate.sentence - count.sentence === 1);
  const own = sentence.filter((count) => count.segment === rate.segment);
  const rest = sentence.filter((count) => count.segment !== rate.segment);
  const stem = rate.name.replace(/率|比例|比重|按期|按时|总体/g, "");
  const byName = stem === "" ? [] : own.filter((count) => sharesWord(stem, count));
  const behind =
    rate.rate === "bare"
      ? []
      : countsAfter(evidence, rate.end, 1).filter((count) => count.clause === rate.clause && isExact(count));
  const found = rate.rate === "named" ? [...byName, ...own, ...rest] : [...own, ...behind];
  return [...new Set(found)];
}

/** 按期办结292封 bears a character or two of 办结率. */
function sharesWord(stem: string, { before, after }: Count): boolean {
  for (let i = 0; i + 2 <= stem.length; i++) {
    if (before.includes(stem.slice(i, i + 2)) || after.includes(stem.slice(i, i + 2))) return true;
  }
  return false;
}

/** What it may be a share of: the whole of the share before it, then totals from near to far. */
function wholesOf(
  rate: Rate,
  evidence: Evidence,
  parts: readonly Count[],
  remembered: Count | undefined,
): Count[] {
  const before = countsBefore(evidence, rate.start, 30).filter(
    (count) => isExact(count) && count.value > 0 && count.paragraph >= rate.paragraph - 6,
  );
  const totals = before.filter((count) => count.roles.has("total") || count.roles.has("inspected"));
  const named = before.filter((count) => count.head && isPartOnly(count));
  const rest = before.filter((count) => !count.head);
  const behind = countsAfter(evidence, rate.end, 2).filter(
    (count) => count.sentence === rate.sentence && isExact(count),
  );
  const ordered =
    rate.rate === "sampling" ? [...totals, ...named, ...behind] : [...totals, ...named, ...rest];
  const near = (count: Count) => count.paragraph === rate.paragraph;
  const sorted = [...ordered.filter(near), ...ordered.filter((count) => !near(count))];
  return [...new Set([...(remembered === undefined ? [] : [remembered]), ...sorted])].slice(
    0,
    parts.length === 0 ? 6 : 24,
  );
}

function pairs(part: Count, whole: Count, rate: Rate): boolean {
  if (part.index === whole.index || part.value > whole.value) return false;
  return (
    comparable(part, whole) &&
    (rate.rate !== "sampling" || whole.roles.has("total") || isPartOnly(whole) || whole.start > rate.end)
  );
}

function holds(rate: Rate, { part, whole }: Pair): boolean {
  const value = ratioOf(part.value, whole.value);
  if (value === undefined) return false;
  return rate.approximation === undefined
    ? fits(rate.digits, value)
    : rate.rate === "sampling" && heldBound(rate, value);
}

/** 122个全部抽查，抽查比例100%: the part is the whole. */
function allOfThem(rate: Rate, parts: readonly Count[], wholes: readonly Count[]): Pair | undefined {
  if (rate.rate !== "sampling" || Number(rate.digits) !== 100 || rate.approximation !== undefined)
    return undefined;
  const only = parts[0];
  const total = wholes.find(
    (whole) => whole.sentence === rate.sentence && sameObject(whole.object, rate.object) && whole.head,
  );
  if (only !== undefined && (total === undefined || total.index === only.index || total.value <= only.value))
    return { part: only, whole: only };
  return only === undefined && total !== undefined ? { part: total, whole: total } : undefined;
}

/**
 * The pair that the words leave no doubt of: one part in the item, and either the whole that the shares before it
 * are of, or the only total of the sentence or paragraph.
 */
function certainPair(
  rate: Rate,
  parts: readonly Count[],
  wholes: readonly Count[],
  remembered: Count | undefined,
  evidence: Evidence,
): Pair | undefined {
  const item = parts.filter((part) => part.segment === rate.segment && part.start < rate.start);
  // 抽查218个，其中合格206个，占比94.5%: the total of the item is no part.
  const parted = item.filter((part) => !part.roles.has("total") && !part.roles.has("inspected"));
  // 122个全部抽查，抽查比例100%: whatever the rate says, all are all.
  const everyOne =
    item.length === 1 &&
    rate.rate === "sampling" &&
    item[0]?.roles.has("total") &&
    item[0].roles.has("inspected");
  if (everyOne === true && item[0] !== undefined && /全部|全面|逐一|均/.test(item[0].after))
    return { part: item[0], whole: item[0] };
  const looked = item[0];
  if (rate.rate === "share" && looked?.roles.has("inspected") === true && !looked.roles.has("total")) {
    const totals = wholes.filter(
      (whole) => whole.roles.has("total") && whole.sentence === rate.sentence && pairs(looked, whole, rate),
    );
    if (totals.length === 1 && totals[0] !== undefined) return { part: looked, whole: totals[0] };
  }
  const own = parted.length > 0 && rate.rate !== "sampling" ? parted : item;
  const ofSame =
    remembered === undefined ? [] : own.filter((candidate) => pairs(candidate, remembered, rate));
  if (remembered !== undefined && ofSame.length === 1 && ofSame[0] !== undefined && rate.rate === "share") {
    return { part: ofSame[0], whole: remembered };
  }
  const part = own[0];
  if (part === undefined || (rate.rate !== "sampling" && own.length !== 1 && rate.rate !== "named"))
    return undefined;
  if (
    rate.rate === "bare" ||
    (rate.rate === "share" && /占[^总全比]{2,}/.test(rate.words) && !/占(?:.{0,10})总/.test(rate.words))
  )
    return undefined;
  const all = wholes.filter((whole) => pairs(part, whole, rate));
  // 市直26家和县区30家，共56家，占…: what stands between may be the part as well.
  const nearest = item.find((count) => count.depth === rate.depth);
  if (rate.rate === "share" && nearest !== part && nearest !== undefined && all.includes(nearest))
    return undefined;
  const ofTotal =
    /占[^,。]{0,12}总/.test(rate.words) || /^,?占?总数/.test(rate.after)
      ? all.filter((whole) => whole.roles.has("total"))
      : [];
  if (ofTotal.length === 1 && ofTotal[0] !== undefined) return { part, whole: ofTotal[0] };
  const suitable = all.filter((whole) => whole.paragraph === rate.paragraph);
  if (remembered !== undefined && suitable.includes(remembered)) return { part, whole: remembered };
  const totals = suitable.filter(
    (whole) =>
      whole.roles.has("total") ||
      whole.roles.has("inspected") ||
      (rate.rate === "named" && whole.sentence === rate.sentence),
  );
  const broken = suitable.filter((whole) => evidence.totals.has(whole.index));
  const told = totals.length > 0 || rate.rate === "named" ? totals : broken;
  const only = new Set(told.map(({ value }) => value)).size === 1 ? told[0] : undefined;
  if (only === undefined) return undefined;
  if (rate.rate === "named") return namedPair(rate, part, own, only);
  if (rate.rate === "share" && only.sentence !== rate.sentence && !/总|占比$|占$|占比[为达]/.test(rate.words))
    return undefined;
  return { part, whole: only };
}

/** A rate with a name is certain only when its part bears the name and one more count stands beside it. */
function namedPair(rate: Rate, part: Count, own: readonly Count[], whole: Count): Pair | undefined {
  const stem = rate.name.replace(/率|比例|比重|按期|按时|总体/g, "");
  return sharesWord(stem, part) && own.length <= 2 && whole.sentence === rate.sentence
    ? { part, whole }
    : undefined;
}

function bound(rate: Rate, kind: ClaimKind, { part, whole }: Pair): Draft {
  const value = ratioOf(part.value, whole.value);
  const operands = { part: part.value, whole: whole.value };
  const uses = [rate.index, part.index, whole.index];
  if (value === undefined) return unbound(rate, kind);
  if (rate.approximation !== undefined)
    return { ...base(rate, kind), ...thresholdDraft(rate, value), operands, uses };
  const verdict = judge(rate.digits, value);
  const explanation = ratioSentence(rate.digits, value, verdict);
  return { ...base(rate, kind), operands, computed: percentComputed(value), verdict, explanation, uses };
}

/** One of the two is missing. */
function partial(rate: Rate, kind: ClaimKind, parts: readonly Count[], wholes: readonly Count[]): Draft {
  const part = parts.find((count) => count.start < rate.start && count.segment === rate.segment);
  const owned = rate.rate === "share" || rate.rate === "sampling" || rate.rate === "fail";
  if (part !== undefined && owned && rate.clause - part.clause <= 1) {
    return { ...unbound(rate, kind), operands: { part: part.value }, uses: [rate.index, part.index] };
  }
  const nearest = rate.rate === "bare" ? parts[0] : undefined;
  const among =
    nearest !== undefined && (/其中/.test(rate.words) || /^(?:其中|of which)/.test(rate.after))
      ? nearest
      : undefined;
  const whole = among ?? wholes.find((count) => count.sentence === rate.sentence && count.head);
  if (
    whole === undefined ||
    rate.approximation !== undefined ||
    (rate.rate === "bare" && among === undefined)
  )
    return unbound(rate, kind);
  const range = possibleParts(rate.digits, whole.value);
  if (range === "none") return unbound(rate, kind);
  const explanation = rangeSentence(rate.digits, whole.value, range, "部分数");
  return {
    ...unbound(rate, kind),
    operands: { whole: whole.value },
    explanation,
    uses: [rate.index, whole.index],
  };
}

function unbound(rate: Rate, kind: ClaimKind): Draft {
  return {
    ...base(rate, kind),
    operands: {},
    computed: null,
    verdict: "unverifiable",
    explanation: nothingSentence,
    uses: [rate.index],
  };
}

function base(rate: Rate, kind: ClaimKind) {
  return { start: rate.start, end: rate.end, kind, stated: "" };
}
