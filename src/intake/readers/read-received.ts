import { Worker } from "node:worker_threads";
import { DataError, type DataProblem } from "../../archive/data-error.ts";
import { limits } from "./limits.ts";
import type { ReadFile } from "./read-file.ts";
import type { ReadAnswer } from "./read-worker.ts";

/**
 * Reads the received files in a thread of their own, which is ended when it takes too long or too much memory:
 * whatever a hostile file does to a parser, the command comes to its end.
 *
 * @throws DataError with a problem for each file that cannot be read
 */
export async function readReceived(paths: readonly string[]): Promise<readonly ReadFile[]> {
  const answer = await inThread(paths).catch((error: unknown): ReadAnswer => ({
    files: [],
    problems: paths
      .slice(0, 1)
      .map((file): DataProblem => ({ file, line: 1, column: 1, ...stopped(error, paths.length) })),
  }));
  if (answer.problems.length > 0) throw new DataError(answer.problems);
  return answer.files;
}

function inThread(paths: readonly string[]): Promise<ReadAnswer> {
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
    workerData: paths,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise<ReadAnswer>((resolve, reject) => {
    // Nothing else may be left to wait for: the timer must not keep the command alive, but the worker does.
    setTimeout(() => reject(new Error("time")), limits.milliseconds).unref();
    worker.once("message", resolve).once("error", reject);
    worker.once("exit", (code) => reject(new Error(`exit ${code}`)));
  }).finally(() => worker.terminate());
}

function stopped(error: unknown, files: number): Omit<DataProblem, "file" | "line" | "column"> {
  const why = error instanceof Error ? error.message : String(error);
  const found =
    why === "time"
      ? `reading was not done after ${limits.milliseconds / 1000} seconds`
      : `reading was given up (${why.split("\n")[0]?.slice(0, 100)})`;
  return {
    found: files > 1 ? `${found}, in this file or one of those after it` : found,
    expected: "a circular or its attachments, some dozens of pages at most",
    mend: "check that this is the right file; open it in the program that wrote it and save it again.",
  };
}
