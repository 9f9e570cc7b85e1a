import type { Archive, FooterItem } from "../archive/model.ts";
import type { Dashboard, SubjectInfo } from "./schema.ts";
import { periodWord } from "./period-words.ts";
import { andText } from "./words.ts";

/** Who publishes, and of what, as the pages say it. */
export function siteView(
  { site, vocabulary, periods }: Archive,
  subjects: readonly SubjectInfo[],
): Dashboard["site"] {
  const { tags, imprint = {}, licence, url, paper } = site;
  return {
    name: site.name,
    fullName: withJurisdiction(site.jurisdiction.name, site.name),
    jurisdiction: site.jurisdiction.name,
    whole: site.jurisdiction.whole,
    rowWord: vocabulary.rowWord,
    scope: andText(subjects.map(({ name }) => name)),
    periodWord: periodWord(periods),
    offices: site.offices.map(({ name }) => name),
    demo: site.demo,
    footer: site.footer.map(footerItem),
    ...(url !== undefined && { url }),
    ...(tags && { tags: { ...tags, columnKeywords: [...tags.columnKeywords] } }),
    imprint: { ...imprint },
    ...(licence && { licence: { ...licence } }),
    ...(paper?.redHead !== undefined && { redHead: paper.redHead }),
  };
}

/** The jurisdiction before a title that does not name it already. */
export function withJurisdiction(jurisdiction: string, title: string): string {
  return title.includes(jurisdiction) ? title : jurisdiction + title;
}

function footerItem({ text, href }: FooterItem): { text: string; href?: string } {
  return { text, ...(href !== undefined && { href }) };
}
