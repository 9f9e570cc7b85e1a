import { comparable, type Count } from "./counts.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { countsBefore, isExact } from "./neighbours.ts";
import { findMentions } from "./mentions.ts";
import { outcomesFor, totalOf } from "./outcomes.ts";
import { bindPassRate, bound, fromTotalAlone } from "./pass-rate.ts";
import type { Rate } from "./rates.ts";
import { fits, ratioOf } from "./recompute.ts";

/**
 * Pass rates that share one name: 106个网站和117个新媒体…合格率分别为92.5%和94%.
 *
 * The first is of the first object or count named, the second of the second.
 */
export function bindSharedRates(evidence: Evidence): Map<number, Draft> {
  const drafts = new Map<number, Draft>();
  for (let i = 0; i < evidence.rates.length; i++) {
    const first = evidence.rates[i];
    if (first?.shared === undefined || first.shared.place !== 0 || first.rate !== "pass" || first.apart)
      continue;
    const members = evidence.rates.slice(i, i + first.shared.size);
    const shared = byObject(members, evidence) ?? byCount(members, evidence);
    shared?.forEach((draft, place) => drafts.set(members[place]?.index ?? -1, draft));
  }
  return drafts;
}

/** 政府网站和政务新媒体合格率分别为…: as many objects as rates. */
function byObject(members: readonly Rate[], evidence: Evidence): Draft[] | undefined {
  const objects = findMentions((members[0]?.words ?? "").replace(/[和与及、]/g, "|")).map(
    ({ object }) => object,
  );
  if (objects.length !== members.length || new Set(objects).size !== objects.length) return undefined;
  return members.map((rate, place) => bindPassRate({ ...rate, scope: "" }, evidence, objects[place]));
}

/** As many totals before them as rates, in the same sentence or the one before. */
function byCount(members: readonly Rate[], evidence: Evidence): Draft[] | undefined {
  const first = members[0];
  if (first === undefined || first.scope !== "") return undefined;
  const heads = countsBefore(evidence, first.start, 12)
    .filter(
      (count) =>
        count.head &&
        isExact(count) &&
        count.paragraph === first.paragraph &&
        first.sentence - count.sentence <= 1,
    )
    .toReversed();
  const totals = lastOfEach(heads, members.length) ?? heads.slice(-members.length);
  if (totals.length !== members.length) return undefined;
  const [one] = totals;
  if (one === undefined || totals.some((total) => !comparable({ ...total, object: undefined }, one)))
    return undefined;
  return members.map((rate, place) => pairOff(rate, place, totals, evidence));
}

/** 网站39家，检查39家；新媒体314个，检查314个: the last total of each object, where there are as many objects. */
function lastOfEach(heads: readonly Count[], size: number): Count[] | undefined {
  const last = new Map(heads.map((head) => [head.object, head]));
  return last.size === size ? [...last.values()] : undefined;
}

function pairOff(rate: Rate, place: number, totals: readonly Count[], evidence: Evidence): Draft {
  const count = totals[place];
  if (count === undefined) return bindPassRate(rate, evidence);
  const total = totalOf(count);
  const outcomes = outcomesFor(rate, total, count.object, evidence);
  const holding = outcomes.find((outcome) => {
    const value = ratioOf(outcome.passed(total.value), total.value);
    return value !== undefined && value.part >= 0 && fits(rate.digits, value);
  });
  const own = outcomes.find((outcome) => outcome.sure && count.object !== undefined);
  const outcome = holding ?? (distinct(totals) ? own : undefined);
  if (outcome !== undefined) return bound(rate, { total, outcome });
  if (Number(rate.digits) === 100) {
    return bound(rate, {
      total,
      outcome: { passed: (all) => all, operands: { fail: 0 }, sure: true, close: true, uses: [] },
    });
  }
  return fromTotalAlone(rate, total, [total]);
}

/** Each total of its own object, so that no outcome can belong to another. */
function distinct(totals: readonly Count[]): boolean {
  return new Set(totals.map(({ object }) => object)).size === totals.length;
}
