import { expect, test } from "vitest";
import { pageUrl, screens, typicalPages, usePage } from "../support/site.ts";

const scripted = usePage();
const page = usePage({ ...screens.wide, javaScriptEnabled: false });

// Two forms are there only with a script; search.test.ts and check.test.ts say what stands in their place without.
test.each(typicalPages().filter((file) => !/(?:search|check)\.html$/.test(file)))(
  "%s says the same without script, and opens its details",
  async (file) => {
    await Promise.all([page().goto(pageUrl(file)), scripted().goto(pageUrl(file))]);
    const text = await page().locator("body").innerText();
    expect(text.length).toBeGreaterThan(20);
    expect(text).toBe(await scripted().locator("body").innerText());

    for (const details of await page().locator("main details:not(details details):visible").all()) {
      const wasOpen = (await details.getAttribute("open")) !== null;
      await details.locator("summary").first().click();
      expect.soft((await details.getAttribute("open")) !== null, await details.innerText()).toBe(!wasOpen);
    }
  },
  300_000,
);

test.each(typicalPages())(
  "%s opens its popovers without script",
  async (file) => {
    await page().goto(pageUrl(file));
    const button = page().locator("button[popovertarget]:visible").first();
    if ((await button.count()) === 0) return; // not every page has any
    const popover = page().locator(`[id="${await button.getAttribute("popovertarget")}"]`);
    await button.click();
    expect(await popover.isVisible(), "opens").toBe(true);
    await page().keyboard.press("Escape");
    expect(await popover.isVisible(), "stays open after Escape").toBe(false);
  },
  300_000,
);
