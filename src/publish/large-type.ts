import { defaultTreeAdapter as tree } from "parse5";
import { relativeUrl } from "./relative-url.ts";
import { attributeOf, mapUrls, type Element } from "./url-attributes.ts";

/** The folder in which every page stands again in large type. */
export const largeFolder = "large/";

/** The class of the link that leads from a page to its twin. */
const twinLink = "large-type";

/** Whether a page says that it has a twin in large type: it links to it. */
export function linksToTwin(element: Element): boolean {
  return element.tagName === "a" && attributeOf(element, "class") === twinLink;
}

/**
 * Turns a finished page into its twin in large type (大字版): the root element gets the class "large", which the styles
 * know, and the link to the twin leads back.
 *
 * The twins stand in a folder that mirrors the site, so that a reader who chose them stays among them,  * script or cookie. Links between pages hold as they are; those to any other file lead out of the folder.
 *
 * @param elements - every element of the page, whose URLs are relative already; they are changed
 * @param file - the page's path in the site: "circulars/2022-Q3.html"
 */
export function makeLargeTwin(elements: readonly Element[], file: string): void {
  const up = "../".repeat(file.split("/").length);
  for (const element of elements) {
    if (element.tagName === "html") addClass(element, "large");
    mapUrls(element, (url) => (staysAsItIs(url) ? url : fromTwin(url, file)));
    if (!linksToTwin(element)) continue;
    for (const attribute of element.attrs) {
      if (attribute.name === "href") attribute.value = up + file.split("/").map(encodeURIComponent).join("/");
      if (attribute.name === "class") attribute.value = "standard-type";
    }
    for (const node of element.childNodes.slice()) tree.detachNode(node);
    tree.insertText(element, "标准版");
  }
}

/** A relative URL of a page as its twin has to write it. */
function fromTwin(url: string, file: string): string {
  const { pathname, search, hash } = new URL(url, `http://site.invalid/${file}`);
  return relativeUrl(pathname + search + hash, largeFolder + file);
}

function staysAsItIs(url: string): boolean {
  const [path = ""] = url.split(/[?#]/);
  return path === "" || path.endsWith(".html") || /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//");
}

function addClass(element: Element, name: string): void {
  const present = element.attrs.find((attribute) => attribute.name === "class");
  if (present) present.value += ` ${name}`;
  else element.attrs.push({ name: "class", value: name });
}
