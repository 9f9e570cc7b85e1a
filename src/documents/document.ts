import type { Finding } from "./finding.ts";

/**
 * The small document that every reader gives, whatever the format was.
 *
 * Text is as it stands in the source: readers resolve structure, screening cleans.
 */
export interface ReceivedDocument {
  /** The file's own name, without its folder. */
  readonly file: string;
  /** In the order of the source. */
  readonly blocks: readonly ReceivedBlock[];
  /** What the format itself gave away: hidden elements, tracked changes. */
  readonly findings: readonly Finding[];
}

/** Its text: a paragraph or a row a line, the cells of a row separated by tabs. */
export function textOfDocument({ blocks }: Pick<ReceivedDocument, "blocks">): string {
  return blocks
    .map((block) =>
      block.kind === "text"
        ? block.text
        : block.rows.map((row) => row.map((cell) => cell.text).join("\t")).join("\n"),
    )
    .join("\n");
}

export type ReceivedBlock = TextBlock | TableBlock;

/** One paragraph or heading: one line of text. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  /** "通报.txt:17", "通报.docx!p12". */
  readonly place: string;
}

/** A table whose merged cells are resolved: every row has a cell in every column. */
export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly (readonly TableCell[])[];
  readonly place: string;
}

export interface TableCell {
  readonly text: string;
  readonly place: string;
  /** Covered by a merged cell that begins in a row above; its text is that cell's. */
  readonly carriedDown?: boolean;
  /** Covered by a merged cell that begins further left; its text is that cell's. */
  readonly carriedRight?: boolean;
}

/** A received file, as quarter.json records it. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}
