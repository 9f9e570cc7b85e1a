import type { DoubtKind } from "../../messages/zh/intake.ts";
import { commonCharacters } from "../../text/character-sets.ts";
import { invisible } from "../../text/hidden-characters.ts";
import { pinyinNote } from "../../text/pinyin-notes.ts";
import { toSimplified } from "../../text/simplified.ts";
import { noiseSigns, roundTripWords } from "./lexicons.ts";

/** Something that was taken out of a text or put right in it. */
export interface Mark {
  readonly kind: "tags" | "invisible" | "pinyin" | "traditional" | "round trip";
  /** As it stood. */
  readonly found: string;
  /** For a round trip, the right word. */
  readonly right?: string;
}

export interface CleanText {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What cannot be put right without knowing what stood there; undefined for a text that can be used. */
  readonly doubt?: Doubt;
}

/** Why a text cannot be used unless the editor says so; what of it, where that is one sign. */
export interface Doubt {
  readonly doubt: DoubtKind;
  readonly detail?: string;
}

const tag = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,300})?\/?>/gi;
const program = /<(?:script|style|iframe|object|embed|meta|link)\b|javascript:|\son[a-z]{3,20}\s*=/i;

/** A character, and its reading in brackets: 網(wǎng). */
const pinyin = new RegExp(String.raw`(\p{Script=Han})${pinyinNote.source}`, `${pinyinNote.flags}g`);

/**
 * A text without what a copy had put into it: HTML tags, invisible characters, pinyin noise, Traditional characters,
 * 着 for 著. Punctuation is not looked at here.
 */
export function cleanText(received: string): CleanText {
  const marks: Mark[] = [];
  const doubt = program.test(received) ? ({ doubt: "program" } as const) : undefined;
  const replaced = (text: string, pattern: RegExp, kind: Mark["kind"], by: string) =>
    text.replace(pattern, (match: string, ...groups: unknown[]) => {
      marks.push({ kind, found: match });
      return by === "$1" ? String(groups[0]) : by;
    });
  let text = replaced(received, new RegExp(invisible, "gu"), "invisible", "");
  text = replaced(text, tag, "tags", "");
  text = replaced(text, pinyin, "pinyin", "$1");
  for (const { wrong, right } of roundTripWords) {
    text = text.replace(wrong, (match, ...groups: unknown[]) => {
      const [at, whole] = groups
        .filter((group) => typeof group === "number" || typeof group === "string")
        .slice(-2);
      const next =
        /^(?![的地得了])\p{Script=Han}{2}/u.exec(String(whole).slice(Number(at) + match.length))?.[0] ?? "";
      marks.push({ kind: "round trip", found: match + next, right: right + next });
      return right;
    });
  }
  const simplified = toSimplified(text);
  const after = Array.from(simplified);
  Array.from(text).forEach((found, at) => {
    if (found !== after[at]) marks.push({ kind: "traditional", found });
  });
  text = simplified;
  text = text.replace(/[ \t\u00A0\u2000-\u200A\u202F\u3000]+/g, " ").trim();
  const unclear = doubt ?? doubtOf(text, marks);
  return { text, marks, ...(unclear !== undefined && { doubt: unclear }) };
}

function doubtOf(text: string, marks: readonly Mark[]): Doubt | undefined {
  // oxlint-disable-next-line no-control-regex
  const lost = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF\uFFF9-\uFFFD]|\p{Cs}/u.exec(text)?.[0];
  if (lost !== undefined) {
    const code = (lost.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { doubt: "lost", detail: `U+${code}` };
  }
  const noise = noiseSigns.exec(text)?.[0];
  if (noise !== undefined) return { doubt: "sign", detail: noise };
  // Where some characters are Traditional, a rare one is probably another, which the table lacks.
  if (!marks.some(({ kind }) => kind === "traditional" || kind === "pinyin")) return undefined;
  const rare = [...text].find(
    (character) => /\p{Script=Han}/u.test(character) && !commonCharacters().has(character),
  );
  return rare === undefined ? undefined : { doubt: "rare", detail: rare };
}
