import type { IsoDate } from "../../figures/day.ts";
import { labelNumerals, parseChineseNumeral } from "../../text/chinese-numerals.ts";
import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import { pageLines, pageWords } from "./layouts.ts";
import type { ScreenedDocument, ScreenedLine, ScreenedTable } from "../screening/screen.ts";
import { dayLine, endingDay } from "./dates.ts";
import { type Metadata, metadataOf, metadataOfTable } from "./metadata.ts";
import { isListInText, joinedParagraphs, linesOfTable } from "./paragraphs.ts";
import { isBrokenTitle, isPossibleTitle, isTitle, splitTitle } from "./title.ts";

/** A circular taken apart. What it does not have is absent. */
export interface Outline {
  readonly title?: ScreenedLine;
  readonly metadata: Metadata;
  /** The lines that it was read from. */
  readonly metadataLines: readonly ScreenedLine[];
  /** From the addressee to the last paragraph. */
  readonly body: readonly ScreenedLine[];
  /** 附件说明: the titles, without numbers. */
  readonly attachmentTitles: readonly ScreenedLine[];
  /** 落款, as printed; may be anything. */
  readonly signature?: ScreenedLine;
  readonly signed?: { readonly day: IsoDate; readonly place: string };
  readonly sections: readonly Section[];
  /** Lines of the page that are no part of the circular. */
  readonly leftOut: readonly ScreenedLine[];
}

/** One attachment: its number where it states one, and what it holds. */
export interface Section {
  readonly file: string;
  readonly number?: number;
  readonly place: string;
  /** Stands among the paragraphs of the text, and is none of the attachments that it announces. */
  readonly inText?: boolean;
  readonly parts: readonly (ScreenedLine | ScreenedTable)[];
}

/** 附件1, 附件：2, 附件 on a line of its own. */
const sectionLabel = new RegExp(String.raw`^附\s*件\s*([0-9０-９]{1,2}|[${labelNumerals}])?\s*[：:]?$`);

/** 附件：1.某某表 */
const noteStart = /^附\s*件\s*[：:]\s*(?=\S)/;

const numbered = /^[0-9０-９]{1,2}\s*[.．、]\s*/;

/** Characters: a line of a page's buttons and notes is shorter. */
const longestFurniture = 120;

/** Characters: a signature is shorter. */
const longestSignature = 60;

/** A sentence, a remark, or a line with a label. */
const noSignature = new RegExp(`[。；！？：]$|^备?注：|^（?[${labelNumerals}]+[、）]`);

/**
 * Takes a circular apart: page, title, metadata, text, 附件说明, signature, attachments; and an attachment that came
 * as a file of its own.
 *
 * Metadata may stand above or below the title, the signature before or after the attachments.
 *
 * @param given - the title, where the editor says what it is
 */
export function outlineOf(
  document: ScreenedDocument,
  given?: string,
): { outline: Outline; findings: Finding[] } {
  const blocks = joinedTitles(document.blocks.flatMap(splitLines));
  const titleAt = titleIn(blocks, given);
  if (titleAt < 0 && given === undefined) {
    const sections = sectionsOf(document.file, blocks);
    return {
      outline: { metadata: {}, metadataLines: [], body: [], attachmentTitles: [], sections, leftOut: [] },
      findings: [],
    };
  }
  const title = (blocks[titleAt] as ScreenedLine | undefined) ?? lineOf(given ?? "", document);
  const builder = new OutlineBuilder(title);
  blocks.slice(0, Math.max(titleAt, 0)).forEach((block) => builder.front(block));
  const below = blocks.slice(titleAt + 1);
  const second = secondTitle(below, title);
  // What stands below another title is of another circular: one question, not one for each of its lines.
  const rest = second ? below.slice(0, below.indexOf(second)) : below;
  const lastParagraph = lastParagraphIn(rest);
  const findings: Finding[] = [];
  if (second) {
    const { place, text } = second;
    const said = message("secondTitle", { first: title.place, place });
    findings.push({ place, severity: "blocking", said, text });
  }
  const inText: Section[] = [];
  let at = 0;
  for (const block of rest) {
    if (block.kind === "table" && at < lastParagraph && builder.isInText()) {
      const list = isListInText(block);
      if (list) for (const line of linesOfTable(block)) builder.take(line);
      else inText.push({ file: document.file, place: block.place, inText: true, parts: [block] });
      const said = message(list ? "listInText" : "tableInText");
      findings.push({ place: block.place, severity: "notice", said });
    } else if (!builder.take(block)) break;
    at++;
  }
  const sections = sectionsOf(document.file, withoutLateSignature(builder, rest.slice(at)));
  const taken = builder.outline();
  const { lines: body, findings: joined } = joinedParagraphs(taken.body);
  return {
    outline: { title, ...taken, body, sections: [...sections, ...inText] },
    findings: [...findings, ...joined],
  };
}

