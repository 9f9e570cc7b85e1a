import { defaultTreeAdapter as tree, html as h, parse, serialize } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { type Message, message } from "../messages/message.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { fetchingAtRules, mapCssUrls } from "./css-urls.ts";
import { headTagProblems } from "./head-tag-problems.ts";
import { linksToTwin, makeLargeTwin } from "./large-type.ts";
import type { PageProblem } from "./page-problems.ts";
import { relativeUrl } from "./relative-url.ts";
import { attributeOf, mapUrls } from "./url-attributes.ts";
import type { Element, UrlRole } from "./url-attributes.ts";

/** A page as it is to be published, and what has to be known of it. Its tree is let go: thirty of them are slow to keep. */
export interface BuiltPage {
  /** Path in the site: "circulars/2022-Q3.html". */
  readonly file: string;
  readonly ids: ReadonlySet<string>;
  /** Every URL of the page but data: URLs, once for each role, for checking against the other pages. */
  readonly references: ReadonlyMap<string, Reference>;
  /** What is wrong with the page by itself. */
  readonly problems: readonly PageProblem[];
  /** With its URLs relative and its policy written in. */
  readonly html: string;
  /** The same in large type, for the page of the same path in `large/`; absent where the page links to none. */
  readonly largeHtml?: string;
}

export interface Reference {
  readonly url: string;
  readonly role: UrlRole;
  readonly element: string;
}

// They fetch or run what the page's policy blocks, wherever it comes from.
const blocked = new Set(["iframe", "frame", "object", "embed", "audio", "video", "track"]);
// noscript is read as a browser without script reads it, so that what is in it is looked at too.
const options = { scriptingEnabled: false };

/** The script that a page may have. */
export type AllowedScript =
  | {
      /** Its whole text; nothing else runs. */
      readonly text: string;
      /** It loads script files of the site. */
      readonly loadsFiles: boolean;
    }
  | {
      /** Its path in the site: "check/check.js". */
      readonly file: string;
    };

/** Reads a page, makes its URLs relative, and notes what is wrong with it. */
export function readBuiltPage(file: string, text: string, allowed?: AllowedScript): BuiltPage {
  const document = parse(text, options);
  const ids = new Set<string>();
  const references = new Map<string, Reference>();
  const problems: PageProblem[] = [];
  const styles: string[] = [];
  const scripts: string[] = [];
  let hasScript = false;
  let ownImages = false;
  let dataImages = false;
  let head: Element | undefined;
  let hasTwin = false;
  const elements: Element[] = [];

  function visit(element: Element): void {
    const refuse = (said: Message): void => {
      problems.push({ file, element: describe(element), said });
    };
    const use = (url: string, role: UrlRole): string => {
      const rewritten = relativeUrl(url, file);
      const protocol = rewritten.includes(":") ? URL.parse(rewritten)?.protocol : undefined;
      if (protocol === "javascript:") refuse(message("pageScriptUrl"));
      else if (role === "image" && protocol === "data:") dataImages = true;
      else {
        if (role === "image" && !rewritten.startsWith("#")) ownImages = true;
        const key = `${role} ${rewritten}`;
        if (!references.has(key))
          references.set(key, { url: rewritten, role, element: describe(element, url) });
      }
      return rewritten;
    };

    const { tagName } = element;
    elements.push(element);
    if (linksToTwin(element)) hasTwin = true;
    if (tagName === "head") head ??= element;
    if (tagName === "script") {
      // Once, as it was written, in its place: not in a picture, a template or a noscript.
      const known = !hasScript && isInPage(element) && isAllowed(element, file, allowed);
      if (!known) refuse(message("pageScript"));
      else {
        hasScript = true;
        if (allowed && "text" in allowed) scripts.push(allowed.text);
      }
    }
    if (tagName === "base") refuse(message("pageBase"));
    else if (blocked.has(tagName)) refuse(message("pageBlocked"));
    for (const { name } of element.attrs) {
      if (name === "id") {
        const id = attributeOf(element, name) ?? "";
        if (ids.has(id)) refuse(message("pageIdTwice", { id }));
        ids.add(id);
      } else if (name === "style") {
        refuse(message("pageStyleAttribute"));
      } else if (name === "action" || name === "formaction") {
        refuse(message("pageForm"));
      } else if (name.startsWith("on")) {
        refuse(message("pageEventHandler", { name }));
      }
    }
    // The page's own script has to be there, as what a link leads to has; nothing else may be loaded.
    mapUrls(element, (url, role) => use(url, tagName === "script" && hasScript ? "link" : role));
    if (tagName === "pre" || tagName === "textarea") keepFirstLine(element);
    if (tagName === "style") {
      const css = mapCssUrls(textOf(element), (url) => use(url, "image"));
      for (const rule of fetchingAtRules(css)) refuse(message("pageStyleFetches", { rule }));
      if (css !== textOf(element)) setText(element, css);
      styles.push(css);
    }
  }

  walk(document, visit);
  const scriptFiles = hasScript && allowed !== undefined && ("file" in allowed || allowed.loadsFiles);
  if (head) secure(head, contentSecurityPolicy({ styles, scripts, scriptFiles, ownImages, dataImages }));
  problems.push(...headTagProblems(file, elements));
  const html = serialize(document, options);
  if (!hasTwin) return { file, ids, references, problems, html };
  makeLargeTwin(elements, file);
  return { file, ids, references, problems, html, largeHtml: serialize(document, options) };
}

