import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { publish } from "../../src/publish/publish.ts";

const pageOf = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body>${body}</body></html>`;

async function siteOf(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "tongbao-large-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

const site = {
  "index.html": pageOf(
    `<a class="large-type" href="/large/index.html">大</a><a href="/a/b.html#x">b</a><a href="/d.csv">d</a>`,
  ),
  "a/b.html": pageOf(
    `<h1 id="x"></h1><a class="large-type" href="/large/a/b.html">大</a><a href="#x">x</a><a href="/d.csv?v=1">d</a><a href="/a/b.md">b</a><a href="https://a.cn/d.csv">外</a><svg><rect id="r" fill="url(#r)"></rect></svg><p>href="/d.csv"</p>`,
  ),
  "plain.html": pageOf(`<a href="/index.html">home</a>`),
  "a/b.md": "",
  "d.csv": "",
};
const bodyOf = (html: string) => /<body>.*<\/body>/s.exec(html)?.[0];

test("a page that links to its twin has one, whose links hold where it stands", async () => {
  const dir = await siteOf(site);
  await publish(dir);
  const twin = await readFile(join(dir, "large/a/b.html"), "utf8");
  expect(twin).toContain('<html lang="zh-CN" class="large">');
  expect(bodyOf(twin)).toBe(
    `<body><h1 id="x"></h1><a class="standard-type" href="../../a/b.html">标准版</a><a href="#x">x</a><a href="../../d.csv?v=1">d</a><a href="../../a/b.md">b</a><a href="https://a.cn/d.csv">外</a><svg><rect id="r" fill="url(#r)"></rect></svg><p>href="/d.csv"</p></body>`,
  );
  expect(bodyOf(await readFile(join(dir, "large/index.html"), "utf8"))).toBe(
    `<body><a class="standard-type" href="../index.html">标准版</a><a href="a/b.html#x">b</a><a href="../d.csv">d</a></body>`,
  );
});

test("the page itself stays as it was, and one without the link has no twin", async () => {
  const dir = await siteOf(site);
  await publish(dir);
  expect(await readFile(join(dir, "index.html"), "utf8")).toContain(`<html lang="zh-CN"><head>`);
  expect(await readdir(join(dir, "large"))).toEqual(["a", "index.html"]);
});

test("publishing twice changes nothing more", async () => {
  const dir = await siteOf(site);
  const read = async () =>
    Promise.all(
      (await readdir(dir, { recursive: true }))
        .filter((file) => file.endsWith(".html"))
        .toSorted()
        .map(async (file) => [file, await readFile(join(dir, file), "utf8")]),
    );
  await publish(dir);
  const once = await read();
  await publish(dir);
  expect(await read()).toEqual(once);
});

test("a link into large/ that leads nowhere is refused", async () => {
  const dir = await siteOf({ "index.html": pageOf(`<a href="/large/none.html">x</a>`) });
  await expect(publish(dir)).rejects.toThrow("没有文件“large/none.html”");
});
