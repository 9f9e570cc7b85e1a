/** Zero-width and bidirectional controls, soft hyphens, line separators, byte order marks, tag characters. */
const formatting = String.raw`\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}`;

/** They choose between forms of the character before them. */
const variationSelectors = String.raw`\uFE00-\uFE0F\u{E0080}-\u{E01EF}`;

/**
 * Characters that cannot be seen, and so have no place in a published text: control characters, those that no font
 * draws, blanks that are no space (U+1680, U+2800), halves of a surrogate pair, what Unicode has given to nobody or to
 * private use, and U+FFFD, which marks that a character has been lost.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\p{Default_Ignorable_Code_Point}\u0000-\u001F\u007F-\u009F\u1680\u2028\u2029\u2800\uFFF9-\uFFFB\uFFFD\p{Cs}\p{Cn}\p{Co}]/u;

/** The characters that take no room, to stand in a class of a regular expression. */
export const invisibleClass = formatting + variationSelectors;

/** A character that takes no room: a text with it reads as it would without. */
export const invisible = new RegExp(`[${invisibleClass}]`, "u");

/** Where a text holds a character that cannot be seen: its offset and its name, "U+200B". */
export function findHidden(text: string): { offset: number; name: string } | undefined {
  const match = hidden.exec(text);
  return match ? { offset: match.index, name: codeName(match[0]) } : undefined;
}

/** The text with every character that cannot be seen written out: "\n", "\u{200B}". */
export function escapeHidden(text: string): string {
  return text.replace(new RegExp(hidden, "gu"), (character) =>
    character === "\n" ? "\\n" : `\\u{${hex(character)}}`,
  );
}

function codeName(character: string): string {
  return `U+${hex(character)}`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
