import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Message, message } from "../../messages/message.ts";

/** Chromium does not start as root with its sandbox, and root in a container has none to lose. */
const sandboxFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The browser reads our pages only, asks no name server for anything, and makes none of its own calls home. */
export const browserFlags = [
  ...sandboxFlags,
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser, or why there is none that Chinese pages could be printed with. */
export type BrowserSearch = { readonly path: string } | { readonly path: undefined; readonly said: Message };

/** A Chromium of this machine that runs, with a Chinese font to set pages in. Nothing is installed. */
export function findBrowser(): BrowserSearch {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked !== undefined && !browserRuns(asked)) {
    return { path: undefined, said: message("browserWrong", { path: asked }) };
  }
  const path = asked ?? browserCandidates().find(browserRuns);
  if (path === undefined) {
    return { path, said: message("browserMissing") };
  }
  if (!hasChineseFont()) {
    return { path: undefined, said: message("fontMissing") };
  }
  return { path };
}

/** Where a Chromium may be, likeliest first. */
export function browserCandidates(): string[] {
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
  return [...onPath, ...usualPlaces()];
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
export function browserRuns(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true; // there the question opens a window
  return spawnSync(path, [...sandboxFlags, "--version"], { timeout: 30_000 }).status === 0;
}

export function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}
