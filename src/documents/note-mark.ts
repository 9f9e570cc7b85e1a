/**
 * Whether raised text is the mark of a note (注), not a part of the number or word that it stands behind: 472¹, 1583[2], 账号①. What
 * stands behind the sign of a unit is its power: km².
 *
 * @param raised - the raised text
 * @param before - what stands before it
 */
export function isNoteMark(raised: string, before: string): boolean {
  const isMark = /^[[(（〔]?\s*(?:注?\d{1,2}|注|[*†‡①-⑳])\s*[\])）〕]?$/u.test(raised.trim());
  return isMark && before.trim() !== "" && !/[A-Za-z米]\s*$/u.test(before);
}
