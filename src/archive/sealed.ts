import { diffArrays } from "diff";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../documents/decode.ts";
import type { Place, Report } from "../documents/report.ts";
import { type Message, message } from "../messages/message.ts";
import { canonicalParagraph, canonicalRow } from "../seal/canonical.ts";
import { digestOf } from "../seal/digest.ts";
import type { Seal, Sealable, SealedFile, SealedUnit } from "../seal/seal.ts";
import { parseCircular } from "./circular.ts";
import type { Circular } from "./model.ts";
import { splitRows } from "./read-csv.ts";
import { readJson } from "./read-json.ts";

/** Where the seals of a period are kept; it is not sealed itself. */
export const sealFile = "seal.json";

/** A unit and where it stands now. */
export interface PlacedUnit extends SealedUnit {
  readonly file: string;
  readonly place: Place;
}

/** What can be sealed of a folder, with places. */
export interface PlacedSealable extends Sealable {
  readonly units: readonly PlacedUnit[];
}

const ignore: Report = () => undefined;

/**
 * The files of a period's folder, and of each what it says: the fields and paragraphs of circular.md, the rows of tables, the
 * values of JSON files. What cannot be read has no units; its bytes are sealed all the same.
 *
 * @param files - names, in order
 */
export function sealableOf(folder: string, files: readonly string[]): PlacedSealable {
  const sealedFiles: SealedFile[] = [];
  const units: PlacedUnit[] = [];
  for (const name of files.filter((file) => file !== sealFile)) {
    const sealable = sealableFile(name, readFileSync(join(folder, name)));
    sealedFiles.push(...sealable.files);
    units.push(...sealable.units);
  }
  return { files: sealedFiles, units };
}

/** The same of one file. */
export function sealableFile(name: string, bytes: Uint8Array): PlacedSealable {
  const text = /\.(?:md|csv|json)$/.test(name) ? decode(bytes, ignore) : undefined;
  return {
    files: [{ name, bytes: bytes.length, ...digestOf(bytes) }],
    units: text === undefined ? [] : unitsOf(name, text),
  };
}

function unitsOf(file: string, text: string): PlacedUnit[] {
  if (file === "circular.md") return circularUnits(file, text);
  return file.endsWith(".csv") ? rowUnits(file, text) : file.endsWith(".json") ? valueUnits(file, text) : [];
}

function unit(
  file: string,
  part: string,
  text: string,
  place: Place,
  form = canonicalParagraph(text),
): PlacedUnit {
  return { id: `${file}#${part}`, text, ...digestOf(form), file, place };
}

/** The fields of the head, in the order of the form, then the paragraphs. */
const fields = [
  "title",
  "documentNumber",
  "source",
  "published",
  "signatory",
  "signed",
  "indexNumber",
  "topic",
  "validity",
  "disclosure",
  "remark",
] as const satisfies readonly (keyof Circular)[];

function circularUnits(file: string, text: string): PlacedUnit[] {
  const parsed = parseCircular(text, undefined, ignore);
  if (!parsed) return [];
  const { circular, place } = parsed;
  return [
    ...fields.flatMap((field) => {
      const words = circular[field];
      return words === undefined ? [] : [unit(file, field, words, place([field]))];
    }),
    ...(circular.attachments ?? []).map((words, index) =>
      unit(file, `attachment-${index + 1}`, words, place(["attachments", index])),
    ),
    ...(circular.blocks ?? []).map(({ text: words, line }, index) =>
      unit(file, `p-${index + 1}`, words, { line, column: 1 }),
    ),
  ];
}

/** The row of headings is row 0. */
function rowUnits(file: string, text: string): PlacedUnit[] {
  return splitRows(text, ignore).lines.map(({ line, cells }, index) => {
    const texts = cells.map((cell) => cell.text);
    return unit(file, `r${index}`, texts.join("\t"), { line, column: 1 }, canonicalRow(texts));
  });
}

