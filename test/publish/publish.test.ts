import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { PublishError } from "../../src/publish/page-problems.ts";
import { wordsOf } from "../../src/messages/wording.ts";
import { publish, type PublishOptions } from "../../src/publish/publish.ts";
import { sealedFile } from "../../src/check/sealed-file.ts";
import { clientScript } from "../../src/search/client-script.ts";
import { partFile } from "../../src/search/part-file.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function siteOf(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "tongbao-publish-"));
  folders.push(dir);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

/** What `publish` refuses, in English: "index.html: <p>: a script". */
async function refusals(dir: string, options?: PublishOptions): Promise<string[]> {
  const error: unknown = await publish(dir, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PublishError);
  return (error as PublishError).problems.map(
    ({ file, element, said }) => `${file}: ${element}: ${wordsOf(said, "en").found}`,
  );
}

const pageOf = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${head}<title>页</title></head><body>${body}</body></html>`;

async function published(files: Readonly<Record<string, string>>, file = "index.html"): Promise<string> {
  const dir = await siteOf(files);
  await publish(dir);
  return readFile(join(dir, file), "utf8");
}

describe("what is written", () => {
  test("links of every kind become relative, and nothing else changes", async () => {
    const other = { "index.html": pageOf(`<p id="top-figure"></p>`), "a.svg": "", "b.svg": "", "d.csv": "" };
    const html = await published(
      {
        ...other,
        "regions/1.html": pageOf(
          `<main>
  <a href="/index.html#top-figure">总览</a> <a href="/d.csv" download>CSV</a>
  <img src="/a.svg" srcset="/a.svg 1x,/b.svg 2x, /a.svg?v=1,2 3x" alt="">
  <svg><a href="/index.html"><text>x</text></a><a xlink:href="/index.html"></a><image href="/a.svg"/><rect fill="url(#p)" id="p"/></svg>
  <a href="https://www.gov.cn/">外</a><q cite="/index.html">“&nbsp;&amp;&lt;”</q>
  <noscript><a href="/index.html">无脚本</a></noscript><template><a href="/index.html"></a></template>
</main>`,
          `<meta http-equiv="refresh" content="600; url=/index.html"><style>main{background:url(/b.svg)}</style>`,
        ),
      },
      "regions/1.html",
    );
    expect(
      html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*><meta name="referrer"[^>]*>/, ""),
    ).toBe(
      pageOf(
        `<main>
  <a href="../index.html#top-figure">总览</a> <a href="../d.csv" download="">CSV</a>
  <img src="../a.svg" srcset="../a.svg 1x,../b.svg 2x, ../a.svg?v=1,2 3x" alt="">
  <svg><a href="../index.html"><text>x</text></a><a xlink:href="../index.html"></a><image href="../a.svg"></image><rect fill="url(#p)" id="p"></rect></svg>
  <a href="https://www.gov.cn/">外</a><q cite="../index.html">“&nbsp;&amp;&lt;”</q>
  <noscript><a href="../index.html">无脚本</a></noscript><template><a href="../index.html"></a></template>
