import { ConverterFactory } from "opencc-js/core";
import { to } from "opencc-js/preset/t2cn";

/**
 * Forms of Traditional texts that the library leaves, or reads otherwise than circulars do: 帳號 is 账号.
 */
const ownPairs: readonly Pair[] = [
  ["帳", "账"],
  ["玆", "兹"],
  ["縂", "总"],
];

/**
 * Characters that Simplified texts have, too, in names and in words of their own: 乾县, 於潜, 甯, 徵 as a note of the
 * scale. None of them shows that a text is Traditional.
 */
const shared = new Set("乾於徵夥吒拚捱摺榘薹袷麽麴昇陞甦甯龢蒐脩迺氾劄剋祕");

type Pair = readonly [traditional: string, simplified: string];

interface Tables {
  readonly convert: (text: string) => string;
  /** A character that no Simplified text has. */
  readonly isTraditional: (character: string) => boolean;
}

let tables: Tables | undefined;

/**
 * A text in Traditional characters in the Simplified ones of the mainland; places stay, for each character is
 * replaced by one of its own length.
 *
 * Words decide where a character alone does not (瞭解 is 了解, 瞭望 stays). A text that has no Traditional character is
 * Simplified already, and is given back as it is.
 */
export function toSimplified(text: string): string {
  tables ??= tablesOf();
  for (const character of text) if (tables.isTraditional(character)) return tables.convert(text);
  return text;
}

/** The Traditional characters that stand for one of these, each with it: what a reader may type for what is written. */
export function traditionalForms(written: ReadonlySet<string>): Pair[] {
  return [...ownPairs, ...libraryPairs()].filter(
    ([from, into]) =>
      Array.from(from).length === 1 && from !== into && written.has(into) && !written.has(from),
  );
}

function tablesOf(): Tables {
  const library = libraryPairs();
  const traditional = new Set(
    [...ownPairs, ...library]
      .filter(([from, into]) => Array.from(from).length === 1 && from !== into && !shared.has(from))
      .map(([from]) => from),
  );
  return {
    // Of two dictionaries that have a word, the first is taken.
    convert: ConverterFactory([ownPairs, library]),
    isTraditional: (character) => traditional.has(character),
  };
}

/** Those of the library that keep the length: 200 rare characters have a simplified form beyond the first plane. */
function libraryPairs(): Pair[] {
  return (to["cn"] ?? [])
    .flat()
    .flatMap((dictionary): readonly Pair[] =>
      typeof dictionary === "string" ? dictionary.split("|").map(pairOf) : dictionary,
    )
    .filter(([from, into]) => from.length === into.length);
}

/** "網 网" */
function pairOf(entry: string): Pair {
  const [from = "", into = ""] = entry.split(" ");
  return [from, into];
}
