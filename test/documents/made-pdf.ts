/** Points, of an upright A4 page. */
const [width, height] = [595, 842];

/** What a page of a made PDF is of. */
export interface MadePage {
  /** Operators, with the lower left corner as the origin; made by the functions below. */
  readonly marks: readonly string[];
  /** Degrees that a reader's program turns it by. */
  readonly turned?: number;
  /** Dictionaries of annotations: "/Subtype /FreeText /Contents (…)". */
  readonly notes?: readonly string[];
}

export interface MadeOptions {
  /** Further entries of the catalogue. */
  readonly catalogue?: string;
  /** Further objects, from number 20 on. */
  readonly objects?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
}

/**
 * A PDF by hand, of which every operator can be read here: letters of a font that is not embedded, a letter to each square, half of
 * one to each Latin letter and digit.
 */
export function pdfOf(pages: readonly MadePage[], options: MadeOptions = {}): Buffer {
  const { catalogue = "", objects = [], trailer = "" } = options;
  const parts = new Map<number, string>();
  const kids = pages.map((_, index) => `${100 + 3 * index} 0 R`).join(" ");
  parts.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  parts.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  parts.set(
    3,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
  );
  parts.set(
    4,
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [1 [278] 2 95 500 814 939 500] /FontDescriptor 5 0 R >>",
  );
  parts.set(
    5,
    "<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
  );
  parts.set(
    6,
    stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
      "~",
    ),
  );
  parts.set(
    9,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UTF16-V /DescendantFonts [4 0 R] >>",
  );
  parts.set(7, "<< /Type /OCG /Name (layer) >>");
  parts.set(8, "<< /Type /ExtGState /ca 0 >>");
  parts.set(10, "<< /Type /ExtGState /Font [3 0 R 16] >>");
  objects.forEach((object, index) => parts.set(20 + index, object));
  pages.forEach(({ marks, turned = 0, notes = [] }, index) => {
    const at = 100 + 3 * index;
    parts.set(
      at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turned} /Contents ${at + 1} 0 R /Annots [${notes
        .map((note) => `<< /Type /Annot /Rect [50 50 90 90] ${note} >>`)
        .join(
          " ",
        )}] /Resources << /Font << /F 3 0 R /Down 9 0 R >> /XObject << /Picture 6 0 R /Own 20 0 R >> /Properties << /Layer 7 0 R >> /ExtGState << /Clear 8 0 R /Lettering 10 0 R >> >> >>`,
    );
    parts.set(at + 1, stream("", marks.join("\n")));
  });
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, part] of parts) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${part}\nendobj\n`;
  }
  const start = file.length;
  const size = Math.max(...parts.keys()) + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    file += offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function stream(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** Words whose first letter stands at x, on a baseline so many points below the upper edge. */
export function words(x: number, down: number, text: string, size = 16, before = ""): string {
  const hex = Buffer.from(text, "utf16le").swap16().toString("hex");
  return `q ${before} BT /F ${size} Tf 1 0 0 1 ${x} ${height - down} Tm <${hex}> Tj ET Q`;
}

/** How wide words are set. */
export function widthOf(text: string, size = 16): number {
  return Array.from(text, (letter) =>
    /[\x20-\x7e]/.test(letter) ? (letter === " " ? 0.278 : 0.5) : 1,
  ).reduce((sum, letter) => sum + letter * size, 0);
}

/** A line from one point to another, so many points below the upper edge. */
export function rule(fromX: number, fromDown: number, toX: number, toDown: number): string {
  return `${fromX} ${height - fromDown} m ${toX} ${height - toDown} l S`;
}

/** A ground in a colour: "0 0 0". */
export function ground(x: number, down: number, across: number, high: number, colour: string): string {
  return `q ${colour} rg ${x} ${height - down - high} ${across} ${high} re f Q`;
}

export function picture(x: number, down: number, across: number, high: number): string {
  return `q ${across} 0 0 ${high} ${x} ${height - down - high} cm /Picture Do Q`;
}

/** A table with a rule around each cell, its rows 30 points high. */
export function ruledTable(
  x: number,
  down: number,
  columnWidths: readonly number[],
  rows: readonly (readonly string[])[],
  size = 12,
): string[] {
  const edges = columnWidths.reduce((all, across) => [...all, all.at(-1)! + across], [x]);
  const bottom = down + 30 * rows.length;
  return [
    ...edges.map((edge) => rule(edge, down, edge, bottom)),
    ...Array.from({ length: rows.length + 1 }, (_, row) =>
      rule(x, down + 30 * row, edges.at(-1)!, down + 30 * row),
    ),
    ...rows.flatMap((row, y) =>
      row.map((text, column) => words(edges[column]! + 5, down + 30 * y + 20, text, size)),
    ),
  ];
}
