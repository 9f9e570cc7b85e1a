import { escapeXml } from "../text/escape-xml.ts";
import { wrap } from "../text/text-width.ts";

// Only here do the colours have values: a downloaded file stands without the page's CSS.
const light = {
  paper: "#fbfaf6", ink: "#1c1b19", soft: "#635e55", rule: "#dcd6c8", problem: "#b3201f", data: "#23527c", "data-pale": "#7192b2",
}; // prettier-ignore
const dark = {
  paper: "#171614", ink: "#ece8df", soft: "#a49d90", rule: "#3a3731", problem: "#e9695f", data: "#8db9de", "data-pale": "#4f7291",
}; // prettier-ignore
const properties = (colours: typeof light) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
const fonts =
  'system-ui,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';
const style = `svg{${properties(light)};font-family:${fonts}}@media(prefers-color-scheme:dark){svg{${properties(dark)}}}`;

const margin = 24;
const titleSize = 20;
const noteSize = 13;

/** What stands around a chart that is taken away. */
export interface ChartWords {
  readonly title: string;
  /** What is drawn, in which unit. */
  readonly subtitle: string;
  /** Below the chart, a line each: where the figures come from, the day they stand for, where the chart is from. */
  readonly notes: readonly string[];
}

/**
 * A chart as a file of its own: with its title, its source, its colours (light and dark) and its size.
 *
 * @param svg - as one of the charts here returns it
 * @throws TypeError when it is not
 */
export function standaloneSvg(svg: string, words: ChartWords): string {
  const { attributes, width, height, parts } = partsOf(svg, words);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${attributes}>`,
    `<style>${style}</style>`,
    ...parts,
    `</svg>`,
    "",
  ].join("\n");
}

/**
 * The same as a picture is drawn from, twice as large, in one font and the light colours.
 *
 * @param fontFamily - the font that it is drawn with
 * @param printable - a text as that font can set it
 */
export function pictureSvg(
  svg: string,
  words: ChartWords,
  fontFamily: string,
  printable: (text: string) => string,
): string {
  const { attributes, width, height, parts } = partsOf(svg, words);
  const drawn = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${2 * height}" viewBox="0 0 ${width} ${height}"${attributes} font-family="${fontFamily}">`,
    ...parts,
    `</svg>`,
    "",
  ].join("\n");
  return drawn
    .replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => light[name as keyof typeof light] ?? whole)
    .replaceAll(/>([^<]+)</g, (whole, text: string) => (text.trim() === "" ? whole : `>${printable(text)}<`));
}

function partsOf(
  svg: string,
  { title, subtitle, notes }: ChartWords,
): { attributes: string; width: number; height: number; parts: string[] } {
  const found = /^<svg([^>]*) viewBox="0 0 ([\d.]+) ([\d.]+)"([^>]*)>(.*)<\/svg>$/s.exec(svg);
  if (!found) throw new TypeError("not a chart of src/charts");
  const [, before = "", chartWidth, chartHeight, after = "", marks = ""] = found;
  const room = Number(chartWidth);
  const titleLines = wrap(title, titleSize, room);
  const subtitleLines = wrap(subtitle, noteSize, room);
  const noteLines = notes.flatMap((note) => wrap(note, noteSize, room));
  const subtitleTop = margin + titleLines.length * titleSize * 1.4 + 4;
  const chartTop = subtitleTop + subtitleLines.length * noteSize * 1.5 + 12;
  const notesTop = chartTop + Number(chartHeight) + 20;
  const width = room + 2 * margin;
  const height = Math.ceil(notesTop + noteLines.length * noteSize * 1.5 + margin);
  const set = (lines: readonly string[], top: number, size: number, leading: number) =>
    lines
      .map(
        (line, i) =>
          `<text x="${margin}" y="${(top + (i + 0.75) * size * leading).toFixed(1)}">${escapeXml(line)}</text>`,
      )
      .join("");
  const note = (lines: readonly string[], top: number) =>
    `<g text-anchor="start" font-size="${noteSize}" fill="var(--soft)">${set(lines, top, noteSize, 1.5)}</g>`;
  return {
    attributes: (before + after).replace(/ class="[^"]*"/, ""),
    width,
    height,
    parts: [
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
      `<g text-anchor="start" font-size="${titleSize}" font-weight="700">${set(titleLines, margin, titleSize, 1.4)}</g>`,
      note(subtitleLines, subtitleTop),
      `<g transform="translate(${margin},${chartTop})">${marks}</g>`,
      note(noteLines, notesTop),
    ],
  };
}
