/*
 * What the elements of HTML are to a reader, by their names.
 */

/** Begin and end a paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(" "),
); // prettier-ignore

/** Never shown, or no text of the page's own. */
export const silentElements: ReadonlySet<string> = new Set(
  "head script style noscript template iframe object svg button canvas annotation annotation-xml rp audio video noframes".split(" "),
); // prettier-ignore

/** Hold words that a visitor typed or chose. */
export const fieldElements: ReadonlySet<string> = new Set(["input", "textarea", "select"]);

/** Cells of a table's row. */
export const cellElements: ReadonlySet<string> = new Set(["td", "th"]);
