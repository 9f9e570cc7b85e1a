import type { APIRoute } from "astro";
import { readDashboard } from "../../dashboard/read-dashboard.ts";

export function getStaticPaths() {
  return readDashboard().quarters.flatMap(({ id, circular }) =>
    circular ? [{ params: { quarter: id }, props: { text: circular.text } }] : [],
  );
}

/** The circular's text as it stands in the record: the file whose digest the page shows. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
