const site = "http://site.invalid";

/**
 * A root-relative URL ("/data.html?a#b") as seen from a page of the site; any other URL is returned as it is.
 *
 * Both are taken at the site's root, so the result holds wherever the site is put. A folder is given its index.html,
 * which a disk does not add; a place on the page itself is left as its fragment, so that nothing is loaded again.
 *
 * @param page - the page's path in the site, not encoded: "regions/330200.html"
 */
export function relativeUrl(url: string, page: string): string {
  const rooted = parseRooted(url);
  if (!rooted) return url;
  const { pathname, search, hash } = rooted;
  const target = (pathname.endsWith("/") ? `${pathname}index.html` : pathname).slice(1).split("/");
  const from = page.split("/").map(encodeURIComponent);
  if (search === "" && hash !== "" && target.join("/") === from.join("/")) return hash;
  let shared = 0;
  while (shared < from.length - 1 && shared < target.length - 1 && from[shared] === target[shared]) shared++;
  const path = "../".repeat(from.length - 1 - shared) + target.slice(shared).join("/");
  // "a:b" would be read as a scheme, "/b" as the root.
  const mistakable = /^(\/|[^/]*:)/.test(path);
  return (mistakable ? `./${path}` : path) + search + hash;
}

/** The URL at the root of a host, if a browser takes it from there: "/a", but not "//host/a" nor "a". */
function parseRooted(url: string): URL | undefined {
  // The URL parser knows the odd forms ("/\t/host", "\\\\host"); the first character tells "/a" from "a".
  if (!/^[\0- ]*[/\\]/.test(url)) return undefined;
  const parsed = URL.parse(url, site);
  return parsed?.origin === site ? parsed : undefined;
}
