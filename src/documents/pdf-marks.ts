import { OPS, type PDFPageProxy, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import { message } from "../messages/message.ts";
import { asWritten } from "../text/same-shape.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** Points, from the upper left corner of the page as it is read. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One letter as it is drawn. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Points: the height of the letter's square. */
  readonly size: number;
}

/** What is drawn on one page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  /** The letters that a reader sees, in the order in which they are drawn. */
  readonly glyphs: readonly Glyph[];
  /** What is drawn so that nobody sees it: unseen, white on white, off the page. */
  readonly unseen: string;
  /** What does not stand upright: stamps and watermarks. */
  readonly slanted: string;
  /** Straight lines along the edges of the page; one that has no length in a direction is as thick as it is drawn. */
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
}

type Matrix = readonly [number, number, number, number, number, number];

interface Font {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

/** What `q` keeps and `Q` brings back (ISO 32000-2, 8.4.2), as far as it says what a reader sees. */
interface GraphicsState {
  matrix: Matrix;
  font: Font;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  horizontal: number;
  leading: number;
  rise: number;
  mode: number;
  colour: string;
  opacity: number;
  strokeOpacity: number;
}

/** Text rendering modes that leave no mark: 3, and 7, which only clips (ISO 32000-2, 9.3.6). */
const unseenModes: ReadonlySet<number> = new Set([3, 7]);

/** Points: a bar no thicker than this is a line. */
const thickestRule = 3;

/** Points: what is smaller nobody reads. */
const leastSize = 2;

const white = "#ffffff";
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const pictureOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintInlineImageXObjectGroup, OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject, OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat,
]); // prettier-ignore

/**
 * What a page draws: its operators (ISO 32000-2, 8 and 9) followed from the first to the last.
 *
 * pdf.js' own text content joins letters over the lines of a table and does not say what is unseen; both matter here.
 *
 * @param isShown - whether a layer is shown, by its marked content
 * @throws Unreadable when a page draws more than any circular
 */
export async function readMarks(
  page: PDFPageProxy,
  isShown: (layer: unknown) => boolean,
): Promise<PageMarks> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // Annotations are read by themselves.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  if (fnArray.length > limits.drawn)
    throw new Unreadable(message("pdfTooMuch", { page: page.pageNumber, most: limits.drawn }));
  const canvas = new Canvas(
    { left: 0, top: 0, right: width, bottom: height },
    transform as unknown as Matrix,
  );
  fnArray.forEach((operator, index) => {
    const values = (argsArray[index] ?? []) as readonly unknown[];
    if (operator === OPS.setFont) canvas.setFont(fontOf(page, String(values[0])), Number(values[1]));
    else if (operator === OPS.setGState) {
      // Of a dictionary of parameters (ISO 32000-2, 8.4.5): how opaque what is drawn is, and the font.
      for (const [key, value] of values[0] as readonly (readonly [string, unknown])[]) {
        if (key === "Font") {
          const [name, size] = value as readonly [string, number];
          canvas.setFont(fontOf(page, name), size);
        } else canvas.setOpacity(key, Number(value));
      }
    } else if (operator === OPS.beginMarkedContentProps)
      canvas.beginLayer(values[0] !== "OC" || isShown(values[1]));
    else canvas.draw(operator, values);
  });
  const marks = canvas.marks();
  if (marks.glyphs.length > limits.letters)
    throw new Unreadable(message("pdfTooMuch", { page: page.pageNumber, most: limits.letters }));
  return { width, height, ...marks };
}

function fontOf(page: PDFPageProxy, name: string): Font {
  return (page.commonObjs.has(name) ? page.commonObjs.get(name) : {}) as Font;
}

