import type { APIRoute } from "astro";
import { chartFiles } from "../../charts/chart-files.ts";
import { readDashboard } from "../../work/read-dashboard.ts";
import type { OpenFile } from "../../open-data/open-file.ts";

export function getStaticPaths() {
  return chartFiles(readDashboard()).map((file) => ({
    params: { file: file.path.slice("charts/".length) },
    props: { file },
  }));
}

/** A picture as SVG, or its rows as CSV. */
export const GET: APIRoute<{ file: OpenFile }> = ({ props: { file } }) => new Response(file.bytes);
