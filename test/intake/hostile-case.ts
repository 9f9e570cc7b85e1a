import { shippedSample } from "./circular-sample.ts";
import { textOf } from "./write-text.ts";

/** Received files that have to be refused, and the message that they earn. */
export interface Case {
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly exit: 1 | 2;
  /** Part of the message. */
  readonly says: string | RegExp;
}

export const one = (
  name: string,
  content: () => string | Uint8Array,
  exit: 1 | 2,
  says: string | RegExp,
  args: readonly string[] = [],
): Case => ({
  files: () => ({ [name]: content() }),
  exit,
  says,
  args,
});

export const sample = shippedSample();
export const text = textOf(sample);

/** A document part of a Word file around a body. */
export const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
