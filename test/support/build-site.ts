import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What a build left behind: its exit code and what it said. */
export interface BuildResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the build command in a process and a work folder of its own: as an operator does, untouched by the test runner.
 *
 * @param folders.data - the record
 * @param folders.out - where the site goes
 * @param folders.work - takes the place of .tongbao/
 * @param options - further arguments, and changes to the environment
 */
export function runBuild(
  folders: { data: string; out: string; work: string },
  options: { args?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): BuildResult {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...options.env,
    TONGBAO_DATA: folders.data,
    TONGBAO_WORK: folders.work,
  };
  for (const name of Object.keys(env)) if (/^(VITEST|NODE_ENV$|TEST$|TZ$)/.test(name)) delete env[name];
  return spawnSync(
    process.execPath,
    [resolve("scripts/build.ts"), "--out", folders.out, ...(options.args ?? [])],
    {
      env,
      encoding: "utf8",
    },
  );
}
