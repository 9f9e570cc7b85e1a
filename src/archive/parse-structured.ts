import { type Document, isCollection, isMap, isScalar, visit } from "yaml";
import type { z } from "zod";
import { type Message, message } from "../messages/message.ts";
import { type Expectation, expectations, type FoundValue, type ValueName } from "../messages/zh/values.ts";
import { closestNames } from "../text/closest-names.ts";
import { findHidden } from "../text/hidden-characters.ts";
import { fileStart, type Place, type Report } from "../documents/report.ts";

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

/**
 * Checks a document against a schema of strict objects, whose own messages name what is expected.
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
    const issues = result.error.issues.flatMap(issuesOf);
    // One slip, one problem: a key that was meant by an unknown one is not reported as missing, too.
    const meant = new Set<string>();
    for (const issue of issues) {
      if (issue.code !== "unrecognized_keys") continue;
      const path = keyPath(issue.path);
      const known = keysAt(schema, path);
      const places = placesOfKeys(document, path);
      for (const key of issue.keys) {
        const nearest = closestNames(key, known);
        report(places.get(key) ?? place(path), message("keyUnknown", { key, known, nearest }));
        for (const name of nearest) meant.add([...path, name].join("."));
      }
    }
    for (const issue of issues) {
      const path = keyPath(issue.path);
      const missing = valueAt(document.value, path) === undefined;
      if (issue.code !== "unrecognized_keys" && !(missing && meant.has(path.join(".")))) {
        report(place(path), messageOf(issue, path, valueAt(document.value, path)));
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

/** Where the keys of an object stand. */
function placesOfKeys({ tree, place }: PlacedDocument, path: Path): Map<unknown, Place> {
  const node = path.length === 0 ? tree.contents : tree.getIn(path, true);
  const keys = isMap(node) ? node.items.map(({ key }) => key) : [];
  return new Map(
    keys.flatMap((key) => (isScalar(key) && key.range ? [[key.value, place(key.range[0])] as const] : [])),
  );
}

/** An issue, or where a value may be one of several things, those of the thing that it is meant to be. */
function issuesOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find(
    (errors) => !errors.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** The keys that a strict object of the schema knows. */
function keysAt(schema: z.ZodObject, path: Path): string[] {
  let part: unknown = schema;
  for (const key of path) {
    part = objectOf(unwrap(part));
    part = typeof key === "number" ? (part as z.ZodArray).element : (part as z.ZodObject).shape[key];
  }
  return Object.keys((objectOf(unwrap(part)) as z.ZodObject).shape);
}

/** Of several things that a value may be, the object. */
function objectOf(schema: unknown): unknown {
  const { options } = schema as { options?: readonly unknown[] };
  return options?.map(unwrap).find((option) => "shape" in (option as object)) ?? schema;
}

/** The schema inside an optional one, or one with a default. */
function unwrap(schema: unknown): unknown {
  const { def } = schema as { def: { innerType?: unknown } };
  return def.innerType === undefined ? schema : unwrap(def.innerType);
}

function messageOf(issue: z.core.$ZodIssue, path: Path, value: unknown): Message {
  const name = nameOf(path);
  const expected = expectationOf(issue);
  return value === undefined
    ? message("valueMissing", { name, expected })
    : message("valueWrong", { name, value: foundValue(value), expected });
}

function nameOf(path: Path): ValueName {
  const [last, above] = [path.at(-1), path.at(-2)];
  if (last === undefined) return "file";
  return typeof last === "number" ? { list: String(above), entry: last + 1 } : { key: last };
}

function foundValue(value: unknown): FoundValue {
  if (typeof value === "string") return { text: value };
  if (Array.isArray(value)) return value.length === 0 ? "emptyList" : "list";
  return isRecord(value) ? "object" : { literal: String(value) };
}

/** The schema's own word, else what its type tells. */
function expectationOf(issue: z.core.$ZodIssue): Expectation {
  if (isExpectation(issue.message)) return issue.message;
  if (issue.code === "invalid_value") return { oneOf: issue.values.map(String) };
  const type = issue.code === "invalid_type" ? issue.expected : "";
  const named = type === "array" ? "list" : type;
  if (isExpectation(named)) return named;
  throw new Error(`no word for what is expected: ${issue.message}`);
}

function isExpectation(name: string): name is keyof typeof expectations {
  return Object.hasOwn(expectations, name);
}

function reportHidden({ tree, place }: PlacedDocument, report: Report): void {
  visit(tree, {
    Scalar(_, node) {
      if (typeof node.value !== "string") return;
      const hidden = findHidden(node.value);
      if (!hidden) return;
      report(
        node.range ? place(node.range[0]) : fileStart,
        message("textHidden", { text: node.value, character: hidden.name }),
      );
    },
  });
}
