import type { Language, Message } from "./message.ts";
import { codeOf, wordsOf } from "./wording.ts";

/** A message as a command prints it: its code, what is there, what should be; then, on a second line, how to mend it. */
export function sentence(message: Message, language: Language): string {
  const { found, expected, mend } = wordsOf(message, language);
  const [should, how] = language === "zh" ? ["；应为：", "  处理："] : [": expected ", "  To mend: "];
  const first = `${codeOf(message)}  ${found}${expected === undefined ? "" : should + expected}`;
  return mend === undefined ? first : `${first}\n${how}${mend}`;
}
