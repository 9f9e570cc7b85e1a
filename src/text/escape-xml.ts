// What no name needs: controls (XML has no place for most of them), and marks that turn the direction of text.
const unfit = /[\p{Cc}\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as it may stand in an element or an attribute, in HTML and in XML; what cannot stand there is left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(unfit, ""));
}

/** The characters that are markup as references to them, and nothing else changed. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
