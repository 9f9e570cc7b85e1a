import type { Message } from "../messages/message.ts";
import { fileStart, type Place } from "./report.ts";

/** A received file that cannot be read, and why: an error of a library is the cause. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly said: Message;
  readonly place: Place;

  constructor(said: Message, { place = fileStart, cause }: { place?: Place; cause?: unknown } = {}) {
    // Worded where it is shown: what only reads does not carry the catalogues along.
    super(said.key, { cause });
    this.said = said;
    this.place = place;
  }
}
