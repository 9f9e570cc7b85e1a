import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** Elements whose text nobody sees. */
const unseen = new Set(["script", "style", "noscript", "template", "head", "svg"]);
const lineElements = new Set(
  "p div tr li br table tbody thead h1 h2 h3 h4 h5 h6 ul ol section article header footer main hr title".split(
    " ",
  ),
);

/**
 * The visible text of an HTML file in its own places: markup becomes blanks, so that an offset in the result is an
 * offset in the file.
 */
export function maskHtml(source: string): string {
  const kept: string[] = [];
  let done = 0;
  const blankTo = (end: number, border: string) => {
    if (end <= done) return;
    kept.push(border.padEnd(end - done, invisible));
    done = end;
  };
  const visit = (node: DefaultTreeAdapterTypes.Node, border: string): string => {
    if (node.nodeName === "#text" && "value" in node) {
      const place = node.sourceCodeLocation;
      if (place === null || place === undefined || place.startOffset < done) return border;
      blankTo(place.startOffset, border);
      kept.push(decoded(source.slice(place.startOffset, place.endOffset)));
      done = place.endOffset;
      return "";
    }
    if (unseen.has(node.nodeName) || !("childNodes" in node)) return border;
    const edge = lineElements.has(node.nodeName)
      ? "\n"
      : node.nodeName === "td" || node.nodeName === "th"
        ? "\t"
        : "";
    let left = edge === "" || border === "\n" ? border || edge : edge;
    for (const child of node.childNodes) left = visit(child, left);
    return edge === "\n" ? "\n" : left;
  };
  visit(parse(source, { sourceCodeLocationInfo: true }), "");
  blankTo(source.length, "\n");
  return kept.join("");
}

/** Left out by the reader of texts. */
const invisible = "\u200b";

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: "“",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  middot: "·",
  hellip: "…",
};

/** Character references as what they stand for, at their own length. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (reference, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      const character = name === undefined ? safeCharacter(code) : (entities[name.toLowerCase()] ?? " ");
      return character.padEnd(reference.length, invisible);
    },
  );
}

function safeCharacter(code: number): string {
  return Number.isInteger(code) && code > 0 && code < 0x10000 ? String.fromCharCode(code) : " ";
}
