import type { BuiltPage, Reference } from "./built-page.ts";
import type { PageProblem } from "./page-problems.ts";

const root = "http://site.invalid/site/";

/** What is wrong with a page's URLs, seen from the whole site: files and places they name must be there. */
export function referenceProblems(
  page: Pick<BuiltPage, "file" | "ids" | "references">,
  pages: ReadonlyMap<string, Pick<BuiltPage, "file" | "ids">>,
  files: ReadonlySet<string>,
): PageProblem[] {
  const problems = [...page.references.values()].flatMap((reference): PageProblem[] => {
    const wrong = problemOf(reference, page, pages, files);
    return wrong ? [{ file: page.file, element: reference.element, ...wrong }] : [];
  });
  return page.file === "404.html" ? [...problems, ...notFoundPageProblems(page)] : problems;
}

function problemOf(
  { url, role }: Reference,
  page: Pick<BuiltPage, "file" | "ids" | "references">,
  pages: ReadonlyMap<string, Pick<BuiltPage, "file" | "ids">>,
  files: ReadonlySet<string>,
): Pick<PageProblem, "found" | "mend"> | undefined {
  if (page.file === "404.html" && url === climb) return undefined;
  if (url.startsWith("#")) return fragmentProblem(url, page);
  const target = URL.parse(url, root + page.file.split("/").map(encodeURIComponent).join("/"));
  if (!target) return { found: `no URL: "${url}"`, mend: "correct it" };
  if (role === "load") {
    return { found: `"${url}" is loaded, which the page's policy blocks`, mend: "write it into the page" };
  }
  if (target.origin !== new URL(root).origin) {
    if (role === "link") return undefined;
    return { found: `"${url}" is loaded from another origin`, mend: "keep a copy in the site" };
  }
  if (!target.href.startsWith(root)) {
    return { found: `"${url}" leads out of the site's folder`, mend: "link to a page of the site" };
  }
  const file = decode(target.pathname.slice(new URL(root).pathname.length));
  if (!files.has(file)) {
    return { found: `no such file: "${file}"`, mend: "correct the link, or let the build write the file" };
  }
  const there = pages.get(file);
  return there && fragmentProblem(target.hash, there);
}

function fragmentProblem(
  hash: string,
  { file, ids }: Pick<BuiltPage, "file" | "ids">,
): Pick<PageProblem, "found" | "mend"> | undefined {
  const id = decode(hash.slice(1));
  if (id === "" || id === "top" || ids.has(id)) return undefined;
  return {
    found: `no element has the id "${id}" in "${file}"`,
    mend: "correct the fragment, or give the id",
  };
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
    const found = `no link to "${climb}", the way out when it is shown for a missing page in a folder`;
    problems.push({
      file,
      element: "<body>",
      found,
      mend: `add <a href="${climb}">上一级</a> beside the link home`,
    });
  }
  for (const { url, role, element } of references.values()) {
    if (role === "link" || url.startsWith("#")) continue;
    const found = `"${url}" is loaded, but from a folder it would be missing`;
    problems.push({
      file,
      element,
      found,
      mend: "write it into the page, as a data: URL if it is a picture",
    });
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
