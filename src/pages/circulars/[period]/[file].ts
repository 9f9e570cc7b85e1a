import type { APIRoute } from "astro";
import { type PaperFile, paperFiles } from "../../../papers/files.ts";
import { readDashboard } from "../../../work/read-dashboard.ts";

export function getStaticPaths() {
  return readDashboard().periods.flatMap((period) =>
    paperFiles(period).map((file) => ({ params: { period: period.id, file: file.name }, props: { file } })),
  );
}

/** A file of a period's circular, to take away. */
export const GET: APIRoute<{ file: PaperFile }> = async ({ props: { file } }) =>
  new Response(await file.make(), { headers: { "content-type": file.mediaType } });
