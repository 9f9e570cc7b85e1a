import { escapeXml } from "../text/escape-xml.ts";
import { textWidth } from "../text/text-width.ts";
import type { Dashboard, Figure, PeriodView, SubjectInfo } from "../dashboard/schema.ts";
import { changeName, isKnown } from "../dashboard/sentences.ts";
import { dateText, unpublished } from "../dashboard/words.ts";
import { fontFamily } from "./draw-png.ts";
import { printable } from "./printable.ts";
import { titleLines } from "./title-lines.ts";

/** As Open Graph asks for it, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

const { width, height } = shareImageSize;
const margin = 72;
const room = width - 2 * margin;
const colours = { paper: "#fbfaf6", ink: "#1c1b19", soft: "#635e55", rule: "#dcd6c8", red: "#b3201f" };

/**
 * The picture that goes with a link to a circular: whose it is, its title, and its key figures.
 *
 * Nothing is read for it but the one period and the site: the picture of an old circular does not change with a new one.
 */
export function shareImage(
  { site, subjects }: Pick<Dashboard, "site" | "subjects">,
  period: PeriodView,
): string {
  const { circular } = period;
  const title = printable(period.title);
  const words = subjects.flatMap(({ name, noun }) => [name, noun]);
  const names = [site.jurisdiction, ...site.offices, ...words].map(printable);
  // A long title is set smaller before it is cut.
  const size =
    [64, 54, 46].find((one) => titleLines(title, { size: one, room, names, most: 9 }).length <= 2) ?? 44;
  const lines = titleLines(title, { size, room, names, most: 3 });
  const leading = size * 1.4;
  const figures = figuresOf(period, subjects);
  const column = room / Math.max(1, figures.length);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" font-weight="700" fill="${colours.ink}">`,
    rect({ x: 0, y: 0, width, height, fill: colours.paper }),
    rect({ x: 0, y: 0, width, height: 12, fill: colours.red }),
    text(fit(site.name, 30, room - 220), { x: margin, y: 76, size: 30 }),
    site.demo
      ? `<rect x="${width - margin - 152}" y="44" width="152" height="44" fill="none" stroke="${colours.soft}" stroke-width="2"/>` +
        text("示例站点", { x: width - margin - 76, y: 76, size: 28, fill: colours.soft, anchor: "middle" })
      : "",
    rect({ x: margin, y: 110, width: room, height: 1.5, fill: colours.rule }),
    text(fit(`${site.jurisdiction} · ${period.name}`, 28, room), {
      x: margin,
      y: 166,
      size: 28,
      fill: colours.red,
    }),
    ...lines.map((line, at) =>
      text(line, {
        x: margin,
        y: round(183 + size * 1.1 + at * leading + (lines.length === 1 ? 30 : 0)),
        size,
      }),
    ),
    rect({ x: margin, y: 388, width: room, height: 3, fill: colours.ink }),
    ...figures.flatMap(({ label, unit, figure }, at) => {
      const x = margin + at * column + (at === 0 ? 0 : 28);
      return [
        at === 0
          ? ""
          : rect({ x: margin + at * column, y: 414, width: 1.5, height: 122, fill: colours.rule }),
        text(label + (figure.status === "inferred" ? "（反推）" : ""), {
          x,
          y: 436,
          size: 26,
          fill: colours.soft,
        }),
        value(figure, unit, x, column - 40),
      ];
    }),
    text(dayOf(circular), {
      x: margin,
      y: 592,
      size: 26,
      fill: colours.soft,
    }),
    site.url === undefined
      ? ""
      : text(fit(new URL(site.url).host, 26, 600), {
          x: width - margin,
          y: 592,
          size: 26,
          fill: colours.soft,
          anchor: "end",
        }),
    "</svg>",
    "",
  ]
    .filter((line, at, all) => line !== "" || at === all.length - 1)
    .join("\n");
}

interface Shown {
  readonly label: string;
  readonly unit: string;
  readonly figure: Figure;
}

/** How many there are, how that changed, and how many passed, of what the period tells of first. */
function figuresOf({ subjects: views }: PeriodView, subjects: readonly SubjectInfo[]): Shown[] {
  const [view] = views;
  const words = subjects.find(({ id }) => id === view?.id);
  if (!view || !words) return [];
  const { total, inspected, failed, passRate, change } = view.total;
  const { noun, counter, failedNoun } = words;
  const rest: Shown[] = [{ label: "合格率", unit: "", figure: passRate }];
  if (!isKnown(total) && isKnown(inspected)) {
    return [
      { label: `抽查${noun}数`, unit: counter, figure: inspected },
      { label: failedNoun, unit: counter, figure: failed },
      ...rest,
    ];
  }
  return [
    { label: `${noun}总数`, unit: counter, figure: total },
    { label: changeName(change), unit: "", figure: change },
    ...rest,
  ];
}

function dayOf(circular: PeriodView["circular"]): string {
  const published = circular?.published?.slice(0, "0000-00-00".length);
  if (published !== undefined) return `${dateText(published)}发布`;
  return circular ? `${circular.signed}成文` : `发布日期${unpublished}`;
}

/** A figure as large as its column allows, its unit small behind it; what was not published, small and soft. */
function value({ value: shown }: Figure, unit: string, x: number, wide: number): string {
  if (!/\d/.test(shown)) return text(shown, { x, y: 518, size: 48, fill: colours.soft });
  const percent = /^−?[\d.]+%$/.test(shown);
  const number = printable(percent ? shown.slice(0, -1) : shown);
  const sign = percent ? "%" : unit;
  const size = Math.min(76, Math.floor(wide / (textWidth(number, 1) + 0.45 * textWidth(sign, 1))));
  return (
    `<text x="${x}" y="520" font-size="${size}">${escapeXml(number)}` +
    `${sign === "" ? "" : `<tspan font-size="${round(size * 0.45)}" dx="6">${escapeXml(sign)}</tspan>`}</text>`
  );
}

/** The text as the font can set it, cut off with … where it is too wide. */
function fit(words: string, size: number, wide: number): string {
  return titleLines(printable(words), { size, room: wide, names: [], most: 1 })[0] ?? "";
}

function text(
  words: string,
  {
    x,
    y,
    size,
    fill,
    anchor,
  }: { x: number; y: number; size: number; fill?: string; anchor?: "middle" | "end" },
): string {
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}"`,
    ...(fill === undefined ? [] : [`fill="${fill}"`]),
    ...(anchor === undefined ? [] : [`text-anchor="${anchor}"`]),
  ];
  return `<text ${attributes.join(" ")}>${escapeXml(printable(words))}</text>`;
}

function rect(box: { x: number; y: number; width: number; height: number; fill: string }): string {
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${box.fill}"/>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
