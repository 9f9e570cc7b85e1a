import { pathToFileURL } from "node:url";
import { beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { readSiteFile, sitePages, typicalPages, usePage } from "../support/site.ts";

const places = [
  { place: "at the root of a host", root: () => inject("siteUrl") },
  { place: "under a sub-path", root: () => inject("subPathUrl") },
  { place: "from disk", root: () => `${pathToFileURL(inject("siteDir")).href}/` },
];

// One page for each folder: those of a folder have the same way round. 404.html has its own.
const examples = [
  ...new Map(
    sitePages()
      .filter((file) => file !== "404.html")
      .map((file) => [file.replace(/[^/]+$/, ""), file]),
  ).values(),
];

// The first place is where the other tests are.
describe.each(places.slice(1))("$place", ({ root }) => {
  const page = usePage();
  const wrong: string[] = [];
  beforeAll(() => {
    page().on("console", (message) => wrong.push(message.text()));
    page().on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
    page().on("response", (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
    });
  });
  beforeEach(() => {
    wrong.length = 0;
  });

  test.each(typicalPages())(
    "%s opens with its styles",
    async (file) => {
      await page().goto(root() + file);
      expect(readSiteFile(file).toString("utf8")).toContain("<style");
      expect(
        await page().evaluate(() => [...document.styleSheets].some(({ cssRules }) => cssRules.length > 0)),
      ).toBe(true);
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  test.each(examples)(
    "from %s each entry of the navigation is clicked, and leads to a page of the site",
    async (file) => {
      await page().goto(root() + file);
      const entries = await page().locator("header nav a").count();
      expect(entries).toBeGreaterThan(2);
      for (let index = 0; index < entries; index++) {
        await page().goto(root() + file);
        const link = page().locator("header nav a").nth(index);
        const href = (await link.getAttribute("href")) ?? "";
        await link.click();
        await page().waitForURL(new URL(href, root() + file).href);
        const path = decodeURI(
          page()
            .url()
            .replace(/[?#].*/, ""),
        ).slice(decodeURI(root()).length);
        expect.soft(sitePages(), href).toContain(path);
        expect.soft(await page().locator("h1").count(), href).toBe(1);
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});

describe.each(places.slice(0, 2))("a missing page, $place", ({ root }) => {
  const page = usePage();

  test.each(["no-such-page.html", "regions/no-such-page.html", "no/such/folder/page.html"])(
    "%s: the way up ends at the overview",
    async (path) => {
      const response = await page().goto(root() + path);
      expect(response?.status()).toBe(404);
      const folders = path.split("/").length - 1;
      if (folders === 0) await page().locator('main a[href="index.html"]').first().click();
      for (let step = 0; step < folders; step++) await page().locator('main a[href="../index.html"]').click();
      expect(page().url()).toBe(`${root()}index.html`);
      expect(await page().locator("h1").textContent()).not.toBe("");
    },
    300_000,
  );
});
