import type { Dashboard } from "../dashboard/schema.ts";
import { mostEntries } from "./publications.ts";
import { demoNotice } from "./publication-html.ts";

/** What a feed says of itself, in both formats. */
export function feedHead({ site, periods }: Dashboard): {
  title: string;
  description: string;
  author: string;
} {
  return {
    title: site.fullName,
    description: [
      "每期的通报；有更正的，更新原来的条目并附更正说明。",
      periods.length > mostEntries ? `只列最近${mostEntries}条。` : "",
      site.demo ? demoNotice : "",
    ].join(""),
    // A demonstration does not speak for an office.
    author: site.demo ? `${site.name}（示例站点）` : (site.imprint.host ?? site.offices[0] ?? site.name),
  };
}
