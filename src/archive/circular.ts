import { z } from "zod";
import { blocksOf } from "./blocks.ts";
import { didYouMean } from "./closest-names.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { findHidden } from "./hidden-characters.ts";
import type { Circular } from "./model.ts";
import { parseStructured, type Path } from "./parse-structured.ts";
import type { Place, Report } from "./report.ts";
import { isoDate, isoDateOrTime, words } from "./schema-parts.ts";
import { quoted } from "./word-problem.ts";

const frontMatterSchema = z.strictObject({
  title: words,
  published: isoDateOrTime.exactOptional(),
  source: words.exactOptional(),
  documentNumber: words.exactOptional(),
  signatory: words,
  signed: isoDate,
  attachments: z.array(words).default([]),
  indexNumber: words.exactOptional(),
  topic: words.exactOptional(),
  validity: words.exactOptional(),
  disclosure: words.exactOptional(),
  remark: words.exactOptional(),
});

export interface ParsedCircular {
  /** What holds. The whole of it, when nothing was reported. */
  readonly circular: Partial<Circular>;
  readonly place: (path: Path) => Place;
}

/**
 * A quarter's circular.md: front matter and text. Undefined after a report.
 *
 * @param officeNames - who may sign; undefined when site.json is in doubt
 */
export function parseCircular(
  text: string,
  officeNames: readonly string[] | undefined,
  report: Report,
): ParsedCircular | undefined {
  const parts = splitFrontMatter(text, report);
  if (!parts) return undefined;
  const { value, place } = parseStructured(parts.document, frontMatterSchema, report);
  const { signatory } = value;
  if (signatory !== undefined && officeNames && !officeNames.includes(signatory) && !findHidden(signatory)) {
    report(place(["signatory"]), {
      found: `${quoted(signatory)} is no office of site.json`,
      expected: `one of ${officeNames.join(", ")}${didYouMean(signatory, officeNames)}`,
      mend: "sign with the office that issued the circular; where the copy was altered there, say so in quarter.json.",
    });
  }
  for (const line of parts.body) {
    const trimmed = line.text.trim();
    const hidden = findHidden(trimmed);
    if (!hidden) continue;
    const before = line.text.indexOf(trimmed) + hidden.offset;
    report(
      { line: line.line, column: Array.from(line.text.slice(0, before)).length + 1 },
      {
        found: `a character that cannot be seen (${hidden.name})`,
        expected: "text that reads as it looks",
        mend: "delete the character.",
      },
    );
  }
  const blocks = blocksOf(parts.body);
  if (blocks.length === 0) {
    report(
      { line: parts.body[0]?.line ?? 1, column: 1 },
      {
        found: "there is no text after the front matter",
        expected: "the text of the circular",
        mend: "add the text, or remove the file where only the figures were published.",
      },
    );
  }
  return { circular: { ...value, blocks, fileText: text }, place };
}
