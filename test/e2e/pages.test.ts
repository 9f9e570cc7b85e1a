import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { pageUrl, schemes, screenNames, screens, sitePages, usePage } from "../support/site.ts";

describe.each(screenNames)("on a %s screen", (screen) => {
  const page = usePage(screens[screen]);
  const seen = useWatch(page);

  test.each(sitePages())(
    "%s loads without a complaint and never scrolls sideways",
    async (file) => {
      await page().goto(pageUrl(file));
      const { width } = screens[screen].viewport;
      for (const colorScheme of schemes) {
        await page().emulateMedia({ colorScheme });
        const { scrollWidth, cutOff, widest } = await page().evaluate(sidewaysOf, width);
        expect.soft(scrollWidth, `${colorScheme}: ${widest.join(", ")}`).toBeLessThanOrEqual(width);
        expect.soft(cutOff, "what is too wide is cut off instead").toBe(false);
      }
      expect.soft(seen.complaints).toEqual([]);
      expect.soft(seen.requests.filter((url) => !url.startsWith(inject("siteUrl")))).toEqual([]);
      // The icon aside, which a browser asks for when it likes. Searching takes its own files, checking its script.
      const requests = seen.requests.filter((url) => !url.endsWith("/favicon.ico"));
      const script = file.endsWith("check.html") ? [pageUrl("check/check.js")] : [];
      if (!file.endsWith("search.html")) expect.soft(requests).toEqual([pageUrl(file), ...script]);
    },
    300_000,
  );

  test("the overview is one request", async () => {
    await page().goto(pageUrl("index.html"), { waitUntil: "networkidle" });
    expect(seen.requests.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([pageUrl("index.html")]);
  }, 300_000);

  test("the dark scheme is light on dark, the light one dark on light", async () => {
    await page().goto(pageUrl("index.html"));
    const ink: number[] = [];
    for (const colorScheme of schemes) {
      await page().emulateMedia({ colorScheme });
      const color = await page().evaluate(() => getComputedStyle(document.body).color);
      ink.push(Math.max(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)));
    }
    expect(ink[0]).toBeLessThan(100);
    expect(ink[1]).toBeGreaterThan(150);
  }, 300_000);
});

/** What the browser says against the page of each test, and what it asks for, from before it is loaded. */
function useWatch(page: () => Page): { complaints: string[]; requests: string[] } {
  const seen = { complaints: [] as string[], requests: [] as string[] };
  beforeAll(async () => {
    page().on("console", (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
    page().on("pageerror", (error) => seen.complaints.push(`page error: ${error.message}`));
    page().on("requestfailed", (request) => seen.complaints.push(`failed: ${request.url()}`));
    page().on("response", (response) => {
      if (response.status() >= 400) seen.complaints.push(`${response.status()}: ${response.url()}`);
    });
    page().on("request", (request) => {
      if (!request.url().startsWith("data:")) seen.requests.push(request.url());
    });
    // Runs in spite of the page's policy; the console tells what it saw.
    await page().addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI}`);
      });
    });
  });
  beforeEach(() => {
    seen.complaints.length = 0;
    seen.requests.length = 0;
  });
  return seen;
}

/** Runs in the page. */
function sidewaysOf(limit: number): { scrollWidth: number; cutOff: boolean; widest: string[] } {
  const root = document.documentElement;
  const overflows = [root, document.body].map((element) => getComputedStyle(element).overflowX);
  const tooWide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > limit + 1,
  );
  return {
    scrollWidth: root.scrollWidth,
    cutOff: overflows.some((overflow) => overflow === "hidden" || overflow === "clip"),
    widest: tooWide
      .slice(0, 3)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class")}">`),
  };
}
