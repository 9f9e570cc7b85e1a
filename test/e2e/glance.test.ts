// The wall of a meeting room and the sheet for its table: one view, legible, without script.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { madeRecord } from "../archive/made-record.ts";
import { runBuild } from "../support/build-site.ts";
import { pageUrl, usePage } from "../support/site.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-glance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

describe("rows that do not fit on the wall", () => {
  const viewport = { width: 1920, height: 1080 };
  const still = usePage({ viewport, reducedMotion: "reduce" });
  const page = usePage({ viewport });
  const names = Array.from({ length: 30 }, (_, index) => `第${index + 1}县`);

  test("take turns, are all seen once a round, and stop where they are looked at or where nothing may move", async () => {
    const rows = names.map((name, index) => `政务新媒体,${name},账号总数,${100 - index}\n`).join("");
    const data = madeRecord({
      "regions.csv": `编号,名称\n${names.map((name, index) => `${index + 1},${name}\n`).join("")}`,
      "2024-Q1/stated.csv": `对象,地区,指标,数值\n${rows}`,
    });
    const out = join(folder, "site");
    expect(runBuild({ data, out, work: join(folder, "work") }).status).toBe(0);
    const wall = pathToFileURL(join(out, "screen.html")).href;
    const seen = (of: ReturnType<typeof page>) =>
      of
        .locator("tbody th")
        .evaluateAll((cells) =>
          cells
            .filter(
              (cell) =>
                getComputedStyle(cell).visibility === "visible" && cell.getBoundingClientRect().height > 0,
            )
            .map((cell) => cell.textContent.trim()),
        );
    await page().goto(wall);
    const panels: string[][] = [];
    for (const second of [1, 13, 25, 37]) {
      await page().evaluate((time) => {
        for (const animation of document.getAnimations()) animation.currentTime = time;
      }, second * 1000);
      panels.push(await seen(page()));
    }
    expect(panels.slice(0, 3).flat()).toEqual(names);
    expect(panels.map(({ length }) => length)).toEqual([12, 12, 6, 12]);
    expect(panels[3]).toEqual(panels[0]);
    expect(await page().evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
    const states = () => page().evaluate(() => document.getAnimations().map(({ playState }) => playState));
    expect(new Set(await states())).toEqual(new Set(["running"]));
    await page().locator(".glance table").hover();
    expect(new Set(await states())).toEqual(new Set(["paused"]));
    await page().mouse.move(1, 1);
    await page().locator(".glance table").focus();
    expect(new Set(await states())).toEqual(new Set(["paused"]));
    await still().goto(wall);
    expect(await seen(still())).toEqual(names.slice(0, 12));
    expect(await still().evaluate(() => document.getAnimations().length)).toBe(0);
  }, 300_000);
});

describe("the sheet", () => {
  const page = usePage();

  test("is one page of A4", async () => {
    await page().goto(pageUrl("brief.html"));
    const pdf = await page().pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
