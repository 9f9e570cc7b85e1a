/** Characters of a found text that a message shows. */
const mostShown = 60;

/** A text of at most 60 characters; of a longer one its beginning, and "…". */
export function cutShort(text: string): string {
  // Cut before counting: a hostile cell can hold megabytes.
  const characters = Array.from(text.slice(0, 2 * mostShown + 2));
  return characters.slice(0, mostShown).join("") + (characters.length > mostShown ? "…" : "");
}
