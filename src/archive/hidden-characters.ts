/**
 * Characters that cannot be seen, and so have no place in a published text: control characters, zero-width and
 * bidirectional controls, line separators, tag characters, halves of a surrogate pair, and U+FFFD, which marks
 * that a character has been lost.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFD]|[\u{E0000}-\u{E007F}]|\p{Cs}/u;

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
