import { describe, expect, test } from "vitest";
import { pageUrl, schemes, screenNames, screens, typicalPages, usePage } from "../support/site.ts";

const stops = "a[href], button, summary, input, select, [tabindex='0']";

describe.each(screenNames)("on a %s screen", (screen) => {
  const page = usePage({ ...screens[screen], reducedMotion: "reduce" });

  test.each(typicalPages())(
    "%s: first a visible skip link, then focus that shows on everything",
    async (file) => {
      await page().goto(pageUrl(file));
      await page().keyboard.press("Tab");
      const skip = page().locator("a:focus");
      const href = (await skip.getAttribute("href")) ?? "";
      expect(href).toMatch(/^#./);
      const box = await skip.boundingBox();
      expect
        .soft(box && box.x >= 0 && box.y >= 0 && box.width > 20 && box.height > 12, "skip link is seen")
        .toBe(true);
      for (const colorScheme of schemes) {
        await page().emulateMedia({ colorScheme });
        expect.soft(await page().evaluate(unseenFocus, stops), colorScheme).toEqual([]);
      }
    },
    300_000,
  );
});

describe("at the keyboard alone", () => {
  const page = usePage();

  test("the skip link leads past the navigation", async () => {
    await page().goto(pageUrl("index.html"));
    await page().keyboard.press("Tab");
    await page().keyboard.press("Enter");
    await page().keyboard.press("Tab");
    expect(await page().evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  }, 300_000);

  // The pages in large type have the same links in the same order.
  const walked = typicalPages().filter((file) => !file.startsWith("large/"));

  test.each(walked)(
    "Tab goes through %s in reading order and does not get stuck",
    async (file) => {
      await page().goto(pageUrl(file));
      const expected = await page().evaluate(
        (selector) =>
          [...document.querySelectorAll(selector)]
            .filter((element) => element.checkVisibility())
            // Of a group of radio buttons one is a stop; the arrows lead to the others.
            .filter((element) => !element.matches("input[type=radio]:not(:checked)")).length,
        stops,
      );
      await page().evaluate(() => {
        const order = [...document.querySelectorAll("*")];
        const seen: number[] = [];
        document.addEventListener("focusin", ({ target }) => seen.push(order.indexOf(target as Element)));
        (window as unknown as { seen: number[] }).seen = seen;
      });
      for (let press = 0; press < expected; press++) await page().keyboard.press("Tab");
      const seen = await page().evaluate(() => (window as unknown as { seen: number[] }).seen);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(new Set(seen).size).toBe(expected);
    },
    300_000,
  );
});

/** Runs in the page: what can be focused but does not look focused, or cannot be seen then. */
function unseenFocus(selector: string): string[] {
  // Within, since only this function is sent to the page.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const look = (element: Element): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, border } =
      getComputedStyle(element);
    const outline = outlineStyle === "none" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, backgroundColor, border].join("|");
  };
  const eighths = [1, 2, 3, 4, 5, 6, 7].map((part) => part / 8);
  const unseen: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>(selector)) {
    if (!element.checkVisibility()) continue;
    element.blur();
    const before = look(element);
    element.focus(); // counts as the keyboard's, since a Tab went before
    const name = `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 20)}`;
    if (document.activeElement !== element) unseen.push(`${name}: takes no focus`);
    else if (look(element) === before) unseen.push(`${name}: looks the same`);
    // WCAG 2.4.11: not wholly hidden.
    const shows = [...element.getClientRects()].some(({ x, y, width, height }) =>
      eighths.some((across) =>
        eighths.some((down) => {
          const at = document.elementFromPoint(x + width * across, y + height * down);
          return at !== null && element.contains(at);
        }),
      ),
    );
    if (!shows) unseen.push(`${name}: covered, or off the screen`);
  }
  return unseen;
}
