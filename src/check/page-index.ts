import type { SealedSite } from "../seal/published.ts";
import { sealedCircular } from "../verify/sealed-pieces.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** What check.html carries of each sealed circular. */
export interface PageIndex {
  readonly circulars: readonly {
    readonly period: string;
    /** 2022年第三季度 */
    readonly name: string;
    readonly href: string;
    readonly print: readonly number[];
  }[];
}

/** The sealed circulars that have a text, in the order of the record. */
export function pageIndex(
  { periods }: SealedSite,
  told: ReadonlyMap<string, { readonly name: string; readonly href: string }>,
): PageIndex {
  return {
    circulars: periods.flatMap(({ period, seals }) => {
      const newest = seals.at(-1);
      const circular = newest && sealedCircular(newest);
      const words = told.get(period);
      return circular && words ? [{ period, ...words, print: fingerprintOf(circular.body.text) }] : [];
    }),
  };
}
