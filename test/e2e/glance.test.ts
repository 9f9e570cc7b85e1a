// The wall of a meeting room and the sheet for its table: one view, legible, without script.
import { describe, expect, test } from "vitest";
import { pageUrl, usePage } from "../support/site.ts";

describe.each([
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
])("the wall at $width × $height", (viewport) => {
  const page = usePage({ viewport, javaScriptEnabled: false });

  test("is one view, and no writing is under 28 of 1080", async () => {
    await page().goto(pageUrl("screen.html"));
    const { width, height, sizes, right } = await page().evaluate(() => {
      const texts = [...document.querySelectorAll("main *")].filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest(".unseen") &&
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      const scale = (element: Element) => {
        const svg = element.closest("svg");
        const box = svg?.viewBox.baseVal;
        return svg && box && box.width > 0 ? svg.getBoundingClientRect().width / box.width : 1;
      };
      return {
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
        sizes: texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * scale(element)),
        right: Math.max(...texts.map((element) => element.getBoundingClientRect().right)),
      };
    });
    expect(width).toBeLessThanOrEqual(viewport.width);
    expect(height).toBeLessThanOrEqual(viewport.height);
    expect(right).toBeLessThanOrEqual(viewport.width - 60 * (viewport.height / 1080));
    expect(sizes.length).toBeGreaterThan(60);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28 * (viewport.height / 1080) - 0.5);
  });
});

describe("the sheet", () => {
  const page = usePage();

  test("is one page of A4", async () => {
    await page().goto(pageUrl("brief.html"));
    const pdf = await page().pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
