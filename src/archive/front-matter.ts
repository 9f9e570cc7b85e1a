import { LineCounter, parseDocument } from "yaml";
import type { PlacedDocument } from "./parse-structured.ts";
import { fileStart, type Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";

export interface BodyLine {
  readonly text: string;
  readonly line: number;
  readonly start: number;
}

/** A Markdown text, taken apart. */
export interface FrontMatter {
  readonly document: PlacedDocument;
  /** The lines after the front matter; `start` is where one begins in the text, in UTF-16 units. */
  readonly body: readonly BodyLine[];
}

/**
 * Splits a text into its YAML front matter and its body.
 *
 * Every scalar is read as text: YAML would make something else of a date.
 *
 * @returns undefined after a report
 */
export function splitFrontMatter(text: string, report: Report): FrontMatter | undefined {
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (lines[0]?.trimEnd() !== "---" || end < 0) {
    if (lines[0]?.trimEnd() === "---") report({ line: lines.length, column: 1 }, message("frontMatterOpen"));
    else report(fileStart, message("frontMatterMissing"));
    return undefined;
  }
  const counter = new LineCounter();
  const yaml = lines.slice(1, end).join("\n");
  const tree = parseDocument(yaml, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    // The opening --- is line 1.
    return { line: line + 1, column: col };
  };
  for (const { pos } of tree.errors) report(place(pos[0]), message("frontMatterWrong"));
  if (tree.errors.length > 0) return undefined;
  const value = toValue(tree, report);
  if (value === undefined) return undefined;
  let start = lines.slice(0, end + 1).reduce((length, line) => length + line.length + 1, 0);
  const body = lines.slice(end + 1).map((line, index) => {
    const bodyLine = { text: line, line: end + 2 + index, start };
    start += line.length + 1;
    return bodyLine;
  });
  return { document: { tree, value, place }, body };
}

function toValue(tree: PlacedDocument["tree"], report: Report): unknown {
  try {
    // No aliases: nobody needs them here, and they can grow without bound.
    const value: unknown = tree.toJS({ maxAliasCount: 0 });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value ?? {};
    // A key without a value says that there is none.
    return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== ""));
  } catch {
    report({ line: 2, column: 1 }, message("frontMatterAlias"));
    return undefined;
  }
}
