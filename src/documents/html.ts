import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import type { ReceivedBlock, ReceivedDocument } from "./document.ts";
import { type Message, message } from "../messages/message.ts";
import type { Finding } from "./finding.ts";
import { isForeignLink } from "./links.ts";
import {
  checkDepth,
  type Element,
  fieldText,
  isHiddenElement,
  isStruckElement,
  keepsLines,
  type Node,
  placeOf,
  textOf,
} from "./html-elements.ts";
import { blockElements, silentElements } from "./html-names.ts";
import { isNoteMark } from "./note-mark.ts";
import { readHtmlTable } from "./html-table.ts";

/** Elements without text that share one id: what a scraper's spam filter leaves, seen by the dozen. */
const fewestInjected = 3;

/**
 * A saved web page: paragraphs and tables in reading order. Tables that only lay the page out are read through.
 *
 * Hidden elements, comments and scripts are left out; those that hide text, and links to foreign sites, give a finding.
 *
 * @throws Unreadable when elements lie inside each other too deeply
 */
export function readHtml(text: string, file: string): ReceivedDocument {
  const tree = parse(text, { sourceCodeLocationInfo: true });
  checkDepth(tree);
  const reader: HtmlReader = {
    file,
    blocks: [],
    findings: [],
    line: "",
    linesKept: false,
    pictureAt: undefined,
    lineAt: undefined,
    columnAt: 1,
    columns: new Map(),
  };
  walk(tree.childNodes, reader);
  endParagraph(reader);
  placeApart(reader);
  return { file, blocks: reader.blocks, findings: [...injectedElements(tree, file), ...reader.findings] };
}

export interface HtmlReader {
  readonly file: string;
  readonly blocks: ReceivedBlock[];
  readonly findings: Finding[];
  /** The paragraph so far. */
  line: string;
  /** Whether the ends of lines in the source are seen: `<pre>`. */
  linesKept: boolean;
  /** A picture in the paragraph so far. */
  pictureAt: Element | undefined;
  lineAt: number | undefined;
  /** In that line, from 1. */
  columnAt: number;
  /** Columns of the paragraphs among `blocks`, by their indexes. */
  readonly columns: Map<number, number>;
}

/** On a page that is one line paragraphs are told apart by their columns: an answer about one is about no other. */
function placeApart({ blocks, columns }: HtmlReader): void {
  const counts = new Map<string, number>();
  for (const { place } of blocks) counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const [index, column] of columns) {
    const block = blocks[index];
    if (block && (counts.get(block.place) ?? 0) > 1)
      blocks[index] = { ...block, place: `${block.place}:${column}` };
  }
}

/** Reads nodes into the reader's blocks. */
function walk(nodes: readonly Node[], reader: HtmlReader): void {
  for (const node of nodes) {
    if (defaultTreeAdapter.isTextNode(node))
      addText(node.value, node.sourceCodeLocation ?? { startLine: 1, startCol: 1 }, reader);
    else if (defaultTreeAdapter.isElementNode(node)) readElement(node, reader);
  }
}

function readElement(element: Element, reader: HtmlReader): void {
  const name = element.tagName;
  if (silentElements.has(name)) return;
  if (isHiddenElement(element)) {
    const hidden = textOf(element).trim();
    if (hidden !== "") note(reader, element, message("hiddenElementLeft"), hidden);
    return;
  }
  if (isStruckElement(element)) {
    const struck = textOf(element).trim();
    if (struck !== "") note(reader, element, message("struckLeft"), struck);
    return;
  }
  if (name === "sup" && isNoteMark(textOf(element), reader.line)) {
    note(reader, element, message("noteMarkLeft"), textOf(element));
    return;
  }
  if (name === "rt") return note(reader, element, message("rubyLeft"), textOf(element).trim());
  if (name === "br") return endParagraph(reader);
  const field = fieldText(element);
  if (field !== undefined) {
    // A field that stands alone is one of the site's, like that of its search.
    if (reader.line.trim() !== "") reader.line += field;
    return;
  }
  if (name === "img") reader.pictureAt ??= element;
  const href = element.attrs.find((attribute) => attribute.name === "href")?.value;
  if (name === "a" && href !== undefined && isForeignLink(href)) {
    note(reader, element, message("foreignLink"), href);
  }
  if (name === "table") {
    const read = readHtmlTable(element, placeOf(element, reader.file), (part, said, found) =>
      note(reader, part, said, found),
    );
    if (read) {
      const { table, picture } = read;
      if (picture) askAboutPicture(reader, picture, "");
      endParagraph(reader);
      for (const node of element.childNodes)
        if (defaultTreeAdapter.isElementNode(node) && node.tagName === "caption") readElement(node, reader);
      reader.blocks.push(table);
      return;
    }
  }
  const block = blockElements.has(name);
  if (block) endParagraph(reader);
  const outside = reader.linesKept;
  reader.linesKept ||= keepsLines(element);
  walk(element.childNodes, reader);
  if (block) endParagraph(reader);
  reader.linesKept = outside;
}

