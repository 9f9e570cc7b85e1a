// Once for all tests in test/e2e: builds the shipped record, serves it in two places, starts one browser.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { serveFolder } from "../../src/publish/preview/static-server.ts";
import { launchBrowserServer } from "./browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the finished site. */
    siteDir: string;
    /** The site at the root of a host: "http://127.0.0.1:…/". */
    siteUrl: string;
    /** The same folder at "http://127.0.0.1:…/any/sub/path/". */
    subPathUrl: string;
    browserEndpoint: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tongbao-e2e-"));
  const siteDir = join(folder, "dist");
  build(resolve("data"), siteDir, join(folder, "work"));
  const site = await serveFolder(siteDir);
  const subPath = await serveFolder(siteDir, { base: "/any/sub/path/" });
  const browser = await launchBrowserServer();
  provide("siteDir", siteDir);
  provide("siteUrl", site.url);
  provide("subPathUrl", subPath.url);
  provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), site.close(), subPath.close()]);
    await rm(folder, { recursive: true, force: true });
  };
}

/** In a process of its own, with a work folder of its own: as an operator builds, untouched by the test runner. */
function build(dataDir: string, outDir: string, workDir: string): void {
  const script = `import { buildSite } from ${JSON.stringify(resolve("scripts/build.ts"))};
    await buildSite(${JSON.stringify({ dataDir, outDir })});`;
  const env: NodeJS.ProcessEnv = { ...process.env, TONGBAO_WORK: workDir };
  for (const name of Object.keys(env)) if (/^(VITEST|NODE_ENV$|TEST$|TZ$)/.test(name)) delete env[name];
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("The site does not build; what stopped it is printed above.");
}
