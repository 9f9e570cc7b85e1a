import type { APIRoute } from "astro";
import { readDashboard } from "../../work/read-dashboard.ts";

export function getStaticPaths() {
  return readDashboard().periods.flatMap(({ id, circular }) =>
    circular ? [{ params: { period: id }, props: { text: circular.text } }] : [],
  );
}

/** The circular's text as it stands in the record: the file whose digest the page shows. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
