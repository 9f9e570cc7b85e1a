import type { Words } from "../../archive/report.ts";
import { fileStart, type Place } from "../../archive/report.ts";

/** A received file that cannot be read: what was found, what would do, what the editor can do. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly words: Words;
  readonly place: Place;

  constructor(words: Words, place: Place = fileStart) {
    super(words.found);
    this.words = words;
    this.place = place;
  }
}
