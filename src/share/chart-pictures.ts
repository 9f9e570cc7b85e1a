import { chartWords, hasPng } from "../charts/chart-files.ts";
import { gallery } from "../charts/gallery.ts";
import { pictureSvg } from "../charts/standalone.ts";
import type { Dashboard } from "../dashboard/schema.ts";
import { fontFamily } from "./draw-png.ts";
import { drawPictures, pictureFolder } from "./draw-pictures.ts";
import { printable } from "./printable.ts";

/** The charts that can be taken away as PNG, by the exhibit's id. */
export function drawChartPictures(
  dashboard: Dashboard,
  folder = pictureFolder("charts"),
): Promise<Map<string, Buffer>> {
  const svgs = [...gallery(dashboard).values()]
    .filter(({ exhibit }) => hasPng(dashboard, exhibit.id))
    .map(({ exhibit, draw }) => {
      const svg = pictureSvg(draw("wide"), chartWords(dashboard, exhibit), fontFamily, printable);
      return [exhibit.id, svg] as const;
    });
  return drawPictures(new Map(svgs), folder);
}
