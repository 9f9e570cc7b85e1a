import type { Language } from "../../messages/message.ts";
import { readings } from "../../archive/sealed.ts";

/** Lines of a file that a preview shows. */
const mostShown = 6;

/** Lines above which two texts are only counted, not compared. */
const mostCompared = 2000;

/** How a file of the folder changes. */
export interface FileChange {
  readonly name: string;
  readonly bytes: number;
  readonly change: "new" | "changed" | "same" | "removed";
  /** "+ line" and "- line"; for a new file its first lines. */
  readonly lines: readonly string[];
  /** How many lines of a new file are not among them. */
  readonly more: number;
}

/** What staging would write, file by file, against what is there. */
export function previewOf(
  files: ReadonlyMap<string, string>,
  existing: ReadonlyMap<string, string>,
): FileChange[] {
  const changes = [...files].map(([name, text]): FileChange => {
    const before = existing.get(name);
    const bytes = Buffer.byteLength(text);
    if (before === undefined) return { name, bytes, change: "new", ...head(text) };
    return before === text
      ? { name, bytes, change: "same", lines: [], more: 0 }
      : { name, bytes, change: "changed", lines: lineDifference(before, text), more: 0 };
  });
  const removed = [...existing.keys()].filter((name) => !files.has(name));
  return [
    ...changes,
    ...removed.map((name): FileChange => ({ name, bytes: 0, change: "removed", lines: [], more: 0 })),
  ];
}

const changeWords: Readonly<Record<Language, Readonly<Record<FileChange["change"], string>>>> = {
  zh: { new: "新增", changed: "改动", same: "不变", removed: "删去" },
  en: { new: "new    ", changed: "changed", same: "same   ", removed: "removed" },
};

/** A preview in words. */
export function wordPreview(changes: readonly FileChange[], language: Language): string {
  return changes
    .map(({ name, bytes, change, lines, more }) => {
      const size = bytes === 0 ? "" : language === "zh" ? `（${bytes}字节）` : ` (${bytes} bytes)`;
      const rest = language === "zh" ? `  …… 还有${more}行` : `  … ${more} more lines`;
      return [
        `  ${changeWords[language][change]} ${name}${size}`,
        ...[...lines, ...(more > 0 ? [rest] : [])].map((line) => `    ${line}`),
      ].join("\n");
    })
    .join("\n");
}

function head(text: string): { lines: string[]; more: number } {
  const lines = text
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "");
  return {
    lines: lines.slice(0, mostShown).map((line) => `+ ${short(line)}`),
    more: Math.max(lines.length - mostShown, 0),
  };
}

/** The lines that one text has and the other has not, in order: a longest common subsequence. */
export function lineDifference(before: string, after: string): string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  if (a.length > mostCompared || b.length > mostCompared) return [`- ${a.length} …`, `+ ${b.length} …`];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i] as Uint16Array;
      row[j] =
        a[i] === b[j]
          ? (common[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(common[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      lines.push(`- ${a[i++] ?? ""}`);
    } else {
      lines.push(`+ ${b[j++] ?? ""}`);
    }
  }
  return showChanges(lines);
}

/** A line that replaces another is cut around what differs, so that both are seen to. */
function showChanges(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const [before, after] = line.startsWith("-") ? [line, lines[index + 1]] : [lines[index - 1], line];
    if (before?.startsWith("-") !== true || after?.startsWith("+") !== true) return cut(line);
    const told = readings(before.slice(2), after.slice(2));
    return line === before ? `- ${short(told.before ?? "")}` : `+ ${short(told.after ?? "")}`;
  });
}

function cut(line: string): string {
  return line.slice(0, 2) + short(line.slice(2));
}

function short(line: string): string {
  const characters = [...line];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : line;
}