function addText(
  text: string,
  { startLine, startCol }: { startLine: number; startCol: number },
  reader: HtmlReader,
): void {
  if (reader.linesKept && text.includes("\n")) {
    text.split("\n").forEach((line, index) => {
      if (index > 0) endParagraph(reader);
      addPart(line, { startLine: startLine + index, startCol: index > 0 ? 1 : startCol }, reader);
    });
  } else addPart(text, { startLine, startCol }, reader);
}

function addPart(
  text: string,
  { startLine, startCol }: { startLine: number; startCol: number },
  reader: HtmlReader,
): void {
  if (text.trim() !== "" && reader.lineAt === undefined) {
    const blanks = (/^\s*/.exec(text)?.[0] ?? "").split("\n");
    reader.lineAt = startLine + blanks.length - 1;
    reader.columnAt = (blanks.length > 1 ? 1 : startCol) + (blanks.at(-1)?.length ?? 0);
  }
  reader.line += text;
}

function endParagraph(reader: HtmlReader): void {
  const text = reader.line.replace(/[ \t\r\n\f\u00A0]+/g, " ").trim();
  if (text !== "") {
    reader.columns.set(reader.blocks.length, reader.columnAt);
    const place = `${reader.file}:${reader.lineAt ?? 1}`;
    reader.blocks.push({ kind: "text", text, place });
    // Pictures beside a site's words are its signs; one in a sentence may be a number.
    if (reader.pictureAt && /[，。；]/.test(text)) {
      askAboutPicture(reader, reader.pictureAt, text);
    }
  }
  reader.pictureAt = undefined;
  reader.line = "";
  reader.lineAt = undefined;
}

function note(reader: HtmlReader, element: Element, said: Message, text: string): void {
  reader.findings.push({ place: placeOf(element, reader.file), severity: "notice", said, text });
}

function askAboutPicture(reader: HtmlReader, element: Element, text: string): void {
  const place = placeOf(element, reader.file);
  const said = message("pictureInSentence", { place });
  reader.findings.push({ place, severity: "blocking", said, text, keepable: true });
}

function injectedElements(tree: DefaultTreeAdapterMap["document"], file: string): Finding[] {
  const byId = new Map<string, Element[]>();
  const open: Node[] = [...tree.childNodes];
  for (let node = open.shift(); node; node = open.shift()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    const id = node.attrs.find(({ name }) => name === "id")?.value;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), node]);
    open.unshift(...node.childNodes);
  }
  return [...byId.values()].flatMap((elements): Finding[] => {
    const empty = elements.filter((element) => textOf(element).trim() === "");
    const [first] = empty;
    if (!first || empty.length < fewestInjected) return [];
    const names = [...new Set(empty.map(({ tagName }) => `<${tagName}>`))].slice(0, 4).join(" ");
    return [
      {
        place: placeOf(first, file),
        severity: "restored",
        said: message("marksTaken", { mark: "emptyTags", count: empty.length }),
        text: names,
        alteration: "页面中被插入一批空白网页标签，已去除。",
      },
    ];
  });
}
