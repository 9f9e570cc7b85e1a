import { labelNumerals } from "../../text/chinese-numerals.ts";
import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import type { ScreenedLine, ScreenedTable } from "../screening/screen.ts";

/** What a paragraph, an item or a remark begins with: 一、 （一） 1. ① 附件 备注： —— */
const beginning = new RegExp(
  `^(?:[${labelNumerals}]+[、.．]|[（(](?:[${labelNumerals}]+|\\d{1,2})[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳]|第[${labelNumerals}]+[条章节]|附\\s*件|备?\\s*注\\s*[：:]|说\\s*明\\s*[：:]|[—-]{2}|[•·])`,
);

/** What a sentence ends with. */
const ended = /[。！？：；…”》）!?:;]$/;

/** Characters: a line of paper holds 26 to 28, a heading with a comma in it fewer. */
const leastLine = 25;

/** Characters of a heading with a label: 一、提高思想认识，压实工作责任. */
const longestHeading = 30;

/** What no heading ends with. */
const midSentence = /(?:\d\.?|[，、])$/;

/**
 * A paragraph that was broken inside a sentence: what is copied from a PDF has the ends of its lines. It holds a comma, ends no
 * sentence, and is no heading.
 */
function isBroken({ prose }: ScreenedLine): boolean {
  if (!prose.includes("，") || ended.test(prose)) return false;
  if (midSentence.test(prose) || prose.includes("。")) return true;
  return beginning.test(prose) ? prose.length > longestHeading : prose.length >= leastLine;
}

/**
 * The paragraphs of a text whose lines were broken where the paper ended, joined again: a number over two lines is one number.
 *
 * Only what is certain is joined: a line with a comma that ends no sentence, and a line behind it that begins nothing.
 */
export function joinedParagraphs(lines: readonly ScreenedLine[]): {
  readonly lines: readonly ScreenedLine[];
  readonly findings: readonly Finding[];
} {
  const joined: ScreenedLine[] = [];
  const places: ScreenedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && isBroken(last) && !beginning.test(line.prose)) {
      const words = /[A-Za-z]$/.test(last.prose) && /^[A-Za-z]/.test(line.prose);
      const between = words ? " " : "";
      joined[joined.length - 1] = {
        ...last,
        text: last.text + between + line.text,
        prose: last.prose + between + line.prose,
        widened: last.widened + line.widened,
        ...(last.doubt === undefined && line.doubt !== undefined && { doubt: line.doubt, place: line.place }),
      };
      places.push(line);
    } else joined.push(line);
  }
  const [first] = places;
  if (!first) return { lines, findings: [] };
  const said = message("linesJoined", { count: places.length });
  return { lines: joined, findings: [{ place: first.place, severity: "restored", said, text: first.text }] };
}

/** Columns of a table that is no more than a list of words and numbers. */
const mostListColumns = 2;

/** Whether a table among the paragraphs is small enough to be read as lines of them. */
export function isListInText({ rows }: ScreenedTable): boolean {
  return rows.every((row) => row.length <= mostListColumns);
}

/** A small table among the paragraphs as lines of the text, a row a line. */
export function linesOfTable({ rows }: ScreenedTable): ScreenedLine[] {
  return rows.flatMap((row): ScreenedLine[] => {
    const said = row.filter(({ text, carriedRight }) => text !== "" && !carriedRight);
    const [first] = said;
    if (!first) return [];
    const text = said.map((cell) => cell.text).join("　");
    const doubt = said.find((cell) => cell.doubt !== undefined)?.doubt;
    return [{ kind: "line", text, prose: text, widened: 0, place: first.place, ...(doubt && { doubt }) }];
  });
}
