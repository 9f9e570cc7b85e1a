import type { APIRoute } from "astro";
import { gallery, type Picture } from "../../charts/gallery.ts";
import { csvFile } from "../../publish/csv-file.ts";
import { readDashboard } from "../../dashboard/read-dashboard.ts";

export function getStaticPaths() {
  const pictures = [...gallery(readDashboard()).values()];
  return pictures.map((picture) => ({ params: { id: picture.exhibit.id }, props: { picture } }));
}

/** The rows of one picture, under the headings of its table. */
export const GET: APIRoute<{ picture: Picture }> = ({ props: { picture } }) => {
  const { columns, rows } = picture.exhibit;
  return new Response(
    csvFile(
      columns.map(({ label }) => label),
      rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    ),
  );
};