</main>`,
        `<meta http-equiv="refresh" content="600; url=../index.html"><style>main{background:url("../b.svg")}</style>`,
      ),
    );
  });

  const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  test.each([
    {
      why: "only text",
      body: "",
      policy: "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    {
      why: "styles, also a picture's own, each once",
      body: `<svg><style>a>b{}</style></svg><svg><style>a>b{}</style></svg>`,
      head: "<style>c{}</style>",
      policy: `default-src 'none'; style-src ${sha256("c{}")} ${sha256("a>b{}")}; connect-src 'self'; base-uri 'none'; form-action 'none'`,
    },
    {
      why: "a picture of the site",
      body: `<img src="/a.svg" alt="">`,
      policy: "default-src 'none'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    {
      why: "an icon in the page",
      head: `<link rel="icon" href="data:,">`,
      body: "",
      policy: "default-src 'none'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
  ])("the policy allows what the page needs: $why", async ({ body, head, policy }) => {
    const html = await published({ "index.html": pageOf(body, head), "a.svg": "" });
    expect(html).toContain(
      `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`,
    );
  });

  test("publishing twice changes nothing more", async () => {
    const dir = await siteOf({
      "index.html": pageOf(`<a href="/a/b.html#x">b</a><pre>\n\n 一\n</pre>`, "<style>a{}</style>"),
      "a/b.html": pageOf(`<h1 id="x"></h1><a href="/">home</a>`),
    });
    await publish(dir);
    const once = await Promise.all(
      ["index.html", "a/b.html"].map((file) => readFile(join(dir, file), "utf8")),
    );
    await publish(dir);
    expect(
      await Promise.all(["index.html", "a/b.html"].map((file) => readFile(join(dir, file), "utf8"))),
    ).toEqual(once);
  });

  test("the page of a folder is its index, too, unless the folder has one", async () => {
    const dir = await siteOf({
      "a.html": pageOf(`<h1 id="x"></h1><a href="/a/b.html">b</a><a href="/a.html#x">x</a>`),
      "a/b.html": pageOf(`<a href="/a.html">a</a>`),
      "c.html": pageOf(""),
      "c/index.html": pageOf("<p>own"),
      "c/d.svg": "",
    });
    expect(await publish(dir)).toEqual(["a.html", "a/b.html", "c.html", "c/index.html"]);
    const index = await readFile(join(dir, "a/index.html"), "utf8");
    expect(index).toContain(`<a href="b.html">b</a><a href="../a.html#x">x</a>`);
    expect(await readFile(join(dir, "c/index.html"), "utf8")).toContain("<p>own");
    await publish(dir);
    expect(await readFile(join(dir, "a/index.html"), "utf8")).toBe(index);
  });

  test("404.html is relative too, and climbs to find the overview from any folder", async () => {
    const body = `<a href="/index.html">总览</a><a href="../index.html">上一级</a>`;
    const html = await published({ "404.html": pageOf(body), "index.html": pageOf("") }, "404.html");
    expect(html).toContain(`<body><a href="index.html">总览</a><a href="../index.html">上一级</a></body>`);
  });
});

describe("the one script", () => {
  const script = `<script>${clientScript()}</script>`;
  const digest = `'sha256-${createHash("sha256").update(clientScript()).digest("base64")}'`;
  const part = { "search/1.js": partFile(1, []) };

  test("search.html may have it, by its digest and nothing else", async () => {
    const html = await published({ "search.html": pageOf(script) }, "search.html");
    expect(html).toContain(script);
    expect(html).toContain(
      `content="default-src 'none'; script-src ${digest}; base-uri 'none'; form-action 'none'"`,
    );
  });

  test("and files of the site where the index is in parts; no other page gets either", async () => {
    const files = { "search.html": pageOf(script), "index.html": pageOf(""), ...part };
    expect(await published(files, "search.html")).toContain(`script-src ${digest} 'self';`);
    expect(await published(files)).not.toContain("script-src");
    expect(await published({ "search.html": pageOf(""), ...part }, "search.html")).not.toContain(
      "script-src",
    );
  });

  test.each([
    ["another script", `<script>${clientScript()};</script>`],
    ["a second one", script + script],
    ["a script from a file", `<script src="/search/1.js"></script>`],
    ["it with an attribute", script.replace("<script", `<script type="module"`)],
    [
      "it in a picture",
      `<svg>${script.replaceAll("&", "&amp;").replaceAll(/(?<=..)<(?!\/script)/g, "&lt;")}</svg>`,
    ],
    ["it in a template", `<template>${script}</template>`],
    ["it in a noscript", `<noscript>${script}</noscript>`],
    ["an event handler", `${script}<p onclick="a()">`],
  ])("search.html may not have %s", async (_, body) => {
    const dir = await siteOf({ "search.html": pageOf(body), ...part });
    expect((await refusals(dir)).join("\n")).toMatch(/search\.html: <(?:script|p)/);
  });

  test.each(["index.html", "regions/search.html", "search.html.html"])("%s may not have it", async (file) => {
    expect((await refusals(await siteOf({ [file]: pageOf(script) }))).join("\n")).toContain(
      `${file}: <script>: a script`,
    );
  });

  test.each([
    ["search/1.js", "alert(1);"],
    ["search/a.js", partFile(1, [])],
    ["a.js", partFile(1, [])],
    ["search/1.mjs", partFile(1, [])],
  ])("a script file is refused: %s", async (file, text) => {
    expect((await refusals(await siteOf({ "index.html": pageOf(""), [file]: text }))).join("\n")).toContain(
      `${file}: <script>: a script file`,
    );
  });
});

describe("the script of check.html", () => {
  const script = `<script src="/check/check.js" defer></script>`;
  const text = "(() => {})();";
  const sealed = sealedFile({ period: "2024-Q2", seals: [], keys: [] });
  const files = { "check.html": pageOf(script), "check/check.js": text, "check/sealed-2024-Q2.js": sealed };
  const scripts = new Map([["check.js", text]]);

  test("comes by its address, as a file of the site; publishing twice changes nothing", async () => {
    const dir = await siteOf({ ...files, "index.html": pageOf("") });
    await publish(dir, { scripts });
    const html = await readFile(join(dir, "check.html"), "utf8");
    expect(html).toContain(`<script src="check/check.js" defer=""></script>`);
    expect(html).toContain("script-src 'self';");
    expect(await readFile(join(dir, "index.html"), "utf8")).not.toContain("script-src");
    await publish(dir, { scripts });
    expect(await readFile(join(dir, "check.html"), "utf8")).toBe(html);
  });

  test.each([
    ["inline", "<script>1</script>"],
    ["of another address", `<script src="/check/readers.js" defer></script>`],
    ["of another site", `<script src="https://a.example/check/check.js" defer></script>`],
    ["with more attributes", `<script src="/check/check.js" defer integrity="x"></script>`],
    ["that does not wait", `<script src="/check/check.js"></script>`],
    ["with a text", `<script src="/check/check.js" defer>1</script>`],
    ["twice", script + script],
  ])("no other: %s", async (_, body) => {
    const dir = await siteOf({ ...files, "check.html": pageOf(body) });
    expect((await refusals(dir, { scripts })).join("\n")).toContain("check.html: <script");
  });

  test("on no other page", async () => {
    const dir = await siteOf({ ...files, "index.html": pageOf(script) });
    expect((await refusals(dir, { scripts })).join("\n")).toContain("index.html: <script");
  });

  test.each([
    ["check/check.js", `${text} `],
    ["check/other.js", text],
    ["check/sealed-2024-Q2.js", `${sealed}alert(1)`],
    ["check/sealed-2024-Q2.js", "tongbaoCheck.sealed(alert(1));\n"],
    ["check/sealed-2024-Q2.js", 'tongbaoCheck.sealed({"period":"2024-Q2"});\n'],
    ["check/1.js", partFile(1, [])],
  ])("no other file: %s %j", async (file, content) => {
    const dir = await siteOf({ ...files, [file]: content });
    expect((await refusals(dir, { scripts })).join("\n")).toContain(`${file}: <script>: a script file`);
  });
});

describe("what is refused", () => {
  test.each([
    { body: "<script>1</script>", found: "<script>: a script" },
    { body: `<script type="application/json">{}</script>`, found: "<script>: a script" },
    { body: "<svg><script>1</script></svg>", found: "<script>: a script" },
    { body: "<template><script>1</script></template>", found: "<script>: a script" },
    { body: "<noscript><script>1</script></noscript>", found: "<script>: a script" },
    { body: `<p onclick="a()">`, found: "<p>: an event handler (onclick)" },
    { body: `<svg ONLOAD="a()"></svg>`, found: "<svg>: an event handler (onload)" },
    { body: `<p class="a" style="color:red">`, found: `<p class="a">: a style attribute` },
    { body: `<svg><text style="fill:red"></text></svg>`, found: "<text>: a style attribute" },
    { body: `<a href="JavaScript:a()">`, found: `<a href="JavaScript:a()">: a javascript: URL` },
    { body: `<a href=" java\nscript:a()">`, found: "a javascript: URL" },
    {
      body: `<img src="https://a.cn/x.png" alt="">`,
      found: `"https://a.cn/x.png" is loaded from another origin`,
    },
    { body: `<img src="//a.cn/x.png" alt="">`, found: `"//a.cn/x.png" is loaded from another origin` },
    { body: `<img srcset="a.svg, https://a.cn/x.png 2x" alt="">`, found: `"https://a.cn/x.png" is loaded` },
    { body: "<style>p{background:url(https://a.cn/x)}</style>", found: `"https://a.cn/x" is loaded` },
    { body: `<style>@import "a.css"</style>`, found: "@import in a style" },
    {
      head: `<link rel="stylesheet" href="/a.svg">`,
      found: `"a.svg" is loaded, which the page's policy blocks`,
    },
    { head: `<link rel="preconnect" href="https://a.cn">`, found: `"https://a.cn" is loaded` },
    { head: `<base href="/">`, found: "a base URL" },
    { body: `<iframe src="https://a.cn/"></iframe>`, found: `<iframe src="https://a.cn/">: blocked` },
    { body: `<svg><use href="a.svg#b"/></svg>`, found: `"a.svg#b" is loaded` },
    { body: `<form action="/index.html"></form>`, found: "a form that sends" },
    { body: `<a href="/none.html">`, found: `no such file: "none.html"` },
    { body: `<a href="none.html">`, found: `no such file: "none.html"` },
    { body: `<a href="/A.svg">`, found: `no such file: "A.svg"` },
    { body: `<a href="/data/">`, found: `no such file: "data/index.html"` },
    { body: `<a href="../index.html">`, found: `"../index.html" leads out of the site's folder` },
    { body: `<a href="/index.html#none">`, found: `no element has the id "none" in "index.html"` },
    { body: `<a href="#none">`, found: `no element has the id "none"` },
    { body: `<svg><rect fill="url(#none)"/></svg>`, found: `no element has the id "none"` },
    { body: `<a href="/other.html#none">`, found: `no element has the id "none" in "other.html"` },
    { body: `<i id="a"></i><b id="a"></b>`, found: `<b id="a">: a second element with the id "a"` },
  ])("$head$body", async ({ body = "", head = "", found }) => {
    const files = { "index.html": pageOf(body, head), "other.html": pageOf(""), "a.svg": "" };
    const said = (await refusals(await siteOf(files))).join("\n");
    expect(said).toContain("index.html: ");
    expect(said).toContain(found);
  });

  test.each([
    { why: "a place on the page", body: `<a href="#一">1</a><a href="#%E4%B8%80">2</a><h2 id="一"></h2>` },
    { why: "the top", body: `<a href="#">1</a><a href="#top">2</a>` },
    {
      why: "another site, asked for",
      body: `<a href="https://a.cn/none#x">1</a><a href="mailto:a@b.cn">2</a>`,
    },
    { why: "a place in a file that is no page", body: `<a href="/a.svg#none">1</a>` },
    {
      why: "a file with a query, and a coded name",
      body: `<a href="/a.svg?v=1">1</a><a href="/%E4%B8%80.csv">2</a>`,
    },
    { why: "words that only look so", body: `<p title="javascript:a() onclick= style=">&lt;script&gt;</p>` },
  ])("a near miss passes: $why", async ({ body }) => {
    await publish(await siteOf({ "index.html": pageOf(body), "a.svg": "", "一.csv": "" }));
  });

  test.each([
    { body: `<a href="/index.html">`, found: `no link to "../index.html"` },
    {
      body: `<a href="../index.html"></a><img src="/a.svg" alt="">`,
      found: `"a.svg" is loaded, but from a folder`,
    },
  ])("404.html: $found", async ({ body, found }) => {
    const dir = await siteOf({ "404.html": pageOf(body), "index.html": pageOf(""), "a.svg": "" });
    expect((await refusals(dir)).join("\n")).toContain(found);
  });

  test("all problems of all pages are named at once, and no file is changed", async () => {
    const files = {
      "a.html": pageOf(`<a href="/none.html">1</a><p style="">2</p>`),
      "b.html": pageOf(""),
      "c/d.html": pageOf(`<script></script>`),
    };
    const dir = await siteOf(files);
    await expect(publish(dir)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [PublishError: a.html  <p>  TB5016  有 style 属性，页面自己的安全策略不允许
        处理：请改用 class，或 SVG 的属性。
      a.html  <a href="/none.html">  TB5035  没有文件“none.html”
        处理：请更正链接；site.json 的 footer 中的链接也在其内。
      c/d.html  <script>  TB5011  页面中有脚本
        处理：请去掉；只有 search.html 和 check.html 各有自己的一个。

      TB5001  2个页面中有3个问题，网站没有生成]
    `);
    for (const [file, text] of Object.entries(files))
      expect(await readFile(join(dir, file), "utf8")).toBe(text);
    expect((await readdir(dir, { recursive: true })).toSorted()).toEqual([
      "a.html",
      "b.html",
      "c",
      join("c", "d.html"),
    ]);
  });
});

test("a promised file may be linked to before it is there; any other may not", async () => {
  const files = { "index.html": pageOf(`<a href="/circulars/2022-Q3.pdf">PDF</a>`) };
  expect((await refusals(await siteOf(files))).join("\n")).toContain("no such file");
  await expect(publish(await siteOf(files), { promised: ["circulars/2022-Q2.pdf"] })).rejects.toThrow(
    PublishError,
  );
  const dir = await siteOf(files);
  await publish(dir, { promised: ["circulars/2022-Q3.pdf"] });
  expect(await readFile(join(dir, "index.html"), "utf8")).toContain(`href="circulars/2022-Q3.pdf"`);
});
