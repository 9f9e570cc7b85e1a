import type { APIRoute } from "astro";
import { readDashboard } from "../../work/read-dashboard.ts";
import { drawShareImages } from "../../share/draw-share-images.ts";

export async function getStaticPaths() {
  const images = await drawShareImages(readDashboard());
  return [...images].map(([period, png]) => ({ params: { period }, props: { png } }));
}

/** The picture that goes with a link to a circular (Open Graph). */
export const GET: APIRoute<{ png: Buffer }> = ({ props: { png } }) =>
  new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
