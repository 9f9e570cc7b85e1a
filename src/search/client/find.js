// @ts-check
import { fold, foldWithPlaces } from "./fold.js";

/**
 * The words of a query, folded: what stands between spaces, each once.
 *
 * @param {string} query
 * @param {ReadonlyMap<string, string>} [simplified] - the Simplified form of each Traditional character
 * @returns {string[]}
 */
export function termsOf(query, simplified) {
  const folded = [...fold(query)].map((character) => simplified?.get(character) ?? character).join("");
  return [...new Set(folded.split(" "))].filter((term) => term !== "");
}

/**
 * Whether a folded text has every one of the words.
 *
 * @param {string} folded
 * @param {readonly string[]} terms
 * @returns {boolean}
 */
export function hasAll(folded, terms) {
  return terms.every((term) => folded.includes(term));
}

/**
 * The passage around the first hit, cut into what is marked and what is not. "…" stands where text is left out.
 *
 * @param {string} text
 * @param {readonly string[]} terms
 * @param {number} [room] - UTF-16 units that are shown, or more where a word is longer
 * @returns {{ text: string, marked: boolean }[]}
 */
export function excerpt(text, terms, room = 80) {
  const hits = hitsOf(text, terms);
  const [first] = hits;
  if (!first) return [{ text, marked: false }];
  const start = onCharacter(text, clamp(first.start - Math.floor(room / 4), 0, text.length - room));
  const cut = onCharacter(text, Math.min(start + room, text.length));
  // A word is not cut.
  const end = hits.find((hit) => hit.start < cut && hit.end > cut)?.end ?? Math.max(cut, first.end);
  const pieces = [{ text: start > 0 ? "…" : "", marked: false }];
  let place = start;
  for (const hit of hits) {
    if (hit.end > end) break;
    pieces.push({ text: text.slice(place, hit.start), marked: false });
    pieces.push({ text: text.slice(hit.start, hit.end), marked: true });
    place = hit.end;
  }
  pieces.push({ text: text.slice(place, end) + (end < text.length ? "…" : ""), marked: false });
  return pieces.filter((piece) => piece.text !== "");
}

/**
 * Where the words stand in the text, in its order; those that touch or overlap are one.
 *
 * @param {string} text
 * @param {readonly string[]} terms
 * @returns {{ start: number, end: number }[]}
 */
function hitsOf(text, terms) {
  const { folded, starts, ends } = foldWithPlaces(text);
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  /** @type {{ start: number, end: number }[]} */
  const hits = [];
  for (const { start, end } of found) {
    const last = hits.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else hits.push({ start, end });
  }
  return hits;
}

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 * @returns {number}
 */
function clamp(value, least, most) {
  return Math.max(Math.min(value, most), least);
}

/**
 * The place itself, or the one before where it would cut a character in two.
 *
 * @param {string} text
 * @param {number} place
 * @returns {number}
 */
function onCharacter(text, place) {
  return /^[\udc00-\udfff]/.test(text.slice(place)) && place > 0 ? place - 1 : place;
}
