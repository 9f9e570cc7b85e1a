import { readFileSync, statSync } from "node:fs";
import { decode } from "./decode.ts";
import { fileStart, type Report } from "./report.ts";

/** Bytes: the largest real file of a quarter is some kilobytes. */
const largestFile = 10 * 1024 * 1024;

/** The text of a file that the folder lists. Undefined after a report. */
export function readTextFile(path: string, report: Report): string | undefined {
  try {
    const status = statSync(path);
    if (!status.isFile()) {
      report(fileStart, {
        found: "this is no file",
        expected: "a text file of this name",
        mend: "move the folder elsewhere, or let its name begin with “_”.",
      });
      return undefined;
    }
    if (status.size > largestFile) {
      report(fileStart, {
        found: `the file has ${status.size} bytes`,
        expected: `at most ${largestFile} bytes (10 MB)`,
        mend: "check that this is the right file, and remove what does not belong into it.",
      });
      return undefined;
    }
    return decode(readFileSync(path), report);
  } catch (error) {
    report(fileStart, {
      found: `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      expected: "a file that this user may read",
      mend: "check the file's permissions and links.",
    });
    return undefined;
  }
}
