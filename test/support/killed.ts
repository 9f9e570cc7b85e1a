import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** How a command ended: its exit code, or null when it was killed first. */
export interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

/**
 * Runs a command and kills it, with all that it has started, by the signal that nothing can catch.
 *
 * @param when - resolves at the moment; a command that ends before is not killed
 */
export async function runUntil(
  { command, args, env }: { command: string; args: readonly string[]; env: NodeJS.ProcessEnv },
  when: Promise<unknown> = new Promise(() => {}),
): Promise<Ended> {
  const child = spawn(command, args, { env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await Promise.race([ended, when]);
  if (child.exitCode === null && child.pid !== undefined) {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended in between.
    }
  }
  return { status: await ended, stderr };
}

/** After so many milliseconds. */
export async function after(milliseconds: number): Promise<void> {
  await setTimeout(milliseconds);
}

/** Numbers from 0 up to 1, the same in every run, so that a failure can be looked at again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
