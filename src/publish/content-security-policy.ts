import { createHash } from "node:crypto";

/** What a page needs beyond its own text. */
export interface PageNeeds {
  /** The text of each inline style element, as a browser will read it. */
  readonly styles: readonly string[];
  /** The same of the script, on the one page that has it. */
  readonly scripts: readonly string[];
  /** That script loads files of the site. */
  readonly scriptFiles: boolean;
  /** Shows a picture that is a file of the site. */
  readonly ownImages: boolean;
  /** Shows a picture written into the page as a data: URL. */
  readonly dataImages: boolean;
}

/** The strictest policy under which the page still shows: styles and script by digest, files only if any. */
export function contentSecurityPolicy({
  styles,
  scripts,
  scriptFiles,
  ownImages,
  dataImages,
}: PageNeeds): string {
  const hashes = digests(styles);
  // Not by digest: a browser checks that of a file by asking with CORS, which fails for a page opened from disk.
  const code = [...digests(scripts), ...(scriptFiles ? ["'self'"] : [])];
  const images = [...(ownImages ? ["'self'"] : []), ...(dataImages ? ["data:"] : [])];
  return [
    "default-src 'none'",
    ...(hashes.length > 0 ? [`style-src ${hashes.join(" ")}`] : []),
    ...(code.length > 0 ? [`script-src ${code.join(" ")}`] : []),
    ...(images.length > 0 ? [`img-src ${images.join(" ")}`] : []),
    // Nothing on a page without a script can ask for anything; a tool that inspects one asks from within it for robots.txt.
    ...(code.length > 0 ? [] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digests(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => `'sha256-${sha256(text)}'`))];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
