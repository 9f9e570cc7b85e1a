import * as words from "../../facts/prose-words.ts";
import { addIntervals, subtractIntervals } from "../../figures/interval.ts";
import { add, subtract } from "../../figures/rational.ts";
import { amountOf } from "../proofs/amount.ts";
import type { Amount, Proposal } from "../proofs/proposal.ts";
import { type Count, comparable } from "../statements/counts.ts";
import { sameUnit } from "../statements/units.ts";
import { distance } from "../statements/distance.ts";
import type { Rate } from "../statements/rates.ts";
import type { PlacedMention } from "../statements/structure.ts";
import { countsAround, indexBehind, type Statements } from "../statements/statements.ts";

const toward = new RegExp(`(?:${words.toward})$`);
const fromWords = /(?:由|从)[^,。;\d]{0,24}$/;

/** 由6300个降至5189个: two numbers that the words set side by side as before and after. */
function courseTo(to: PlacedMention | undefined, { structure }: Statements) {
  if (!to || !toward.test(to.before)) return undefined;
  const from = structure.mentions[to.index - 1];
  if (!from || from.kind !== to.kind || from.sentence !== to.sentence) return undefined;
  return fromWords.test(from.before) || from.clause === to.clause ? { from, to } : undefined;
}

/** The course just before a rate, an amount of change in between at most. */
function courseBefore(rate: PlacedMention, statements: Statements) {
  const { mentions } = statements.structure;
  const last = mentions[rate.index - 1];
  const skipped = last && statements.countAt(last.index)?.roles.has("change") && !toward.test(last.before);
  const to = skipped ? mentions[rate.index - 2] : last;
  return to && to.sentence === rate.sentence && to.item === rate.item ? courseTo(to, statements) : undefined;
}

/** 减少率, 增长率: what has become of an earlier number, in per cent of it. */
export function changeProposals(rate: Rate, statements: Statements): Proposal[] {
  if (rate.kind !== "percent" || (rate.rate !== "decrease" && rate.rate !== "increase")) return [];
  const kind = rate.rate;
  const proposal = (from: Amount, to: Amount, cost: number, certain: boolean): Proposal => ({
    rule: "change on an earlier number",
    kind,
    figure: rate,
    calculation: { form: "change", from, to, falls: kind === "decrease" },
    cost,
    certain,
  });
  const course = courseBefore(rate, statements);
  if (course) return [proposal(amountOf(course.from), amountOf(course.to), 0, true)];
  if (rate.turn) return [];
  const around = countsAround(statements, rate, 12, 3).filter(
    (count) => count.depth <= rate.depth && Math.abs(count.paragraph - rate.paragraph) <= 1,
  );
  if (isOfARate(rate, statements)) return [];
  const subjects = around.filter(
    (count) =>
      count.start < rate.start &&
      !count.roles.has("earlier") &&
      !count.roles.has("change") &&
      count.sentence === rate.sentence,
  );
  const [nearest] = subjects;
  const reached: Proposal[] =
    nearest === undefined
      ? []
      : [
          {
            kind,
            figure: rate,
            calculation: { form: "reached", to: amountOf(nearest), falls: kind === "decrease" },
            cost: distance(rate, nearest),
            certain: nearest.phrase >= rate.phrase - 1,
          },
        ];
  const changes = subjects.flatMap((subject, passedOver): Proposal[] => {
    const base = distance(rate, subject) + passedOver * 0.5;
    const earlier = around.filter((count) => count.roles.has("earlier") && comparable(count, subject));
    const amounts = around.filter(
      (count) =>
        count.roles.has("change") &&
        count.sentence === rate.sentence &&
        sameUnit(count.counter, subject.counter) &&
        count.start > subject.start,
    );
    const other = around.filter(
      (count) =>
        count !== subject &&
        !count.roles.has("earlier") &&
        count.roles.has("total") &&
        count.thing === subject.thing &&
        sameUnit(count.counter, subject.counter),
    );
    return [
      ...earlier.map((count) =>
        proposal(
          amountOf(count),
          amountOf(subject),
          base + distance(rate, count) / 2,
          count.item === rate.item,
        ),
      ),
      ...amounts.map((amount) => {
        const by = amountOf(amount);
        const now = amountOf(subject);
        const before =
          kind === "increase" ? subtractIntervals(now.value, by.value) : addIntervals(now.value, by.value);
        const beside = Math.abs(rate.clause - amount.clause) <= 1;
        const nominal =
          kind === "increase" ? subtract(now.nominal, by.nominal) : add(now.nominal, by.nominal);
        return proposal(
          { value: before, nominal, mentions: [subject, amount] },
          now,
          base + distance(rate, amount) / 2 + 0.2,
          beside && subject.clause < amount.clause,
        );
      }),
      ...other.map((count) =>
        proposal(amountOf(count), amountOf(subject), base + distance(rate, count) + 1, false),
      ),
    ];
  });
  return [...changes, ...fromEarlier(), ...reached];

  /** 与上次的133972人相比，增加3377人，增长2.52%: what it has come to is left to be added. */
  function fromEarlier(): Proposal[] {
    const inSentence = around.filter((count) => count.sentence === rate.sentence && count.start < rate.start);
    const earlier = inSentence.find(({ roles }) => roles.has("earlier"));
    const change = inSentence.find(({ roles }) => roles.has("change"));
    if (!earlier || !change || subjects.length > 0 || !sameUnit(earlier.counter, change.counter)) return [];
    const [from, by] = [amountOf(earlier), amountOf(change)];
    const [value, nominal] =
      kind === "increase"
        ? [addIntervals(from.value, by.value), add(from.nominal, by.nominal)]
        : [subtractIntervals(from.value, by.value), subtract(from.nominal, by.nominal)];
    return [proposal(from, { value, nominal, mentions: [earlier, change] }, distance(rate, earlier), false)];
  }
}

