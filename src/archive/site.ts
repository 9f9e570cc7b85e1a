import { z } from "zod";
import type { Site } from "./model.ts";
import { parseStructured, type PlacedDocument } from "./parse-structured.ts";
import type { Report } from "./report.ts";
import { words } from "./schema-parts.ts";

const href = words.refine(
  isSafeHref,
  "an address that begins with https:, http:, mailto: or tel:, or a path relative to the page",
);

const siteSchema = z.strictObject({
  name: words,
  jurisdiction: z.strictObject({ name: words, whole: words }),
  offices: z
    .array(z.strictObject({ name: words, aliases: z.array(words).default([]) }))
    .min(1, "at least one office that may sign a circular"),
  demo: z.boolean(),
  footer: z.array(z.strictObject({ text: words, href: href.exactOptional() })).default([]),
});

/**
 * What site.json says, as far as it holds.
 *
 * `officeNames` is undefined when the offices themselves are in doubt.
 */
export function parseSite(
  document: PlacedDocument,
  report: Report,
): { site: Partial<Site>; officeNames: readonly string[] | undefined } {
  const { value, place } = parseStructured(document, siteSchema, report);
  const seen = new Set<string>();
  value.offices?.forEach((office, index) => {
    const names = [office.name, ...office.aliases];
    names.forEach((name, at) => {
      const path = at === 0 ? ["name"] : ["aliases", at - 1];
      if (seen.has(name)) {
        report(place(["offices", index, ...path]), {
          found: `the name "${name}" stands here again`,
          expected: "each name of an office once",
          mend: "remove one of the two.",
        });
      }
      seen.add(name);
    });
  });
  return { site: value, officeNames: value.offices && [...seen] };
}

/** A link that runs no script and does not break where the site lies under a sub-path. */
export function isSafeHref(text: string): boolean {
  if (/[\s\\]/.test(text)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "mailto" || scheme === "tel") return text.length > scheme.length + 1;
  if (scheme === "http" || scheme === "https") return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
  // "/path" and "//host" leave the folder that the site lies in.
  return scheme === undefined && !text.startsWith("/") && !/^[^/?#]*:/.test(text);
}
