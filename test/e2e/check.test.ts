// check.html in a browser: what differs from the sealed copy, and every figure with its proof; nothing leaves the page.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { toTraditional } from "../verify/copies.ts";
import { pageUrl, readSiteFile, schemes, screenNames, screens, usePage } from "../support/site.ts";
import { useWatch } from "../support/watch.ts";

const places = [
  { place: "at the root of a host", root: () => inject("siteUrl") },
  { place: "under a sub-path", root: () => inject("subPathUrl") },
  { place: "from disk", root: () => `${pathToFileURL(inject("siteDir")).href}/` },
];
const received = readFileSync("test/intake/received/zhejiang-2022-Q3.txt", "utf8");
const folder = mkdtempSync(join(tmpdir(), "tongbao-check-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const resultOf = (page: Page) => page.locator("#check-result");
const status = (page: Page) => page.locator("#check-status");

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("把通报全文贴在这里").fill(text);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await resultOf(page).waitFor({ state: "visible" });
}

async function choose(page: Page, path: string): Promise<void> {
  await page.locator("#check-file").setInputFiles(path);
  await resultOf(page).waitFor({ state: "visible" });
}

describe.each(places)("$place", ({ root }) => {
  const page = usePage();
  const seen = useWatch(page);
  const script = (name: string) => `${root()}check/${name}.js`;

  test("the received text differs in two places, who signed among them, and has one note", async () => {
    await page().goto(`${root()}check.html`);
    await paste(page(), received);
    expect(await page().getByRole("heading", { level: 1 }).textContent()).toBe(
      "这是2022年第三季度通报，有2处与封存本不同，包括落款机关",
    );
    const differences = page().locator(".check-differences tbody tr");
    expect(await differences.count()).toBe(2);
    expect(await differences.locator("mark.check-copy").allTextContents()).toEqual([
      "着",
      "365上分客服微信号_365现金app下载_bst365体育娱乐平台办公厅",
    ]);
    expect(await differences.locator("mark.check-sealed").allTextContents()).toEqual([
      "著",
      "浙江省人民政府办公厅",
    ]);
    expect(await resultOf(page()).innerText()).toContain("原表与上一行合并");
    expect(await resultOf(page()).locator(".check-figures tbody tr").count()).toBe(25);
    expect(seen.complaints).toEqual([]);
    expect(seen.requests).toEqual([
      `${root()}check.html`,
      script("check"),
      script("sealed-2022-Q3"),
      script("seals"),
    ]);
  });

  test("its Word file, as the site gives it, says what was sealed", async () => {
    await page().goto(`${root()}check.html`);
    await choose(page(), join(inject("siteDir"), "circulars/2022-Q3/circular.docx"));
    expect(await page().getByRole("heading", { level: 1 }).textContent()).toContain("文字与封存本一致");
    expect(await resultOf(page()).innerText()).toContain("不能证明文件由发文机关发出");
    expect(await page().locator(".check-differences").count()).toBe(0);
    expect(seen.complaints).toEqual([]);
    expect(seen.requests).toContain(script("readers"));
  });

  test("a draft of no circular here has its figures checked, the wrong one by name", async () => {
    await page().goto(`${root()}check.html`);
    await paste(page(), "某市共抽查134个账号，其中126个合格，合格率94.3%。");
    expect(await page().getByRole("heading", { level: 1 }).textContent()).toBe(
      "不是本站封存的通报，只核对数字",
    );
    expect(await page().locator(".check-figures .standing").allTextContents()).toEqual(["矛盾"]);
    expect(await page().locator(".check-figures tbody tr").innerText()).toContain("126 ÷ 134");
    expect(seen.complaints).toEqual([]);
  });

  test("a Traditional copy is told as one; its tables come only then", async () => {
    await page().goto(`${root()}check.html`);
    await paste(page(), toTraditional(readFileSync("data/2022-Q3/circular.md", "utf8")));
    expect(await page().getByRole("heading", { level: 1 }).textContent()).toContain("文字与封存本一致");
    expect(await resultOf(page()).innerText()).toContain("繁体字");
    expect(seen.requests).toContain(script("traditional"));
    expect(seen.complaints).toEqual([]);
  });
});

describe("what may come", () => {
  const page = usePage();
  const seen = useWatch(page);
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeEach(async () => {
    await page().goto(pageUrl("check.html"));
  });

  test("markup in a copy is text, and a page's source is read as a page", async () => {
    await paste(page(), `${received}\n<img src=x onerror=alert(1)>共2个。\n`);
    expect(await resultOf(page()).locator("img").count()).toBe(0);
    await page().getByRole("button", { name: "再核一份" }).click();
    await paste(
      page(),
      `<!doctype html><title>x</title><script>alert(1)</script>${received
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}`,
    );
    expect(await page().locator(".check-differences tbody tr").count()).toBe(2);
    expect(seen.complaints).toEqual([]);
  });

  test("a file that cannot be read is told of, and what was there stays", async () => {
    await page().locator("#check-file").setInputFiles(file("通报.pdf", "%PDF-1.7"));
    await status(page()).filter({ hasText: "请索取生成它的 Word" }).waitFor();
    expect(await status(page()).getAttribute("class")).toContain("alarming");
    expect(await page().locator("#check-form").isVisible()).toBe(true);
    await page().locator("#check-file").setInputFiles(file("坏.docx", "PK\u0003\u0004 no zip"));
    await status(page()).filter({ hasText: "坏.docx" }).waitFor();
    expect(await resultOf(page()).isVisible()).toBe(false);
    expect(seen.complaints).toEqual([]);
  });

  test("a web page and a workbook are read", async () => {
    const rows = readFileSync("data/2022-Q3/circular.md", "utf8").split("---\n").at(-1)!;
    const html = rows
      .split("\n\n")
      .map((line) => `<p>${line}</p>`)
      .join("\n");
    await choose(page(), file("通报.html", `<!doctype html><meta charset=utf-8>${html}`));
    expect(await page().getByRole("heading", { level: 1 }).textContent()).toContain("2022年第三季度");
    await page().goto(pageUrl("check.html"));
    await choose(page(), join(inject("siteDir"), "circulars/2022-Q3/attachment-1.xlsx"));
    expect(await page().locator(".check-figures tbody tr").count()).toBeGreaterThan(10);
    expect(seen.complaints).toEqual([]);
  });

  test("a file is dropped, or a text", async () => {
    const drop = async (kind: "file" | "text", content: string) => {
      const data = await page().evaluateHandle(
        ([what, words]) => {
          const transfer = new DataTransfer();
          if (what === "file") transfer.items.add(new File([words!], "稿.txt"));
          else transfer.setData("text/plain", words!);
          return transfer;
        },
        [kind, content],
      );
      await page().dispatchEvent("#check-zone", "dragover", { dataTransfer: data });
      await page().dispatchEvent("#check-zone", "drop", { dataTransfer: data });
      await resultOf(page()).waitFor({ state: "visible" });
    };
    await drop("text", received);
    expect(await page().locator(".check-differences tbody tr").count()).toBe(2);
    await page().getByRole("button", { name: "再核一份" }).click();
    await drop("file", "共抽查10个账号，合格9个，合格率90%。");
    expect(await page().locator(".check-figures .standing").first().textContent()).toBe("复算");
  });

  test("nothing is told of nothing", async () => {
    await page().getByRole("button", { name: "核对", exact: true }).click();
    expect(await status(page()).textContent()).toBe("请先贴上通报的文字，或选择文件。");
    expect(await page().evaluate(() => document.activeElement?.id)).toBe("check-text");
  });
});

describe("at the keyboard", () => {
  const page = usePage();

  test("from the text to the finding, and back", async () => {
    await page().goto(pageUrl("check.html"));
    await page().getByLabel("把通报全文贴在这里").focus();
    await page().keyboard.insertText(received);
    await page().keyboard.press("Tab");
    await page().keyboard.press("Enter");
    await resultOf(page()).waitFor({ state: "visible" });
    expect(await page().evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page().keyboard.press("Tab");
    await page().keyboard.press("Tab");
    expect(await page().evaluate(() => document.activeElement?.id)).toBe("check-again");
    await page().keyboard.press("Enter");
    expect(await page().evaluate(() => document.activeElement?.id)).toBe("check-text");
    expect(await resultOf(page()).isVisible()).toBe(false);
  });
});

describe.each(screenNames)("on a %s screen", (screen) => {
  // Only here, and only to let axe in.
  const page = usePage({ ...screens[screen], bypassCSP: true });

  test.each(["check.html", "large/check.html"])(
    "axe finds nothing against a result of %s, and nothing is cut off",
    async (file) => {
      await page().goto(pageUrl(file));
      await paste(page(), `${received}\n共抽查134个账号，其中126个合格，合格率94.3%。`);
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
    },
    300_000,
  );
});

describe("without a script", () => {
  const page = usePage({ ...screens.wide, javaScriptEnabled: false });

  test("nothing is there that does nothing; how to compare by hand is said", async () => {
    await page().goto(pageUrl("check.html"));
    expect(await page().locator("form").isVisible()).toBe(false);
    expect(await page().locator("main button:visible").count()).toBe(0);
    const text = await page().locator("main").innerText();
    expect(text).toContain("浏览器没有运行脚本");
    await page().locator("#sealed").getByRole("link", { name: "文本" }).waitFor();
  });
});

test("page and script together are small before a file is dropped", () => {
  const bytes = ["check.html", "check/check.js"].map((file) => brotliCompressSync(readSiteFile(file)).length);
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(60_000);
});

test("a circular's page leads to it", () => {
  expect(readSiteFile("circulars/2022-Q3.html").toString()).toContain('href="../check.html"');
});
