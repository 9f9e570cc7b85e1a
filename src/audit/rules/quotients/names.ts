import * as words from "../../../facts/prose-words.ts";
import type { Count } from "../../statements/counts.ts";
import type { Rate } from "../../statements/rates.ts";
import type { Statements } from "../../statements/statements.ts";
import { weights } from "../../weights.ts";

const total = new RegExp(words.total);
const anyWhole = new RegExp(words.anyWhole, "g");
const besideShare = new RegExp(words.besideShare, "g");
const counted = new RegExp(words.shareOfCounted);

/** The words by which a share names its whole, without those that name none: 总量, 全市总量. */
export function nameOfWhole({ name }: Rate): string {
  return name.replace(anyWhole, "");
}

/** 占投诉举报总量, 占运行网站总数: a share that names its whole is of what is named so. */
export function wholeNameCost(rate: Rate, count: Count, { structure, things }: Statements): number {
  if (rate.rate !== "share") return 0;
  const name = nameOfWhole(rate).replace(things.subjectPattern, "");
  if (total.test(name)) return count.roles.has("total") ? -weights.named : weights.otherName;
  const pairs = pairsOf(name);
  if (pairs.length === 0) return 0;
  const said = structure.text.slice(Math.max(0, count.start - 20), count.end + 12);
  const alike = pairs.filter((pair) => said.includes(pair)).length;
  // 较大火灾 is some of 火灾, and may have a number of its own.
  return alike === 0 ? weights.otherName : 2 * alike > pairs.length ? -weights.named : weights.nearName;
}

/** 其中小商业场所占88.4%: whose share it is, where the words before 占 say. */
export function partNameCost({ rate, before, turn }: Rate, part: Count): number {
  if (rate !== "share" || turn !== undefined) return 0;
  const pairs = pairsOf(before.replace(/占.*$/, "").replace(besideShare, ""));
  if (pairs.length === 0) return 0;
  return pairs.some((pair) => part.before.includes(pair) || part.after.includes(pair))
    ? 0
    : weights.otherName;
}

/** 亡人数占总数的: what the share counts, by its counter. */
export function counterTold({ words: told }: Rate): string | undefined {
  return counted.exec(told)?.[1];
}

/** 办结率 is of what 办结 counts. */
export function stemCost({ name }: Rate, { before }: Count): number {
  return pairsOf(name).some((pair) => before.includes(pair)) ? -weights.named : weights.otherStem;
}

const levelTold = new RegExp(words.level);

/** 我市合格率97.5% is not of 全省500家. */
export function levelCost({ words: told }: Rate, { before, after }: Count): number {
  const [own, others] = [levelTold.exec(told)?.[1], levelTold.exec(before + after)?.[1]];
  return own !== undefined && others !== undefined && own !== others ? weights.otherScope : 0;
}

/** 市政府部门合格率78.4% is of 市政府部门 alone. */
export function scopeCost({ scope }: Rate, count: Count, { structure: { text } }: Statements): number {
  if (scope === "") return 0;
  const [before = ""] = text
    .slice(Math.max(0, count.start - 24), count.start)
    .split(/[。;\n]/)
    .slice(-1);
  const [behind = ""] = text.slice(count.start, count.end + 16).split(/[。;\n]/);
  return (before + behind).includes(scope) ? -weights.named : weights.otherScope;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
