import { escapeXml } from "../text/escape-xml.ts";
import { wrap } from "../text/text-width.ts";

// Only here do the colours have values: a downloaded file stands without the page's CSS.
const light =
  "--paper:#fbfaf6;--ink:#1c1b19;--soft:#635e55;--rule:#dcd6c8;--problem:#b3201f;--data:#23527c;--data-pale:#7192b2";
const dark =
  "--paper:#171614;--ink:#ece8df;--soft:#a49d90;--rule:#3a3731;--problem:#e9695f;--data:#8db9de;--data-pale:#4f7291";
const fonts =
  'system-ui,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';
const style = `svg{${light};font-family:${fonts}}@media(prefers-color-scheme:dark){svg{${dark}}}`;

const margin = 24;
const titleSize = 20;
const sourceSize = 13;

/**
 * A chart as a file of its own: with its title, its source, its colours (light and dark) and its size.
 *
 * @param svg - as one of the charts here returns it
 * @throws TypeError when it is not
 */
export function standaloneSvg(svg: string, { title, source }: { title: string; source: string }): string {
  const parts = /^<svg([^>]*) viewBox="0 0 ([\d.]+) ([\d.]+)"([^>]*)>(.*)<\/svg>$/s.exec(svg);
  if (!parts) throw new TypeError("not a chart of src/charts");
  const [, before = "", chartWidth, chartHeight, after = "", marks = ""] = parts;
  const room = Number(chartWidth);
  const titleLines = wrap(title, titleSize, room);
  const sourceLines = wrap(source, sourceSize, room);
  const chartTop = margin + titleLines.length * titleSize * 1.4 + 12;
  const sourceTop = chartTop + Number(chartHeight) + 20;
  const width = room + 2 * margin;
  const height = Math.ceil(sourceTop + sourceLines.length * sourceSize * 1.5 + margin);
  const set = (lines: readonly string[], top: number, size: number, leading: number) =>
    lines
      .map(
        (line, i) =>
          `<text x="${margin}" y="${(top + (i + 0.75) * size * leading).toFixed(1)}">${escapeXml(line)}</text>`,
      )
      .join("");
  const attributes = (before + after).replace(/ class="[^"]*"/, "");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${attributes}>`,
    `<style>${style}</style>`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    `<g text-anchor="start" font-size="${titleSize}" font-weight="700">${set(titleLines, margin, titleSize, 1.4)}</g>`,
    `<g transform="translate(${margin},${chartTop})">${marks}</g>`,
    `<g text-anchor="start" font-size="${sourceSize}" fill="var(--soft)">${set(sourceLines, sourceTop, sourceSize, 1.5)}</g>`,
    `</svg>`,
    "",
  ].join("\n");
}
