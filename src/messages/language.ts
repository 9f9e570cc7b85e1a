import type { Language } from "./message.ts";

/**
 * The language that a command speaks: `--lang`, else the machine's, else Chinese.
 *
 * @param asked - the value of `--lang`
 * @param locale - LC_ALL, LC_MESSAGES or LANG: "en_GB.UTF-8"
 */
export function languageOf(asked: string | undefined, locale = machineLocale()): Language {
  const name = asked ?? locale ?? "";
  return /^en/i.test(name) ? "en" : "zh";
}

function machineLocale(): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return [LC_ALL, LC_MESSAGES, LANG].find((name) => name !== undefined && name !== "");
}
