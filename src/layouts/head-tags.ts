import type { Dashboard } from "../dashboard/schema.ts";
import { columnOf, type Section } from "./columns.ts";

/** What the tags of an article say beyond those of its column. */
export interface ArticleTags {
  readonly title: string;
  /** "2022-09-29 14:58", Beijing time. */
  readonly published: string;
  readonly source: string;
}

/**
 * The head tags of a government page: 3 of the site, 4 more in a column, 3 more on an article
 * (《政府网站发展指引》, 国办发〔2017〕47号, its annex on page design). Names are case-sensitive in practice.
 *
 * @param section - the column that the page is in; null for one that is in none
 * @returns name and content of each; none where site.json gives no tags
 */
export function headTags(
  dashboard: Pick<Dashboard, "site" | "subjects">,
  section: Section | null,
  article?: ArticleTags,
): [name: string, content: string][] {
  const { tags } = dashboard.site;
  if (!tags) return [];
  const ofSite: [string, string][] = [
    ["SiteName", tags.siteName],
    ["SiteDomain", tags.siteDomain],
    ["SiteIDCode", tags.siteIdCode],
  ];
  // The front page is the site itself, and is in no column.
  if (section === null || section === "总览") return ofSite;
  const { label, description } = columnOf(section);
  const name = label(dashboard);
  const ofColumn: [string, string][] = [
    ["ColumnName", name],
    ["ColumnDescription", description(dashboard)],
    ["ColumnKeywords", [...new Set([...tags.columnKeywords, name])].join(",")],
    ["ColumnType", tags.columnType],
  ];
  const ofArticle: [string, string][] = article
    ? [
        ["ArticleTitle", article.title],
        ["PubDate", article.published],
        ["ContentSource", article.source],
      ]
    : [];
  return [...ofSite, ...ofColumn, ...ofArticle];
}
