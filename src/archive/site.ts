import { z } from "zod";
import type { Site } from "./model.ts";
import { parseStructured, type PlacedDocument } from "./parse-structured.ts";
import type { Report } from "./report.ts";
import { words } from "./schema-parts.ts";

const href = words.refine(
  isSafeHref,
  "an address that begins with https:, http:, mailto: or tel:, or a path relative to the page",
);

const item = z.strictObject({ text: words, href: href.exactOptional() });
const linkedItem = z.strictObject({ text: words, href });

/** The guideline's list of column types is long and open at its end: what is asked is only that there be one. */
const tagsSchema = z.strictObject({
  siteName: words,
  siteDomain: words.regex(
    /^(?:[\da-z\u4e00-\u9fff](?:[\da-z\u4e00-\u9fff-]*[\da-z\u4e00-\u9fff])?\.)+[a-z\u4e00-\u9fff]{2,}$/i,
    "a domain alone, as in www.example.gov.cn",
  ),
  siteIdCode: words.regex(
    /^(?:\d{10}|bm\d{8})$/,
    "the ten digits of the site's code, or bm and eight digits",
  ),
  columnType: words,
  columnKeywords: z.array(words).min(1, "at least one keyword"),
});

const imprintSchema = z.strictObject({
  host: words.exactOptional(),
  undertaker: words.exactOptional(),
  address: words.exactOptional(),
  phone: words.exactOptional(),
  contact: linkedItem.exactOptional(),
  statement: linkedItem.exactOptional(),
  identification: linkedItem.exactOptional(),
  errorReport: linkedItem.exactOptional(),
  icp: item.exactOptional(),
  police: item.exactOptional(),
});

const siteUrl = words.refine(
  isSiteUrl,
  "an address that begins with https: or http: and ends with a slash, as in https://www.example.gov.cn/tongbao/",
);

const siteSchema = z.strictObject({
  name: words,
  jurisdiction: z.strictObject({ name: words, whole: words }),
  offices: z
    .array(z.strictObject({ name: words, aliases: z.array(words).default([]) }))
    .min(1, "at least one office that may sign a circular"),
  demo: z.boolean(),
  footer: z.array(item).default([]),
  url: siteUrl.exactOptional(),
  tags: tagsSchema.exactOptional(),
  imprint: imprintSchema.exactOptional(),
  licence: z.strictObject({ id: words, title: words, href }).exactOptional(),
  paper: z.strictObject({ redHead: words.exactOptional() }).exactOptional(),
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
  const { value, place, unusable } = parseStructured(document, siteSchema, report);
  reportPlaceholders(document, value.demo === true, place, report);
  const { href: asked = "" } = value.imprint?.errorReport ?? {};
  for (const [hole, key, known] of [
    ["{url}", "url", value.url],
    ["{code}", "tags", value.tags],
  ] as const) {
    if (!asked.includes(hole) || known !== undefined || unusable.has(key)) continue;
    report(place(["imprint", "errorReport", "href"]), {
      found: `the address asks for ${hole}, but there is no "${key}"`,
      expected: `"${key}" beside it, or an address without ${hole}`,
      mend: `add "${key}", or take ${hole} out of the address.`,
    });
  }
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

/** Where a whole site can stand: a folder, so that an address of a page can be put behind it. */
function isSiteUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    isSafeHref(text) && /^https?:$/.test(url?.protocol ?? "") && url?.href === text && text.endsWith("/")
  );
}

const filler = /^(?:null|undefined|none|n\/?a|todo|tbd|xx+|待填|待定|暂无|无|填写.*|示例|[-?？.…]+)$/i;
// Domains kept for examples (RFC 2606), a number of one digit, and the word example itself.
const example =
  /(?:^|[./@])[\w-]+\.(?:example|invalid|test)(?:$|[/:?#])|\bexample\.(?:com|org|net|gov\.cn)\b|(\d)\1{7,}/i;

/**
 * What was never filled in must not reach readers: "null", "待填", and, once the site is no demonstration, examples.
 *
 * An empty value or `null` counts as a fault when sites are inspected; on a saved page the word stood in a head tag.
 */
function reportPlaceholders(
  { value }: PlacedDocument,
  demo: boolean,
  place: (path: readonly (string | number)[]) => Parameters<Report>[0],
  report: Report,
): void {
  const visit = (part: unknown, path: readonly (string | number)[]): void => {
    if (typeof part === "object" && part !== null) {
      for (const [key, inner] of Object.entries(part)) {
        visit(inner, [...path, Array.isArray(part) ? Number(key) : key]);
      }
    }
    if (typeof part !== "string") return;
    const text = part.trim();
    const left = filler.test(text) ? "a placeholder" : !demo && example.test(text) ? "an example" : undefined;
    if (left === undefined) return;
    report(place(path), {
      found: `${path.join(".")} is ${left}, "${text}"`,
      expected: "the office's own value",
      mend: `fill in "${path.join(".")}", or remove the key where there is none.`,
    });
  };
  const record = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  for (const key of ["url", "tags", "imprint", "licence", "paper"]) visit(record[key], [key]);
}
