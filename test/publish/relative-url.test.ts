import fc from "fast-check";
import { expect, test } from "vitest";
import { relativeUrl } from "../../src/publish/relative-url.ts";

test.each([
  { url: "/data.html", page: "index.html", relative: "data.html" },
  { url: "/", page: "index.html", relative: "index.html" },
  { url: "/", page: "regions/330200.html", relative: "../index.html" },
  { url: "/data.html?a=/b#c/d", page: "regions/330200.html", relative: "../data.html?a=/b#c/d" },
  { url: "/regions/330100.html", page: "regions/330200.html", relative: "330100.html" },
  { url: "/circulars/2022-Q3.html", page: "regions/330200.html", relative: "../circulars/2022-Q3.html" },
  { url: "/a/b/c.html", page: "a/d/e.html", relative: "../b/c.html" },
  { url: "/a/", page: "index.html", relative: "a/index.html" },
  { url: "/?q=1", page: "index.html", relative: "index.html?q=1" },
  { url: "/data.html#csv", page: "data.html", relative: "#csv" },
  { url: "/data.html?a#csv", page: "data.html", relative: "data.html?a#csv" },
  { url: "/a:b.html", page: "index.html", relative: "./a:b.html" },
  { url: "/a//b.html", page: "a/c.html", relative: ".//b.html" },
  { url: "/a/../b.html", page: "index.html", relative: "b.html" },
  { url: " /data.html ", page: "index.html", relative: "data.html" },
  { url: "/数据.csv", page: "regions/330200.html", relative: "../%E6%95%B0%E6%8D%AE.csv" },
])("$url on $page is $relative", ({ url, page, relative }) => {
  expect(relativeUrl(url, page)).toBe(relative);
});

test.each([
  "data.html",
  "../data.html",
  "#a",
  "?q",
  "",
  "https://a.cn/b",
  "//a.cn/b",
  "/\\a.cn/b",
  "/\t/a.cn",
  "mailto:a@b.cn",
  "data:,",
])("%j is left as it is", (url) => {
  expect(relativeUrl(url, "regions/330200.html")).toBe(url);
});

const name = fc.oneof(
  fc.constantFrom("a", "b", "regions", "index.html", "a:b", "一", "a b", "100%25", "x+y@z", "..."),
  fc.webSegment().filter((segment) => !/^(\.|%2e){1,2}$/i.test(segment)),
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
const page = fc
  .array(fc.constantFrom("a", "b", "regions", "一", "a b", "a:b"), { maxLength: 3 })
  .map((folders) => [...folders, "page.html"].join("/"));
const base = fc.constantFrom(
  "https://a.cn/",
  "https://a.cn/any/sub/path/",
  "file:///C:/site/",
  "file:///media/usb/%E7%AB%99/",
);
const tail = fc
  .tuple(fc.constantFrom("", "?q=/1"), fc.constantFrom("", "#x", "#a/b?c"))
  .map((parts) => parts.join(""));

test("under any base, the rewritten URL is the target under that base", () => {
  fc.assert(
    fc.property(path, fc.constantFrom("", "/"), tail, page, base, (file, slash, end, from, root) => {
      const target = file + slash;
      fc.pre(!target.startsWith("/")); // "//host" is another host
      const here = root + from.split("/").map(encodeURIComponent).join("/");
      const wanted = new URL(root + target.replace(/(^|\/)$/, "$1index.html") + end);
      expect(new URL(relativeUrl(`/${target}${end}`, from), here).href).toBe(wanted.href);
    }),
    { numRuns: 2000 },
  );
});
