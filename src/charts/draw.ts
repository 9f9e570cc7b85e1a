import * as Plot from "@observablehq/plot";
import { chartDocument } from "./document.ts";
import { pageSvg } from "./page-svg.ts";

/** Every chart is drawn twice: "narrow" for a column of 343 px (a phone), "wide" for all else. */
export type ChartWidth = "wide" | "narrow";

/** The words of a picture: what every exhibit has. */
interface Worded {
  readonly title: string;
  readonly description: string;
}

/** Colours are the page's; the dark ones come with it. */
export const colour = {
  data: "var(--data)",
  pale: "var(--data-pale)",
  problem: "var(--problem)",
  ink: "var(--ink)",
  soft: "var(--soft)",
  rule: "var(--rule)",
  paper: "var(--paper)",
} as const;

/** Shown in the place of what was not published. */
export const unpublished = "未公布";

// Plot does not export it: read off one drawn dot, so that it is right whatever Plot was loaded under.
let measuredHalfPixel: number | undefined;
function halfPixel(): number {
  if (measuredHalfPixel === undefined) {
    const sheet = { document: chartDocument, width: 2, height: 2, margin: 0 };
    const svg = Plot.plot({ ...sheet, marks: [Plot.dot([0], { frameAnchor: "middle" })] });
    measuredHalfPixel = svg.querySelector("g[transform]") ? 0.5 : 0;
  }
  return measuredHalfPixel;
}

/** Plot without axes and margins of its own, in the shared document, worded and fit for a page. */
export function draw(
  { title, description }: Worded,
  width: ChartWidth,
  { x = {}, y = {}, ...options }: Plot.PlotOptions & { width: number; height: number; marks: Plot.Markish[] },
): string {
  const svg = Plot.plot({
    margin: 0,
    ...options,
    document: chartDocument,
    className: "chart",
    ariaLabel: title,
    ariaDescription: description,
    x: { ...x, axis: null },
    y: { ...y, axis: null },
  });
  svg.setAttribute("class", `chart chart-${width}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("fill", colour.ink);
  svg.setAttribute("font-variant", "tabular-nums");
  return pageSvg(svg, halfPixel());
}
