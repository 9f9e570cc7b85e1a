import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { type Paper, papers } from "../fixtures/office-programs/papers.ts";
import { takeInAny } from "./temp.ts";

const fixtures = join(import.meta.dirname, "../fixtures/office-programs");

/** The files that each paper is received as. */
function formsOf({ name, tables }: Paper): Record<string, string[]> {
  const sheets = (ending: string) => tables.map((_, at) => `${name}-${at + 1}.${ending}`);
  const whole = {
    "Word by LibreOffice": [`${name}.docx`],
    "Word by pandoc": [`${name}-pandoc.docx`],
    "a page by LibreOffice": [`${name}.html`],
    "a PDF by LibreOffice": [`${name}.pdf`],
    "text by LibreOffice": [`${name}-text.txt`, ...sheets("xlsx")],
  };
  if (tables.length === 0) return whole;
  return {
    ...whole,
    "a PDF by a browser": [`${name}-printed.pdf`],
    "text and old workbooks": [`${name}-text.txt`, ...sheets("xls")],
    // The second sheet of the shipped circular is printed on two pages side by side.
    ...(tables.length === 1 && { "text and a PDF of the sheet": [`${name}-text.txt`, ...sheets("pdf")] }),
  };
}

/** A cell as it counts: 100.% and 100.00% are the same rate. */
function valueOf(cell: string): string {
  return /^[\d.]+%$/.test(cell) ? `${Number.parseFloat(cell)}%` : cell;
}

describe.each(papers)("$name", (paper) => {
  test.each(Object.entries(formsOf(paper)))("as %s gives its folder", async (_, files) => {
    const { title, signatory, signed, period, paragraphs, tables } = paper;
    const { record, lacksRow } = paper;
    const paths = files.map((file) => join(fixtures, file));
    const first = await takeInAny(paths, { record });
    const questions = first.findings.filter(({ severity }) => severity !== "notice");
    expect(questions.map(({ said }) => said.key)).toEqual(lacksRow ? ["rowsNotNumbered"] : []);
    const keep = new Set(questions.map(({ place }) => place));
    const { out, staged } = lacksRow ? await takeInAny(paths, { record, keep }) : first;
    expect(staged).toBe(true);
    const path = (file: string) => join(out, period, file);
    const circular = readFileSync(path("circular.md"), "utf8");
    expect(circular).toContain(`title: ${title}\n`);
    expect(circular).toContain(`signatory: ${signatory}\n`);
    expect(circular).toContain(`signed: ${signed}\n`);
    const body = circular.slice(circular.indexOf("\n---\n") + 5);
    expect(body.split("\n").filter((line) => line !== "")).toEqual(paragraphs);
    const read = tables.map((__, at) => {
      const { data } = Papa.parse<string[]>(readFileSync(path(`attachment-${at + 1}.csv`), "utf8").trim());
      return data.map((row) => row.map(valueOf));
    });
    expect(read).toEqual(tables.map((rows) => rows.map((row) => row.map(valueOf))));
    expect(existsSync(path(`attachment-${tables.length + 1}.csv`))).toBe(false);
  });
});

test("a sheet that is printed on two pages side by side is asked about", async () => {
  const files = ["shipped-text.txt", "shipped-1.pdf", "shipped-2.pdf"].map((file) => join(fixtures, file));
  const { findings, staged } = await takeInAny(files);
  expect(staged).toBe(false);
  expect(findings.filter(({ severity }) => severity === "blocking")).toMatchObject([
    { place: "shipped-2.pdf!2", said: { key: "columnsOnNextPage" } },
  ]);
});
