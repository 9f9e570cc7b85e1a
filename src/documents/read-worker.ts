// The thread in which received files are read, so that it can be ended; see read-received.ts.
import { parentPort, workerData } from "node:worker_threads";
import type { DataProblem } from "./report.ts";
import { type ReadFile, readReceivedFile } from "./read-file.ts";
import { Unreadable } from "./unreadable.ts";

/** What the thread answers. */
export interface ReadAnswer {
  readonly files: readonly ReadFile[];
  readonly problems: readonly DataProblem[];
}

/** Reads files; what cannot be read becomes a problem. */
export async function readAll(paths: readonly string[]): Promise<ReadAnswer> {
  const files: ReadFile[] = [];
  const problems: DataProblem[] = [];
  for (const path of paths) {
    try {
      files.push(await readReceivedFile(path));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ file: path, ...error.place, said: error.said });
    }
  }
  return { files, problems };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
if (parentPort) parentPort.postMessage(await readAll(workerData as readonly string[]));
