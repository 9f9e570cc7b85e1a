import type { APIRoute } from "astro";
import { readDashboard } from "../../work/read-dashboard.ts";
import { searchEntries } from "../../search/entries.ts";
import type { Entry } from "../../search/entry.ts";
import { partFile } from "../../search/part-file.ts";
import { splitIndex } from "../../search/split.ts";

export function getStaticPaths() {
  return splitIndex(searchEntries(readDashboard())).parts.map((entries, index) => ({
    params: { part: String(index + 1) },
    props: { part: index + 1, entries },
  }));
}

/** The part of the search index that search.html does not carry itself; none for a short record. */
export const GET: APIRoute<{ part: number; entries: readonly Entry[] }> = ({ props: { part, entries } }) =>
  new Response(partFile(part, entries));