/** Whether a script is the one that its page may have: as it was written, or by its address, when the page is read. */
function isAllowed(element: Element, page: string, allowed: AllowedScript | undefined): boolean {
  if (!allowed) return false;
  if ("text" in allowed) return element.attrs.length === 0 && textOf(element) === allowed.text;
  const src = attributeOf(element, "src");
  return (
    element.attrs.length === 2 &&
    attributeOf(element, "defer") !== undefined &&
    textOf(element) === "" &&
    src !== undefined &&
    relativeUrl(src, page) === relativeUrl(`/${allowed.file}`, page)
  );
}

/** A parser drops a line end right after the tag, so what it has left of two would be dropped when read again. */
function keepFirstLine(element: Element): void {
  const [first] = element.childNodes;
  if (first && tree.isTextNode(first) && first.value.startsWith("\n")) first.value = `\n${first.value}`;
}

/** Writes the policy after the charset, or first, in place of any that is there. */
function secure(head: Element, policy: string): void {
  for (const child of head.childNodes.filter(tree.isElementNode)) {
    if (child.tagName !== "meta") continue;
    const replaced =
      attributeOf(child, "http-equiv")?.toLowerCase() === "content-security-policy" ||
      attributeOf(child, "name")?.toLowerCase() === "referrer";
    if (replaced) tree.detachNode(child);
  }
  const charset = head.childNodes.findIndex(
    (node) =>
      tree.isElementNode(node) && node.tagName === "meta" && attributeOf(node, "charset") !== undefined,
  );
  const metas = [
    meta({ name: "http-equiv", value: "Content-Security-Policy" }, policy),
    meta({ name: "name", value: "referrer" }, "no-referrer"),
  ];
  const next = head.childNodes[charset + 1];
  for (const element of metas) {
    if (next) tree.insertBefore(head, element, next);
    else tree.appendChild(head, element);
  }
}

function meta(key: { name: string; value: string }, content: string): Element {
  return tree.createElement("meta", h.NS.HTML, [key, { name: "content", value: content }]);
}

function walk(parent: DefaultTreeAdapterTypes.ParentNode, visit: (element: Element) => void): void {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    visit(node);
    walk(node, visit);
    if ("content" in node) walk(tree.getTemplateContent(node), visit);
  }
}

/** Whether a browser with script takes it for a part of the page. */
function isInPage(element: Element): boolean {
  if (element.namespaceURI !== h.NS.HTML) return false;
  for (
    let { parentNode } = element;
    parentNode;
    parentNode = "parentNode" in parentNode ? parentNode.parentNode : null
  ) {
    if (parentNode.nodeName === "#document") return true;
    if (parentNode.nodeName === "noscript") return false;
  }
  return false;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : "")).join("");
}

function setText(element: Element, text: string): void {
  for (const node of element.childNodes.slice()) tree.detachNode(node);
  tree.insertText(element, text);
}

function describe({ tagName, attrs }: Element, url?: string): string {
  const shown =
    attrs.find(({ value }) => value === url) ?? attrs.find(({ name }) => /^(id|href|src|class)$/.test(name));
  if (!shown) return `<${tagName}>`;
  const value = shown.value.length > 60 ? `${shown.value.slice(0, 60)}…` : shown.value;
  return `<${tagName} ${shown.name}="${value}">`;
}
