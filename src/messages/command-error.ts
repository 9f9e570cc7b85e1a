import type { Language, Message } from "./message.ts";
import { sentence } from "./sentence.ts";

/** What ends a command and somebody can mend: a message, worded when it is shown. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly said: Message;

  /** The error's own text is in Chinese; see `worded`. */
  constructor(said: Message) {
    super(sentence(said, "zh"));
    this.said = said;
  }

  worded(language: Language): string {
    return sentence(this.said, language);
  }
}
