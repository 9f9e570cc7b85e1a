import { LineCounter, parseDocument } from "yaml";
import type { PlacedDocument } from "./parse-structured.ts";
import type { Report } from "./report.ts";

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
    const opened = lines[0]?.trimEnd() === "---";
    report(
      { line: opened ? lines.length : 1, column: 1 },
      {
        found: opened ? "the front matter is not closed" : "the file does not begin with front matter",
        expected: "a line ---, lines such as title: …, and another line ---",
        mend: `add the line ---${opened ? " after the last of them" : " and the front matter above the text"}.`,
      },
    );
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
  for (const { message, pos } of tree.errors) {
    report(place(pos[0]), {
      found: `this is not YAML (${message.split("\n")[0]})`,
      expected: "lines such as title: …",
      mend: 'put a text that holds ": ", "#" or quotes into single quotes.',
    });
  }
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
    report(
      { line: 2, column: 1 },
      {
        found: "the front matter refers to another part of itself (& and *)",
        expected: "plain values",
        mend: "write the value out in both places, or put it into quotes.",
      },
    );
    return undefined;
  }
}
