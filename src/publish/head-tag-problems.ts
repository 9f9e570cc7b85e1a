import { type Message, message } from "../messages/message.ts";
import type { PageProblem } from "./page-problems.ts";
import { attributeOf, type Element } from "./url-attributes.ts";

/** The tags of the guideline for government sites (国办发〔2017〕47号), in the sets that a page carries. */
const sets = [
  ["SiteName", "SiteDomain", "SiteIDCode"],
  ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"],
  ["ArticleTitle", "PubDate", "ContentSource"],
] as const;

/**
 * What is wrong with a page's head tags: a set that is not whole, one without the set above it, a tag given twice,
 * or one that is empty, which counts as a fault when sites are inspected. A page without any is none of a government site.
 */
export function headTagProblems(file: string, elements: readonly Element[]): PageProblem[] {
  const names: ReadonlySet<string> = new Set(sets.flat());
  const tags = elements.filter(
    (element) => element.tagName === "meta" && names.has(attributeOf(element, "name") ?? ""),
  );
  if (tags.length === 0) return [];
  const problems: PageProblem[] = [];
  const refuse = (name: string, said: Message): void => {
    problems.push({ file, element: `<meta name="${name}">`, said });
  };
  const given = new Set<string>();
  for (const tag of tags) {
    const name = attributeOf(tag, "name") ?? "";
    const source = sourceOf(name);
    const content = attributeOf(tag, "content")?.trim() ?? "";
    if (given.has(name)) refuse(name, message("tagTwice", { source }));
    else if (/^(?:|null|undefined)$/i.test(content)) refuse(name, message("tagEmpty", { content, source }));
    else if (name === "PubDate" && !/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(content))
      refuse(name, message("tagNoTime", { content, source }));
    given.add(name);
  }
  const last = sets.findLastIndex((set) => set.some((name) => given.has(name)));
  for (const name of sets.slice(0, last + 1).flat())
    if (!given.has(name)) refuse(name, message("tagMissing", { source: sourceOf(name) }));
  return problems;
}

/** Which key of the record a tag's value comes from. */
function sourceOf(name: string): string {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  if (name.startsWith("Site")) return `"tags.${key === "siteIDCode" ? "siteIdCode" : key}" in site.json`;
  if (name === "ColumnKeywords" || name === "ColumnType") return `"tags.${key}" in site.json`;
  if (name === "PubDate") return '"published" in circular.md';
  if (name === "ContentSource") return '"source" in circular.md';
  return name === "ArticleTitle" ? '"title" in circular.md' : "src/layouts/columns.ts";
}
