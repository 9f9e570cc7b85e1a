import { escapeXml } from "../text/escape-xml.ts";

/**
 * What Plot draws, made fit to stand in a page: the same bytes whatever was drawn before and whatever globals there are,
 * no inline styles (a strict Content-Security-Policy forbids them), no labels on groups (ARIA forbids them),
 * no ids, and no more digits than a screen can show.
 */

/** Attributes that are dropped wherever they stand. */
const dropped = new Set(["style", "id", "aria-label", "font-family"]);

/** What the root keeps of Plot's own; size is left to the page's CSS, font to its text. */
const rootDropped = new Set(["width", "height", "font-family", "font-size", "style", "id", "xmlns"]);

const numeric = new Set(
  "x y x1 x2 y1 y2 cx cy r rx ry width height d viewBox stroke-width stroke-dasharray font-size".split(" "),
);

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0; // never −0
}

function roundNumbers(text: string): string {
  return text.replace(/-?\d*\.?\d+(e[+-]?\d+)?/g, (digits) => String(round(Number(digits))));
}

/** x and y of `translate(x,y)`; Plot writes no other transform here. */
function translation(element: Element): [number, number] {
  const [x = 0, y = 0] =
    (element.getAttribute("transform") ?? "").match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  return [x, y];
}

/** By how many half pixels Plot moves a kind of mark: a rule only across its direction, which alone is set. */
const halfPixels = new Map<string | null, (coordinate: number) => 0 | 1>([
  ["bar", () => 0],
  ["rect", () => 0],
  ["cell", () => 0],
  ["rule", (coordinate) => (coordinate === 0 ? 0 : 1)],
  ["arrow", () => 1],
  ["dot", () => 1],
  ["text", () => 1],
]);

/**
 * Takes back the half pixel by which Plot moves strokes and text where it sees a low-resolution window, or a
 * test runner's global `it` (its src/style.js).
 */
function withoutHalfPixel(group: Element, halfPixel: number): [number, number] {
  const kind = group.getAttribute("aria-label");
  const moves = halfPixels.get(kind);
  if (!moves) throw new RangeError(`not known how Plot moves its ${kind}: see its applyTransform`);
  const [x, y] = translation(group);
  return [x - moves(x) * halfPixel, y - moves(y) * halfPixel];
}

/** Where the middle of a line lies above its baseline, for Chinese and figures alike. */
const middleAboveBaseline = 0.36;

function writeText(text: Element, [shiftX, shiftY]: [number, number], groupFontSize: number): string {
  const [x, y] = translation(text);
  const own = [...text.attributes].filter(({ name }) => name !== "transform" && name !== "y");
  const size = Number(text.getAttribute("font-size") ?? groupFontSize);
  const place = `x="${round(x + shiftX)}" y="${round(y + shiftY + middleAboveBaseline * size)}"`;
  return `<text ${place}${writeAttributes(own)}>${escapeXml(text.textContent ?? "")}</text>`;
}

function writeAttributes(attributes: readonly Attr[], drop: ReadonlySet<string> = dropped): string {
  return attributes
    .toReversed() // linkedom keeps the newest first
    .filter(({ name }) => !drop.has(name))
    .map(({ name, value }) => ` ${name}="${numeric.has(name) ? roundNumbers(value) : escapeXml(value)}"`)
    .join("");
}

function writeGroup(group: Element, halfPixel: number): string {
  const [x, y] = withoutHalfPixel(group, halfPixel);
  const children = [...group.children];
  const attributes = writeAttributes([...group.attributes].filter(({ name }) => name !== "transform"));
  if (children.every(({ tagName }) => tagName.toLowerCase() === "text")) {
    const size = Number(group.getAttribute("font-size"));
    const texts = children.map((text) => writeText(text, [x, y], size));
    return texts.length > 0 ? `<g${attributes}>${texts.join("")}</g>` : "";
  }
  const moved = round(x) || round(y) ? ` transform="translate(${round(x)},${round(y)})"` : "";
  const shapes = children.map(
    (shape) => `<${shape.tagName.toLowerCase()}${writeAttributes([...shape.attributes])}/>`,
  );
  return `<g${attributes}${moved}>${shapes.join("")}</g>`;
}

/**
 * One `<svg>` element as a page takes it: valid as HTML and as XML.
 *
 * @param svg - as Plot returns it: a root with one group per mark; text in one line each
 * @param halfPixel - by how much this Plot moves its strokes: 0 or 0.5
 */
export function pageSvg(svg: Element, halfPixel: number): string {
  const groups = [...svg.children].filter(({ tagName }) => tagName.toLowerCase() === "g");
  const marks = groups.map((group) => writeGroup(group, halfPixel)).join("");
  return `<svg${writeAttributes([...svg.attributes], rootDropped)}>${marks}</svg>`;
}
