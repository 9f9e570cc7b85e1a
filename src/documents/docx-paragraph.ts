import { type Message, message } from "../messages/message.ts";
import type { ReceivedBlock } from "./document.ts";
import type { Numbering } from "./docx-numbering.ts";
import type { Finding } from "./finding.ts";
import { isForeignLink } from "./links.ts";
import { isNoteMark } from "./note-mark.ts";
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from "./xml.ts";

/** What has been read of a Word file. */
export interface DocxReader {
  readonly file: string;
  readonly numbering: Numbering;
  /** Addresses by relationship id. */
  readonly links: ReadonlyMap<string, string>;
  /** Footnotes and endnotes by the element that refers to them and its id. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly blocks: ReceivedBlock[];
  readonly findings: Finding[];
  /** What stands elsewhere on paper than where it is anchored; read behind the block that it is anchored in. */
  readonly asides: Aside[];
  paragraphs: number;
  tables: number;
}

export interface Aside {
  readonly kind: "note" | "box";
  readonly content: XmlElement;
}

/** Wrappers whose content counts as if they were not there. */
export const transparent: ReadonlySet<string> = new Set([
  "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple", "w:hyperlink", "w:dir", "w:bdo",
]); // prettier-ignore

/** The lines of a paragraph that hold anything, the first with its number. */
export function paragraphLines(paragraph: XmlElement, place: string, reader: DocxReader): string[] {
  const runs: string[] = [];
  readRuns(paragraph, place, reader, runs);
  const whole = runs.join("");
  const text = whole.replaceAll(pictureMark, "");
  if (text !== whole && text.trim() !== "") askAbout(reader, place, "pictureInSentence", text);
  // An empty paragraph of a list shows its number, too, and counts.
  const label = reader.numbering.label(childOf(paragraph, "w:pPr"));
  return `${label}${text}`
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readRuns(parent: XmlElement, place: string, reader: DocxReader, runs: string[]): void {
  for (const element of elementsOf(parent)) {
    if (element.name === "w:r") {
      readRun(element, place, reader, runs);
    } else if (element.name === "w:del" || element.name === "w:moveFrom") {
      const deleted: string[] = [];
      readRuns(element, place, { ...reader, findings: [], asides: [] }, deleted);
      leftOut(reader, place, message("deletionCarried"), deleted.join(""));
    } else if (element.name === "m:oMath" || element.name === "m:oMathPara") {
      runs.push(equationText(element));
    } else if (transparent.has(element.name)) {
      const target = reader.links.get(element.attributes["r:id"] ?? "");
      if (target !== undefined && isForeignLink(target)) {
        leftOut(reader, place, message("foreignLink"), target);
      }
      readRuns(element, place, reader, runs);
    }
  }
}

function readRun(run: XmlElement, place: string, reader: DocxReader, runs: string[]): void {
  const inside: string[] = [];
  for (const element of elementsOf(run)) readContent(element, place, reader, inside, runs);
  const text = inside.join("");
  const properties = childOf(run, "w:rPr");
  const hiding = text.trim() === "" ? undefined : hiddenBy(properties);
  const raised = childOf(properties, "w:vertAlign")?.attributes["w:val"] === "superscript";
  if (raised && isNoteMark(text, runs.join(""))) leftOut(reader, place, message("noteMarkLeft"), text);
  else if (hiding === undefined) runs.push(text);
  else leftOut(reader, place, message("hiddenWordText", { how: hiding }), text);
}

/** One element of a run (§17.3.3): its text goes into `inside`, what stands elsewhere on paper among the asides. */
function readContent(
  element: XmlElement,
  place: string,
  reader: DocxReader,
  inside: string[],
  before: readonly string[],
): void {
  const { name, attributes } = element;
  if (name === "w:t" || name === "w:delText") {
    inside.push(element.children.filter((child) => typeof child === "string").join(""));
  } else if (name === "w:tab" || name === "w:ptab") inside.push(" ");
  else if (name === "w:br" || name === "w:cr") inside.push("\n");
  else if (name === "w:noBreakHyphen") inside.push("-");
  else if (name === "w:sym") {
    const symbol = symbolOf(attributes["w:font"] ?? "", attributes["w:char"] ?? "");
    if (symbol === undefined) askAbout(reader, place, "symbolUnread", textSoFar(before, inside));
    else inside.push(symbol);
  } else if (name === "w:ruby") {
    const base: string[] = [];
    readRuns(childOf(element, "w:rubyBase") ?? element, place, reader, base);
    inside.push(...base);
    leftOut(reader, place, message("rubyLeft"), textOf(childOf(element, "w:rt")));
  } else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
    const note = reader.notes.get(`${name} ${attributes["w:id"]}`);
    if (note) reader.asides.push({ kind: "note", content: note });
  } else if (name === "mc:AlternateContent") {
    // The same for newer and for older programs: one of them is seen.
    const shown = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
    for (const child of shown ? elementsOf(shown) : []) readContent(child, place, reader, inside, before);
  } else if (name === "w:drawing" || name === "w:pict" || name === "w:object") {
    const boxes = outermost(element, "w:txbxContent");
    for (const content of boxes) reader.asides.push({ kind: "box", content });
    if (boxes.length === 0 && hasPicture(element)) inside.push(pictureMark);
  }
}

