import type { Dashboard } from "../dashboard/schema.ts";
import { drawPictures, pictureFolder } from "./draw-pictures.ts";
import { shareImage } from "./share-image.ts";

/** The picture of each period as a PNG, by the period's id. */
export function drawShareImages(
  dashboard: Dashboard,
  folder = pictureFolder("share"),
): Promise<Map<string, Buffer>> {
  const svgs = dashboard.periods.map((period) => [period.id, shareImage(dashboard, period)] as const);
  return drawPictures(new Map(svgs), folder);
}
