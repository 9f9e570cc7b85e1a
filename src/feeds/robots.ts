import type { Dashboard } from "../dashboard/schema.ts";
import { siteAddress } from "./site-address.ts";

/** robots.txt: everything may be read, and where the list of pages is, where it is known where the site stands. */
export function robots({ site }: Dashboard): string {
  return [
    "# 只有主机根目录的 robots.txt 才有效。站点放在子目录时，请把以下各行并入主机根目录的 robots.txt。",
    "# Only a robots.txt at the root of a host is read: where this site lies in a folder, add these lines to the host's own.",
    "",
    "User-agent: *",
    "Allow: /",
    ...(site.url === undefined ? [] : ["", `Sitemap: ${siteAddress(site.url, "sitemap.xml")}`]),
    "",
  ].join("\n");
}