/** Stands for a picture until it is known whether words stand around it. */
const pictureMark = "\uFFFC";

function hasPicture(element: XmlElement): boolean {
  return ["pic:pic", "v:imagedata"].some((name) => descendantsOf(element, name).length > 0);
}

function outermost(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

function textSoFar(before: readonly string[], inside: readonly string[]): string {
  return [...before, ...inside].join("");
}

/** An equation (§22.1) in one line: a fraction as a/b, a power as a^b. */
function equationText(element: XmlElement): string {
  const part = (name: string) => {
    const found = childOf(element, name);
    return found ? equationText(found) : "";
  };
  if (element.name === "m:t") return textOf(element);
  if (element.name === "m:f") return `${part("m:num")}/${part("m:den")}`;
  if (element.name === "m:sSup") return `${part("m:e")}^${part("m:sup")}`;
  return elementsOf(element).map(equationText).join("");
}

/** Characters of the fonts whose own codes say nothing (F0xx), as far as circulars use them. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Symbol: { A3: "≤", B3: "≥", B0: "°", B1: "±", B4: "×", B7: "•", B8: "÷", B9: "≠", BB: "≈" },
  Wingdings: { "6C": "●", "6E": "■", "6F": "□", A8: "□", FC: "√", FB: "×", FE: "☑", D8: "➢", "9F": "•" },
};

function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  const known = symbols[font];
  if (known) return known[(value & 0xff).toString(16).toUpperCase()];
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  return Number.isNaN(value) || isPrivate ? undefined : String.fromCharCode(value);
}

function leftOut(reader: DocxReader, place: string, said: Message, text: string): void {
  reader.findings.push({ place, severity: "notice", said, text });
}

/** Something that a reader sees and that is no text. */
function askAbout(
  { findings }: DocxReader,
  place: string,
  key: "symbolUnread" | "pictureInSentence",
  text: string,
): void {
  findings.push({ place, severity: "blocking", said: message(key, { place }), text, keepable: true });
}

/** What keeps a run from being seen; undefined when nothing does. */
function hiddenBy(properties: XmlElement | undefined): string | undefined {
  const vanish = childOf(properties, "w:vanish");
  if (vanish && isOn(vanish)) return "hidden";
  const struck = childOf(properties, "w:strike") ?? childOf(properties, "w:dstrike");
  if (struck && isOn(struck)) return "struck through";
  if (/^f{6}$/i.test(childOf(properties, "w:color")?.attributes["w:val"] ?? "")) return "white";
  const size = childOf(properties, "w:sz")?.attributes["w:val"];
  return size !== undefined && Number(size) <= 4 ? `${Number(size) / 2} pt` : undefined;
}

function isOn({ attributes }: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(attributes["w:val"] ?? "");
}