function valueUnits(file: string, text: string): PlacedUnit[] {
  const document = readJson(text, ignore);
  if (!document) return [];
  const units: PlacedUnit[] = [];
  const visit = (value: unknown, pointer: string) => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${pointer}/${index}`));
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value))
        visit(item, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    else {
      const words = typeof value === "string" ? value : JSON.stringify(value);
      units.push(unit(file, pointer, words, { line: 1, column: 1 }));
    }
  };
  visit(document.value, "");
  return units;
}

/** A difference between what was sealed and what stands there now. */
export interface SealedChange {
  readonly file: string;
  /** "title", "p-3", "r2"; absent where only the bytes of the file differ, or it came or went. */
  readonly part?: string;
  readonly before?: string;
  readonly after?: string;
  readonly place: Place;
}

/**
 * What differs from a seal, file by file. A file whose bytes alone differ (another line end) is one change without a part; so is
 * one that came or went.
 */
export function changesSince(seal: Pick<Seal, "files" | "units">, now: PlacedSealable): SealedChange[] {
  const was = new Map(seal.files.map((file) => [file.name, file]));
  const is = new Map(now.files.map((file) => [file.name, file]));
  const start = { line: 1, column: 1 };
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((file): SealedChange[] => {
    const [before, after] = [was.get(file), is.get(file)];
    if (!after) return [{ file, before: file, place: start }];
    if (!before) return [{ file, after: file, place: start }];
    if (before.sha256 === after.sha256) return [];
    const units = unitChanges(
      seal.units.filter(({ id }) => fileOf(id) === file),
      now.units.filter((one) => one.file === file),
    );
    return units.length > 0 ? units : [{ file, place: start }];
  });
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}

function partOf(id: string): string {
  return id.slice(id.indexOf("#") + 1);
}

/** Fields and values have names of their own; paragraphs and rows are aligned, so that one put in is one change. */
function unitChanges(before: readonly SealedUnit[], after: readonly PlacedUnit[]): SealedChange[] {
  const isInRow = ({ id }: SealedUnit) => /#(?:p-|r)\d+$/.test(id);
  const named = namedChanges(
    before.filter((one) => !isInRow(one)),
    after.filter((one) => !isInRow(one)),
  );
  const [old, present] = [before.filter(isInRow), after.filter(isInRow)];
  const changes: SealedChange[] = [];
  let [from, to] = [0, 0];
  const parts = diffArrays(
    old.map(({ sha256 }) => sha256),
    present.map(({ sha256 }) => sha256),
  );
  for (let index = 0; index < parts.length; index++) {
    const { added, removed, count } = parts[index]!;
    if (!added && !removed) {
      from += count;
      to += count;
      continue;
    }
    const next = parts[index + 1];
    const [gone, come] = added ? [0, count] : [count, next?.added ? next.count : 0];
    if (removed && next?.added) index++;
    for (let at = 0; at < Math.max(gone, come); at++) {
      const was = at < gone ? old[from + at] : undefined;
      const is = at < come ? present[to + at] : undefined;
      changes.push({
        file: fileOf((is ?? was)!.id),
        part: partOf((is ?? was)!.id),
        ...(was && { before: was.text }),
        ...(is && { after: is.text }),
        place: (is && placeIn(is, was)) ??
          present[to + at]?.place ??
          present.at(-1)?.place ?? { line: 1, column: 1 },
      });
    }
    from += gone;
    to += come;
  }
  return [...named, ...changes];
}

/** Of a row the first cell that is another one; else where the unit stands. */
function placeIn({ file, text, place }: PlacedUnit, was: SealedUnit | undefined): Place {
  if (!file.endsWith(".csv") || !was) return place;
  const [old, present] = [was.text.split("\t"), text.split("\t")];
  const cell = present.findIndex((words, index) => words !== old[index]);
  return { line: place.line, column: Math.max(cell, 0) + 1 };
}

function namedChanges(before: readonly SealedUnit[], after: readonly PlacedUnit[]): SealedChange[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): SealedChange[] => {
    const [old, present] = [was.get(id), is.get(id)];
    if (old?.sha256 === present?.sha256) return [];
    return [
      {
        file: fileOf(id),
        part: partOf(id),
        ...(old && { before: old.text }),
        ...(present && { after: present.text }),
        place: present?.place ?? { line: 1, column: 1 },
      },
    ];
  });
}

/** Characters that are shown on either side of a difference. */
const context = 8;

/** What is told of a change: both readings, around the place where they differ; of a row, its cells that do. */
export function changeMessage({ file, part, before, after }: SealedChange, { date, period }: Seal): Message {
  const told = { date, period, file };
  if (part !== undefined && file.endsWith(".csv")) {
    const [was, is] = [before?.split("\t"), after?.split("\t")];
    const sameWidth = was && is && was.length === is.length;
    const differs = (_: string, index: number) => !sameWidth || was[index] !== is[index];
    const cells = (row: readonly string[] | undefined) => row?.filter(differs).join(" | ");
    const [old, present] = [cells(was), cells(is)];
    return message("sealedChanged", {
      ...told,
      ...(old !== undefined && { before: old }),
      ...(present !== undefined && { after: present }),
    });
  }
  if (part !== undefined) return message("sealedChanged", { ...told, ...readings(before, after) });
  if (before !== undefined) return message("sealedFileGone", told);
  return after === undefined ? message("sealedBytes", told) : message("sealedFileNew", told);
}

/** Both texts without what is the same at their ends, but for a little of it. */
export function readings(
  before: string | undefined,
  after: string | undefined,
): { readonly before?: string; readonly after?: string } {
  if (before === undefined || after === undefined)
    return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  const [was, is] = [[...before], [...after]];
  const least = Math.min(was.length, is.length);
  let head = 0;
  while (head < least && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < least - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const cut = (text: readonly string[]) => {
    const [from, to] = [Math.max(head - context, 0), Math.min(text.length - tail + context, text.length)];
    return `${from > 0 ? "…" : ""}${text.slice(from, to).join("")}${to < text.length ? "…" : ""}`;
  };
  return { before: cut(was), after: cut(is) };
}
