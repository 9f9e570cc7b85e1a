import { chromium } from "playwright-core";
import type { Browser, BrowserServer } from "playwright-core";
import {
  browserCandidates,
  browserFlags,
  browserRuns as runs,
  hasChineseFont,
} from "../../src/publish/print/find-browser.ts";
import { installCommand, installOnDebian } from "./debian.ts";

const packages = ["chromium", "fonts-noto-cjk", "fontconfig"];
const remedy = installCommand(packages);

/** A Chromium of this machine with a fresh profile. It is found, or installed where that can be done; never skipped. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserFlags });
}

/** The same, for several test files to connect to. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findBrowser(), args: browserFlags });
}

/**
 * The path of a Chromium that runs, on a machine that has a Chinese font.
 *
 * @throws Error that names the one command to run
 */
export function findBrowser(): string {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked !== undefined && !runs(asked))
    throw new Error(`CHROMIUM_PATH is no browser that runs: "${asked}"`);
  let found = asked ?? [...browserCandidates(), chromium.executablePath()].find(runs);
  if (found === undefined || !hasChineseFont()) {
    if (!installOnDebian(packages))
      throw new Error(`No ${found ? "Chinese font" : "browser"} for the tests. Run: ${command(found)}`);
    found ??= [...browserCandidates(), chromium.executablePath()].find(runs);
  }
  if (found === undefined)
    throw new Error(`No browser runs, even after: ${remedy}. Set CHROMIUM_PATH to one that does.`);
  return found;
}

function command(found: string | undefined): string {
  if (process.platform === "linux") return `sudo sh -c '${remedy}'`;
  return found === undefined ? "npx playwright-core install chromium" : remedy;
}
