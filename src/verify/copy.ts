import type { ReceivedDocument } from "../documents/document.ts";
import { canonicalWithPlaces } from "../seal/canonical.ts";

/** A received document as canonical characters, each of which knows where it stands. */
export interface CopyText {
  readonly text: string;
  /** What stands there as received: the words between two places of `text`. */
  readonly read: (from: number, to: number) => string;
  /** "通报.txt:17:5": the block, and the character in it, from 1. */
  readonly placeOf: (at: number) => string;
  /** Of the block that stands there: where it begins and ends in `text`. */
  readonly blockAt: (at: number) => { readonly start: number; readonly end: number };
  /** The blocks: where each begins in `text`. */
  readonly starts: readonly number[];
}

/** What paper has below each page, and a text copied out of a PDF between its lines: — 3 —, 第3页 共9页. */
const pageNumber = /^(?:-\d{1,3}-|第\d{1,3}页[,/]?(?:共\d{1,3}页)?)$/;

interface Piece {
  readonly words: string;
  readonly place: string;
  readonly start: number;
  readonly starts: readonly number[];
}

/**
 * The text of a copy in the order of its blocks, cells of a table one after the other; a cell that a merged one covers says
 * nothing of its own.
 *
 * @param convert - of the words of a block, in the same length: Traditional characters into Simplified ones
 */
export function copyText(
  { blocks }: Pick<ReceivedDocument, "blocks">,
  convert: (text: string) => string,
): CopyText {
  const pieces: Piece[] = [];
  let text = "";
  const add = (words: string, place: string) => {
    const { text: form, starts } = canonicalWithPlaces(convert(words));
    if (form === "" || pageNumber.test(form)) return;
    pieces.push({ words, place, start: text.length, starts });
    text += form;
  };
  for (const block of blocks) {
    if (block.kind === "text") add(block.text, block.place);
    else
      for (const row of block.rows)
        for (const cell of row) if (!cell.carriedDown && !cell.carriedRight) add(cell.text, cell.place);
  }
  const pieceAt = (at: number): Piece | undefined => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.start <= at) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  const offsetIn = (piece: Piece, at: number) => piece.starts[at - piece.start] ?? piece.words.length;
  return {
    text,
    blockAt: (at) => {
      const piece = pieceAt(at);
      return piece ? { start: piece.start, end: piece.start + piece.starts.length } : { start: 0, end: 0 };
    },
    starts: pieces.map(({ start }) => start),
    placeOf: (at) => {
      const piece = pieceAt(Math.min(at, Math.max(text.length - 1, 0)));
      if (!piece) return "";
      return `${piece.place}:${Array.from(piece.words.slice(0, offsetIn(piece, at))).length + 1}`;
    },
    read: (from, to) => {
      if (from >= to) return "";
      const parts: string[] = [];
      for (const piece of pieces) {
        const end = piece.start + piece.starts.length;
        if (end <= from || piece.start >= to) continue;
        parts.push(
          piece.words.slice(
            from <= piece.start ? 0 : offsetIn(piece, from),
            to >= end ? piece.words.length : offsetIn(piece, to),
          ),
        );
      }
      return parts.join("").trim();
    },
  };
}
