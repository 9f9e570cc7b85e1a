/** A pattern, without brackets around it, of any of the words, the longest that fits first; one that fits nothing for none. */
export function anyWord(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return longestFirst.map(escapePattern).join("|") || "(?!)";
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
