/**
 * A text made ready for reading, each unit of which knows its place in the original.
 *
 * All places are UTF-16 units. Unit `i` of `text` was read from `from[i]` up to `until[i]` of the original.
 */
export interface Reading {
  readonly text: string;
  readonly from: Uint32Array;
  readonly until: Uint32Array;
}

/** Collects a reading unit by unit. */
export interface ReadingBuilder {
  readonly length: number;
  /** The unit last added, or "". */
  readonly last: string;
  add(text: string, from: number, until: number): void;
  /** Takes the last unit back. */
  drop(): void;
  done(): Reading;
}

/** @param size - the most units it can come to hold */
export function readingBuilder(size: number): ReadingBuilder {
  const codes = new Uint16Array(size);
  const from = new Uint32Array(size);
  const until = new Uint32Array(size);
  let length = 0;
  return {
    get length() {
      return length;
    },
    get last() {
      return length === 0 ? "" : String.fromCharCode(codes[length - 1] ?? 0);
    },
    add(text, start, end) {
      for (let i = 0; i < text.length; i++) {
        codes[length] = text.charCodeAt(i);
        from[length] = start;
        until[length] = end;
        length++;
      }
    },
    drop() {
      if (length > 0) length--;
    },
    done: () => ({
      text: textOf(codes.subarray(0, length)),
      from: from.slice(0, length),
      until: until.slice(0, length),
    }),
  };
}

/** Puts other words in place of what a pattern finds; the new units stand for the whole of the old. */
export function substitute(
  reading: Reading,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string,
): Reading {
  const matches = [...reading.text.matchAll(pattern)];
  if (matches.length === 0) return reading;
  const replacements = matches.map(replace);
  const size = replacements.reduce((sum, words) => sum + words.length, reading.text.length);
  const builder = readingBuilder(size);
  let done = 0;
  const copyUpTo = (end: number) => {
    for (; done < end; done++) {
      builder.add(reading.text.charAt(done), reading.from[done] ?? 0, reading.until[done] ?? 0);
    }
  };
  matches.forEach((match, i) => {
    const end = match.index + match[0].length;
    copyUpTo(match.index);
    builder.add(replacements[i] ?? "", reading.from[match.index] ?? 0, reading.until[end - 1] ?? 0);
    done = end;
  });
  copyUpTo(reading.text.length);
  return builder.done();
}

/** The span of the original that a span of the reading was read from. */
export function originalSpan(reading: Reading, start: number, end: number): { start: number; end: number } {
  return { start: reading.from[start] ?? 0, end: reading.until[end - 1] ?? 0 };
}

/** Longer runs of arguments overflow the stack. */
const chunk = 8192;

function textOf(codes: Uint16Array): string {
  let text = "";
  for (let i = 0; i < codes.length; i += chunk) {
    text += String.fromCharCode(...codes.subarray(i, i + chunk));
  }
  return text;
}