const remarkStart = /^(?:备\s*注|注|说\s*明)\s*[：:]/;

/** Where the last paragraph of a text stands: what comes before it is no attachment yet. -1 where there is none. */
function lastParagraphIn(blocks: readonly (ScreenedLine | ScreenedTable)[]): number {
  const label = blocks.findIndex((block) => block.kind === "line" && sectionLabel.test(block.prose));
  return blocks
    .slice(0, label < 0 ? blocks.length : label)
    .findLastIndex(
      (block) =>
        block.kind === "line" &&
        block.prose.length >= leastParagraph &&
        block.prose.endsWith("。") &&
        !remarkStart.test(block.prose),
    );
}

/** A title that the editor gave stands nowhere: what the file begins with is its text. */
function lineOf(prose: string, { file, blocks }: ScreenedDocument): ScreenedLine {
  return { kind: "line", text: prose, prose, widened: 0, place: blocks[0]?.place ?? file };
}

/** Characters of a paragraph, above which nothing is a title any more. */
const leastParagraph = 25;

/** Where the title stands; -1 where no line is one. One in another form is the title where no 通报 stands over the text. */
function titleIn(blocks: readonly (ScreenedLine | ScreenedTable)[], given: string | undefined): number {
  const proseAt = (block: ScreenedLine | ScreenedTable) => (block.kind === "line" ? block.prose : "");
  const close = (text: string) => text.replaceAll(/\s/g, "");
  if (given !== undefined) return blocks.findIndex((block) => close(proseAt(block)) === close(given));
  const first = blocks.findIndex((block) => isTitle(proseAt(block)));
  const other = blocks.findIndex((block) => isPossibleTitle(proseAt(block)));
  const text = blocks.findIndex((block) => {
    const prose = proseAt(block);
    return prose.length >= leastParagraph && prose.includes("。");
  });
  if (other < 0 || first < 0) return Math.max(first, other);
  return text < 0 || first < text || text < other ? first : other;
}

/** A line that runs on from its title is several. */
function splitLines(block: ScreenedLine | ScreenedTable): (ScreenedLine | ScreenedTable)[] {
  if (block.kind === "table") return [block];
  const parts = splitTitle(block.prose);
  return parts.length === 1 ? [block] : parts.map((prose) => ({ ...block, text: prose, prose }));
}

/** What has been found of a circular while its lines go by. */
class OutlineBuilder {
  private readonly metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  private readonly metadataLines: ScreenedLine[] = [];
  private readonly body: ScreenedLine[] = [];
  private readonly attachmentTitles: ScreenedLine[] = [];
  private readonly leftOut: ScreenedLine[] = [];
  /** Lines after 附件说明 and before the day: the signature is the last. */
  private readonly candidates: ScreenedLine[] = [];
  private state: "front" | "body" | "note" | "signed" = "front";
  private signature: ScreenedLine | undefined;
  private signed: Outline["signed"];
  private readonly title: ScreenedLine;

  constructor(title: ScreenedLine) {
    this.title = title;
  }

  /** A line above the title. */
  front(block: ScreenedLine | ScreenedTable): void {
    const metadata = metadataIn(block);
    if (metadata) this.addMetadata(metadata, block);
    else if (block.kind === "line" && !isFurniture(block)) this.leftOut.push(block);
  }

