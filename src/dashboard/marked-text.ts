import type { AuditedFigure } from "./schema.ts";

/** Words, or a figure with the words and figures in it. */
export type MarkedPiece = string | MarkedFigure;

export interface MarkedFigure {
  readonly figure: AuditedFigure;
  readonly inner: readonly MarkedPiece[];
}

/**
 * A text in pieces, each figure once: within another that holds it, or as far as it lies within one that it only overlaps
 * with.
 *
 * @param figures - spans of the text, in order
 * @param leadLength - the length of the run-in heading; one that a figure runs out of ends before that figure
 */
export function markedText(
  text: string,
  figures: readonly AuditedFigure[],
  leadLength = 0,
): { lead: readonly MarkedPiece[]; rest: readonly MarkedPiece[] } {
  const spans = figures
    .map((figure) => ({ figure, start: figure.start, end: figure.end }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const crossing = spans.find(({ start, end }) => start < leadLength && end > leadLength);
  const leadEnd = crossing ? crossing.start : leadLength;
  return {
    lead:
      leadEnd === 0
        ? []
        : piecesOf(
            text,
            0,
            leadEnd,
            spans.filter(({ end }) => end <= leadEnd),
          ),
    rest: piecesOf(
      text,
      leadEnd,
      text.length,
      spans.filter(({ end }) => end > leadEnd),
    ),
  };
}

interface Span {
  readonly figure: AuditedFigure;
  readonly start: number;
  readonly end: number;
}

function piecesOf(text: string, from: number, to: number, spans: readonly Span[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = from;
  for (let index = 0; index < spans.length;) {
    const { figure, end } = spans[index] as Span;
    const start = Math.max(at, (spans[index] as Span).start);
    const last = Math.min(end, to);
    const within: Span[] = [];
    index++;
    // What begins inside is nested; where it runs on, only its first part is.
    for (; index < spans.length && (spans[index] as Span).start < last; index++)
      within.push(spans[index] as Span);
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push({ figure, inner: piecesOf(text, start, last, within) });
    at = last;
  }
  if (at < to) pieces.push(text.slice(at, to));
  return pieces;
}

/** The words of a piece without its marks. */
export function wordsOf(piece: MarkedPiece): string {
  return typeof piece === "string" ? piece : piece.inner.map(wordsOf).join("");
}
