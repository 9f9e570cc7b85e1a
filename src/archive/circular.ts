import { z } from "zod";
import { blocksOf } from "./blocks.ts";
import { message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { findHidden } from "../text/hidden-characters.ts";
import type { Circular } from "./model.ts";
import { parseStructured, type Path } from "./parse-structured.ts";
import type { Place, Report } from "../documents/report.ts";
import { isoDate, isoDateOrTime, words } from "./schema-parts.ts";

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
    const nearest = closestNames(signatory, officeNames);
    report(place(["signatory"]), message("signatoryUnknown", { signatory, offices: officeNames, nearest }));
  }
  for (const line of parts.body) {
    const trimmed = line.text.trim();
    const hidden = findHidden(trimmed);
    if (!hidden) continue;
    const before = line.text.indexOf(trimmed) + hidden.offset;
    report(
      { line: line.line, column: Array.from(line.text.slice(0, before)).length + 1 },
      message("bodyHidden", { character: hidden.name }),
    );
  }
  const blocks = blocksOf(parts.body);
  if (blocks.length === 0) report({ line: parts.body[0]?.line ?? 1, column: 1 }, message("bodyMissing"));
  return { circular: { ...value, blocks, fileText: text }, place };
}
