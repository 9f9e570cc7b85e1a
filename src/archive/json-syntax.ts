/** Deeper nesting than any file here has; parsers that recurse are kept from it. */
const deepest = 32;

const space = /[ \t\n\r]*/y;
const simpleValue = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
// oxlint-disable-next-line no-control-regex
const stringStop = /["\\\u0000-\u001F]/g;

type Awaited = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

/**
 * The offset at which a text stops being JSON; undefined when it is JSON throughout.
 *
 * JSON.parse names a place for some slips only, and a YAML parser takes several of them for right (a comma too many,
 * quotes left out).
 */
export function jsonErrorOffset(text: string): number | undefined {
  /** What is open, outermost first. */
  const open: ("{" | "[")[] = [];
  let awaited: Awaited = "value";
  let at = 0;
  for (;;) {
    at = endOf(space, text, at) ?? at;
    const mark = text[at];
    if (mark === undefined) return awaited === ", or end" && open.length === 0 ? undefined : at;
    const takesValue: boolean = awaited === "value" || awaited === "value or ]";
    const inObject = open.at(-1) === "{";
    if (mark === "{" || mark === "[") {
      if (!takesValue || open.length === deepest) return at;
      open.push(mark);
      awaited = mark === "{" ? "key or }" : "value or ]";
      at += 1;
    } else if (mark === "}" || mark === "]") {
      const closes = open.length > 0 && inObject === (mark === "}");
      if (!closes || (awaited !== ", or end" && !awaited.endsWith(`or ${mark}`))) return at;
      open.pop();
      awaited = ", or end";
      at += 1;
    } else if (mark === ",") {
      if (awaited !== ", or end" || open.length === 0) return at;
      awaited = inObject ? "key" : "value";
      at += 1;
    } else if (mark === ":") {
      if (awaited !== ":") return at;
      awaited = "value";
      at += 1;
    } else {
      const takesKey: boolean = awaited === "key" || awaited === "key or }";
      if (!takesValue && !takesKey) return at;
      const end =
        mark === '"' ? endOfString(text, at) : takesValue ? endOf(simpleValue, text, at) : undefined;
      if (end === undefined) return at;
      awaited = takesKey ? ":" : ", or end";
      at = end;
    }
  }
}

/** Where a match that begins at `start` ends. */
function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Where the string that opens at `start` ends. Jumps from stop to stop: one pattern for all would overflow. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; ;) {
    const stop = endOf(stringStop, text, at);
    if (stop === undefined) return undefined;
    const mark = text[stop - 1];
    if (mark === '"') return stop;
    const end = mark === "\\" ? endOf(escape, text, stop - 1) : undefined;
    if (end === undefined) return undefined;
    at = end;
  }
}
