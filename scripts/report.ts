import { DataError } from "../src/documents/data-error.ts";
import { type Message, message } from "../src/messages/message.ts";
import { sentence } from "../src/messages/sentence.ts";
import { BusyError } from "../src/work/work-lock.ts";
import { PublishError } from "../src/publish/page-problems.ts";
import { PrintError } from "../src/publish/print/print-page.ts";
import { PlaceError } from "../src/work/replace-folder.ts";

const mendable = [DataError, PublishError, PrintError, BusyError, PlaceError];

/** Runs a command to its end. What the editor can mend is printed plainly and ends with exit code 1. */
export async function endWith(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const text = mendable.some((kind) => error instanceof kind)
      ? (error as Error).message
      : systemText(error as NodeJS.ErrnoException);
    if (text === undefined) throw error;
    console.error(text);
    process.exitCode = 1;
  }
}

/** What the system refused, with the path that it was about; undefined for an error of our own. */
function systemText({ code, path, syscall }: NodeJS.ErrnoException): string | undefined {
  if (code === undefined || syscall === undefined) return undefined;
  return sentence(systemMessage(code, path ?? syscall), "zh");
}

function systemMessage(code: string, path: string): Message {
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return message("systemForbidden", { path });
    case "ENOSPC":
    case "EDQUOT":
      return message("systemFull", { path });
    case "EEXIST":
    case "ENOTDIR":
      return message("systemNoFolder", { path });
    case "ENAMETOOLONG":
      return message("systemNameTooLong", { path });
    case "ELOOP":
      return message("systemLinkLoop", { path });
    default:
      return message("systemOther", { path, code });
  }
}
