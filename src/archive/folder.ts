import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { closestNames } from "./closest-names.ts";
import type { DataProblem } from "./data-error.ts";
import { fileStart, reportInto } from "./report.ts";
import { quoted } from "./word-problem.ts";

/** A folder and how messages call it. */
export interface Folder {
  readonly path: string;
  readonly shown: string;
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/** What a folder holds, in order of name; without what the system and Office leave behind. */
export function listFolder(path: string, shown: string): Folder {
  const names = readdirSync(path)
    .filter((name) => !/^(?:\.|~\$)/.test(name) && name.toLowerCase() !== "thumbs.db")
    .toSorted();
  const directories = names.filter((name) => isDirectory(join(path, name)));
  return { path, shown, directories, files: names.filter((name) => !directories.includes(name)) };
}

/** The displayed path of something in a folder. */
export function shownPath(folder: Pick<Folder, "shown">, name: string): string {
  return folder.shown === "" || folder.shown === "." ? name : `${folder.shown}/${name}`;
}

/** Reports each table, JSON or Markdown file whose name says nothing: a slip in a name would lose what it holds. */
export function reportUnknownFiles(folder: Folder, known: readonly string[], problems: DataProblem[]): void {
  for (const name of folder.files) {
    if (known.includes(name) || /^readme\b/i.test(name) || !/\.(?:csv|json|md)$/i.test(name)) continue;
    reportInto(problems, shownPath(folder, name))(fileStart, {
      found: `unknown file name ${quoted(name)}`,
      expected: `one of ${known.join(", ")}; the closest is ${closestNames(name, known, 1, Infinity).join("")}`,
      mend: "rename the file, or move it out of the folder.",
    });
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
