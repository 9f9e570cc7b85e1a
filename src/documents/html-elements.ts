import { type DefaultTreeAdapterMap, defaultTreeAdapter } from "parse5";
import { message } from "../messages/message.ts";
import { silentElements } from "./html-names.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

export type Node = DefaultTreeAdapterMap["childNode"];
export type Element = DefaultTreeAdapterMap["element"];

/**
 * Goes through the tree without recursion: depth is what is in question.
 *
 * @throws Unreadable when elements lie inside each other too deeply
 */
export function checkDepth(tree: DefaultTreeAdapterMap["document"]): void {
  const open: { nodes: readonly Node[]; depth: number }[] = [{ nodes: tree.childNodes, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { nodes, depth } = next;
    if (depth > limits.depth) throw new Unreadable(message("pageTooDeep", { most: limits.depth }));
    for (const node of nodes) {
      if (defaultTreeAdapter.isElementNode(node) && node.childNodes.length > 0) {
        open.push({ nodes: node.childNodes, depth: depth + 1 });
      }
    }
  }
}

/** Where an element begins: "通报.html:17". */
export function placeOf(element: Element, file: string): string {
  return `${file}:${element.sourceCodeLocation?.startLine ?? 1}`;
}

/** All text of an element, hidden or not. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) && !silentElements.has(node.tagName) ? textOf(node) : "";
    })
    .join("");
}

/**
 * What a field of a form shows: the words typed into it or chosen.
 *
 * @returns undefined for any other element
 */
export function fieldText(element: Element): string | undefined {
  const attribute = (of: Element, name: string) =>
    of.attrs.find((candidate) => candidate.name === name)?.value;
  if (element.tagName === "input") {
    const type = attribute(element, "type")?.toLowerCase() ?? "text";
    return ["text", "number", "tel", "date"].includes(type) ? (attribute(element, "value") ?? "") : "";
  }
  if (element.tagName === "textarea") return textOf(element);
  if (element.tagName !== "select") return undefined;
  const options = optionsIn(element);
  const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
  return chosen ? textOf(chosen) : "";
}

function optionsIn(element: Element): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    return node.tagName === "option" ? [node] : optionsIn(node);
  });
}

/** Whether the ends of lines in the page's source are seen. */
export function keepsLines(element: Element): boolean {
  const style = element.attrs.find(({ name }) => name === "style")?.value.slice(0, 2000) ?? "";
  return (
    element.tagName === "pre" ||
    /(?:^|;)\s*white-space(?:-collapse)?\s*:\s*(?:pre|preserve|break-spaces)/i.test(style)
  );
}

/** Whether there is a picture inside. */
export function hasPicture(element: Element): boolean {
  return element.childNodes.some(
    (node) => defaultTreeAdapter.isElementNode(node) && (node.tagName === "img" || hasPicture(node)),
  );
}

/** Struck through: said no more. */
export const struckElements: ReadonlySet<string> = new Set(["del", "s", "strike"]);

/** Declarations of an inline style that keep an element from being seen. */
const hidingStyles: readonly RegExp[] = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:0(?:\.0+)?(?:;|$|!)/,
  /(?:^|;)font-size:[01](?:\.\d+)?(?:px|pt|em|rem|%)?(?:;|$|!)/,
  /(?:^|;)text-indent:-\d{3,}/,
  /(?:^|;)(?:left|top|right|margin-left|margin-top):-\d{3,}/,
  /(?:^|;)(?:width|height|max-height|max-width):[01](?:px)?(?:;.*)?;?overflow:hidden/,
  /(?:^|;)overflow:hidden;(?:.*;)?(?:width|height|max-height|max-width):[01](?:px)?(?:;|$|!)/,
  /(?:^|;)color:(?:#fff(?:fff)?|white|transparent)(?:;|$|!)/,
  /(?:^|;)clip:rect\(0/,
];

/** Whether an element's text is struck through, by its name or by its own style. */
export function isStruckElement(element: Element): boolean {
  const style = element.attrs.find(({ name }) => name === "style")?.value.slice(0, 2000) ?? "";
  return struckElements.has(element.tagName) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style);
}

/** Whether an element says of itself that it is not to be seen. Style sheets are not looked into. */
export function isHiddenElement(element: Element): boolean {
  const attribute = (name: string) => element.attrs.find((candidate) => candidate.name === name)?.value;
  if (attribute("hidden") !== undefined) return true;
  const style = attribute("style")?.slice(0, 2000).toLowerCase().replaceAll(/\s/g, "");
  return style !== undefined && hidingStyles.some((hiding) => hiding.test(style));
}
