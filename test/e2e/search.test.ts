import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { writeBenchRecord } from "../../scripts/bench-record.ts";
import { serveFolder } from "../../src/publish/preview/static-server.ts";
import type { StaticServer } from "../../src/publish/preview/static-server.ts";
import { runBuild } from "../support/build-site.ts";
import { pageUrl, readSiteFile, schemes, screenNames, screens, usePage } from "../support/site.ts";
import { useWatch } from "../support/watch.ts";

const places = [
  { place: "at the root of a host", root: () => inject("siteUrl") },
  { place: "under a sub-path", root: () => inject("subPathUrl") },
  { place: "from disk", root: () => `${pathToFileURL(inject("siteDir")).href}/` },
];
const folder = mkdtempSync(join(tmpdir(), "tongbao-search-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const results = (page: Page) => page.locator("#search-results > li");
const count = (page: Page) => page.locator("#search-count");

describe.each(places)("$place", ({ root }) => {
  const page = usePage();
  const seen = useWatch(page);
  const open = (query?: string) =>
    page().goto(`${root()}search.html${query === undefined ? "" : `?q=${encodeURIComponent(query)}`}`);

  test("what is typed is found as it is typed, and kept in the address", async () => {
    await open();
    await page().getByLabel("查找").pressSequentially("监管“盲区");
    expect(await count(page()).textContent()).toBe("找到1处：通报1。");
    expect(await results(page()).locator("mark").allTextContents()).toEqual(["监管“盲区"]);
    expect(new URL(page().url()).searchParams.get("q")).toBe("监管“盲区");
    expect(seen.complaints).toEqual([]);
    expect(seen.requests).toEqual([`${root()}search.html`]);
  });

  test.each([
    { query: "99.94%", kind: "通报", hash: "#p-4", page: "circulars/2022-Q3.html" },
    { query: "３１２０个", kind: "通报", hash: "#p-4", page: "circulars/2022-Q3.html" },
    { query: "5717", kind: "通报", hash: "", page: "circulars/2021-Q4.html" },
    { query: "330900", kind: "地区", hash: "", page: "regions/330900.html" },
    { query: "喜马拉雅", kind: "问题账号", hash: "#attachment-2-r2", page: "circulars/2022-Q3.html" },
    { query: "gb/t 8170", kind: "方法", hash: "#rounding", page: "method.html" },
    { query: "末位并非算出", kind: "方法", hash: "#verdict-padded", page: "method.html" },
  ])("$query leads to its place: $kind $hash", async ({ query, kind, hash, page: target }) => {
    await open(query);
    const item = results(page()).filter({ has: page().getByText(kind, { exact: true }) });
    const marked = (await item.first().locator("mark").allTextContents()).join("").normalize("NFKC");
    expect(marked.toLowerCase()).toContain(query.normalize("NFKC").toLowerCase().split(" ").at(-1));
    await item.first().getByRole("link").click();
    await page().waitForURL(`${root()}${target}${hash}`);
    if (hash !== "") expect(await page().locator(hash).isVisible()).toBe(true);
    await page().goBack();
    expect(await page().getByLabel("查找").inputValue()).toBe(query);
    expect(await results(page()).count()).toBeGreaterThan(0);
    expect(seen.complaints).toEqual([]);
  });

  test.each(["问题账号", "問題賬號", "詩畫碧湖"])(
    "%s: what it is, or its Traditional form",
    async (query) => {
      await open(query);
      expect(await count(page()).textContent()).toContain("问题账号");
      expect(await results(page()).first().locator(".kind").textContent()).toBe("问题账号");
      expect(seen.complaints).toEqual([]);
    },
  );

  test("Enter stays on the page, one character is enough, and what the site does not have is said", async () => {
    await open();
    await page().getByLabel("查找").fill("碧");
    await page().keyboard.press("Enter");
    expect(await count(page()).textContent()).toContain("问题账号1");
    await page().getByLabel("查找").fill("没有这几个字");
    await page().keyboard.press("Enter");
    expect(await count(page()).textContent()).toMatch(
      /没有找到“没有这几个字”。可减少几个字.*没有官方名录：找不到一个名称，不说明它是真是假。/s,
    );
    await page().getByLabel("查找").fill("");
    expect(await count(page()).textContent()).toBe("");
    expect(page().url()).toBe(`${root()}search.html`);
    expect(seen.complaints).toEqual([]);
    expect(seen.requests).toEqual([`${root()}search.html`]);
  });
});

describe("every piece of a circular", () => {
  const page = usePage();

  test("is found, in every paragraph that has it", async () => {
    await page().goto(pageUrl("circulars/2022-Q3.html"));
    const blocks = await page().locator(".prose > [id^=p-]").allTextContents();
    expect(blocks.length).toBeGreaterThan(12);
    await page().goto(pageUrl("search.html"));
    for (const [index, block] of blocks.entries()) {
      for (const length of [2, 3, 7]) {
        const start = index % (block.trim().length - length);
        const query = block.trim().slice(start, start + length);
        const expected = blocks.filter((other) => other.includes(query)).length;
        await page().getByLabel("查找").fill(query);
        const hits = results(page()).locator('a[href^="circulars/2022-Q3.html#p-"]');
        expect.soft(await hits.count(), query).toBe(expected);
      }
    }
  }, 300_000);
});

describe("at the keyboard", () => {
  const page = usePage();

  test("Tab leads from the field to its button and on to the results, in their order", async () => {
    await page().goto(pageUrl("search.html"));
    await page().getByLabel("查找").focus();
    await page().keyboard.type("舟山");
    const stops = [];
    for (let press = 0; press < 4; press++) {
      await page().keyboard.press("Tab");
      stops.push(await page().evaluate(() => document.activeElement?.textContent));
    }
    expect(stops).toEqual(["搜索", "舟山市", "2022年第三季度 · 普陀山文化旅游", "2022年第三季度 · 舟山市"]);
  });

  test("pinyin on its way to becoming characters is not looked for", async () => {
    await page().goto(pageUrl("search.html"));
    const input = page().getByLabel("查找");
    await input.focus();
    const client = await page().context().newCDPSession(page());
    await client.send("Input.imeSetComposition", { text: "zhoushan", selectionStart: 8, selectionEnd: 8 });
    expect(await input.inputValue()).toBe("zhoushan");
    expect(await count(page()).textContent()).toBe("");
    await client.send("Input.insertText", { text: "舟山" });
    expect(await input.inputValue()).toBe("舟山");
    expect(await count(page()).textContent()).toContain("找到5处");
  });
});

describe.each(screenNames)("with results on a %s screen", (screen) => {
  // Only here, and only to let axe in.
  const page = usePage({ ...screens[screen], bypassCSP: true });

  test("axe finds nothing against them, and nothing is cut off", async () => {
    await page().goto(pageUrl("search.html?q=政务新媒体"));
    expect(await results(page()).count()).toBeGreaterThan(10);
    await page().evaluate(axe.source);
    for (const colorScheme of schemes) {
      await page().emulateMedia({ colorScheme });
      const { violations } = await page().evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
          resultTypes: ["violations"],
        }),
      );
      expect.soft(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    const { width } = screens[screen].viewport;
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }, 300_000);
});

describe("without a script", () => {
  const page = usePage({ ...screens.wide, javaScriptEnabled: false });

  test("there is no field that does nothing, and a listing by initial, region and period", async () => {
    await page().goto(pageUrl("search.html"));
    expect(await page().locator("form").isVisible()).toBe(false);
    expect(await page().locator("main button:visible").count()).toBe(0);
    expect(await page().locator("main").innerText()).toContain("浏览器没有运行脚本");
    await page().locator("#by-initial").getByRole("link", { name: "诗画碧湖" }).click();
    await page().waitForURL(pageUrl("circulars/2022-Q3.html#attachment-2-r1"));
    expect(await page().locator("#attachment-2-r1").innerText()).toContain("诗画碧湖");
  });

  test("with one, the page says the same but for the field", async () => {
    await page().goto(pageUrl("search.html"));
    const sections = await page().locator("main > section").allInnerTexts();
    expect(sections.map((text) => text.split("\n")[0])).toEqual(["按拼音首字母", "按地区", "按季度"]);
    const pages = readSiteFile("api/dashboard.json").toString();
    const { regions, periods } = JSON.parse(pages) as {
      regions: { name: string }[];
      periods: { id: string }[];
    };
    for (const { name } of regions) for (const text of sections.slice(0, 2)) expect(text).toContain(name);
    for (const { id } of periods)
      expect(await page().locator(`#by-period a[href="circulars/${id}.html"]`).count()).toBe(1);
  });
});

describe("other pages", () => {
  test("have neither the script nor any of the index", () => {
    const html = readSiteFile("index.html").toString();
    expect(html).not.toMatch(/<script|script-src|search-index|监管“盲区”/);
  });
});

describe("what was planted in a record", () => {
  const planted = `"><img src=x onerror=alert(1)></template></script><script>alert(1)</script><!--\u2028`;
  const out = join(folder, "hostile/dist");
  const page = usePage();
  const seen = useWatch(page);
  beforeAll(() => {
    const data = join(folder, "hostile/data");
    cpSync("test/fixtures/other-jurisdiction", data, { recursive: true });
    const rewrite = (file: string, from: string, to: string) => {
      const text = readFileSync(join(data, file), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(data, file), text.replaceAll(from, to));
    };
    const visible = planted.replace("\u2028", "");
    rewrite("2025-Q2/problems.csv", "北渡水利", `"${visible.replaceAll('"', '""')}"`);
    rewrite("2025-Q2/circular.md", "有关单位", visible);
    expect(runBuild({ data, out, work: join(folder, "hostile/work") })).toMatchObject({
      status: 0,
      stderr: "",
    });
  }, 300_000);

  test("is text in the page and in the results", async () => {
    const html = readFileSync(join(out, "search.html"), "utf8");
    expect(html.match(/<script|<img|<\/template>/g)).toEqual(["</template>", "<script"]);
    await page().goto(`${pathToFileURL(out).href}/search.html?q=${encodeURIComponent("onerror=alert(1)")}`);
    expect(await results(page()).count()).toBe(2);
    expect(await results(page()).first().locator("p").textContent()).toContain(
      "</template></script><script>alert(1)",
    );
    expect(await page().locator("main img, main script:not(:last-child)").count()).toBe(0);
    expect(seen.complaints).toEqual([]);
  });

  test("or put into the address", async () => {
    await page().goto(`${pathToFileURL(out).href}/search.html?q=${encodeURIComponent(`没有${planted}`)}`);
    expect(await count(page()).textContent()).toContain("</script>");
    expect(await page().locator("main img").count()).toBe(0);
    expect(seen.complaints).toEqual([]);
  });
});

describe("a long record, whose index is in parts", () => {
  const quarters = 60;
  const out = join(folder, "long/dist");
  const page = usePage();
  const seen = useWatch(page);
  let server: StaticServer;
  beforeAll(async () => {
    const data = join(folder, "long/data");
    await writeBenchRecord(data, quarters);
    expect(runBuild({ data, out, work: join(folder, "long/work") })).toMatchObject({ status: 0, stderr: "" });
    server = await serveFolder(out, { base: "/a/b/" });
  }, 300_000);
  afterAll(() => server.close());
  const parts = () => readdirSync(join(out, "search"));

  test("has pages and parts within the budget", () => {
    expect(parts().length).toBeGreaterThan(2);
    for (const file of ["search.html", ...parts().map((name) => `search/${name}`)])
      expect(brotliCompressSync(readFileSync(join(out, file))).length, file).toBeLessThan(30 * 1024);
  });

  test.each([
    { place: "under a sub-path", root: () => server.url },
    { place: "from disk", root: () => `${pathToFileURL(out).href}/` },
  ])(
    "$place: nothing is loaded before it is needed, then all of it is searched",
    async ({ root }) => {
      await page().goto(`${root()}search.html`, { waitUntil: "networkidle" });
      expect(seen.requests).toEqual([`${root()}search.html`]);
      await page().getByLabel("查找").fill("截至");
      await page().waitForFunction(
        (words) => document.querySelector("#search-count")?.textContent === words,
        `找到${quarters}处：通报${quarters}。`,
      );
      expect(seen.requests.slice(1).toSorted()).toEqual(
        parts()
          .map((name) => `${root()}search/${name}`)
          .toSorted(),
      );
      expect(await results(page()).count()).toBe(50);
      // Newest first, across the parts.
      const names = await results(page()).locator("a").allTextContents();
      expect(names[0]).toContain("1989年第四季度");
      expect(names).toEqual(names.toSorted((a, b) => order(b) - order(a)));
      await page().getByRole("button", { name: "再显示10处" }).click();
      expect(await results(page()).count()).toBe(60);
      expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(
        await results(page()).nth(50).locator("a").textContent(),
      );
      expect(await page().getByRole("button", { name: "再显示" }).count()).toBe(0);
      expect(seen.complaints).toEqual([]);
    },
    300_000,
  );

  test("a part that does not come is said to be missing", async () => {
    await page().route("**/search/1.js", (route) => route.abort());
    await page().goto(`${server.url}search.html?q=截至`);
    await page().waitForFunction(() =>
      document.querySelector("#search-count")?.textContent?.includes("结果不全"),
    );
    expect(await count(page()).textContent()).toMatch(/^找到\d+处：通报\d+。有1部分没有载入，结果不全。$/);
    await page().unroute("**/search/1.js");
  });
});

/** "1989年第四季度 · …" as a number that grows with time. */
function order(name: string): number {
  return Number(name.slice(0, 4)) * 4 + "一二三四".indexOf(name.charAt(6));
}
