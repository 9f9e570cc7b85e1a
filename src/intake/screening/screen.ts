import type { ReceivedBlock, ReceivedDocument } from "../../documents/document.ts";
import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import { cleanText, type Doubt, type Mark } from "./clean-text.ts";
import { restorePunctuation } from "./punctuation.ts";
import { spamIn } from "./spam.ts";

/** One line of text, screened. */
export interface ScreenedLine {
  readonly kind: "line";
  /** Without what was put into it; its punctuation as received: what a cell of a flattened table says. */
  readonly text: string;
  /** The same with its punctuation restored: what prose says. */
  readonly prose: string;
  /** Marks that were widened in `prose`. */
  readonly widened: number;
  readonly place: string;
  /** Why it cannot be used unless the editor says so. */
  readonly doubt?: Doubt;
}

export interface ScreenedTable {
  readonly kind: "table";
  readonly rows: readonly (readonly ScreenedCell[])[];
  readonly place: string;
}

export interface ScreenedCell {
  readonly text: string;
  readonly place: string;
  readonly carriedDown: boolean;
  readonly carriedRight: boolean;
  readonly doubt?: Doubt;
}

export interface ScreenedDocument {
  readonly file: string;
  readonly blocks: readonly (ScreenedLine | ScreenedTable)[];
  readonly findings: readonly Finding[];
}

/** What the editor answered about places: to leave them out, or to use them as they are. */
export interface PlaceAnswers {
  readonly drop: ReadonlySet<string>;
  readonly keep: ReadonlySet<string>;
}

/**
 * A received document without what does not belong into it.
 *
 * What can be put right is, with a finding for each kind; a line or cell in doubt is marked, and blocks later, once
 * it is known what it was to be (a signature is answered differently).
 */
export function screen(
  { file, blocks, findings }: ReceivedDocument,
  { drop, keep }: PlaceAnswers,
): ScreenedDocument {
  const found: FoundMark[] = [];
  let textSeen = false;
  const clean = (text: string, place: string) => {
    const { text: cleaned, marks, doubt } = cleanText(text);
    // What is left of an injected line is the bullet that stood before it.
    const left = marks.some(({ kind }) => kind === "tags") && /^[•·\d.\s]*$/.test(cleaned) ? "" : cleaned;
    for (const mark of marks) found.push({ mark, place, inFront: !textSeen, empty: left === "" });
    if (left !== "") textSeen = true;
    const spam = doubt ?? (left === "" ? undefined : spamIn(left));
    return { text: left, place, ...(spam !== undefined && !keep.has(place) && { doubt: spam }) };
  };
  const screened = blocks.flatMap((block: ReceivedBlock): (ScreenedLine | ScreenedTable)[] => {
    if (drop.has(block.place)) return [];
    if (block.kind === "table") {
      const rows = block.rows
        .filter((row) => !row.some(({ place }) => drop.has(place)))
        .map((row) =>
          row.map(({ text, place, carriedDown = false, carriedRight = false }) => ({
            ...clean(text, place),
            carriedDown,
            carriedRight,
          })),
        );
      return [{ kind: "table", rows, place: block.place }];
    }
    const line = clean(block.text, block.place);
    if (line.text === "") return [];
    const { text: prose, count: widened } = restorePunctuation(line.text);
    return [{ kind: "line", ...line, prose, widened }];
  });
  const open = findings.filter(({ keepable, place }) => keepable !== true || !keep.has(place));
  return { file, blocks: screened, findings: [...open, ...markFindings(found)] };
}

/** Why a line or cell in doubt blocks, and how the editor answers. */
export function doubtFinding({
  text,
  place,
  doubt,
}: {
  text: string;
  place: string;
  doubt?: Doubt;
}): Finding[] {
  if (doubt === undefined) return [];
  return [{ place, severity: "blocking", said: message("textInDoubt", { ...doubt, place }), text }];
}

/** What readers are told of marks. */
const alterations: Readonly<Record<Exclude<Mark["kind"], "round trip">, string>> = {
  tags: "文中被插入网页标签，已去除。",
  invisible: "文中被插入不可见字符，已去除。",
  pinyin: "文中汉字后被插入拼音，已去除。",
  traditional: "文中部分文字被改为繁体，已恢复为简体。",
};

interface FoundMark {
  readonly mark: Mark;
  readonly place: string;
  /** Before any text of the file. */
  readonly inFront: boolean;
  /** Nothing else was on the line. */
  readonly empty: boolean;
}

/** One finding for each kind of mark, and for each word of a round trip. */
function markFindings(found: readonly FoundMark[]): Finding[] {
  const groups = Map.groupBy(found, ({ mark }) => (mark.kind === "round trip" ? mark.found : mark.kind));
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first] = group;
    if (!first) return [];
    const { mark, place } = first;
    const count = group.length;
    if (mark.kind === "round trip") {
      const right = mark.right ?? "";
      return [
        {
          place,
          severity: "restored",
          said: message("roundTripWord", { right, count }),
          text: mark.found,
          alteration: `“${right}”被写作“${mark.found}”，已更正。`,
        },
      ];
    }
    const inFront = mark.kind === "tags" && group.every((one) => one.inFront);
    const empty = mark.kind === "tags" && group.every((one) => one.empty);
    return [
      {
        place,
        severity: "restored",
        said: message("marksTaken", { mark: empty ? "emptyTags" : mark.kind, count }),
        text: mark.found,
        alteration: inFront ? "页首被插入一批空白网页标签，已去除。" : alterations[mark.kind],
      },
    ];
  });
}
