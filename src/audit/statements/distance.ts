import { weights } from "../weights.ts";
import type { PlacedMention } from "./structure.ts";

/**
 * How far the words of one number reach to another, along the tree of the text.
 *
 * @param from - the rate or total that looks for its operands
 * @param to - the number that might be one
 */
export function distance(from: PlacedMention, to: PlacedMention): number {
  const back = to.start < from.start;
  // 按10%的比例(131个): a bracket right behind a number explains it.
  const explains =
    to.depth > from.depth && to.before === "" && to.start > from.end && to.start - from.end <= 6;
  if (explains) return weights.clause;
  const strange = to.depth > 0 && to.bracket !== from.bracket ? weights.bracket : 0;
  if (to.sentence === from.sentence) {
    const apart =
      from.bracket === to.bracket && from.depth > 0 ? from.clause - to.clause : from.phrase - to.phrase;
    const clauses = weights.clause * Math.min(8, Math.abs(apart));
    if (to.item === from.item) return strange + clauses + (back ? 0 : weights.behind);
    const isHead = to.breakdown < from.breakdown;
    const isPart = !back && to.breakdown > from.breakdown;
    const up = back && isHead ? weights.head : isPart ? weights.head + weights.behind : weights.siblingItem;
    return strange + up + clauses / 2;
  }
  const item = to.breakdown > 0 ? weights.foreignItem : 0;
  const direction = back ? 0 : weights.behindSentence;
  if (to.paragraph === from.paragraph) {
    const further = Math.abs(from.sentence - to.sentence) - 1;
    return strange + item + direction + weights.sentence + weights.furtherSentence * Math.min(4, further);
  }
  const further = Math.min(4, Math.abs(from.paragraph - to.paragraph) - 1);
  const paragraphs = weights.paragraph + weights.furtherParagraph * further;
  const section = isWithin(from.sections, to.sections) ? 0 : weights.section;
  return strange + item + direction + paragraphs + section;
}

/** Whether the second path is the first's own, or an ancestor of it. */
function isWithin(path: readonly number[], ancestor: readonly number[]): boolean {
  return ancestor.every((section, level) => path[level] === section);
}
