import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** In the order in which one needs the other. */
const modules = ["fold.js", "find.js", "page.js"];

let joined: string | undefined;

/**
 * The script of search.html: the files of client/ in one, without imports, exports and comments.
 *
 * The same for every record, so that the pass over the built pages knows it by its text.
 */
export function clientScript(): string {
  joined ??= join(modules.map((name) => readFileSync(resolve("src/search/client", name), "utf8")));
  return joined;
}

function join(sources: readonly string[]): string {
  const code = sources
    .join("\n")
    .replaceAll(/^import .*;$/gm, "")
    .replaceAll(/^export /gm, "")
    .replaceAll(/^\s*(?:\/\*\*[^]*?\*\/|\/\/.*)$/gm, "")
    .replaceAll(/\n\s*\n/g, "\n")
    .trim();
  return `(() => {"use strict";\n${code}\nrunSearch();\n})();`;
}