/** 合格率98.94%，同比上升1.33%: a difference of rates, whatever the sign says. */
function isOfARate(rate: Rate, { rates, counts }: Statements): boolean {
  const last = rates[indexBehind(rates, rate.start) - 1];
  const count = counts[indexBehind(counts, rate.start) - 1];
  return (
    last !== undefined &&
    last.sentence === rate.sentence &&
    (count === undefined || last.start > count.start) &&
    ["pass", "named", "fail", "sampling"].includes(last.rate)
  );
}

/** 百分点: the difference of two rates: 合格率94%，去年同期为91%，提高3个百分点. */
export function pointProposals(rate: Rate, statements: Statements): Proposal[] {
  if (rate.kind !== "points") return [];
  const proposal = (from: PlacedMention, to: PlacedMention, cost: number): Proposal => ({
    rule: "difference of two rates",
    kind: "point_change",
    figure: rate,
    calculation: { form: "points", from: amountOf(from), to: amountOf(to), falls: rate.rate === "decrease" },
    cost,
    certain: true,
  });
  const course = courseBefore(rate, statements);
  if (course) return [proposal(course.from, course.to, 0)];
  const at = indexBehind(statements.rates, rate.start);
  const near = statements.rates
    .slice(Math.max(0, at - 6), at)
    .toReversed()
    .filter((other) => other.kind === "percent" && other.paragraph === rate.paragraph);
  // 比上季度的96.1%下降0.8个百分点: the rate before such words is the earlier one.
  const earlier = near.find((other) => other.apart || comparesWith(other));
  const to = near.find(
    (other) =>
      other !== earlier &&
      other.sentence === rate.sentence &&
      !other.apart &&
      (earlier === undefined || other.start < earlier.start || earlier.apart),
  );
  if (!earlier && to) {
    const calculation = { form: "reached", to: amountOf(to), falls: rate.rate === "decrease" } as const;
    return [{ kind: "point_change", figure: rate, calculation, cost: distance(rate, to), certain: false }];
  }
  if (!earlier || !to || (earlier.rate !== to.rate && !comparesWith(earlier))) return [];
  return [proposal(earlier, to, distance(rate, to))];
}

const comparing = new RegExp(`(?:较|比|与|同)[^,。;\\d]{0,12}(?:${words.earlier}|的)[^,。;\\d]{0,6}$`);

function comparesWith({ words: told }: Rate): boolean {
  return comparing.test(told);
}

/** 比上季度减少635个, and 由6300个降至5189个, which states no change but a direction. */
export function amountProposals(count: Count, statements: Statements): Proposal[] {
  const course = courseTo(count, statements);
  const proposal = (kind: "decrease" | "increase", from: PlacedMention, to: PlacedMention): Proposal => ({
    rule: "change as a number",
    kind,
    figure: count,
    calculation: { form: "change", from: amountOf(from), to: amountOf(to), falls: kind === "decrease" },
    cost: 0,
    certain: true,
  });
  const rises = new RegExp(words.increase).test(count.before) || /增至|升至|增为/.test(count.before);
  if (course) return [proposal(rises ? "increase" : "decrease", course.from, course.to)];
  if (!count.roles.has("change")) return [];
  const back = countsAround(statements, count, 6, 0).filter(
    (other) =>
      other.sentence === count.sentence &&
      sameUnit(other.counter, count.counter) &&
      other.depth <= count.depth,
  );
  const before = courseTo(back[0], statements);
  const subject = back.find((other) => !other.roles.has("change") && !other.roles.has("earlier"));
  const earlier = before?.from ?? back.find((other) => other.roles.has("earlier"));
  const to = before?.to ?? subject;
  return earlier && to ? [proposal(rises ? "increase" : "decrease", earlier, to)] : [];
}
