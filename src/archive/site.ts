import { z } from "zod";
import type { Place, Report } from "../documents/report.ts";
import { builtInMeasures, builtInSubjects } from "../facts/built-in-vocabulary.ts";
import { vocabularyWith } from "../facts/default-vocabulary.ts";
import type { Measure, Subject, Vocabulary } from "../facts/vocabulary.ts";
import { message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import { parsePublicKey } from "../seal/keys.ts";
import type { Site } from "./model.ts";
import { parseStructured, type Path, type PlacedDocument } from "./parse-structured.ts";
import { expects, words } from "./schema-parts.ts";

const href = words.refine(isSafeHref, expects("address"));

const item = z.strictObject({ text: words, href: href.exactOptional() });
const linkedItem = z.strictObject({ text: words, href });

/** The guideline's list of column types is long and open at its end: what is asked is only that there be one. */
const tagsSchema = z.strictObject({
  siteName: words,
  siteDomain: words.regex(
    /^(?:[\da-z\u4e00-\u9fff](?:[\da-z\u4e00-\u9fff-]*[\da-z\u4e00-\u9fff])?\.)+[a-z\u4e00-\u9fff]{2,}$/i,
    expects("domain"),
  ),
  siteIdCode: words.regex(/^(?:\d{10}|bm\d{8})$/, expects("siteIdCode")),
  columnType: words,
  columnKeywords: z.array(words).min(1, expects("keywords")),
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

const siteUrl = words.refine(isSiteUrl, expects("siteAddress"));

const vocabularyId = words.regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, expects("id"));
const wordList = z.array(words).default([]);

const ownSubject = z.strictObject({
  id: vocabularyId,
  name: words,
  noun: words.exactOptional(),
  counter: words,
  counters: wordList,
  words: wordList,
  failedNoun: words.exactOptional(),
  meaning: words.exactOptional(),
});

const ownMeasure = z.strictObject({
  id: vocabularyId,
  name: words,
  kind: z.enum(["count", "rate", "score"], expects("measureKind")),
  counter: words.exactOptional(),
  headings: wordList,
  ratioOf: z.array(z.tuple([vocabularyId, vocabularyId])).exactOptional(),
  within: vocabularyId.exactOptional(),
  additive: z.boolean().exactOptional(),
});

const siteSchema = z.strictObject({
  name: words,
  jurisdiction: z.strictObject({ name: words, whole: words }),
  offices: z
    .array(z.strictObject({ name: words, aliases: z.array(words).default([]) }))
    .min(1, expects("offices")),
  rowWord: words.exactOptional(),
  subjects: z
    .array(z.union([words, ownSubject], expects("subject")))
    .min(1, expects("subjects"))
    .exactOptional(),
  measures: z.array(ownMeasure).exactOptional(),
  strict: z.boolean().exactOptional(),
  demo: z.boolean(),
  footer: z.array(item).default([]),
  url: siteUrl.exactOptional(),
  tags: tagsSchema.exactOptional(),
  imprint: imprintSchema.exactOptional(),
  licence: z.strictObject({ id: words, title: words, href }).exactOptional(),
  paper: z.strictObject({ redHead: words.exactOptional() }).exactOptional(),
  keys: z.array(z.strictObject({ id: words, spki: words })).exactOptional(),
});

/** What site.json says, as far as it holds. */
export interface ParsedSite {
  readonly site: Partial<Site>;
  /** Undefined when the offices themselves are in doubt. */
  readonly officeNames: readonly string[] | undefined;
  readonly vocabulary: Vocabulary;
  /** False when its subjects or measures are in doubt. */
  readonly vocabularyHolds: boolean;
}

export function parseSite(document: PlacedDocument, report: Report): ParsedSite {
  const { value, place, unusable } = parseStructured(document, siteSchema, report);
  reportPlaceholders(document, value.demo === true, place, report);
  const subjects = subjectsOf(value.subjects, place, report);
  const measures = value.measures?.map((measure) => ({
    ...measure,
    headings: [measure.name, ...measure.headings],
  }));
  checkMeasures(measures ?? [], place, report);
  value.keys?.forEach(({ spki }, index) => {
    if (!parsePublicKey(spki)) report(place(["keys", index, "spki"]), message("keyWrong"));
  });
  const { href: asked = "" } = value.imprint?.errorReport ?? {};
  for (const [hole, key, known] of [
    ["{url}", "url", value.url],
    ["{code}", "tags", value.tags],
  ] as const) {
    if (!asked.includes(hole) || known !== undefined || unusable.has(key)) continue;
    report(place(["imprint", "errorReport", "href"]), message("addressHole", { hole, key }));
  }
  const seen = new Set<string>();
  value.offices?.forEach((office, index) => {
    const names = [office.name, ...office.aliases];
    names.forEach((name, at) => {
      const path = at === 0 ? ["name"] : ["aliases", at - 1];
      if (seen.has(name)) report(place(["offices", index, ...path]), message("officeTwice", { name }));
      seen.add(name);
    });
  });
  const { subjects: _subjects, measures: _measures, ...rest } = value;
  return {
    site: { ...rest, ...(subjects && { subjects }), ...(measures && { measures }) },
    officeNames: value.offices && [...seen],
    vocabularyHolds: !["subjects", "measures"].some((key) => unusable.has(key)),
    vocabulary: vocabularyWith({
      ...(subjects && { subjects }),
      ...(measures && { measures }),
      ...(value.rowWord !== undefined && { rowWord: value.rowWord }),
      ...(value.jurisdiction && { whole: value.jurisdiction.whole }),
    }),
  };
}

type OwnSubject = z.infer<typeof ownSubject>;

/** Built-in subjects by their ids, and the office's own; what an own one leaves out follows from its name. */
function subjectsOf(
  subjects: readonly (string | OwnSubject)[] | undefined,
  place: (path: Path) => Place,
  report: Report,
): (string | Subject)[] | undefined {
  const ids = new Set<string>();
  return subjects?.map((subject, index) => {
    const id = typeof subject === "string" ? subject : subject.id;
    const known = builtInSubjects.some((builtIn) => builtIn.id === id);
    if (typeof subject === "string" && !known) {
      const builtIn = builtInSubjects.map((one) => one.id);
      report(place(["subjects", index]), message("subjectUnknown", { id, known: builtIn }));
    }
    if (ids.has(id) || (typeof subject !== "string" && known))
      report(place(["subjects", index]), message("subjectIdTaken", { id }));
    ids.add(id);
    if (typeof subject === "string") return subject;
    const noun = subject.noun ?? subject.name;
    return {
      ...subject,
      noun,
      counters: [subject.counter, ...subject.counters],
      words: [...new Set([subject.name, noun, ...subject.words])].toSorted((a, b) => b.length - a.length),
      failedNoun: subject.failedNoun ?? `不合格${noun}`,
    };
  });
}

/** A measure of the office's own may name others, which have to be there. */
function checkMeasures(measures: readonly Measure[], place: (path: Path) => Place, report: Report): void {
  const known = new Set([...measures, ...builtInMeasures].map(({ id }) => id));
  measures.forEach(({ ratioOf = [], within }, index) => {
    const named = [...ratioOf.flat(), ...(within === undefined ? [] : [within])];
    for (const name of named.filter((one) => !known.has(one))) {
      const nearest = closestNames(name, known);
      report(
        place(["measures", index]),
        message("measureNamesUnknown", { name, known: [...known], nearest }),
      );
    }
  });
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
    isSafeHref(text) &&
    /^https?:$/.test(url?.protocol ?? "") &&
    url?.href === text &&
    text.endsWith("/") &&
    !/[?#]/.test(text)
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
    const key = path.join(".");
    if (filler.test(text)) report(place(path), message("placeholderLeft", { key, text }));
    else if (!demo && example.test(text)) report(place(path), message("exampleLeft", { key, text }));
  };
  const record = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  for (const key of ["url", "tags", "imprint", "licence", "paper"]) visit(record[key], [key]);
}
