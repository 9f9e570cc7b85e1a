/** Columns of a line; a Chinese character takes two, as the project's formatter counts. */
const lineWidth = 110;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A JSON value as an editor would write it: short lists and flat objects on one line, the rest over several. The
 * project's formatter leaves it as it is.
 */
export function jsonText(value: unknown): string {
  return `${written(value as Json, "", 0)}\n`;
}

/** @param taken - columns of the line that stand before the value, and after it */
function written(value: Json, indent: string, taken: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const line = inOneLine(value);
  if (line !== undefined && taken + width(line) <= lineWidth) return line;
  if (Array.isArray(value)) {
    const entries = value.map((entry: Json) => `${inner}${written(entry, inner, inner.length + 1)}`);
    return `[\n${entries.join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, part]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + written(part, inner, width(head) + 1);
  });
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

/** Undefined for what is always broken: an object with lists or objects in it, a list of several objects. */
function inOneLine(value: Json): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const entries = value.map((entry: Json) => inOneLine(entry));
    const severalObjects = value.length > 1 && value.every((entry: Json) => typeof entry === "object");
    return severalObjects || entries.includes(undefined) ? undefined : `[${entries.join(", ")}]`;
  }
  const parts = Object.entries(value);
  if (parts.some(([, part]) => typeof part === "object")) return undefined;
  return `{ ${parts.map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`).join(", ")} }`;
}

function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
