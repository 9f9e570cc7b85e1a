import type { ReceivedDocument } from "../documents/document.ts";
import type { Seal } from "../seal/seal.ts";
import { toSimplified } from "../text/simplified.ts";
import { type Alteration, compare, type Note } from "./compare.ts";
import { copyText, type CopyText } from "./copy.ts";
import { withoutFrontMatter } from "./front-matter.ts";
import { run, runsOf } from "./runs.ts";
import { sealedCircular, type SealedCircular } from "./sealed-pieces.ts";

/** What is found of a copy. */
export type Verdict =
  | { readonly verdict: "unrelated" }
  | {
      /** "same": it says what was sealed. That does not make it genuine. */
      readonly verdict: "same" | "altered";
      readonly period: string;
      readonly title: string;
      readonly seal: Pick<Seal, "sequence" | "date" | "digest">;
      readonly alterations: readonly Alteration[];
      readonly notes: readonly Note[];
    };

/** Every circular that was sealed, ready to be looked for. */
export interface SealedCirculars {
  readonly circulars: readonly SealedCircular[];
  /** In which of them each run of characters stands. */
  readonly runs: ReadonlyMap<string, readonly number[]>;
}

/** A copy is of a circular when it has this much of its text, or is itself made of it to so much. */
const [leastOfCircular, leastOfCopy] = [0.3, 0.6];
/** Of the Chinese characters of a copy, when it is taken for one in Traditional ones. */
const leastTraditional = 0.1;

/** @param seals - the newest of each period */
export function sealedCirculars(seals: readonly Seal[]): SealedCirculars {
  const circulars = seals.flatMap((seal) => sealedCircular(seal) ?? []);
  const runs = new Map<string, number[]>();
  circulars.forEach(({ body }, index) => {
    for (const piece of runsOf(body.text)) {
      const known = runs.get(piece);
      if (!known) runs.set(piece, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  });
  return { circulars, runs };
}

/**
 * Which sealed circular a copy is of, and where it differs.
 *
 * @param document - as its reader gives it
 * @param only - a period, where the reader knows it
 */
export function verify(
  document: Pick<ReceivedDocument, "blocks">,
  { circulars, runs }: SealedCirculars,
  only?: string,
): Verdict {
  const blocks = withoutFrontMatter(document.blocks);
  const isTraditional = looksTraditional(
    blocks.map((block) => (block.kind === "text" ? block.text : "")).join(""),
  );
  const copy = copyText({ blocks }, isTraditional ? toSimplified : (text) => text);
  const found = bestOf(copy, circulars, runs, only);
  if (!found) return { verdict: "unrelated" };
  const { circular, isPart } = found;
  const { alterations, notes } = compare(circular, copy, isPart);
  return {
    verdict: alterations.length > 0 ? "altered" : "same",
    period: circular.seal.period,
    title: circular.title,
    seal: { sequence: circular.seal.sequence, date: circular.seal.date, digest: circular.seal.digest },
    alterations: alterations.toSorted(placeOrder),
    notes: [...(isTraditional ? [{ kind: "traditional" as const, where: "全文" }] : []), ...notes],
  };
}

/** The text before its tables. */
function placeOrder(a: Alteration, b: Alteration): number {
  const isOfTable = ({ unit }: Alteration) => Number(unit.includes(".csv#"));
  return isOfTable(a) - isOfTable(b);
}

function bestOf(
  copy: CopyText,
  circulars: readonly SealedCircular[],
  runs: SealedCirculars["runs"],
  only: string | undefined,
): { circular: SealedCircular; isPart: boolean } | undefined {
  const hits = new Map<number, Set<string>>();
  let own = 0;
  for (let at = 0; at + run <= copy.text.length; at++) {
    const piece = copy.text.slice(at, at + run);
    const known = runs.get(piece);
    if (!known) continue;
    own++;
    for (const index of known) {
      const seen = hits.get(index);
      if (seen) seen.add(piece);
      else hits.set(index, new Set([piece]));
    }
  }
  let best: { circular: SealedCircular; share: number } | undefined;
  for (const [index, seen] of hits) {
    const circular = circulars[index]!;
    if (only !== undefined && circular.seal.period !== only) continue;
    const share = seen.size / Math.max(new Set(runsOf(circular.body.text)).size, 1);
    if (!best || share > best.share) best = { circular, share };
  }
  if (!best) return undefined;
  if (best.share >= leastOfCircular) return { circular: best.circular, isPart: false };
  // Every run of an excerpt that begins where one of the circular's does is a hit: one in `run`.
  const ofCopy = (own * run) / Math.max(copy.text.length, 1);
  return ofCopy >= leastOfCopy ? { circular: best.circular, isPart: true } : undefined;
}

function looksTraditional(text: string): boolean {
  const chinese = [...text].filter((character) => /[\u4e00-\u9fff]/.test(character));
  const simplified = [...toSimplified(chinese.join(""))];
  const differ = chinese.filter((character, index) => character !== simplified[index]).length;
  return chinese.length > 0 && differ >= chinese.length * leastTraditional;
}
