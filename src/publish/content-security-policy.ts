import { createHash } from "node:crypto";

/** What a page needs beyond its own text. */
export interface PageNeeds {
  /** The text of each inline style element, as a browser will read it. */
  readonly styles: readonly string[];
  /** Shows a picture that is a file of the site. */
  readonly ownImages: boolean;
  /** Shows a picture written into the page as a data: URL. */
  readonly dataImages: boolean;
}

/** The strictest policy under which the page still shows: styles by digest, pictures if any, and never a script. */
export function contentSecurityPolicy({ styles, ownImages, dataImages }: PageNeeds): string {
  const hashes = [...new Set(styles.map((style) => `'sha256-${sha256(style)}'`))];
  const images = [...(ownImages ? ["'self'"] : []), ...(dataImages ? ["data:"] : [])];
  return [
    "default-src 'none'",
    ...(hashes.length > 0 ? [`style-src ${hashes.join(" ")}`] : []),
    ...(images.length > 0 ? [`img-src ${images.join(" ")}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
