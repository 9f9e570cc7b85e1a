import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { messageOfSystem } from "../documents/message-of-system.ts";
import { type Message, message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import { findHidden } from "../text/hidden-characters.ts";
import { type DataProblem, fileStart, reportInto } from "../documents/report.ts";

/** A folder and how messages call it. */
export interface Folder {
  readonly path: string;
  readonly shown: string;
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/** Where a folder's entries may lie, and what is told of those that are none of a record's. */
export interface FolderContext {
  /** The real path of the record; what a link leads to outside of it is not published. */
  readonly root: string;
  readonly problems: DataProblem[];
}

/** Where intake moves a period's folder while another takes its place. */
export const replacedName = (period: string): string => `.${period}.replaced`;

/**
 * What a folder holds, in order of name; without what the system and Office leave behind.
 *
 * Reports what cannot be listed, or is neither file nor folder, or leads out of the record.
 */
export function listFolder(path: string, shown: string, { root, problems }: FolderContext): Folder {
  const folder = { path, shown, files: [] as string[], directories: [] as string[] };
  const names = namesIn(path, shown, problems).filter(
    (name) => !/^(?:\.|~\$)/.test(name) && name.toLowerCase() !== "thumbs.db",
  );
  for (const name of names.toSorted()) {
    const report = (said: Message) => reportInto(problems, shownPath(folder, name))(fileStart, said);
    const hidden = findHidden(name);
    const kind = hidden
      ? message("fileNameHidden", { character: hidden.name })
      : kindOf(join(path, name), root, path);
    if (kind === "file") folder.files.push(name);
    else if (kind === "directory") folder.directories.push(name);
    else report(kind);
  }
  return folder;
}

function namesIn(path: string, shown: string, problems: DataProblem[]): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    reportInto(problems, shown)(fileStart, messageOfSystem(error));
    return [];
  }
}

/** What an entry is, or why it is none of a record's. */
function kindOf(path: string, root: string, parent: string): "file" | "directory" | Message {
  try {
    if (lstatSync(path).isSymbolicLink()) {
      const target = realpathSync(path);
      if (!isWithin(target, root)) return message("linkLeadsOut", { target });
      if (isWithin(realpathSync(parent), target)) return message("linkBroken");
    }
    const status = statSync(path);
    if (status.isDirectory()) return "directory";
    return status.isFile() ? "file" : message("neitherFileNorFolder");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ELOOP" ? message("linkBroken") : messageOfSystem(error);
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The displayed path of something in a folder. */
export function shownPath(folder: Pick<Folder, "shown">, name: string): string {
  return folder.shown === "" || folder.shown === "." ? name : `${folder.shown}/${name}`;
}

/** Reports each table, JSON or Markdown file whose name says nothing: a slip in a name would lose what it holds. */
export function reportUnknownFiles(folder: Folder, known: readonly string[], problems: DataProblem[]): void {
  for (const name of folder.files) {
    if (known.includes(name) || /^readme\b/i.test(name) || !/\.(?:csv|json|md)$/i.test(name)) continue;
    const nearest = closestNames(name, known);
    reportInto(problems, shownPath(folder, name))(
      fileStart,
      message("fileNameUnknown", { name, known, nearest }),
    );
  }
}
