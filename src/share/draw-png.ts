import { resolve } from "node:path";

/** The bundled font, from the project's root. */
export function fontFile(): string {
  return resolve("assets/fonts/tongbao-serif-sc-bold.ttf");
}

/** As the font file calls itself. */
export const fontFamily = "Noto Serif SC";

/**
 * An SVG as a PNG, drawn with the bundled font and no other: the same bytes on every machine.
 *
 * @param width - in pixels; as wide as the SVG says when left out
 */
export async function drawPng(svg: string, width?: number): Promise<Buffer> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [fontFile()], defaultFontFamily: fontFamily },
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
  });
  return image.asPng();
}
