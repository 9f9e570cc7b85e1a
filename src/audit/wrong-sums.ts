import { comparable, type Count } from "./counts.ts";
import { countAt, type Evidence } from "./evidence.ts";
import { countsBefore, indexAt, isExact } from "./neighbours.ts";
import { type Partition, type Strand, strandOf } from "./sums.ts";

/**
 * Breakdowns that do not add up, where the words leave no doubt that they should.
 *
 * A list behind 其中 may leave parts out (检查378家，其中省级31家、市县346家), so a difference alone is no error. It is one
 * when the list is whole by its words (按类型分, 其他, a colon, 合计) or so long and so near its total that nothing else
 * explains it; and never when an item has no number.
 */
export function findWrongSums(evidence: Evidence, proven: readonly Partition[]): Partition[] {
  const used = new Map(
    proven.flatMap((partition) => partition.parts.map(({ index }) => [index, partition] as const)),
  );
  const wrong: Partition[] = [];
  for (const list of pureLists(evidence)) {
    if (list.parts.every(({ index }) => used.has(index))) continue;
    const found = partitionOf(list, evidence);
    if (found !== undefined) wrong.push(found);
  }
  return [...wrong, ...wrongSeries(evidence, proven), ...wrongHalves(evidence, used)];
}

/** Items each with a number, one after another, behind words that begin a breakdown. */
interface List {
  readonly parts: readonly Count[];
  /** The words between the figure before and the first item. */
  readonly lead: string;
  /** The count just before the list. */
  readonly opener: Count | undefined;
  readonly closer: Count | undefined;
}

