import { escapeXml } from "../text/escape-xml.ts";
import { dateText } from "../dashboard/words.ts";
import type { Publication } from "./publications.ts";

/** What a feed's reader sees of a publication: plain paragraphs and lists, corrections first. */
export function publicationHtml(
  publication: Publication,
  { href, demo }: { href: string; demo: boolean },
): string {
  const { summary, dateNote, items, corrections, seal } = publication;
  const paragraph = (text: string) => `<p>${escapeXml(text)}</p>`;
  const list = (lines: readonly string[]) =>
    `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join("")}</ul>`;
  return [
    ...(corrections.length > 0
      ? [paragraph("更正说明："), list(corrections.map(({ date, text }) => `${dateText(date)}，${text}`))]
      : []),
    paragraph(summary),
    ...(items.length > 0 ? [list(items)] : []),
    ...(dateNote === undefined ? [] : [paragraph(dateNote)]),
    ...(seal === undefined ? [] : [paragraph(seal)]),
    ...(demo ? [paragraph(demoNotice)] : []),
    `<p><a href="${escapeXml(href)}">阅读全文</a></p>`,
  ].join("");
}

/** Who speaks: an aggregator shows entries far from the site's own notice. */
export const demoNotice = "示例站点，不是政府网站，也未经任何机关认可。";
