import { getDocument, OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { asWritten } from "../../src/text/same-shape.ts";

/** Millimetres, from the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands on one baseline. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Points, of its largest letter. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** All of its text without spaces. */
  readonly text: string;
  /** Every path that is drawn or clipped with. */
  readonly paths: readonly Box[];
  /** Every colour that anything is filled or stroked with: "#d7000f". */
  readonly colours: ReadonlySet<string>;
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
  readonly links: readonly string[];
}

const mm = 25.4 / 72;

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const lines = linesOf(
      items.filter((item): item is TextItem => "str" in item && item.str.trim() !== ""),
      height,
    );
    const { fnArray, argsArray } = await page.getOperatorList();
    const text = lines.map((line) => line.text).join("");
    pages.push({
      width: width * mm,
      height: height * mm,
      lines,
      text: text.replaceAll(/\s/g, ""),
      ...drawn(fnArray, argsArray, height),
    });
    links.push(...(await page.getAnnotations()).flatMap(({ url }: { url?: string }) => url ?? []));
  }
  const { info } = await document.getMetadata();
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => asWritten(title));
  await task.destroy();
  return { pages, info: info as Record<string, unknown>, outline, links };
}

function linesOf(items: readonly TextItem[], pageHeight: number): Line[] {
  const byBaseline = Map.groupBy(items, ({ transform }) => Math.round(Number(transform[5])));
  return [...byBaseline]
    .toSorted(([a], [b]) => b - a)
    .map(([, row]) => {
      const inOrder = row.toSorted((a, b) => Number(a.transform[4]) - Number(b.transform[4]));
      return {
        text: asWritten(inOrder.map(({ str }) => str).join("")),
        left: Number(inOrder[0]?.transform[4]) * mm,
        right: Math.max(...row.map(({ transform, width }) => Number(transform[4]) + width)) * mm,
        baseline: (pageHeight - Number(inOrder[0]?.transform[5])) * mm,
        size: Math.max(...row.map(({ height }) => height)),
      };
    });
}

function drawn(
  operators: readonly number[],
  allArguments: readonly unknown[],
  pageHeight: number,
): Pick<PdfPage, "paths" | "colours"> {
  const paths: Box[] = [];
  const colours = new Set<string>();
  const kept: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  operators.forEach((operator, index) => {
    const values = allArguments[index] as readonly unknown[];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, values as number[]) as number[];
    else if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor) {
      colours.add(String(values[0]));
    } else if (operator === OPS.constructPath && values[2]) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Object.values(values[2] as Record<string, number>);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
      const xs = [x1, x2].map((x) => (a * x + c * y1 + e) * mm);
      const ys = [y1, y2].map((y) => (pageHeight - (b * x1 + d * y + f)) * mm);
      paths.push({
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      });
    }
  });
  return { paths, colours };
}
