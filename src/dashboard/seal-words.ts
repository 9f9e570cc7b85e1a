import type { SealView } from "./schema.ts";

/** 用印于2022-09-29，更正1次，最近一次用印于2022-11-02。 */
export function sealWords(seals: readonly SealView[]): string {
  const [first, ...later] = seals;
  const newest = later.at(-1);
  if (!first) return "";
  return newest
    ? `用印于${first.date}，更正${later.length}次，最近一次用印于${newest.date}。`
    : `用印于${first.date}，没有更正过。`;
}
