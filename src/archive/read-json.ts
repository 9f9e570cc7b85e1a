import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { message } from "../messages/message.ts";
import { jsonErrorOffset } from "./json-syntax.ts";
import type { Report } from "../documents/report.ts";
import type { PlacedDocument } from "./parse-structured.ts";
import { placeInText } from "../documents/text-place.ts";

/**
 * A JSON text and the places of its values.
 *
 * JSON is YAML, and the YAML parser keeps places; but it takes more than JSON, so that the syntax is checked first.
 *
 * @returns undefined after a report
 */
export function readJson(text: string, report: Report): PlacedDocument | undefined {
  const offset = jsonErrorOffset(text);
  if (offset !== undefined) {
    const rest = text.slice(offset).split("\n")[0] ?? "";
    report(
      placeInText(text, offset),
      rest === "" ? message("jsonEndsEarly") : message("jsonWrong", { rest }),
    );
    return undefined;
  }
  const counter = new LineCounter();
  const tree = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // The parser compares each key with all before it; thousands of them would take minutes.
    uniqueKeys: false,
  });
  const place = (at: number) => {
    const { line, col } = counter.linePos(at);
    return { line, column: col };
  };
  visit(tree, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          report(place(key.range?.[0] ?? 0), message("keyTwice", { key: String(key.value) }));
        seen.add(key.value);
      }
    },
  });
  return { tree, value: JSON.parse(text) as unknown, place };
}
