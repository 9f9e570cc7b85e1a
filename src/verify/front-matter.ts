import type { ReceivedBlock, TextBlock } from "../documents/document.ts";

/** Fields that a circular on paper does not have, or has above its text in words of the page's own. */
const leftOut = new Set(["published", "source", "indexNumber", "topic", "validity", "disclosure"]);
/** Those that stand behind the text. */
const behind = ["attachments", "signatory", "signed", "remark"];

/**
 * The blocks of a circular.md, the form in which the record keeps a circular and the site publishes it, as they would stand on
 * paper: the title first, who signed and when behind the text. Any other document is given back as it is.
 */
export function withoutFrontMatter(blocks: readonly ReceivedBlock[]): readonly ReceivedBlock[] {
  const isRule = (block: ReceivedBlock | undefined) => block?.kind === "text" && block.text === "---";
  const end = isRule(blocks[0]) ? blocks.findIndex((block, index) => index > 0 && isRule(block)) : -1;
  if (end < 0) return blocks;
  const fields: { key: string; block: TextBlock }[] = [];
  for (const block of blocks.slice(1, end)) {
    if (block.kind !== "text") return blocks;
    const [, key, value = ""] = /^(\w+):(?:\s+(.*))?$/.exec(block.text) ?? [];
    const item = /^-\s+(.*)$/.exec(block.text)?.[1];
    if (key !== undefined) {
      // The name of a list stands alone, and its items follow.
      fields.push({ key, block: { ...block, text: key === "signed" ? dayInWords(value) : plain(value) } });
    } else if (item !== undefined && fields.length > 0) {
      fields.push({ key: fields.at(-1)!.key, block: { ...block, text: plain(item) } });
    } else return blocks;
  }
  if (!fields.some(({ key }) => key === "title")) return blocks;
  const shown = fields.filter(({ key, block }) => !leftOut.has(key) && block.text !== "");
  const tail = behind.flatMap((key) => shown.filter((field) => field.key === key));
  return [
    ...shown.filter(({ key }) => !behind.includes(key)).map(({ block }) => block),
    ...blocks.slice(end + 1),
    ...tail.map(({ block }) => block),
  ];
}

/** A scalar of YAML as it is read: quoted ones without their marks. */
function plain(value: string): string {
  const single = /^'(.*)'$/.exec(value)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  if (!/^".*"$/.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}

/** 2022-09-29 as 2022年9月29日 */
function dayInWords(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain(value)) ?? [];
  return year === undefined ? plain(value) : `${year}年${Number(month)}月${Number(day)}日`;
}
