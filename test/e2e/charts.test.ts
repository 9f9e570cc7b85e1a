import { describe, expect, test } from "vitest";
import { pageUrl, screenNames, screens, sitePages, usePage } from "../support/site.ts";

describe.each(screenNames)("on a %s screen", (screen) => {
  const page = usePage(screens[screen]);

  test.each(sitePages())(
    "%s: the writing in charts is large enough, apart, and whole",
    async (file) => {
      await page().goto(pageUrl(file));
      expect((await page().evaluate(readCharts)).faults).toEqual([]);
    },
    300_000,
  );

  test("charts are found at all", async () => {
    await page().goto(pageUrl("index.html"));
    expect((await page().evaluate(readCharts)).texts).toBeGreaterThan(5);
  }, 300_000);
});

/** Runs in the page: writing in a visible chart that is below 12 px, touches other writing, or leaves its picture. */
function readCharts(): { texts: number; faults: string[] } {
  const faults: string[] = [];
  let count = 0;
  for (const svg of document.querySelectorAll("svg")) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const caption = svg.closest("figure")?.querySelector("figcaption, h2, h3")?.textContent;
    const name = svg.getAttribute("aria-label") ?? caption?.trim() ?? "chart";
    const texts = [...svg.querySelectorAll("text")]
      .filter((text) => text.checkVisibility() && text.textContent.trim() !== "")
      .map((text) => {
        const matrix = text.getScreenCTM() as DOMMatrix;
        const scale = Math.hypot(matrix.a, matrix.b);
        const sizes = [text, ...text.querySelectorAll("tspan")]
          .filter((part) =>
            [...part.childNodes].some(({ nodeName, nodeValue }) => nodeName === "#text" && nodeValue?.trim()),
          )
          .map((part) => parseFloat(getComputedStyle(part).fontSize) * scale);
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const box = { left, right, top, bottom };
        if (Math.abs(matrix.b) < 0.01) {
          // The rectangle is as tall as the font's lines (1.45 em in Noto CJK); the writing fills one em about its baseline.
          const baselines = [0, text.getNumberOfChars() - 1].map(
            (index) => text.getStartPositionOfChar(index).matrixTransform(matrix).y,
          );
          box.top = Math.min(...baselines) - 0.88 * Math.max(...sizes);
          box.bottom = Math.max(...baselines) + 0.12 * Math.max(...sizes);
        }
        return { words: text.textContent.trim(), size: Math.min(...sizes), box };
      });
    count += texts.length;
    for (const [index, { words, size, box }] of texts.entries()) {
      const say = (fault: string): number => faults.push(`${name}: "${words}" ${fault}`);
      if (size < 11.9) say(`is ${size.toFixed(1)} px`);
      const out = Math.max(
        frame.left - box.left,
        box.right - frame.right,
        frame.top - box.top,
        box.bottom - frame.bottom,
      );
      if (out > 1) say(`leaves its picture by ${out.toFixed(1)} px`);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1)
          say(`overlaps "${other.words}" by ${across.toFixed(1)} × ${down.toFixed(1)} px`);
      }
    }
  }
  return { texts: count, faults };
}
