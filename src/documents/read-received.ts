import { Worker } from "node:worker_threads";
import { DataError } from "./data-error.ts";
import { type Message, message } from "../messages/message.ts";
import type { DataProblem } from "./report.ts";
import { limits } from "./limits.ts";
import { isPdfName } from "./read-bytes.ts";
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
      .map((file): DataProblem => ({ file, line: 1, column: 1, said: stopped(error, paths) })),
  }));
  if (answer.problems.length > 0) throw new DataError(answer.problems);
  return answer.files;
}

const tooLong = new Error("reading was not done in time");

function inThread(paths: readonly string[]): Promise<ReadAnswer> {
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
    workerData: paths,
    resourceLimits: { maxOldGenerationSizeMb: megabytesFor(paths) },
  });
  return new Promise<ReadAnswer>((resolve, reject) => {
    // Nothing else may be left to wait for: the timer must not keep the command alive, but the worker does.
    setTimeout(() => reject(tooLong), limits.milliseconds).unref();
    worker.once("message", resolve).once("error", reject);
    worker.once("exit", (code) => reject(new Error(`exit ${code}`)));
  }).finally(() => worker.terminate());
}

function stopped(error: unknown, paths: readonly string[]): Message {
  const files = paths.length;
  return error === tooLong
    ? message("readingTooLong", { seconds: limits.milliseconds / 1000, files })
    : message("readingGivenUp", { megabytes: megabytesFor(paths), files });
}

function megabytesFor(paths: readonly string[]): number {
  return paths.some((path) => isPdfName(path)) ? limits.pdfMegabytes : limits.megabytes;
}
