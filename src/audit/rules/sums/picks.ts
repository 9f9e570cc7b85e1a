import { nominalValue } from "../../../figures/printed-number.ts";
import { add, compare, zero } from "../../../figures/rational.ts";
import { type Count, comparable, isOfNow } from "../../statements/counts.ts";
import { outcomes } from "../../statements/roles.ts";
import { sameUnit } from "../../statements/units.ts";
import { indexBehind, type Statements } from "../../statements/statements.ts";
import { large, pickCosts as costs } from "../../weights.ts";
import type { Stretch } from "./stretches.ts";

/** Numbers that a head of columns told by turns has at most. */
const mostColumns = 6;

export type PickName = keyof typeof costs;

/** 取法: a way of telling the parts of a total from the other counts of a stretch. */
export interface Pick {
  readonly name: PickName;
  readonly parts: readonly Count[];
}

/** The ways of picking the parts of a total out of a stretch; no two give the same parts. */
export function picksOf(total: Count, { counts }: Stretch, statements: Statements): Pick[] {
  const [first] = counts;
  const outcome = outcomes.find((role) => total.roles.has(role));
  const fitting = counts
    .filter((count) => mayBePart(count, total, statements))
    // 存在突出问题的5家 is not made of 抽查24家 and 抽查238家.
    .filter(({ roles }) => outcome === undefined || !roles.has("inspected"))
    // Inside an item a breakdown of its own may follow: 未更新10个，其中5个未备案.
    .filter(
      ({ breakdown, sentence }) => breakdown <= (first?.breakdown ?? 0) || sentence !== first?.sentence,
    );
  const place = placeInSentence(total, statements);
  const picks: Pick[] = [
    {
      name: "same outcome",
      parts: fitting.filter(({ roles }) => outcome !== undefined && roles.has(outcome)),
    },
    { name: "all", parts: fitting },
    { name: "first of each item", parts: firstOfEachItem(fitting) },
    { name: "named alone", parts: fitting.filter(({ roles }) => roles.size === 0) },
    { name: "beginning", parts: beginning(total, fitting) },
    { name: "by turns", parts: place > 0 ? nthOfEachItem(fitting, place) : [] },
  ];
  const several = picks.filter(({ parts }) => parts.length > 1);
  const keys = several.map(({ parts }) => parts.map(({ index }) => index).join());
  return several.filter((_, i) => keys.indexOf(keys[i] ?? "") === i);
}

/** Of the same things, as far as its own words say: 微信28、微视频3 are accounts where the list says so. */
function mayBePart(part: Count, total: Count, { things }: Statements): boolean {
  if (part.number.approximation !== undefined || !isOfNow(part)) return false;
  if (comparable(part, total)) return true;
  // 留言320条，其中问题类200条、建议类120条: of what no inspection is of, one may be kinds of another.
  const apart = things.isSubject(part.thing) || things.isSubject(total.thing);
  return sameUnit(part.counter, total.counter) && (!apart || !part.ownThing || part.counter === "");
}

function firstOfEachItem(counts: readonly Count[]): Count[] {
  return [...Map.groupBy(counts, ({ entry }) => entry).values()].flatMap(([first]) => first ?? []);
}

/** 自行处理2276件，派单601件，按时结案597件: the first few, where they make up a large total and the others do not. */
function beginning(total: Count, counts: readonly Count[]): readonly Count[] {
  if (total.number.units < large) return [];
  const whole = nominalValue(total.number);
  let sum = zero;
  const end = counts.findIndex((count) => compare((sum = add(sum, nominalValue(count.number))), whole) >= 0);
  return compare(sum, whole) === 0 ? counts.slice(0, end + 1) : [];
}

/** Which of the counts of its sentence a total is, from 0: 报送1145条、采用358条. */
function placeInSentence(total: Count, { counts }: Statements): number {
  const at = indexBehind(counts, total.start);
  return counts.slice(Math.max(0, at - mostColumns), at).filter(({ sentence }) => sentence === total.sentence)
    .length;
}

/** 甲县4条、办结2条；乙县…: columns told by turns. */
function nthOfEachItem(counts: readonly Count[], place: number): Count[] {
  return [...Map.groupBy(counts, ({ item }) => item).values()].flatMap((item) => item[place] ?? []);
}
