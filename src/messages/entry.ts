/** The words of a message, its place aside. */
export interface Words {
  /** What stands there: 列名“总数”出现了两次. */
  readonly found: string;
  /** What should stand there. */
  readonly expected?: string;
  /** What can be done about it, a sentence. */
  readonly mend?: string;
}

/** A message of the Chinese catalogue, which is the first: it gives the code and the names of the values. */
export interface Entry<V extends readonly unknown[]> {
  /** "TB2041": stays the same for good, so that docs/messages.md can be searched for it. */
  readonly code: string;
  readonly words: (...values: V) => Words;
}

/**
 * @param code - a new one; those of messages that are gone are not given again
 * @param words - of values as they were found: a text is cut short and made safe by `quoted`, in the words
 */
export function entry<V extends readonly [] | readonly [object]>(
  code: string,
  words: (...values: V) => Words,
): Entry<V> {
  return { code, words };
}

/** The same messages in another language. */
export type Translation<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends Entry<infer V> ? (...values: V) => Words : never;
};
