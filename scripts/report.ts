import { DataError } from "../src/documents/data-error.ts";
import { type Language, type Message, message } from "../src/messages/message.ts";
import { sentence } from "../src/messages/sentence.ts";
import { CommandError } from "../src/messages/command-error.ts";
import { languageOf } from "../src/messages/language.ts";
import { PublishError } from "../src/publish/page-problems.ts";

/** Runs a command to its end. What the editor can mend is printed plainly and ends with exit code 1. */
export async function endWith(
  command: () => Promise<void>,
  language: Language = languageOf(undefined),
): Promise<void> {
  try {
    await command();
  } catch (error) {
    const text = isMendable(error)
      ? error.worded(language)
      : systemText(error as NodeJS.ErrnoException, language);
    if (text === undefined) throw error;
    console.error(text);
    process.exitCode = 1;
  }
}

function isMendable(error: unknown): error is DataError | PublishError | CommandError {
  return [DataError, PublishError, CommandError].some((kind) => error instanceof kind);
}

/** What the system refused, with the path that it was about; undefined for an error of our own. */
function systemText({ code, path, syscall }: NodeJS.ErrnoException, language: Language): string | undefined {
  if (code === undefined || syscall === undefined) return undefined;
  return sentence(systemMessage(code, path ?? syscall), language);
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
