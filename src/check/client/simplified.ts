/**
 * Takes the place of src/text/simplified.ts in the page: the tables are large, few copies need them, and they come with
 * `traditional.ts`. Until then every text is taken for Simplified.
 */
export function toSimplified(text: string): string {
  return globalThis.tongbaoCheck.toSimplified?.(text) ?? text;
}

/** Characters that Traditional texts of this kind have, whatever they say. */
const telling = /[務發網監檢總數據報縣區國單應況開會為與機構業動進實問無現過時間佈關]/g;

/** Whether the tables are needed: one such character may be a name's. */
export function mayBeTraditional(text: string): boolean {
  return (text.match(telling)?.length ?? 0) > 2;
}