const leads =
  /其中|包括|包含|涵盖|分为|分别|:|\(|按[^,。;]{1,14}[分看划]|从[^,。;]{1,14}[看分]|分[^,。;]{1,6}看|由/;
const wholeLeads = /按[^,。;]{1,14}[分看划]|从[^,。;]{1,14}[看分]|分[^,。;]{1,6}看|:\s?$|分为|由/;
const openEnds = /等|部分|主要|有的|例如|如:|左右|超过/;
const closing = /合计|共计|总计/;
/** 认证98个、未认证3个（1个重复统计）: the text says itself why the parts do not add up. */
const overlaps = /重复|交叉|重叠|兼有|同时|多类|正在/;

function pureLists(evidence: Evidence): List[] {
  const { figures } = evidence.prose;
  const taken = new Set<number>();
  const lists: List[] = [];
  for (const figure of figures) {
    const first = taken.has(figure.index) ? undefined : countAt(evidence, figure.start);
    if (first === undefined || !isItem(first)) continue;
    const { parts, next } = itemsFrom(first, evidence);
    for (const { index } of parts) taken.add(index);
    if (parts.length > 1) lists.push(listOf(parts, next, evidence));
  }
  return lists;
}

/** The items from a first one on; what stands in brackets behind an item is its own. */
function itemsFrom(first: Count, evidence: Evidence): { parts: Count[]; next: number } {
  const { figures, text } = evidence.prose;
  const parts = [first];
  let next = first.index + 1;
  for (; next < figures.length && parts.length < mostItems; next++) {
    const figure = figures[next];
    const last = parts.at(-1) ?? first;
    if (figure === undefined || figure.sentence !== first.sentence || figure.depth < first.depth) break;
    if (figure.depth > first.depth && figure.index - last.index < mostBracketed) continue;
    const count = countAt(evidence, figure.start);
    if (
      count === undefined ||
      !isItem(count) ||
      !comparable(count, last) ||
      !oneStep(text.slice(last.end, count.start))
    )
      break;
    parts.push(count);
  }
  return { parts, next };
}

const mostItems = 40;
const mostBracketed = 12;

function listOf(parts: readonly Count[], next: number, evidence: Evidence): List {
  const { figures, text } = evidence.prose;
  const [first, last] = [parts[0], parts.at(-1)];
  const start = first?.start ?? 0;
  const before = figures[(first?.index ?? 0) - 1];
  const from =
    before === undefined || before.paragraph !== first?.paragraph ? lineStart(text, start) : before.end;
  const after = figures[next];
  return {
    parts,
    lead: text.slice(Math.max(from, start - 80), start),
    opener: before === undefined ? undefined : countAt(evidence, before.start),
    closer:
      after !== undefined && after.sentence === last?.sentence ? countAt(evidence, after.start) : undefined,
  };
}

/** Words of a new thought, not of the next item. */
const notItems = /其中|还有|另有|相比|[较比与]|上移|关停|注销|新增|清理|整合/;

function isItem(count: Count): boolean {
  return (
    isExact(count) &&
    strandOf(count) === "part" &&
    !/共|合计|总计|总数|运行|运转|运维|在线|备案|登记|纳管|现有/.test(count.before) &&
    count.counter !== "" &&
    !notItems.test(count.before.slice(2)) &&
    (count.after === "" || count.head)
  );
}

/** A list that opens another has come to its end. */
const newCue = /其中|包括|包含|涵盖|分为|按[^,。;]{1,14}[分看划]/;

/** One separator between two items: none of the list goes without a number. */
function oneStep(between: string): boolean {
  const words = between.length < 400 ? between.replace(/\([^()]*\)/g, "") : between;
  // 各市州政府及其部门1193个，县政府及部门、所属乡镇3463个: where commas part the items, 、 is inside one.
  const strong = words.match(/[,;。:]/g) ?? [];
  const separators = strong.length > 0 ? strong : (words.match(/、|以及/g) ?? []);
  return separators.length <= 1 && !openEnds.test(words) && !newCue.test(words) && words.length < 40;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** The total that a list should make up, and as much of the list as is meant; undefined where all may be well. */
function partitionOf(list: List, evidence: Evidence): Partition | undefined {
  const { parts, lead, opener, closer } = list;
  const first = parts[0];
  const end = parts.at(-1)?.end ?? 0;
  const behind = evidence.prose.reading.text.slice(end, end + 24).split(/[。\n]/)[0] ?? "";
  if (first === undefined || openEnds.test(lead) || overlaps.test(behind)) return undefined;
  const suits = (total: Count) => isExact(total) && comparable(total, first) && !parts.includes(total);
  if (closer !== undefined && closing.test(closer.before) && suits(closer)) {
    return wrongTotal(closer, parts, 0.2);
  }
  if (!opensBreakdown(list, evidence)) return undefined;
  const whole = /其他|其它|其余|以下/.test(parts.at(-1)?.before ?? "") || wholeLeads.test(lead);
  const tolerance = whole ? 0.2 : parts.length >= 4 ? 0.05 : 0.02;
  if (opener !== undefined && suits(opener) && first.sentence - opener.sentence <= 1) {
    const found = wrongTotal(opener, parts, tolerance);
    if (found !== undefined) return nearTotal(found, whole) ? found : undefined;
  }
  const earlier = countsBefore(evidence, first.start, 10).filter(
    (count) =>
      suits(count) &&
      (count.roles.has("total") || count.roles.has("inspected")) &&
      first.paragraph - count.paragraph <= 1,
  );
  for (const total of earlier) {
    const found = wrongTotal(total, parts, 0.02);
    if (found !== undefined && (found.parts.length > 2 || sameObjectTold(found))) return found;
  }
  return undefined;
}

/** The list, or its first three items or more, near a total and yet not it. */
function wrongTotal(total: Count, parts: readonly Count[], tolerance: number): Partition | undefined {
  const sums = parts.map((_part, i) => sumOf(parts.slice(0, i + 1)));
  // A list that reaches its total and goes on has begun another thought.
  if (sums.slice(1).includes(total.value)) return undefined;
  if (within(sums.at(-1) ?? 0, total.value, tolerance)) return { total, parts };
  const size =
    sums.findIndex((sum, i) => i > 1 && Math.abs(sum - total.value) <= Math.max(1, total.value * 0.005)) + 1;
  return size > 0 ? { total, parts: parts.slice(0, size) } : undefined;
}

function sumOf(parts: readonly Count[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** Words that begin a breakdown stand before the list, and no item without a number after them. */
function opensBreakdown({ lead, parts }: List, { prose }: Evidence): boolean {
  const cue = leads.exec(lead);
  if (cue === null) {
    // 县级网站16个，州直网站34个；县级微信32个…: the second list stands under the cue of the first.
    const start = parts[0]?.start ?? 0;
    const sentence =
      prose.text
        .slice(Math.max(0, start - 160), start)
        .split(/[。\n]/)
        .at(-1) ?? "";
    return (
      lead.startsWith(";") &&
      /其中/.test(sentence) &&
      !/[、,]/.test(lead.slice(1).replace(/微信、|微博、/g, ""))
    );
  }
  // An item before the first number: 包含市政府门户网站、13个县政府网站.
  const words = lead
    .slice(cue.index + cue[0].length)
    .replace(/^[:,(]/, "")
    .replace(/^[^、;,]{0,16}(?:分|看),/, "");
  return !/[、;]|,(?!$)/.test(words);
}

/** Two parts and their total that name the same object, and differ by a slip of the pen. */
function sameObjectTold({ total, parts }: Partition): boolean {
  const slip = Math.abs(sumOf(parts) - total.value) <= Math.max(1, total.value * 0.01);
  return (
    slip &&
    total.object !== undefined &&
    [total, ...parts].every(({ ownObject, object }) => ownObject && object === total.object)
  );
}

/** Two parts short of their total by more than a slip of the pen may be a selection. */
function nearTotal({ total, parts }: Partition, whole: boolean): boolean {
  const short = total.value - sumOf(parts);
  return whole || parts.length > 2 || (total.value > 2 && short <= Math.max(1, total.value * 0.01));
}

function within(sum: number, total: number, share: number): boolean {
  return Math.abs(sum - total) <= Math.max(2, total * share);
}

/**
 * Groups that make up a total, and of each how many passed or failed: those must make up the figure for the whole.
 * 抽查131个，不合格53个。微信77个，不合格25个；…：the groups add up to 131, so their failures must to 53.
 */
function wrongSeries(evidence: Evidence, proven: readonly Partition[]): Partition[] {
  return proven.flatMap(({ total, parts }) => {
    if (parts.length < 3) return [];
    return (["pass", "fail"] as const).flatMap((strand) => seriesOf(evidence, total, parts, strand));
  });
}

function seriesOf(evidence: Evidence, total: Count, heads: readonly Count[], strand: Strand): Partition[] {
  const first = heads[0];
  const lastHead = heads.at(-1);
  if (first === undefined || lastHead === undefined) return [];
  if (total.start > first.start || total.paragraph !== first.paragraph) return [];
  const { counts } = evidence;
  const members = heads.map((head, i) => {
    const from = indexAt(counts, head.end);
    const next = heads[i + 1];
    const until = next === undefined ? Math.min(counts.length, from + 3) : indexAt(counts, next.start);
    const own = counts
      .slice(from, until)
      .filter((count) => strandOf(count) === strand && count.paragraph === head.paragraph);
    return own.length === 1 || (next === undefined && own.length > 0) ? own[0] : undefined;
  });
  if (members.includes(undefined)) return [];
  const parts = members.filter((member) => member !== undefined);
  const overall = counts
    .slice(indexAt(counts, total.end), indexAt(counts, first.start))
    .filter((count) => strandOf(count) === strand && isExact(count));
  const parent = overall.length === 1 ? overall[0] : undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return parent === undefined || sum === parent.value ? [] : [{ total: parent, parts }];
}

/** 抽查39个，合格36个，不合格3个: what passed and what failed are all there is. */
function wrongHalves(evidence: Evidence, used: ReadonlyMap<number, Partition>): Partition[] {
  return evidence.counts.flatMap((total, i) => {
    if (!total.roles.has("inspected") || !isExact(total)) return [];
    const level = evidence.counts.slice(i + 1, i + 8).filter(({ depth }) => depth === total.depth);
    const [one, other, third] = level;
    if (one === undefined || other === undefined || used.has(one.index) || used.has(other.index)) return [];
    const strands = [strandOf(one), strandOf(other)].toSorted().join();
    const plain = [one, other].every(
      (count) =>
        isExact(count) &&
        count.sentence === total.sentence &&
        comparable(count, total) &&
        !count.roles.has("middle") &&
        count.depth === total.depth,
    );
    if (strands !== "fail,pass" || !plain) return [];
    if (
      third !== undefined &&
      third.segment === total.segment &&
      (third.roles.has("middle") || strandOf(third) !== "part")
    )
      return [];
    return one.value + other.value === total.value ? [] : [{ total, parts: [one, other] }];
  });
}
