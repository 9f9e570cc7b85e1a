import { parse, defaultTreeAdapter as tree } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { folderIndexes, readSiteFile, siteFiles, sitePages } from "../support/site.ts";

// On purpose not the code of src/publish: a second pair of eyes. Any root will do; it is the site's own folder.
const root = "http://site.invalid/any/sub/path/";

interface Outline {
  ids: Set<string>;
  hrefs: string[];
}

function outline(file: string): Outline {
  const ids = new Set<string>();
  const hrefs: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      for (const { name, value } of child.attrs) {
        if (name === "id") ids.add(value);
        if (name === "href" || name === "src") hrefs.push(value);
      }
      walk(child);
    }
  };
  walk(parse(readSiteFile(file).toString("utf8")));
  return { ids, hrefs };
}

const files = new Set(siteFiles());
const pages = new Map([...sitePages(), ...folderIndexes()].map((file) => [file, outline(file)]));
/** 404.html's one step up leads out of the site when it is opened by its own address; src/publish says why. */
const isClimb = (file: string, href: string): boolean => file === "404.html" && href === "../index.html";

test("every link leads to a file of the site, and every fragment to a place in it", () => {
  const dead: string[] = [];
  for (const [file, { hrefs }] of pages) {
    for (const href of hrefs) {
      const target = new URL(href, root + file);
      if (target.origin !== new URL(root).origin || isClimb(file, href)) continue;
      const path = target.href.startsWith(root)
        ? decodeURIComponent(target.pathname).slice(new URL(root).pathname.length)
        : undefined;
      const id = decodeURIComponent(target.hash.slice(1));
      const there = path === undefined ? undefined : pages.get(path);
      if (path === undefined || !files.has(path) || (id !== "" && there && !there.ids.has(id)))
        dead.push(`${file}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

test("every page is reached from the overview, but for 404.html", () => {
  const reached = new Set(["index.html"]);
  for (const file of reached) {
    for (const href of pages.get(file)?.hrefs ?? []) {
      const target = new URL(href, root + file);
      const path = decodeURIComponent(target.pathname).slice(new URL(root).pathname.length);
      if (target.href.startsWith(root) && pages.has(path)) reached.add(path);
    }
  }
  expect([...pages.keys()].filter((file) => !reached.has(file)).toSorted()).toEqual(
    ["404.html", ...folderIndexes()].toSorted(),
  );
});

test("a folder of pages has its page as its index, in large type, too", () => {
  expect(folderIndexes()).toEqual([
    "circulars/index.html",
    "large/circulars/index.html",
    "large/regions/index.html",
    "regions/index.html",
  ]);
});

test("no link depends on where the site is put", () => {
  const rooted = [...pages].flatMap(([file, { hrefs }]) =>
    hrefs.filter((href) => href.startsWith("/")).map((href) => `${file}: ${href}`),
  );
  expect(rooted).toEqual([]);
});

test("links are found at all", () => {
  expect(pages.get("index.html")?.hrefs.length).toBeGreaterThan(10);
});
