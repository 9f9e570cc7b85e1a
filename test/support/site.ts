import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { rounds } from "./rounds.ts";

/** Every file of the built site: "regions/330200.html". */
export function siteFiles(): string[] {
  const dir = inject("siteDir");
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** Every page of the built site, read from the folder so that a new page is tested from its first day. */
export function sitePages(): string[] {
  return siteFiles().filter((file) => file.endsWith(".html") && !isFolderIndex(file));
}

/**
 * Pages of every kind, for what is slow to look at: of those of a folder, which differ in their figures alone, the one with the
 * least in it and the one with the most; at length every page.
 */
export function typicalPages(): string[] {
  const folders = Map.groupBy(sitePages(), (file) => file.replace(/[^/]+$/, ""));
  return [...folders].flatMap(([folder, pages]) => {
    if (/^(?:large\/)?$/.test(folder)) return pages;
    const bySize = pages.toSorted((a, b) => readSiteFile(a).length - readSiteFile(b).length);
    return rounds(0, 1) === 1 ? pages : [...new Set([bySize[0] ?? "", bySize.at(-1) ?? ""])].toSorted();
  });
}

/** The pages of folders once more, as their indexes: regions/index.html is regions.html but for its links. */
export function folderIndexes(): string[] {
  return siteFiles().filter(isFolderIndex);
}

function isFolderIndex(file: string): boolean {
  return file.endsWith("/index.html") && file !== "large/index.html";
}

export function readSiteFile(file: string): Buffer {
  return readFileSync(join(inject("siteDir"), file));
}

/** Where a page is served at the root of a host. */
export function pageUrl(file: string): string {
  return new URL(file, inject("siteUrl")).href;
}

/** The two screens of the design: a desk and a phone. */
export const screens = {
  wide: { viewport: { width: 1280, height: 800 } },
  narrow: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

export type Screen = keyof typeof screens;
export const screenNames = ["wide", "narrow"] as const satisfies readonly Screen[];
export const schemes = ["light", "dark"] as const;

/**
 * One page of the one browser for the tests of a file or of a `describe`, opened before them and closed after.
 *
 * Tests share it since a fresh one takes longer than most of them; each begins by going somewhere.
 */
export function usePage(options: BrowserContextOptions = screens.wide): () => Page {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.connect(inject("browserEndpoint"));
    page = await (await browser.newContext(options)).newPage();
  }, 300_000);
  afterAll(() => browser.close());
  return () => page;
}
