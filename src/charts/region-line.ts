import type { Trend } from "../dashboard/schema.ts";
import { timeScale } from "./time-scale.ts";

/** Units across and down; the line keeps off the edges, for its dots. */
const [width, height, margin] = [240, 64, 6];

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * One of several regions through the periods, small: a line from zero on the scale and the time axis that all of them share. A
 * period without a number is a gap.
 *
 * @param most - the largest number of all the regions
 */
export function regionLine(rows: Trend["rows"], most: number): string {
  const scale = timeScale(rows.map(({ at }) => at));
  const room = width - 2 * margin;
  // The first and the last stand at the ends.
  const step = scale.slots > 1 ? room / (scale.slots - 1) : 0;
  const x = (at: Trend["rows"][number]["at"]) =>
    step === 0 ? width / 2 : margin + scale.middle(at, step * scale.slots) - step / 2;
  const y = (value: number) => height - margin - (value / Math.max(1, most)) * (height - 2 * margin);
  let isDrawn = false;
  const path = rows
    .map(({ at, value }) => {
      if (value === undefined) {
        isDrawn = false;
        return "";
      }
      const point = `${isDrawn ? "L" : "M"}${round(x(at))} ${round(y(value))}`;
      isDrawn = true;
      return point;
    })
    .join("");
  const known = rows.flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]));
  const dots = known
    .map(
      ({ at, value }, index) =>
        `<circle${index === known.length - 1 ? ' class="newest"' : ""} cx="${round(x(at))}" cy="${round(y(value))}" r="3"/>`,
    )
    .join("");
  const base = height - margin;
  return `<svg class="region-line" viewBox="0 0 ${width} ${height}" aria-hidden="true"><path class="zero" d="M0 ${base}H${width}"/><path d="${path}"/>${dots}</svg>`;
}
