import { canonicalWithPlaces, labelLength } from "../seal/canonical.ts";
import type { Seal, SealedUnit } from "../seal/seal.ts";

/** A unit in the canonical characters of its piece. */
export interface PlacedPart {
  /** "circular.md#p-3", "attachment-1.csv#r2". */
  readonly unit: string;
  /** 正文第3段, 附件1第2行第4格 */
  readonly name: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** How many of its first characters are a number that a list may stand for. */
  readonly label: number;
  /** Where each of its canonical characters begins in `words`. */
  readonly starts: readonly number[];
  /** Of a cell: the words of the one above it, for a merged cell that a copy left empty. */
  readonly above?: string;
}

/** Sealed words that stand together in any copy. */
export interface SealedPiece {
  readonly kind: "title" | "body" | "attachment" | "signatory" | "date" | "remark" | "number" | "table";
  readonly text: string;
  readonly parts: readonly PlacedPart[];
}

/** A sealed circular in pieces. */
export interface SealedCircular {
  readonly seal: Seal;
  readonly title: string;
  readonly pieces: readonly SealedPiece[];
  /** The paragraphs. */
  readonly body: SealedPiece;
}

interface Words {
  readonly unit: string;
  readonly name: string;
  readonly words: string;
  readonly isParagraph?: boolean;
  readonly above?: string;
}

function pieceOf(kind: SealedPiece["kind"], parts: readonly Words[]): SealedPiece {
  let text = "";
  const placed = parts.map(({ isParagraph = false, ...part }): PlacedPart => {
    const { text: form, starts } = canonicalWithPlaces(part.words);
    const from = text.length;
    text += form;
    return { ...part, from, to: text.length, label: isParagraph ? labelLength(form) : 0, starts };
  });
  return { kind, text, parts: placed };
}

const circular = "circular.md#";

/** A seal in pieces; undefined where no circular's text was sealed. */
export function sealedCircular(seal: Seal): SealedCircular | undefined {
  const unitOf = (part: string) => seal.units.find(({ id }) => id === circular + part);
  const paragraphs = seal.units.filter(({ id }) => /^circular\.md#p-\d+$/.test(id));
  const title = unitOf("title");
  if (!title || paragraphs.length === 0) return undefined;
  const single = (kind: SealedPiece["kind"], part: string, name: string, words = (text: string) => text) => {
    const unit = unitOf(part);
    return unit ? [pieceOf(kind, [{ unit: unit.id, name, words: words(unit.text) }])] : [];
  };
  const body = pieceOf(
    "body",
    paragraphs.map(({ id, text }, index) => ({
      unit: id,
      name: `正文第${index + 1}段`,
      words: text,
      isParagraph: true,
    })),
  );
  return {
    seal,
    title: title.text,
    body,
    pieces: [
      ...single("title", "title", "标题"),
      ...single("number", "documentNumber", "发文字号"),
      body,
      ...seal.units
        .filter(({ id }) => /^circular\.md#attachment-\d+$/.test(id))
        .map(({ id, text }, index) =>
          pieceOf("attachment", [{ unit: id, name: `附件${index + 1}的标题`, words: text }]),
        ),
      ...single("signatory", "signatory", "落款"),
      ...single("date", "signed", "成文日期", dateInWords),
      ...tables(seal.units),
      ...single("remark", "remark", "备注"),
    ],
  };
}

/** 2022年9月29日 */
function dateInWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** The tables that were issued; the editor's own are no part of a copy. */
function tables(units: readonly SealedUnit[]): SealedPiece[] {
  const rows = units.filter(({ id }) => /^attachment-[\d-]+\.csv#r\d+$/.test(id));
  return [...Map.groupBy(rows, ({ id }) => id.slice(0, id.indexOf("#")))].map(([file, own]) => {
    const cells = own.map(({ text }) => text.split("\t"));
    const name = `附件${file.slice("attachment-".length, -".csv".length)}`;
    return pieceOf(
      "table",
      own.flatMap(({ id }, row) =>
        (cells[row] ?? []).map((words, column): Words => {
          const above = row > 1 ? cells[row - 1]?.[column] : undefined;
          const place = row === 0 ? "表头" : `第${row}行`;
          return {
            unit: id,
            name: `${name}${place}第${column + 1}格`,
            words,
            ...(above !== undefined && { above }),
          };
        }),
      ),
    );
  });
}
