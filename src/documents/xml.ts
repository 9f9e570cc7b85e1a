import { SaxesParser } from "saxes";
import { message } from "../messages/message.ts";
import { decode } from "./decode.ts";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** An XML element; the prefix of its name is kept, as in "w:p". */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/**
 * The root element of one XML part of a Word file.
 *
 * Strict: what is cut off or not well-formed is refused. Entities of a document type are never expanded: the first use of
 * one is an error.
 *
 * @throws Unreadable
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const text = xmlText(bytes, part);
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({});
  parser.on("doctype", () => {
    throw new Unreadable(message("partDocumentType", { part }));
  });
  parser.on("error", (cause) => {
    throw new Unreadable(message("partUnreadable", { part }), { cause });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > limits.depth)
      throw new Unreadable(message("partTooDeep", { part, most: limits.depth }));
    const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (content: string) => void open.at(-1)?.children.push(content);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  const [element] = root.children.filter((child) => typeof child !== "string");
  if (!element) throw new Unreadable(message("partUnreadable", { part }));
  return element;
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** All child elements. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** All elements of a name inside, at any depth. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text inside. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}

function xmlText(bytes: Uint8Array, part: string): string {
  const text = decode(bytes, () => {});
  if (text === undefined) throw new Unreadable(message("partUnreadable", { part }));
  return text;
}
