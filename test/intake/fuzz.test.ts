import fc from "fast-check";
import { expect, test } from "vitest";
import { findHidden } from "../../src/text/hidden-characters.ts";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import type { KnownNames } from "../../src/intake/known-names.ts";
import { checkFiles } from "../../src/intake/staging/folder.ts";
import { regionNames } from "../../src/archive/region-names.ts";
import { noAnswers } from "../../src/intake/answers.ts";
import { csvText } from "../../src/intake/attachments/csv-text.ts";
import { circularText } from "../../src/intake/circular-text.ts";
import { type Intake, intake } from "../../src/intake/intake.ts";
import { readBytes } from "../../src/documents/read-bytes.ts";
import { restorePunctuation } from "../../src/intake/screening/punctuation.ts";
import { rounds } from "../support/rounds.ts";
import { circulars, office, places } from "./circular-grammar.ts";
import type { Sample } from "./circular-sample.ts";
import { type TableForm, textOf } from "./write-text.ts";

const numRuns = rounds(300, 3000);

const regions = places.map((name, index) => ({ id: `99${index}000`, name, short: name.slice(0, 2) }));

const record: KnownNames = {
  offices: [{ name: office, aliases: [] }],
  officeNames: [office],
  names: regionNames(regions, true),
  regions,
  vocabulary: vocabularyWith({}),
};

/** Whether a finding blocks, or the record's own checks would. */
function isBlocked({ findings, files, period }: Intake): boolean {
  if (period === undefined || findings.some(({ severity }) => severity === "blocking")) return true;
  const target = {
    dir: "data",
    period,
    path: `data/${period}`,
    exists: false,
    sealed: false,
    files: new Map(),
  };
  return checkFiles(target, files, record).problems.length > 0;
}

const forms = fc.constantFrom<TableForm>("flattened", "tabs", "pipes");

function takeIn(text: string): Intake {
  const document = readBytes(Buffer.from(text), "通报.txt", "txt");
  return intake([{ received: { name: "通报.txt", bytes: 0, sha256: "" }, document }], record, noAnswers);
}

/** The files that a circular should become. */
function expected(sample: Sample): Map<string, string> {
  const { paragraphs, inspection, problems, ...fields } = sample;
  const [inspectionHeadings = [], ...inspectionRows] = inspection;
  const [problemHeadings = [], ...problemRows] = problems;
  return new Map([
    ["circular.md", circularText(fields, paragraphs)],
    ["attachment-1.csv", csvText(inspectionHeadings, inspectionRows)],
    ["attachment-2.csv", csvText(problemHeadings, problemRows)],
  ]);
}

test(
  `what goes out equals what went in, without a finding (${numRuns} circulars)`,
  { timeout: 600_000 },
  () => {
    let told = 0;
    fc.assert(
      fc.property(circulars, forms, (sample, form) => {
        const taken = takeIn(textOf(sample, form));
        if (taken.findings.length > 0) {
          // A blank cell leaves no line in a flattened table, and a list may be empty: then a finding says so.
          told++;
          return taken.findings.some(({ severity }) => severity === "blocking");
        }
        expect(Object.fromEntries(taken.files)).toEqual(Object.fromEntries(expected(sample)));
        return true;
      }),
      { numRuns, endOnFailure: true },
    );
    expect(told).toBeLessThan(numRuns / 2);
  },
);

/** What scrapes do to a text, and whether intake can undo it. */
const damages: Readonly<Record<string, (text: string, at: number) => string>> = {
  "half-width punctuation": (text) =>
    text.replace(
      /[，：；（）]/g,
      (mark) => ({ "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" })[mark] ?? mark,
    ),
  "an invisible character": (text, at) => insert(text, at, "\u200B"),
  "empty tags": (text, at) => insert(text, text.indexOf("\n", at % text.length) + 1, '<del id="x"></del>\n'),
  pinyin: (text, at) => text.replace(/全省/, at % 2 === 0 ? "全省(shěng)" : "全(quán)省"),
  "Traditional characters": (text) => text.replaceAll("务", "務").replaceAll("问题", "問題"),
  "a lost line": (text, at) => {
    const lines = text.split("\n");
    lines.splice(at % lines.length, 1);
    return lines.join("\n");
  },
  "a doubled line": (text, at) => {
    const lines = text.split("\n");
    const index = at % lines.length;
    lines.splice(index, 0, lines[index] ?? "");
    return lines.join("\n");
  },
  spam: (text, at) => insert(text, text.indexOf("\n", at % text.length) + 1, "澳门新葡京体育娱乐平台\n"),
  "a lost character": (text, at) => insert(text, at, "\uFFFD"),
};

/** Damage whose undoing is exact. */
const undone = new Set([
  "half-width punctuation",
  "an invisible character",
  "empty tags",
  "pinyin",
  "Traditional characters",
]);

test("damage is undone with a finding, or blocks", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(
      circulars,
      forms,
      fc.constantFrom(...Object.keys(damages)),
      fc.nat(5000),
      (sample, form, name, at) => {
        const text = textOf(sample, form);
        const clean = takeIn(text);
        fc.pre(clean.findings.length === 0 && !isBlocked(clean));
        const damaged = damages[name]?.(text, at) ?? text;
        fc.pre(damaged !== text);
        const taken = takeIn(damaged);
        const blocked = isBlocked(taken);
        const asBefore = [...clean.files].every(([file, content]) => taken.files.get(file) === content);
        if (undone.has(name)) return blocked || (asBefore && taken.findings.length > 0);
        // A title over a table is not published, so that what is put into it is gone.
        if (name === "spam" || name === "a lost character")
          return blocked || asBefore || taken.findings.length > 0;
        // A paragraph lost or said twice leaves no trace in a text: only tables, labels and the frame can tell.
        return (
          blocked ||
          taken.files.get("attachment-1.csv") === clean.files.get("attachment-1.csv") ||
          taken.findings.length > 0
        );
      },
    ),
    { numRuns, endOnFailure: true },
  );
});

test(
  "whatever the text, intake ends, and staged texts hold nothing that cannot be seen",
  { timeout: 600_000 },
  () => {
    const pieces = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom(
        "附件1",
        "附件：1.某某表",
        "序号",
        "地区",
        "政务新媒体总数",
        "总计",
        "1",
        "2",
        "100.%",
        "备注：",
        "2022年9月29日",
        "关于2022年第三季度检查情况的通报",
        "一、",
        "（一）",
        "<p>",
        "\t",
        "|",
        "\n",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const text = `${all.join("\n")}\n通报`;
        fc.pre(!text.includes("\0"));
        let taken: Intake;
        try {
          taken = takeIn(text);
        } catch (error) {
          return (error as Error).name === "Unreadable";
        }
        const blocked = taken.findings.some(({ severity }) => severity === "blocking");
        return (
          blocked ||
          [...taken.files.values()].every((content) => findHidden(content.replaceAll("\n", "")) === undefined)
        );
      }),
      { numRuns, endOnFailure: true },
    );
  },
);

test("restoring punctuation twice changes nothing more", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'，,：:；;（()）。.?!"“” a1九月%通报'), maxLength: 60 }),
      (text) => {
        const once = restorePunctuation(text).text;
        expect(restorePunctuation(once).text).toBe(once);
      },
    ),
    { numRuns, endOnFailure: true },
  );
});

function insert(text: string, at: number, what: string): string {
  const place = at % text.length;
  return text.slice(0, place) + what + text.slice(place);
}
