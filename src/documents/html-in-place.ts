import { defaultTreeAdapter, parse } from "parse5";
import { checkDepth, isHiddenElement, type Node } from "./html-elements.ts";
import { blockElements, cellElements, fieldElements, silentElements } from "./html-names.ts";

/**
 * What a reader sees of a web page, in its own places: markup, and what the page does not show, becomes blanks, so that
 * an offset in the result is an offset in the file.
 *
 * @throws Unreadable when elements lie inside each other too deeply
 */
export function htmlInPlace(source: string): string {
  const kept: string[] = [];
  let done = 0;
  const blankTo = (end: number, border: string) => {
    if (end <= done) return;
    kept.push(border.padEnd(end - done, invisible));
    done = end;
  };
  /** @returns the border that the next text has to begin with */
  const visit = (node: Node, border: string): string => {
    if (defaultTreeAdapter.isTextNode(node)) {
      const place = node.sourceCodeLocation;
      if (!place || place.startOffset < done) return border;
      blankTo(place.startOffset, border);
      kept.push(decoded(source.slice(place.startOffset, place.endOffset)));
      done = place.endOffset;
      return "";
    }
    if (
      !defaultTreeAdapter.isElementNode(node) ||
      silentElements.has(node.tagName) ||
      fieldElements.has(node.tagName) ||
      isHiddenElement(node)
    )
      return border;
    const edge = edgeOf(node.tagName);
    let left = edge === "" || border === "\n" ? border || edge : edge;
    for (const child of node.childNodes) left = visit(child, left);
    return edge === "\n" ? "\n" : left;
  };
  const document = parse(source, { sourceCodeLocationInfo: true });
  checkDepth(document);
  document.childNodes.reduce((border, node) => visit(node, border), "");
  blankTo(source.length, "\n");
  return kept.join("");
}

/** What parts the text of an element from what stands before it: a line, a cell, or nothing. */
function edgeOf(name: string): "\n" | "\t" | "" {
  if (cellElements.has(name)) return "\t";
  return name === "br" || blockElements.has(name) ? "\n" : "";
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
