import type { APIRoute } from "astro";
import { drawChartPictures } from "../../share/chart-pictures.ts";
import { readDashboard } from "../../work/read-dashboard.ts";

export async function getStaticPaths() {
  const pictures = await drawChartPictures(readDashboard());
  return [...pictures].map(([chart, png]) => ({ params: { chart }, props: { png } }));
}

/** A picture for documents and slides that take no SVG, twice as large as it is shown. */
export const GET: APIRoute<{ png: Buffer }> = ({ props: { png } }) =>
  new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
