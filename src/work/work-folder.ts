import { resolve } from "node:path";

/** Where the build keeps what it makes on the way: .tongbao/, or TONGBAO_WORK. */
export function workFolder(): string {
  return resolve(process.env["TONGBAO_WORK"] ?? ".tongbao");
}

/** The one file between computing and rendering. */
export function dashboardFile(): string {
  return resolve(workFolder(), "dashboard.json");
}

/** The seals beside it: pages show a line of each, and they are published as they are. */
export function sealsFile(): string {
  return resolve(workFolder(), "seals.json");
}

/** The scripts of check.html, bundled before the pages are laid out. */
export function checkFolder(): string {
  return resolve(workFolder(), "check");
}

/** The record that is built: data/, or TONGBAO_DATA. */
export function dataFolder(): string {
  return process.env["TONGBAO_DATA"] ?? "data";
}
