import { html as h } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { mapCssUrls } from "./css-urls.ts";

export type Element = DefaultTreeAdapterTypes.Element;

/**
 * What a browser does with a URL: `link` when asked, `image` at once as a picture, `load` at once as anything else.
 */
export type UrlRole = "link" | "image" | "load";

const urlAttributes = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "poster",
  "cite",
  "data",
  "background",
]);
const links = new Set(["a", "area", "form", "button", "blockquote", "q", "ins", "del"]);
const pictures = new Set(["img", "source", "input", "image", "body"]);
const loadingRels = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/i;

/** Puts every URL in the element's attributes through `rewrite`. The text of a style element is not an attribute. */
export function mapUrls(element: Element, rewrite: (url: string, role: UrlRole) => string): void {
  for (const attribute of element.attrs) {
    const { name } = attribute; // parse5 gives xlink:href as href with a prefix
    if (urlAttributes.has(name)) {
      attribute.value = rewrite(attribute.value, roleOf(element, name));
    } else if (name === "srcset" || name === "imagesrcset") {
      attribute.value = mapSrcset(attribute.value, (url) => rewrite(url, "image"));
    } else if (element.namespaceURI === h.NS.SVG && attribute.value.includes("url(")) {
      // fill, clip-path, mask …: paint servers and the like, which a fragment may name
      attribute.value = mapCssUrls(attribute.value, (url) => rewrite(url, "load"));
    } else if (name === "content" && isRefresh(element)) {
      attribute.value = attribute.value.replace(
        /^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?)(["']?)(.*)\2\s*$/i,
        (_, before: string, quote: string, url: string) => `${before}${quote}${rewrite(url, "link")}${quote}`,
      );
    }
  }
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function roleOf(element: Element, attribute: string): UrlRole {
  if (links.has(element.tagName) || attribute === "formaction" || attribute === "cite") return "link";
  if (pictures.has(element.tagName)) return "image";
  if (element.tagName !== "link") return "load";
  const rel = attributeOf(element, "rel") ?? "";
  if (loadingRels.test(rel)) return "load";
  return /\b(icon|apple-touch-icon|mask-icon)\b/i.test(rel) ? "image" : "link";
}

function isRefresh(element: Element): boolean {
  return element.tagName === "meta" && attributeOf(element, "http-equiv")?.toLowerCase() === "refresh";
}

/** "a.png 1x, b.png 2x": a comma ends a candidate only after white space or at the end of its URL. */
function mapSrcset(srcset: string, rewrite: (url: string) => string): string {
  return srcset.replace(
    /([\s,]*)([^\s,]\S*[^\s,]|[^\s,])(,|[^,]*,?)/g,
    (_, before: string, url: string, after: string) => before + rewrite(url) + after,
  );
}
