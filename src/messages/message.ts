import type { zh } from "./zh/index.ts";

/** 提示: what a command says, as data: it is worded when it is shown. */
export interface Message {
  readonly key: MessageKey;
  /** What the message names, as its entry of the catalogue asks for it; plain data. */
  readonly values: readonly unknown[];
}

export type MessageKey = keyof typeof zh;

export type Language = "zh" | "en";

/** @param values - by the names that the entry of the catalogue asks for; left out where it asks for none */
export function message<Key extends MessageKey>(
  key: Key,
  ...values: Parameters<(typeof zh)[Key]["words"]>
): Message {
  return { key, values };
}
