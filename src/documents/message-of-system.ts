import { type Message, message } from "../messages/message.ts";

/** Why a file could not be read, from the error that the system gave. */
export function messageOfSystem(error: unknown): Message {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "ENOENT") return message("fileMissing");
  if (code === "EISDIR") return message("notAFile");
  if (code === "EACCES" || code === "EPERM") return message("fileForbidden");
  return message("fileUnreadable", { code });
}
