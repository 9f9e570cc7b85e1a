import type { FooterItem, Site } from "../archive/model.ts";
import type { Dashboard } from "./schema.ts";

/** Who publishes, as the pages say it. */
export function siteView(site: Site): Dashboard["site"] {
  const { tags, imprint = {}, licence } = site;
  return {
    name: site.name,
    jurisdiction: site.jurisdiction.name,
    whole: site.jurisdiction.whole,
    offices: site.offices.map(({ name }) => name),
    demo: site.demo,
    footer: site.footer.map(footerItem),
    url: site.url ?? null,
    tags: tags ? { ...tags, columnKeywords: [...tags.columnKeywords] } : null,
    imprint: { ...imprint },
    licence: licence ? { ...licence } : null,
    redHead: site.paper?.redHead ?? null,
  };
}

function footerItem({ text, href }: FooterItem): { text: string; href?: string } {
  return { text, ...(href !== undefined && { href }) };
}
