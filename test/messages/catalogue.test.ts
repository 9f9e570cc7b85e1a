// docs/messages.md and its twin are the catalogues themselves, a row a code; npx vitest run -u writes them anew.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../src/messages/en/index.ts";
import type { Words } from "../../src/messages/entry.ts";
import { zh } from "../../src/messages/zh/index.ts";

/** Stands for any value that a message names: a text, a number, a list of either. */
const anything: unknown = new Proxy(() => undefined, {
  apply: () => anything,
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === "number" ? Number.NaN : "…");
    if (key === Symbol.iterator) return ["…"][Symbol.iterator].bind(["…"]);
    if (key === "toString" || key === "join") return () => "…";
    if (key === "length") return 2;
    if (typeof key === "string" && ["map", "filter", "toSorted", "slice"].includes(key))
      return () => [anything];
    if (typeof key === "string" && key in String.prototype) {
      const method = (String.prototype as unknown as Record<string, (...given: unknown[]) => unknown>)[key];
      return (...given: unknown[]) => method?.apply("…", given);
    }
    return anything;
  },
});

/** Values of messages that choose their words by one, or calculate with it. */
const examples: Readonly<Record<string, object>> = {
  fileTooLarge: { bytes: "…", most: 10 * 1024 * 1024 },
  otherContent: { ending: "docx", holds: "xlsx" },
  namedAsWorkbook: { holds: "html" },
  lookStatedRow: { what: "…", value: "…", standing: "stated", quote: "…" },
  argumentMissing: { what: "copy" },
  textInDoubt: { doubt: "spamWords", place: "通报.txt:17" },
  marksTaken: { mark: "invisible", count: 1 },
  sealFault: { fault: "previous", sequence: 2 },
};

type Worded = (values: unknown) => Words;

function table(language: "zh" | "en", headings: readonly string[]): string {
  const rows = Object.entries(zh)
    .map(([key, { code, words }]) => {
      const worded = (language === "zh" ? words : en[key as keyof typeof en]) as Worded;
      const { found, expected = "", mend = "" } = worded(examples[key] ?? anything);
      return [code, found, expected, mend];
    })
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line), ""].join("\n");
}

const documents = {
  zh: `# 命令的提示\n\n[English](messages.md)。每条提示有代码，代码不变；“…”处是当时的内容。\n\n${table("zh", ["代码", "内容", "应为", "处理"])}`,
  en: `# Messages of the commands\n\n[中文](messages.zh-CN.md). Each has a code that stays; “…” stands for what was found.\n\n${table("en", ["code", "what was found", "what was expected", "how to mend it"])}`,
};

test.each([
  ["zh", "../../docs/messages.zh-CN.md"],
  ["en", "../../docs/messages.md"],
] as const)("every message has words in %s, and stands in its document", async (language, file) => {
  const text = documents[language];
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  await expect(text).toMatchFileSnapshot(file);
});

test("no room's messages take the place of another's", async () => {
  const folder = join(import.meta.dirname, "../../src/messages/zh");
  const names = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^ {2}(\w+): entry\(/gm)].map(([, name]) => name),
  );
  expect(names.length).toBe(Object.keys(zh).length);
});

test("a code is given once", () => {
  const codes = Object.values(zh).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^TB\d{4}$/);
});
