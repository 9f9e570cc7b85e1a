/** Estimates of set text, for what must fit. There is no font at build time, so they lean to the wide side. */

const narrowCharacters = /[\s.,:;|!'’‘·()[\]il]/u;

function characterWidth(character: string): number {
  if (character === "%") return 0.92;
  if (character === "→") return 1;
  if ((character.codePointAt(0) ?? 0) >= 0x2e80) return 1;
  return narrowCharacters.test(character) ? 0.32 : 0.59;
}

/** How much wider bold figures are set. */
export const bold = 1.15;

/** Width of a text set in one line, in the unit of `size`. */
export function textWidth(text: string, size: number, weight = 1): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size * weight;
}

/** The widest of some texts; 0 for none. */
export function widest(texts: readonly string[], size: number, weight = 1): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

/** The text, cut off with … where it is wider than `room`. */
export function cutToFit(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let cut = "";
  for (const character of text) {
    if (textWidth(`${cut}${character}…`, size) > room) break;
    cut += character;
  }
  return `${cut}…`;
}

// A line may break after 年, a comma or a space, and before a minus: never inside a number.
const clauses = /[^年，、；。 −]*[年，、；。 ]|[^年，、；。 ]+/gu;

/** The text in lines no wider than `room`, broken between clauses; inside one only where it is too wide itself. */
export function wrap(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const clause of text.match(clauses) ?? []) {
    if (textWidth((line + clause).trim(), size) <= room) line += clause;
    else {
      if (line.trim()) lines.push(line.trim());
      line = "";
      for (const character of clause) {
        if (line && textWidth(line + character, size) > room) {
          lines.push(line.trim());
          line = "";
        }
        line += character;
      }
    }
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
}
