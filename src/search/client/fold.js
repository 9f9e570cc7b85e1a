// @ts-check

/** All but what folds to itself: ASCII without capitals, the comma and stop of a list, the common Chinese characters. */
const changing = /[^ -@[-~、。\u4e00-\u9fff]/gu;

/**
 * A text as it is compared: full width as half width, capitals as small letters, one dash, one quotation mark, nothing
 * that cannot be seen.
 *
 * Character by character, so that a place in the folded text has a place in the text.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text.replace(changing, foldCharacter);
}

/**
 * @param {string} character
 * @returns {string}
 */
function foldCharacter(character) {
  return character
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/\s/g, " ")
    .replace(/\p{Cf}/gu, "");
}

/**
 * The folded text, and for each UTF-16 unit of it where its character begins and ends in `text`.
 *
 * @param {string} text
 * @returns {{ folded: string, starts: number[], ends: number[] }}
 */
export function foldWithPlaces(text) {
  let folded = "";
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let place = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(place);
      ends.push(place + character.length);
    }
    folded += piece;
    place += character.length;
  }
  return { folded, starts, ends };
}
