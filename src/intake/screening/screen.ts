import type { ReceivedBlock, ReceivedDocument } from "../../documents/document.ts";
import { type Finding, foundText } from "../../documents/finding.ts";
import { shellWord } from "../answers.ts";
import { cleanText, type Mark } from "./clean-text.ts";
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
  readonly doubt?: string;
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
  readonly doubt?: string;
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
  return { file, blocks: screened, findings: [...findings, ...markFindings(found)] };
}

/** Why a line or cell in doubt blocks, and how the editor answers. */
export function doubtFinding({
  text,
  place,
  doubt,
}: {
  text: string;
  place: string;
  doubt?: string;
}): Finding[] {
  if (doubt === undefined) return [];
  const word = shellWord(place);
  return [
    {
      place,
      severity: "blocking",
      reason: doubt,
      found: foundText(text),
      answer: `--drop ${word} to leave it out, --keep ${word} to use it as it is`,
    },
  ];
}

const reasons: Readonly<Record<Exclude<Mark["kind"], "round trip">, { reason: string; alteration: string }>> =
  {
    tags: { reason: "injected HTML tags were taken out", alteration: "文中被插入网页标签，已去除。" },
    invisible: {
      reason: "characters that cannot be seen were taken out",
      alteration: "文中被插入不可见字符，已去除。",
    },
    pinyin: {
      reason: "pinyin put behind characters was taken out",
      alteration: "文中汉字后被插入拼音，已去除。",
    },
    traditional: {
      reason: "Traditional characters were put back into Simplified ones",
      alteration: "文中部分文字被改为繁体，已恢复为简体。",
    },
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
    const many = group.length > 1 ? `${group.length} times, first ` : "";
    if (mark.kind === "round trip") {
      return [
        {
          place,
          severity: "restored",
          reason: "a word that went through Traditional characters was put right",
          found: `${many}${foundText(mark.found)} for ${foundText(mark.right ?? "")}`,
          alteration: `“${mark.right}”被写作“${mark.found}”，已更正。`,
        },
      ];
    }
    const { reason, alteration } = reasons[mark.kind];
    const inFront = mark.kind === "tags" && group.every((one) => one.inFront);
    const empty = mark.kind === "tags" && group.every((one) => one.empty);
    return [
      {
        place,
        severity: "restored",
        reason: empty ? "injected empty HTML elements were taken out" : reason,
        found: `${many}${foundText(mark.found)}`,
        alteration: inFront ? "页首被插入一批空白网页标签，已去除。" : alteration,
      },
    ];
  });
}
