import { defaultTreeAdapter as tree, parse, serialize } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";

/**
 * A published page whose links hold wherever its print goes: whole addresses where the site has one, and none where it
 * has not. A browser would write into the PDF where the page stood when it was printed.
 *
 * @param file - the page's path in the site: "circulars/2022-Q3.html"
 * @param siteUrl - with a slash at its end
 */
export function pageForPrint(html: string, file: string, siteUrl: string | undefined): string {
  const document = parse(html, { scriptingEnabled: false });
  visit(document, (element) => {
    if (element.tagName !== "a") return;
    element.attrs = element.attrs.flatMap((attribute) => {
      if (attribute.name !== "href" || /^(#|[a-z][a-z\d+.-]*:)/i.test(attribute.value)) return [attribute];
      const whole = siteUrl === undefined ? null : URL.parse(attribute.value, siteUrl + file);
      return whole ? [{ ...attribute, value: whole.href }] : [];
    });
  });
  return serialize(document, { scriptingEnabled: false });
}

function visit(
  parent: DefaultTreeAdapterTypes.ParentNode,
  look: (element: DefaultTreeAdapterTypes.Element) => void,
): void {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    look(node);
    visit(node, look);
  }
}
