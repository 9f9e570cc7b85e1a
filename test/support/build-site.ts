import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What a build left behind: its exit code and what it said. */
export interface BuildResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuildFolders {
  /** The record. */
  readonly data: string;
  /** Where the site goes. */
  readonly out: string;
  /** Takes the place of .tongbao/. */
  readonly work: string;
}

/**
 * Runs the build command in a process and a work folder of its own: as an operator does, untouched by the test runner.
 *
 * @param options.args - more of the command line: ["--compress"]
 * @param options.env - changes to the environment
 */
export function runBuild(folders: BuildFolders, options: BuildRun = {}): BuildResult {
  const { command, args, env } = buildCommand(folders, options);
  return spawnSync(command, args, { env, encoding: "utf8" });
}

export interface BuildRun {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** The same, for a test to start and end as it likes. */
export function buildCommand({ data, out, work }: BuildFolders, options: BuildRun = {}) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...options.env,
    TONGBAO_DATA: data,
    TONGBAO_WORK: work,
  };
  for (const name of Object.keys(env)) if (/^(VITEST|NODE_ENV$|TEST$|TZ$)/.test(name)) delete env[name];
  const args = [resolve("scripts/build.ts"), "--out", out, ...(options.args ?? [])];
  return { command: process.execPath, args, env };
}
