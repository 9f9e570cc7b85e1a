import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserServer } from "playwright-core";
import { installCommand, installOnDebian } from "./debian.ts";

// The browser reads our pages only: no sandbox (root in a container), and none of its own calls home.
export const browserFlags = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
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
  let found = asked ?? candidates().find(runs);
  if (found === undefined || !hasChineseFont()) {
    if (!installOnDebian(packages))
      throw new Error(`No ${found ? "Chinese font" : "browser"} for the tests. Run: ${command(found)}`);
    found ??= candidates().find(runs);
  }
  if (found === undefined)
    throw new Error(`No browser runs, even after: ${remedy}. Set CHROMIUM_PATH to one that does.`);
  return found;
}

function candidates(): string[] {
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
  ];
  const extension = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + extension)));
  return [...onPath, ...usualPlaces(), chromium.executablePath()];
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap(
      (name) => process.env[name] ?? [],
    );
    const apps = [
      "Chromium/Application/chrome.exe",
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ];
    return roots.flatMap((root) => apps.map((app) => join(root, app)));
  }
  return [
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/microsoft/msedge/msedge",
  ];
}

/** Some are only a note that says where to get the browser (Ubuntu's chromium-browser), so it is asked. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true; // there the question opens a window
  return spawnSync(path, ["--no-sandbox", "--version"], { timeout: 30_000 }).status === 0;
}

function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

function command(found: string | undefined): string {
  if (process.platform === "linux") return `sudo sh -c '${remedy}'`;
  return found === undefined ? "npx playwright-core install chromium" : remedy;
}
