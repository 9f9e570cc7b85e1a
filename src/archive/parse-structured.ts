import { type Document, isCollection, isMap, isScalar, visit } from "yaml";
import type { z } from "zod";
import { closestNames, didYouMean } from "./closest-names.ts";
import { findHidden } from "./hidden-characters.ts";
import { fileStart, type Place, type Report, type Words } from "./report.ts";
import { quoted } from "./word-problem.ts";

/** A JSON or YAML text that has been parsed, and where its parts stand. */
export interface PlacedDocument {
  readonly tree: Document;
  readonly value: unknown;
  /** Place of an offset in the parsed text. */
  readonly place: (offset: number) => Place;
}

export type Path = readonly (string | number)[];

/** What a schema made of a document. */
export interface Structured<T> {
  /** The keys that hold; one that does not is absent, and has been reported. */
  readonly value: Partial<T>;
  /** The keys that do not hold: nothing should be concluded from their absence. */
  readonly unusable: ReadonlySet<string>;
  /** Place of the value at a path, or of the nearest that is there. */
  readonly place: (path: Path) => Place;
}

const mend = "correct the value.";

/**
 * Checks a document against a schema of strict objects, whose own messages say what is expected ("a date, as in …").
 *
 * Reports every value that does not hold, a key that is not known, and texts with characters that cannot be seen.
 */
export function parseStructured<Schema extends z.ZodObject>(
  document: PlacedDocument,
  schema: Schema,
  report: Report,
): Structured<z.output<Schema>> {
  const place = (path: Path) => placeOfPath(document, path);
  const unusable = new Set<string>();
  const result = schema.safeParse(document.value);
  const value: Record<string, unknown> = {};
  if (result.success) {
    Object.assign(value, result.data);
  } else {
    const { issues } = result.error;
    // One slip, one problem: a key that was meant by an unknown one is not reported as missing, too.
    const meant = new Set<string>();
    for (const issue of issues) {
      if (issue.code !== "unrecognized_keys") continue;
      const path = keyPath(issue.path);
      const known = keysAt(schema, path);
      for (const key of issue.keys) {
        report(placeOfKey(document, path, key), unknownKey(key, known));
        for (const name of closestNames(key, known)) meant.add([...path, name].join("."));
      }
    }
    for (const issue of issues) {
      const path = keyPath(issue.path);
      const missing = valueAt(document.value, path) === undefined;
      if (issue.code !== "unrecognized_keys" && !(missing && meant.has(path.join(".")))) {
        report(place(path), wordsOfIssue(issue, path, valueAt(document.value, path)));
      }
      if (path[0] !== undefined) unusable.add(String(path[0]));
    }
    // A key that holds is still good for the checks that follow, though its neighbour is not.
    for (const [key, part] of Object.entries<z.core.$ZodType>(schema.shape)) {
      if (!isRecord(document.value)) unusable.add(key);
      if (unusable.has(key)) continue;
      const parsed = (part as z.ZodType).safeParse(valueAt(document.value, [key]));
      if (parsed.success && parsed.data !== undefined) value[key] = parsed.data;
    }
  }
  reportHidden(document, report);
  return { value: value as Partial<z.output<Schema>>, unusable, place };
}

function keyPath(path: readonly PropertyKey[]): Path {
  return path.filter((part) => typeof part !== "symbol");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null && Object.hasOwn(part, key)
        ? (part as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

function placeOfPath({ tree, place }: PlacedDocument, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? tree.contents : tree.getIn(path.slice(0, length), true);
    const range = isScalar(node) || isCollection(node) ? node.range : undefined;
    if (range) return place(range[0]);
  }
  return fileStart;
}

function placeOfKey(document: PlacedDocument, path: Path, key: string): Place {
  const node = path.length === 0 ? document.tree.contents : document.tree.getIn(path, true);
  const items = isMap(node) ? node.items : [];
  const found = items.map((pair) => pair.key).find((item) => isScalar(item) && item.value === key);
  return isScalar(found) && found.range ? document.place(found.range[0]) : placeOfPath(document, path);
}

/** The keys that a strict object of the schema knows. */
function keysAt(schema: z.ZodObject, path: Path): string[] {
  let part: unknown = schema;
  for (const key of path) {
    part = unwrap(part);
    part = typeof key === "number" ? (part as z.ZodArray).element : (part as z.ZodObject).shape[key];
  }
  return Object.keys((unwrap(part) as z.ZodObject).shape);
}

/** The schema inside an optional one, or one with a default. */
function unwrap(schema: unknown): unknown {
  const { def } = schema as { def: { innerType?: unknown } };
  return def.innerType === undefined ? schema : unwrap(def.innerType);
}

function unknownKey(key: string, known: readonly string[]): Words {
  return {
    found: `unknown key ${quoted(key)}`,
    expected: `one of ${known.join(", ")}${didYouMean(key, known)}`,
    mend: "correct the key, or remove it.",
  };
}

function wordsOfIssue(issue: z.core.$ZodIssue, path: Path, value: unknown): Words {
  const last = path.at(-1);
  const name =
    last === undefined
      ? "the file"
      : typeof last === "number"
        ? `entry ${last + 1} of ${String(path.at(-2) ?? "the list")}`
        : last;
  const expected = issue.message.startsWith("Invalid ") ? defaultExpectation(issue) : issue.message;
  if (value === undefined) {
    return { found: `${name} is missing`, expected, mend: `add ${quoted(name)}.` };
  }
  const shown = typeof value === "string" ? quoted(value) : shownValue(value);
  return { found: `${name} is ${shown}`, expected, mend };
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return isRecord(value) ? "an object" : String(value);
}

function defaultExpectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  const names: Record<string, string> = {
    array: "a list, as in [ … ]",
    object: "an object, as in { … }",
    string: "text in quotes",
    boolean: "true or false",
    number: "a number",
  };
  return issue.code === "invalid_type" ? (names[issue.expected] ?? issue.expected) : issue.message;
}

function reportHidden({ tree, place }: PlacedDocument, report: Report): void {
  visit(tree, {
    Scalar(_, node) {
      if (typeof node.value !== "string") return;
      const hidden = findHidden(node.value);
      if (!hidden) return;
      report(node.range ? place(node.range[0]) : fileStart, {
        found: `${quoted(node.value)} holds a character that cannot be seen (${hidden.name})`,
        expected: "text that reads as it looks",
        mend: "type the text again by hand.",
      });
    },
  });
}
