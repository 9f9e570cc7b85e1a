import { encode } from "uqr";

/** A QR code as a drawing: squares of one unit in a square of `size` units, the quiet zone around it included. */
export interface QrCode {
  readonly size: number;
  /** For a path that is stroked one unit wide: shorter than outlines, and pages are counted in bytes. */
  readonly path: string;
}

/** The QR code of a text; a quarter of it may be soiled or torn before it can no longer be read. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "Q", border: 4 });
  const path = data
    .map((row, y) => {
      const dark = row.map((module) => (module ? "#" : " ")).join("");
      return [...dark.matchAll(/#+/g)].map(({ index, 0: run }) => `M${index} ${y}.5h${run.length}`).join("");
    })
    .join("");
  return { size, path };
}
