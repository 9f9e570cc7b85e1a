// What readers change for themselves: the zoom, the size of writing, the colours, the size buttons of an article.
import { describe, expect, test } from "vitest";
import { pageUrl, schemes, screens, sitePages, usePage } from "../support/site.ts";

/** A desk's screen of 1280 × 800, as far as a page sees it. */
const zooms = [
  { zoom: "200 %", viewport: { width: 640, height: 400 } },
  { zoom: "400 %", viewport: { width: 320, height: 200 } },
];

describe.each(zooms)("at a zoom of $zoom", ({ viewport }) => {
  const page = usePage({ viewport });

  test.each(sitePages())(
    "%s needs no scrolling to the side, and loses nothing",
    async (file) => {
      await page().goto(pageUrl(file));
      const { width, hidden } = await page().evaluate(() => ({
        width: document.documentElement.scrollWidth,
        hidden: [...document.querySelectorAll("main h1, main h2, main p, nav a")]
          .filter(
            (element) =>
              !element.closest("[popover], details, [hidden], .wide, .narrow, noscript, [class*=paper-]"),
          )
          .filter((element) => element.textContent.trim() !== "" && !element.checkVisibility())
          .map((element) => element.textContent.trim().slice(0, 20)),
      }));
      expect.soft(width).toBeLessThanOrEqual(viewport.width);
      expect.soft(hidden).toEqual([]);
    },
    300_000,
  );
});

describe("writing twice as large", () => {
  const page = usePage(screens.wide);

  test.each(sitePages())(
    "%s grows and stays on the screen",
    async (file) => {
      await page().goto(pageUrl(file));
      // As a browser's own setting does; a rule of the page's would be stopped by its policy.
      await page().evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      const width = await page().evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(screens.wide.viewport.width);
    },
    300_000,
  );
});

describe("in the reader's own colours", () => {
  const page = usePage({ ...screens.wide, forcedColors: "active" });

  test.each(sitePages())(
    "%s: pictures take them too",
    async (file) => {
      await page().goto(pageUrl(file));
      for (const colorScheme of schemes) {
        await page().emulateMedia({ colorScheme, forcedColors: "active" });
        const strange = await page().evaluate(() => {
          const probe = document.body.appendChild(document.createElement("i"));
          const system = ["Canvas", "CanvasText", "LinkText", "GrayText"].map((name) => {
            probe.style.setProperty("forced-color-adjust", "none");
            probe.style.setProperty("color", name);
            return getComputedStyle(probe).color;
          });
          probe.remove();
          return [
            ...document.querySelectorAll("main svg text, main svg rect, main svg path, main svg circle"),
          ]
            .filter((element) => element.checkVisibility())
            .flatMap((element) => {
              const { fill, stroke } = getComputedStyle(element);
              return [fill, stroke].filter((colour) => colour !== "none" && !colour.startsWith("url"));
            })
            .filter((colour) => !system.includes(colour));
        });
        expect.soft([...new Set(strange)], colorScheme).toEqual([]);
      }
    },
    300_000,
  );

  test("what is current and what is focused still show", async () => {
    await page().goto(pageUrl("trends.html"));
    const current = page().locator("header nav [aria-current]");
    const other = page().locator("header nav a:not([aria-current])").first();
    const border = (element: Element) => getComputedStyle(element).borderBottomColor;
    expect(await current.evaluate(border)).not.toBe(await other.evaluate(border));
    await page().keyboard.press("Tab");
    expect(
      await page()
        .locator("a:focus")
        .evaluate((element) => getComputedStyle(element).outlineStyle),
    ).toBe("solid");
  }, 300_000);
});

describe.each([true, false])("the large-type pages, script %s", (javaScriptEnabled) => {
  const page = usePage({ ...screens.wide, javaScriptEnabled });

  test("are entered from any page, stay so from page to page, and lead back", async () => {
    await page().goto(pageUrl("index.html"));
    const size = () =>
      page()
        .locator("main")
        .evaluate((main) => parseFloat(getComputedStyle(main).fontSize));
    const before = javaScriptEnabled ? await size() : 16;
    await page().getByRole("link", { name: "大字版（长者模式）" }).click();
    expect(page().url()).toBe(pageUrl("large/index.html"));
    if (javaScriptEnabled) expect(await size()).toBeGreaterThanOrEqual(1.5 * before);
    await page().getByRole("link", { name: "通报", exact: true }).click();
    expect(page().url()).toBe(pageUrl("large/circulars.html"));
    await page().locator("main h2 a").first().click();
    expect(page().url()).toMatch(/large\/circulars\/\d{4}-Q[1-4]\.html$/);
    const standard = page().url().replace("large/", "");
    await page().getByRole("link", { name: "标准版" }).click();
    expect(page().url()).toBe(standard);
  }, 300_000);
});

describe("the size buttons of an article, without script", () => {
  const page = usePage({ ...screens.wide });
  const article = "circulars/2022-Q3.html";

  test("大 and 小 change the text of the circular; 打印 tells how", async () => {
    await page().goto(pageUrl(article));
    const size = () =>
      page()
        .locator(".prose p")
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const medium = await size();
    await page().getByLabel("大", { exact: true }).check();
    expect(await size()).toBeGreaterThan(medium);
    await page().keyboard.press("ArrowRight");
    await page().keyboard.press("ArrowRight");
    expect(await size()).toBeLessThan(medium);
    await page().getByRole("button", { name: "打印" }).click();
    expect(await page().getByRole("note", { name: "打印" }).innerText()).toContain("Ctrl+P");
  }, 300_000);
});
