import { en } from "./en/index.ts";
import type { Words } from "./entry.ts";
import type { Language, Message } from "./message.ts";
import { zh } from "./zh/index.ts";

/*
 * Apart from `message`, so that what only names a message does not carry every catalogue along into a page.
 */

export function wordsOf({ key, values }: Message, language: Language): Words {
  const words = language === "zh" ? zh[key].words : en[key];
  // `message` has held the values against the key.
  return (words as (...values: readonly unknown[]) => Words)(...values);
}

export function codeOf({ key }: Message): string {
  return zh[key].code;
}