class Canvas {
  readonly #page: Box;
  readonly #states: GraphicsState[] = [];
  #state: GraphicsState;
  #textMatrix: Matrix = identity;
  /** Where the next letter stands, and where its line began, in text space. */
  #at = { x: 0, y: 0 };
  #line = { x: 0, y: 0 };
  /** Whether each layer that is open is shown. */
  readonly #layers: boolean[] = [];
  readonly #glyphs: Glyph[] = [];
  readonly #seen = new Map<string, Glyph[]>();
  readonly #unseen: string[] = [];
  readonly #slanted: string[] = [];
  readonly #rules: Box[] = [];
  readonly #fills: Box[] = [];
  readonly #pictures: Box[] = [];

  constructor(page: Box, matrix: Matrix) {
    this.#page = page;
    this.#state = {
      matrix, font: {}, size: 0, direction: 1, charSpacing: 0, wordSpacing: 0, horizontal: 1, leading: 0, rise: 0, mode: 0,
      colour: "#000000", opacity: 1, strokeOpacity: 1,
    }; // prettier-ignore
  }

  marks(): Omit<PageMarks, "width" | "height"> {
    return {
      glyphs: this.#glyphs,
      unseen: this.#unseen.join("").trim(),
      slanted: this.#slanted.join("").trim(),
      rules: this.#rules,
      pictures: this.#pictures,
    };
  }

  setFont(font: Font, size: number): void {
    Object.assign(this.#state, { font, size: Math.abs(size), direction: size < 0 ? -1 : 1 });
  }

  /** Of what is filled ("ca") or stroked ("CA"), from 0 to 1; any other parameter says nothing of it. */
  setOpacity(key: string, opacity: number): void {
    if (key === "ca") this.#state.opacity = opacity;
    else if (key === "CA") this.#state.strokeOpacity = opacity;
  }

  beginLayer(shown: boolean): void {
    this.#layers.push(shown);
  }

  draw(operator: number, values: readonly unknown[]): void {
    const state = this.#state;
    const number = (index: number) => Number(values[index]);
    if (operator === OPS.save || operator === OPS.beginGroup) this.#save();
    else if (operator === OPS.restore || operator === OPS.endGroup || operator === OPS.paintFormXObjectEnd)
      this.#state = this.#states.pop() ?? state;
    else if (operator === OPS.paintFormXObjectBegin) {
      this.#save();
      if (values[0]) this.#transform(Array.from(values[0] as Iterable<number>));
    } else if (operator === OPS.transform) this.#transform(values as number[]);
    else if (operator === OPS.beginMarkedContent) this.beginLayer(true);
    else if (operator === OPS.endMarkedContent) this.#layers.pop();
    else if (operator === OPS.setFillRGBColor) state.colour = String(values[0]);
    else if (operator === OPS.setFillColorN || operator === OPS.setFillTransparent) state.colour = "pattern";
    else if (operator === OPS.setCharSpacing) state.charSpacing = number(0);
    else if (operator === OPS.setWordSpacing) state.wordSpacing = number(0);
    else if (operator === OPS.setHScale) state.horizontal = number(0) / 100;
    else if (operator === OPS.setLeading) state.leading = -number(0);
    else if (operator === OPS.setTextRise) state.rise = number(0);
    else if (operator === OPS.setTextRenderingMode) state.mode = number(0);
    else if (operator === OPS.beginText) this.#beginText(identity);
    else if (operator === OPS.setTextMatrix) this.#beginText(matrixOf(values));
    else if (operator === OPS.moveText) this.#moveText(number(0), number(1));
    else if (operator === OPS.setLeadingMoveText) {
      state.leading = number(1);
      this.#moveText(number(0), number(1));
    } else if (operator === OPS.nextLine) this.#moveText(0, state.leading);
    else if (operator === OPS.showText) this.#show(values[0] as readonly (DrawnGlyph | number)[]);
    else if (operator === OPS.constructPath) this.#path(number(0), (values[1] as [unknown] | undefined)?.[0]);
    else if (pictureOperators.has(operator)) this.#paint(this.#box(0, 0, 1, 1));
  }

  #save(): void {
    this.#states.push(this.#state);
    this.#state = { ...this.#state };
  }

  #transform(values: readonly unknown[]): void {
    this.#state.matrix = product(this.#state.matrix, matrixOf(values));
  }

  #beginText(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#line = { x: 0, y: 0 };
    this.#at = { x: 0, y: 0 };
  }

  #moveText(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#at = { ...this.#line };
  }

  #show(glyphs: readonly (DrawnGlyph | number)[]): void {
    const { font, size, direction, horizontal, charSpacing, wordSpacing, rise } = this.#state;
    const toText = size * (font.fontMatrix?.[0] ?? 0.001);
    const across = horizontal * direction;
    const matrix = product(this.#state.matrix, this.#textMatrix);
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        if (font.vertical) this.#at.y -= (glyph * size) / 1000;
        else this.#at.x -= ((glyph * size) / 1000) * across;
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const { x, y } = this.#at;
      const width = glyph.width * toText;
      if (font.vertical) {
        // The letter stands under its origin, half of it to each side, its lowest part below the line that letters stand on.
        const down = (glyph.vmetric?.[0] ?? -1000) * toText;
        this.#place(glyph.unicode, matrix, x - width / 2, y + down * 0.88, width, size);
        this.#at.y += down - spacing;
      } else {
        this.#place(glyph.unicode, matrix, x, y + rise, width * across, size);
        this.#at.x += (width + spacing) * across;
      }
    }
  }

  #place(unicode: string, matrix: Matrix, x: number, y: number, width: number, size: number): void {
    const [left, baseline] = point(matrix, x, y);
    const [right, end] = point(matrix, x + width, y);
    const [topX, topY] = point(matrix, x, y + size);
    const height = Math.hypot(topX - left, topY - baseline);
    // A letter that the font gives no character for is one that nobody can name.
    const text = unicode === "" || unicode === "\0" ? "\uFFFD" : asWritten(unicode);
    const isUpright = Math.abs(end - baseline) < height / 10 && topY < baseline && right >= left;
    const glyph: Glyph = { text, left, right, baseline, size: height };
    if (this.#isUnseen(glyph)) this.#unseen.push(text);
    else if (!isUpright) this.#slanted.push(text);
    else if (text.trim() === "" || !this.#isDrawnTwice(glyph)) this.#glyphs.push(glyph);
  }

  #isUnseen(glyph: Glyph): boolean {
    const { mode, colour, opacity, strokeOpacity } = this.#state;
    const { left, right, baseline, size } = glyph;
    if (this.#layers.includes(false) || unseenModes.has(mode)) return true;
    if (!(size >= leastSize && size < 2 * this.#page.bottom)) return true;
    if ((mode === 1 || mode === 5 ? strokeOpacity : opacity) < 0.05) return true;
    const page = this.#page;
    if (right < page.left || left > page.right || baseline < page.top || baseline - size > page.bottom)
      return true;
    // White is seen on a dark ground.
    return colour === white && !this.#fills.some((fill) => isWithin(middleOf(glyph), fill));
  }

  /** Programs without a bold font draw a letter twice, the second a hair beside the first. */
  #isDrawnTwice(glyph: Glyph): boolean {
    const cell = (value: number) => Math.floor(value / 4);
    for (const x of [-1, 0, 1]) {
      for (const y of [-1, 0, 1]) {
        const near = this.#seen.get(`${cell(glyph.left) + x} ${cell(glyph.baseline) + y}`) ?? [];
        if (near.some((other) => other.text === glyph.text && isOver(glyph, other))) return true;
      }
    }
    const key = `${cell(glyph.left)} ${cell(glyph.baseline)}`;
    const there = this.#seen.get(key);
    if (there) there.push(glyph);
    else this.#seen.set(key, [glyph]);
    return false;
  }

  /** The lines and grounds of a path: data of a drawing is a list of 0 x y (move), 1 x y (line), 2 and 3 (curves), 4 (close). */
  #path(painted: number, data: unknown): void {
    const strokes = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]; // prettier-ignore
    const fills = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]; // prettier-ignore
    const isStroked = strokes.includes(painted) && this.#state.strokeOpacity > 0;
    const isFilled = fills.includes(painted) && this.#state.opacity > 0;
    if (!(data instanceof Float32Array) || !(isStroked || isFilled) || this.#layers.includes(false)) return;
    for (const corners of outlinesOf(data)) {
      const points = corners.map(([x, y]) => point(this.#state.matrix, x, y));
      if (isStroked) this.#addEdges(points);
      if (isFilled) this.#addGround(points);
    }
  }

  #addEdges(points: readonly (readonly [number, number])[]): void {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index]!;
      const edge = boxOf([fromX, x], [fromY, y]);
      if (isRule(edge)) this.#rules.push(edge);
    });
  }

  #addGround(points: readonly (readonly [number, number])[]): void {
    const ground = boxOf(
      points.map(([x]) => x),
      points.map(([, y]) => y),
    );
    if (isRule(ground)) this.#rules.push(ground);
    else if (this.#state.colour !== white) this.#fills.push(ground);
  }

  /** A picture over half of the page hides what was drawn before it: the guessed text of a scan. A seal is smaller, and clear. */
  #paint(picture: Box): void {
    if (this.#layers.includes(false)) return;
    this.#pictures.push(picture);
    const area = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);
    if (area(picture) < area(this.#page) / 2) return;
    const hidden = this.#glyphs.filter((glyph) => isWithin(middleOf(glyph), picture));
    this.#unseen.push(...hidden.map(({ text }) => text));
    const shown = this.#glyphs.filter((glyph) => !isWithin(middleOf(glyph), picture));
    this.#glyphs.splice(0, this.#glyphs.length, ...shown);
  }

  #box(x: number, y: number, right: number, top: number): Box {
    const corners = [point(this.#state.matrix, x, y), point(this.#state.matrix, right, top)];
    return boxOf(
      corners.map(([across]) => across),
      corners.map(([, down]) => down),
    );
  }
}

/** The corners of each part of a path; a curve ends it. */
function outlinesOf(data: Float32Array): [number, number][][] {
  const outlines: [number, number][][] = [];
  for (let index = 0; index < data.length;) {
    const operator = data[index];
    const corner: [number, number] = [data[index + 1] ?? 0, data[index + 2] ?? 0];
    if (operator === 0) outlines.push([corner]);
    else if (operator === 1) outlines.at(-1)?.push(corner);
    else if (operator === 4) {
      const [first] = outlines.at(-1) ?? [];
      if (first) outlines.at(-1)!.push(first);
    } else outlines.push([]);
    index += operator === 2 ? 7 : operator === 3 ? 5 : operator === 4 ? 1 : 3;
  }
  return outlines.filter(({ length }) => length > 1);
}

function isRule({ left, top, right, bottom }: Box): boolean {
  const thickness = Math.min(right - left, bottom - top);
  return thickness <= thickestRule && Math.max(right - left, bottom - top) > 2 * thickestRule;
}

function boxOf(xs: readonly number[], ys: readonly number[]): Box {
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The middle of a letter's square. */
export function middleOf({ left, right, baseline, size }: Glyph): { x: number; y: number } {
  return { x: (left + right) / 2, y: baseline - size / 3 };
}

export function isWithin({ x, y }: { x: number; y: number }, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function isOver(glyph: Glyph, other: Glyph): boolean {
  const near = Math.min(glyph.size / 5, (glyph.right - glyph.left) / 3);
  return Math.abs(glyph.left - other.left) < near && Math.abs(glyph.baseline - other.baseline) < near;
}

function matrixOf(values: readonly unknown[]): Matrix {
  const given = values.length === 1 ? Array.from(values[0] as Iterable<number>) : values;
  const [a, b, c, d, e, f] = given.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function product(first: Matrix, second: Matrix): Matrix {
  return Util.transform([...first], [...second]) as unknown as Matrix;
}

function point([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
