import { fontCharacters, missingCharacter } from "./font-characters.ts";

/**
 * A text as the bundled font can set it: 〓 for each character that the font does not have.
 *
 * What cannot be seen is left out, and what is put onto another character goes with it: neither leaves a place of its own.
 */
export function printable(text: string): string {
  const characters = fontCharacters();
  return [
    ...text
      .normalize("NFC")
      .replace(/\s+/gu, " ")
      .replace(/[\p{C}\p{M}]/gu, ""),
  ]
    .map((character) => (characters.has(character) ? character : missingCharacter))
    .join("");
}