  /** A line below the title. False once the attachments begin. */
  take(block: ScreenedLine | ScreenedTable): boolean {
    if (this.state === "front") {
      const metadata = metadataIn(block) ?? (block.kind === "line" ? publicationIn(block.prose) : undefined);
      if (metadata) this.addMetadata(metadata, block);
      if (metadata || (block.kind === "line" && (isFurniture(block) || this.isTitleAgain(block))))
        return true;
    }
    if (block.kind === "table" || sectionLabel.test(block.prose)) return false;
    this.state = this.state === "front" ? "body" : this.state;
    if (this.sign(block)) return true;
    if (this.state === "signed") {
      if (noteStart.test(block.prose)) this.note(block);
      else if (isFurniture(block)) return true;
      else return false;
    } else if (noteStart.test(block.prose)) {
      this.note(block);
    } else if (this.state === "note") {
      if (numbered.test(block.prose) && this.candidates.length === 0)
        this.attachmentTitles.push(titleLine(block));
      else this.candidates.push(block);
    } else {
      this.body.push(block);
    }
    return true;
  }

  /** A page says its title twice: in its path, and over the text. */
  private isTitleAgain({ prose }: ScreenedLine): boolean {
    return prose === this.title.prose;
  }

  /** Takes a line that is the day of signing, or an office and that day. */
  private sign(line: ScreenedLine): boolean {
    if (this.signed) return false;
    const day = dayLine(line.prose);
    const both = day === undefined ? endingDay(line.prose) : undefined;
    if (both && !/[。，；：]/.test(both.before)) {
      this.signature = { ...line, text: both.before, prose: both.before };
      this.signed = { day: both.day, place: line.place };
    } else if (day !== undefined) {
      this.signed = { day, place: line.place };
      const last = this.candidates.at(-1) ?? this.body.at(-1);
      if (last && isSignature(last)) {
        this.signature = last;
        (this.candidates.length > 0 ? this.candidates : this.body).pop();
      }
    } else {
      return false;
    }
    this.state = "signed";
    return true;
  }

  /** Whether a paragraph may still come. */
  isInText(): boolean {
    return this.state === "body";
  }

  isSigned(): boolean {
    return this.signed !== undefined;
  }

  outline(): Omit<Outline, "sections"> {
    return {
      metadata: this.metadata,
      metadataLines: this.metadataLines,
      body: this.body,
      attachmentTitles: this.attachmentTitles,
      ...(this.signature && { signature: this.signature }),
      ...(this.signed && { signed: this.signed }),
      leftOut: [...this.leftOut, ...this.candidates],
    };
  }

  /** A signature that stands after the attachments. */
  signLate(signature: ScreenedLine | undefined, day: IsoDate, place: string): void {
    this.signature ??= signature;
    this.signed = { day, place };
  }

  /** What was said first holds: pages repeat themselves in their margins. */
  private addMetadata(metadata: Metadata, block: ScreenedLine | ScreenedTable): void {
    Object.assign(this.metadata, { ...metadata, ...this.metadata });
    if (block.kind === "line") this.metadataLines.push(block);
  }

  private note(line: ScreenedLine): void {
    if (this.state !== "signed") this.state = "note";
    const prose = line.prose.replace(noteStart, "");
    this.attachmentTitles.push(titleLine({ ...line, prose }));
  }
}

function metadataIn(block: ScreenedLine | ScreenedTable): Metadata | undefined {
  return block.kind === "line"
    ? metadataOf(block.text)
    : metadataOfTable(block.rows.map((row) => row.map(({ text }) => text)));
}

/** An office and a day under the title say who published it when; they sign nothing. */
function publicationIn(prose: string): Metadata | undefined {
  const both = endingDay(prose);
  if (both) return { source: both.before, published: both.day };
  const day = dayLine(prose);
  return day === undefined ? undefined : { published: day };
}

/** The blocks after the text, without a signature and its day that stand among them; the builder takes those. */
function withoutLateSignature(
  builder: OutlineBuilder,
  blocks: readonly (ScreenedLine | ScreenedTable)[],
): (ScreenedLine | ScreenedTable)[] {
  if (builder.isSigned()) return [...blocks];
  const at = blocks.findLastIndex((block) => block.kind === "line" && dayLine(block.prose) !== undefined);
  const block = blocks[at];
  const day = block?.kind === "line" ? dayLine(block.prose) : undefined;
  if (!block || day === undefined) return [...blocks];
  const before = blocks[at - 1];
  const signature = before?.kind === "line" && isSignature(before) ? before : undefined;
  builder.signLate(signature, day, block.place);
  return blocks.filter((other) => other !== block && other !== signature);
}

