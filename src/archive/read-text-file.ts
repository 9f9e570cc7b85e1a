import { readFileSync, statSync } from "node:fs";
import { decode } from "../documents/decode.ts";
import { messageOfSystem } from "../documents/message-of-system.ts";
import { fileStart, type Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";

/** Bytes: the largest real file of a quarter is some kilobytes. */
const largestFile = 10 * 1024 * 1024;

/** The text of a file that the folder lists. Undefined after a report. */
export function readTextFile(path: string, report: Report): string | undefined {
  try {
    const status = statSync(path);
    if (!status.isFile()) {
      report(fileStart, message("folderForFile"));
      return undefined;
    }
    if (status.size > largestFile) {
      report(fileStart, message("fileTooLarge", { bytes: status.size, most: largestFile }));
      return undefined;
    }
    return decode(readFileSync(path), report);
  } catch (error) {
    report(fileStart, messageOfSystem(error));
    return undefined;
  }
}
