import type { BuiltPage, Reference } from "./built-page.ts";
import { type Message, message } from "../messages/message.ts";
import type { PageProblem } from "./page-problems.ts";

const root = "http://site.invalid/site/";

/** What is wrong with a page's URLs, seen from the whole site: files and places they name must be there. */
export function referenceProblems(
  page: Pick<BuiltPage, "file" | "ids" | "references">,
  pages: ReadonlyMap<string, Pick<BuiltPage, "file" | "ids">>,
  files: ReadonlySet<string>,
): PageProblem[] {
  const problems = [...page.references.values()].flatMap((reference): PageProblem[] => {
    const said = problemOf(reference, page, pages, files);
    return said ? [{ file: page.file, element: reference.element, said }] : [];
  });
  return page.file === "404.html" ? [...problems, ...notFoundPageProblems(page)] : problems;
}

function problemOf(
  { url, role }: Reference,
  page: Pick<BuiltPage, "file" | "ids" | "references">,
  pages: ReadonlyMap<string, Pick<BuiltPage, "file" | "ids">>,
  files: ReadonlySet<string>,
): Message | undefined {
  if (page.file === "404.html" && url === climb) return undefined;
  if (url.startsWith("#")) return fragmentProblem(url, page);
  const target = URL.parse(url, root + page.file.split("/").map(encodeURIComponent).join("/"));
  if (!target) return message("linkNoUrl", { url });
  if (role === "load") {
    return message("linkLoads", { url });
  }
  if (target.origin !== new URL(root).origin) {
    if (role === "link") return undefined;
    return message("linkLoadsForeign", { url });
  }
  if (!target.href.startsWith(root)) {
    return message("linkOutOfSite", { url });
  }
  const file = decode(target.pathname.slice(new URL(root).pathname.length));
  if (!files.has(file)) {
    return message("linkNoFile", { file });
  }
  const there = pages.get(file);
  return there && fragmentProblem(target.hash, there);
}

function fragmentProblem(hash: string, { file, ids }: Pick<BuiltPage, "file" | "ids">): Message | undefined {
  const id = decode(hash.slice(1));
  if (id === "" || id === "top" || ids.has(id)) return undefined;
  return message("linkNoPlace", { id, file });
}

/**
 * 404.html is shown in place of any missing address, at a depth and under a sub-path it cannot know, and without
 * script it cannot find out. Root-relative links would be right at any depth, but only where the site has a host of its
 * own; under a sub-path they lead to somebody else's home page. So its links are relative like those of every page:
 * right for a missing page at the top of the site, from disk, and when the page is opened by its own address. Deeper
 * down they may miss; there `../index.html` is the way out, for each step either reaches the home page or is shown
 * this page again, one folder higher. That link has to be there, and nothing may be loaded, since it would be missed.
 */
function notFoundPageProblems({ file, references }: Pick<BuiltPage, "file" | "references">): PageProblem[] {
  const problems: PageProblem[] = [];
  if (!references.has(`link ${climb}`)) {
    problems.push({ file, element: "<body>", said: message("notFoundNoClimb", { url: climb }) });
  }
  for (const { url, role, element } of references.values()) {
    if (role === "link" || url.startsWith("#")) continue;
    problems.push({ file, element, said: message("notFoundLoads", { url }) });
  }
  return problems;
}

const climb = "../index.html";

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray "%" stands for itself
  }
}
