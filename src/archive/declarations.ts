import { z } from "zod";
import type { Declaration } from "./model.ts";
import { parseStructured, type PlacedDocument } from "./parse-structured.ts";
import type { Report } from "./report.ts";
import { words } from "./schema-parts.ts";
import { quoted } from "./word-problem.ts";

const declaredSchema = z.strictObject({
  figures: z.array(z.strictObject({ quote: words, reason: words })).default([]),
});

/**
 * A quarter's declared.json: the figures of the circular that are published though nothing proves them.
 *
 * @param circular - the circular's text; undefined where there is none, or it is in doubt
 */
export function parseDeclarations(
  document: PlacedDocument,
  circular: string | undefined,
  report: Report,
): Declaration[] {
  const { value, place } = parseStructured(document, declaredSchema, report);
  const figures = value.figures ?? [];
  figures.forEach(({ quote }, index) => {
    if (circular === undefined || circular.includes(quote)) return;
    report(place(["figures", index, "quote"]), {
      found: `circular.md does not say ${quoted(quote)}`,
      expected: "words of the circular, the figure among them",
      mend: "copy the words from the circular, or take the declaration out.",
    });
  });
  return figures;
}
