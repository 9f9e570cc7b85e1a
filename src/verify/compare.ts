import { align, type Alignment, type Difference, Pieces } from "./align.ts";
import type { CopyText } from "./copy.ts";
import type { PlacedPart, SealedCircular, SealedPiece } from "./sealed-pieces.ts";

/** A place where a copy does not say what was sealed. */
export interface Alteration {
  /** "changed", "missing" from the copy, "added" in it. */
  readonly kind: "changed" | "missing" | "added";
  /** 正文第3段 */
  readonly where: string;
  /** "circular.md#p-3" */
  readonly unit: string;
  readonly sealed: string;
  readonly copy: string;
  /** What stands around it in the copy. */
  readonly before: string;
  readonly after: string;
  /** In the copy: "通报.txt:17:5". */
  readonly place: string;
}

/** Something that a reader should know, and that is no alteration. */
export interface Note {
  readonly kind: "mergedCell" | "absent" | "part" | "traditional";
  /** 附件2第2行第2格 */
  readonly where: string;
  readonly place?: string;
}

export interface Comparison {
  readonly alterations: readonly Alteration[];
  readonly notes: readonly Note[];
  /** Of the paragraphs' canonical characters, how many stand in the copy. */
  readonly matched: number;
}

/** Characters of the pieces that hold paragraphs and tables to a copy, and of those that hold what is short. */
const [longPiece, shortPiece] = [12, 5];

/** Behind the paragraphs a copy has the list of attachments, who signed and when: this far, beside their own length. */
const tailRoom = 400;

/** What stands before a title's text or between title and text on pages: dates, sources, counters, sizes of type. */
const furniture =
  /日期|时间|来源|浏览|点击|阅读|访问|字体|字号|分享|打印|关闭|收藏|索引|文号|机构|发布|作者|责任编辑|编辑|有效性|主题|分类|生成|公开|信息|^[\d\-:.年月日]*$/;
/** 浙政办发[2019]19号 */
const documentNumber = /[\u4e00-\u9fff]{2,10}\[\d{4}\]\d+号/;
/** Longer, and it is no furniture. */
const longestFurniture = 60;

/** What stands between the names of attachments: 附件：1. */
const attachmentWords = /^(?:附件|附|:|：|\d{1,2}[.、]?|[.、,;()])*$/;

/**
 * Where a copy differs from a sealed circular.
 *
 * The paragraphs are laid on the copy, and each short piece and each table is looked for by itself, since pages put them where
 * they like. What a page has around the circular is not looked at; what stands between its parts is.
 *
 * @param isPart - the copy is an excerpt: what it leaves out is one note
 */
