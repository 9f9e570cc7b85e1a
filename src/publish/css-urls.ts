// Comments and strings are matched too, only so that what looks like an address within them is passed over.
const tokens =
  /\/\*[\s\S]*?\*\/|url\(\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|(?<bare>[^"'()]*?))\s*\)|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gi;

/** The CSS with each url(…) put through `rewrite`; one that it leaves alone keeps its bytes. */
export function mapCssUrls(css: string, rewrite: (url: string) => string): string {
  if (!css.includes("(")) return css;
  return css.replace(tokens, (token, ...rest) => {
    const { double, single, bare } = rest.at(-1) as Record<"double" | "single" | "bare", string | undefined>;
    const url = double ?? single ?? bare;
    if (url === undefined) return token;
    const rewritten = rewrite(url);
    return rewritten === url ? token : `url("${rewritten.replaceAll('"', "%22")}")`;
  });
}

/** Rules that fetch a file without naming it in url(…), or whose file the page's policy would block. */
export function fetchingAtRules(css: string): string[] {
  const bare = css.replace(tokens, (token) => (token.startsWith("/*") ? " " : '""'));
  return [...bare.matchAll(/@(?:import|font-face)\b/gi)].map(([rule]) => rule.toLowerCase());
}
