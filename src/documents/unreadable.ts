import type { Message } from "../messages/message.ts";
import { sentence } from "../messages/sentence.ts";
import { fileStart, type Place } from "./report.ts";

/** A received file that cannot be read, and why: an error of a library is the cause. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly said: Message;
  readonly place: Place;

  constructor(said: Message, { place = fileStart, cause }: { place?: Place; cause?: unknown } = {}) {
    super(sentence(said, "zh"), { cause });
    this.said = said;
    this.place = place;
  }
}
