import { LineCounter, parseDocument } from "yaml";
import { jsonErrorOffset } from "./json-syntax.ts";
import type { Report } from "./report.ts";
import type { PlacedDocument } from "./parse-structured.ts";
import { placeInText } from "./text-place.ts";
import { quoted } from "./word-problem.ts";

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
    report(placeInText(text, offset), {
      found: rest === "" ? "the file ends too early" : `${quoted(rest)} is not JSON here`,
      expected: "JSON: keys and texts in double quotes, a comma between two values and none after the last",
      mend: "correct the character here, or what stands just before it.",
    });
    return undefined;
  }
  const counter = new LineCounter();
  const tree = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = (at: number) => {
    const { line, col } = counter.linePos(at);
    return { line, column: col };
  };
  for (const { code, pos } of tree.errors) {
    if (code !== "DUPLICATE_KEY") continue;
    report(place(pos[0]), {
      found: `the key ${quoted(/^"[^"]*"/.exec(text.slice(pos[0]))?.[0].slice(1, -1) ?? "")} stands here again`,
      expected: "each key once",
      mend: "remove one of the two.",
    });
  }
  return { tree, value: JSON.parse(text) as unknown, place };
}