export function compare(sealed: SealedCircular, copy: CopyText, isPart: boolean): Comparison {
  const alterations: Alteration[] = [];
  const notes: Note[] = [];
  const [long, short] = [new Pieces(copy.text, longPiece), new Pieces(copy.text, shortPiece)];
  const held = align(sealed.body.text, copy.text, long);
  if (!held) return { alterations, notes, matched: 0 };
  // A paragraph that lost its beginning or its end does not reach into the title, nor into what stands behind.
  const body = align(sealed.body.text, copy.text, long, roomOf(sealed, copy.text, held)) ?? held;
  const report = (piece: SealedPiece, differences: readonly Difference[]) => {
    for (const difference of differences) {
      const told = tell(piece, difference, copy);
      if ("above" in told) notes.push(told.above);
      else if (told.alteration) alterations.push(told.alteration);
    }
  };
  const isNumbered = sealed.pieces.some(({ kind }) => kind === "number");
  /** Of words between title and text; a number that was sealed is compared by itself, wherever a page puts it. */
  const isPageOwn = (words: string) => isFurniture(isNumbered ? words.replace(documentNumber, "") : words);
  const cutOff = (difference: Difference) =>
    isPart &&
    difference.copyFrom === difference.copyTo &&
    (difference.from === 0 || difference.to === sealed.body.text.length);
  report(
    sealed.body,
    body.differences.filter((difference) => !cutOff(difference)),
  );
  if (isPart) {
    notes.push({ kind: "part", where: "正文" });
    return { alterations, notes, matched: body.matched };
  }
  const tailEnd = Math.min(copy.text.length, body.copyTo + tailLength(sealed) + tailRoom);
  /** Where what belongs behind the paragraphs was found. */
  const tail: { from: number; to: number; part: PlacedPart }[] = [];
  for (const piece of sealed.pieces) {
    const [part] = piece.parts;
    if (piece === sealed.body || !part || piece.text === "") continue;
    const isHead = piece.kind === "title" || piece.kind === "number";
    const isTail = piece.kind === "attachment" || piece.kind === "signatory" || piece.kind === "date";
    const within = isHead
      ? { from: 0, to: body.copyFrom }
      : isTail
        ? { from: body.copyTo, to: tailEnd }
        : { from: 0, to: copy.text.length };
    const exact = isHead
      ? copy.text.lastIndexOf(piece.text, body.copyFrom - piece.text.length)
      : copy.text.indexOf(piece.text, within.from);
    if (exact >= within.from && exact + piece.text.length <= within.to) {
      if (isTail) tail.push({ from: exact, to: exact + piece.text.length, part });
      if (piece.kind === "title")
        alterations.push(
          ...between(exact + piece.text.length, body.copyFrom, copy, sealed.body.parts[0]!, isPageOwn),
        );
      continue;
    }
    const found = align(
      piece.text,
      copy.text,
      piece.kind === "table" ? long : short,
      piece.kind === "table" ? undefined : within,
    );
    const isFound = found && found.matched * 2 >= piece.text.length;
    if (isFound) {
      report(piece, found.differences);
      if (isTail) tail.push({ from: found.copyFrom, to: found.copyTo, part });
    } else if (piece.kind === "date" || piece.kind === "number") {
      const other = otherOf(piece.kind, copy.text.slice(within.from, within.to));
      if (other) {
        const [from, to] = [within.from + other.from, within.from + other.to];
        alterations.push(changed(part, copy, from, to));
        if (isTail) tail.push({ from, to, part });
      } else if (piece.kind === "date") alterations.push(missing(part, copy, body.copyTo));
      else notes.push({ kind: "absent", where: part.name });
    } else if (piece.kind !== "signatory") notes.push({ kind: "absent", where: absentName(piece, part) });
  }
  reportTail(sealed, body.copyTo, tail, copy, alterations);
  return { alterations, notes, matched: body.matched };
}

/** Where the paragraphs can stand: behind the title, and before the attachments' names and who signed. */
function roomOf(
  { pieces }: SealedCircular,
  copy: string,
  { heldFrom, heldTo }: Alignment,
): { from: number; to: number } {
  let [from, to] = [0, copy.length];
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "title" || kind === "number") {
      const at = copy.lastIndexOf(text, heldFrom - text.length);
      if (at >= 0) from = Math.max(from, at + text.length);
    } else if (kind === "attachment" || kind === "signatory" || kind === "date") {
      const at = copy.indexOf(text, heldTo);
      if (at >= 0) to = Math.min(to, at);
    }
  }
  // 附件：1. before the first name of an attachment is none of the text either.
  const words = /附件:?(?:1[.、]?)?$/.exec(copy.slice(heldTo, to));
  return { from, to: words ? heldTo + words.index : to };
}

function absentName(piece: SealedPiece, part: PlacedPart): string {
  return piece.kind === "table" ? part.name.replace(/表头.*$/, "") : part.name;
}

