import type { APIRoute } from "astro";
import { gallery, type Picture } from "../../charts/gallery.ts";
import { standaloneSvg } from "../../charts/standalone.ts";
import { readDashboard } from "../../dashboard/read-dashboard.ts";

export function getStaticPaths() {
  const dashboard = readDashboard();
  const pictures = [...gallery(dashboard).values()];
  return pictures.map((picture) => ({
    params: { id: picture.exhibit.id },
    props: { picture, source: `${dashboard.site.name}，来源：${sourceNames(dashboard, picture)}` },
  }));
}

function sourceNames({ quarters }: ReturnType<typeof readDashboard>, { exhibit }: Picture): string {
  const named = quarters.filter(({ sources }) => sources.some(({ ref }) => exhibit.sources.includes(ref)));
  const [first, last] = [named.at(0), named.at(-1)];
  if (!first || !last) return "未公布";
  return first === last ? `${first.name}检查通报` : `${first.name}至${last.name}检查通报`;
}

/** One picture as a file that stands alone, light and dark. */
export const GET: APIRoute<{ picture: Picture; source: string }> = ({ props: { picture, source } }) =>
  new Response(standaloneSvg(picture.draw("wide"), { title: picture.exhibit.title, source }));
