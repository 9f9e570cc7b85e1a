import type { APIRoute } from "astro";
import { chartFiles } from "../../charts/chart-files.ts";
import { readDashboard } from "../../work/read-dashboard.ts";
import { openDataFiles } from "../../open-data/files.ts";
import type { OpenFile } from "../../open-data/open-file.ts";

export function getStaticPaths() {
  const dashboard = readDashboard();
  return openDataFiles(dashboard, chartFiles(dashboard)).map((file) => ({
    params: { file: file.path.slice("data/".length) },
    props: { file },
  }));
}

/** A file of the open data, byte for byte as the descriptions say. */
export const GET: APIRoute<{ file: OpenFile }> = ({ props: { file } }) => new Response(file.bytes);