function tailLength({ pieces }: SealedCircular): number {
  return pieces
    .filter(({ kind }) => kind === "attachment" || kind === "signatory" || kind === "date")
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** What is not of the circular between its paragraphs and its date; where nobody signed, that stands in his place. */
function reportTail(
  sealed: SealedCircular,
  from: number,
  tail: { from: number; to: number; part: PlacedPart }[],
  copy: CopyText,
  alterations: Alteration[],
): void {
  const signatory = sealed.pieces.find(({ kind }) => kind === "signatory");
  const [office] = signatory?.parts ?? [];
  const found = tail.toSorted((a, b) => a.from - b.from);
  const isSigned = found.some(({ part }) => part === office);
  let at = from;
  let told = isSigned || !office;
  for (const piece of found) {
    const words = copy.text.slice(at, piece.from);
    if (!attachmentWords.test(words)) {
      const isDate = piece.part.name === "成文日期";
      if (!told && office && isDate) {
        alterations.push(changed(office, copy, at, piece.from));
        told = true;
      } else
        alterations.push(...between(at, piece.from, copy, piece.part, (text) => attachmentWords.test(text)));
    }
    at = Math.max(at, piece.to);
  }
  if (!told && office) alterations.push(missing(office, copy, at));
}

/** Blocks of the copy from one place to another that nobody sealed, but for what `isKnown` takes for the page's own. */
function between(
  from: number,
  to: number,
  copy: CopyText,
  part: PlacedPart,
  isKnown: (words: string) => boolean,
): Alteration[] {
  const cuts = [from, ...copy.starts.filter((start) => start > from && start < to), to];
  return cuts.slice(1).flatMap((end, index): Alteration[] => {
    const start = cuts[index] ?? from;
    const words = copy.text.slice(start, end);
    if (words === "" || isKnown(words)) return [];
    return [
      {
        kind: "added",
        where: `${part.name}之前`,
        unit: part.unit,
        sealed: "",
        copy: copy.read(start, end),
        ...around(copy, start, end),
      },
    ];
  });
}

function isFurniture(words: string): boolean {
  return words.length <= longestFurniture && furniture.test(words);
}

function changed(part: PlacedPart, copy: CopyText, from: number, to: number): Alteration {
  return {
    kind: "changed",
    where: part.name,
    unit: part.unit,
    sealed: part.words,
    copy: copy.read(from, to),
    ...around(copy, from, to),
  };
}

function missing(part: PlacedPart, copy: CopyText, at: number): Alteration {
  return {
    kind: "missing",
    where: part.name,
    unit: part.unit,
    sealed: part.words,
    copy: "",
    ...around(copy, at, at),
  };
}

/** Characters that are shown beside a difference. */
const context = 10;

/** The place of a difference, and the words of its block beside it. */
function around(copy: CopyText, from: number, to: number): Pick<Alteration, "before" | "after" | "place"> {
  const { start, end } = copy.blockAt(from);
  return {
    before: copy.read(Math.max(start, from - context), from),
    after: copy.read(to, Math.max(to, Math.min(end, to + context))),
    place: copy.placeOf(from),
  };
}

/** A day, or the number of a document, other than what was sealed. */
function otherOf(kind: "date" | "number", text: string): { from: number; to: number } | undefined {
  const found = (kind === "date" ? /\d{2,4}年\d{1,2}月\d{1,2}日/ : documentNumber).exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

/** What a difference is: nothing where only a number of the layout differs, a note for a merged cell, an alteration else. */
function tell(
  piece: SealedPiece,
  difference: Difference,
  copy: CopyText,
): { readonly alteration?: Alteration } | { readonly above: Note } {
  const { from, to, copyFrom, copyTo } = difference;
  const parts = piece.parts.filter((part) => part.from < to && part.to > from);
  const [part = partAt(piece, from)] = parts;
  if (!part) return {};
  const words = copy.text.slice(copyFrom, copyTo);
  // Before the first paragraph stands the page, so that its words are no other number.
  if (from === 0 && to > 0 && to <= part.label) return {};
  if (
    part.label > 0 &&
    to <= part.from + part.label &&
    from >= part.from &&
    /^[一二三四五六七八九十\d()、.]*$/.test(words)
  )
    return {};
  if (
    piece.kind === "table" &&
    words === "" &&
    parts.length === 1 &&
    from === part.from &&
    to === part.to &&
    part.above === part.words
  )
    return { above: { kind: "mergedCell", where: part.name, place: copy.placeOf(copyFrom) } };
  const sealed = parts.map((one) => wordsIn(one, from, to)).join("");
  return {
    alteration: {
      kind: from === to ? "added" : words === "" ? "missing" : "changed",
      where: part.name,
      unit: part.unit,
      sealed,
      copy: copy.read(copyFrom, copyTo),
      ...around(copy, copyFrom, copyTo),
    },
  };
}

function partAt(piece: SealedPiece, at: number): PlacedPart | undefined {
  return piece.parts.find((part) => part.from <= at && at < part.to) ?? piece.parts.at(-1);
}

/** The words of a part between two places of its piece. */
function wordsIn({ words, from: start, to: end, starts }: PlacedPart, from: number, to: number): string {
  const first = from <= start ? 0 : (starts[from - start] ?? words.length);
  const last = to >= end ? words.length : (starts[to - start] ?? words.length);
  return words.slice(first, last);
}