function isSignature({ prose }: ScreenedLine): boolean {
  return prose.length <= longestSignature && !noSignature.test(prose);
}

function titleLine(line: ScreenedLine): ScreenedLine {
  return { ...line, prose: line.prose.replace(numbered, "").trim() };
}

/** Whether a line is known to belong to web pages, or to the red head of paper (某某办公厅文件), not to circulars. */
export function isFurniture({ text, prose }: Pick<ScreenedLine, "text" | "prose">): boolean {
  if (text.length > longestFurniture) return false;
  const words = text.split(/[【】[\]（）()：:\s|/、]+/).filter((word) => word !== "");
  return (
    words.every((word) => pageWords.has(word)) ||
    pageLines.some(({ pattern }) => pattern.test(text) || pattern.test(prose)) ||
    /^.{2,30}文件$/.test(prose)
  );
}

/**
 * Attachments by their labels; what comes before the first label is one without a number. Without any label, as in a
 * workbook, each table is one.
 */
function sectionsOf(file: string, blocks: readonly (ScreenedLine | ScreenedTable)[]): Section[] {
  const sections: {
    file: string;
    number?: number;
    place: string;
    parts: (ScreenedLine | ScreenedTable)[];
  }[] = [];
  const labelled = blocks.some((block) => block.kind === "line" && sectionLabel.test(block.prose));
  const begin = (place: string, number: number | undefined, parts: (ScreenedLine | ScreenedTable)[]) =>
    sections.push({ file, place, parts, ...(number !== undefined && { number }) });
  for (const block of blocks) {
    const label = block.kind === "line" ? sectionLabel.exec(block.prose) : undefined;
    const last = sections.at(-1);
    const another = !labelled && block.kind === "table" && last?.parts.some(({ kind }) => kind === "table");
    if (label) begin(block.place, sectionNumber(label[1]), []);
    else if (!last || another)
      begin(block.place, numberIn(block) ?? (last ? undefined : numberIn({ place: file })), [block]);
    else last.parts.push(block);
  }
  return sections;
}

/** The number of an attachment that a sheet's or file's name, or a table's first cell gives: 附件2. */
function numberIn(block: { place: string } | ScreenedTable): number | undefined {
  const first = "rows" in block ? (block.rows[0]?.[0]?.text ?? "") : "";
  const sheet = block.place.includes("!") ? block.place.slice(block.place.indexOf("!")) : "";
  const name = "rows" in block ? sheet : block.place;
  const found = [first, name]
    .map((text) => /附\s*件\s*([0-9]{1,2})/.exec(text)?.[1])
    .find((number) => number !== undefined);
  return found === undefined ? undefined : Number(found);
}

function sectionNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return parseChineseNumeral(text) ?? Number(text.normalize("NFKC"));
}

function joinedTitles(blocks: ScreenedDocument["blocks"]): (ScreenedLine | ScreenedTable)[] {
  const joined: (ScreenedLine | ScreenedTable)[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "line" && last?.kind === "line" && isBrokenTitle(last.prose, block.prose)) {
      joined[joined.length - 1] = { ...last, text: last.text + block.text, prose: last.prose + block.prose };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

/** A title below the title: the same page holds another circular. One in another form is one where a circular was signed above it. */
function secondTitle(
  blocks: readonly (ScreenedLine | ScreenedTable)[],
  title: ScreenedLine,
): ScreenedLine | undefined {
  const proseOf = (block: ScreenedLine | ScreenedTable) => (block.kind === "line" ? block.prose : "");
  const signed = blocks.findIndex((block) => dayLine(proseOf(block)) !== undefined);
  const labelled = blocks.findIndex((block) => sectionLabel.test(proseOf(block)));
  const isBehind = (at: number) => signed >= 0 && at > signed && (labelled < 0 || at < labelled);
  return blocks.find(
    (block, at): block is ScreenedLine =>
      block.kind === "line" &&
      block.prose !== title.prose &&
      (isTitle(block.prose) || (isBehind(at) && isPossibleTitle(block.prose))),
  );
}
