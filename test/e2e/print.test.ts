import { expect, test } from "vitest";
import { pageUrl, sitePages, usePage } from "../support/site.ts";

/** The text area of A4 at 96 px an inch, with margins of about 10 mm. */
const paper = { width: 718, height: 1047 };
const page = usePage({ viewport: paper });

test.each(sitePages())(
  "%s prints its text without the furniture of the screen",
  async (file) => {
    await page().goto(pageUrl(file));
    await page().emulateMedia({ media: "print", colorScheme: "dark" });
    expect.soft(await page().locator("nav:visible").count(), "navigation").toBe(0);
    expect.soft(await page().locator("h1").isVisible()).toBe(true);
    const { scrollWidth, ink, skip } = await page().evaluate(() => {
      const first = document.querySelector('body a[href^="#"]');
      const rect = first?.getBoundingClientRect();
      return {
        scrollWidth: document.documentElement.scrollWidth,
        ink: getComputedStyle(document.body).color,
        skip: first?.checkVisibility() === true && rect !== undefined && rect.bottom > 0 && rect.width > 1,
      };
    });
    expect.soft(scrollWidth).toBeLessThanOrEqual(paper.width);
    const channels = (ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    expect.soft(Math.max(...channels), "text printed from a dark screen is dark").toBeLessThan(128);
    expect.soft(skip, "skip link").toBe(false);
  },
  300_000,
);
