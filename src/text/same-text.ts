/**
 * A text as it is compared: width, white space, quotation marks and the doubles of punctuation made alike. What is
 * left of two texts is equal where a reader would call them the same.
 */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[“”„‟«»「」『』＂"]/gu, '"')
    .replace(/[‘’‚‛′＇']/gu, "'")
    .replace(/[—–―−‐‑‒﹣－]/gu, "-")
    .replace(/[・·•‧∙]/gu, "·");
}

/** Whether a text holds a quote, whatever the width of their characters. */
export function sameText(text: string, quote: string): boolean {
  return comparable(text).includes(comparable(quote));
}
