import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** From the top of the house down: a room may import itself and those below it. */
const rooms = [
  "pages",
  "layouts",
  "components",
  "papers",
  "feeds",
  "share",
  "charts",
  "publish",
  "check",
  "open-data",
  "search",
  "work",
  "intake",
  "dashboard",
  "audit",
  "archive",
  "verify",
  "seal",
  "documents",
  "facts",
  "messages",
  "text",
  "figures",
];

const sources = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|js|astro)$/.test(entry.name))
  .map((entry) => relative("src", join(entry.parentPath, entry.name)).split(sep).join("/"))
  .toSorted();

test("every source file is in a room", () => {
  expect(new Set(sources.map((file) => file.split("/")[0]))).toEqual(new Set(rooms));
});

test.each(sources)("%s imports downwards only", (file) => {
  const text = readFileSync(join("src", file), "utf8");
  const room = file.split("/")[0] ?? "";
  for (const [, target = ""] of text.matchAll(/(?:from|import) "(\.[^"]+)"/g)) {
    const imported = join(dirname(file), target).split(sep)[0] ?? "";
    if (imported === "styles") continue;
    expect(rooms.indexOf(imported), `${file} imports ${target}`).toBeGreaterThanOrEqual(rooms.indexOf(room));
  }
});

test("no two files import each other, by whatever way", () => {
  const imports = new Map(
    sources.map((file) => [
      file,
      [...readFileSync(join("src", file), "utf8").matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(
        ([, target = ""]) => join(dirname(file), target).split(sep).join("/"),
      ),
    ]),
  );
  // What imports nothing that is left can be in no circle; take it away until nothing changes.
  for (let size = 0; size !== imports.size;) {
    size = imports.size;
    for (const [file, targets] of imports)
      if (!targets.some((target) => imports.has(target))) imports.delete(file);
  }
  expect([...imports.keys()]).toEqual([]);
});

describe("at the bottom of the house", () => {
  const targetsOf = (room: string) =>
    sources
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) => [...readFileSync(join("src", file), "utf8").matchAll(/from "([^"]+)"/g)])
      .map(([, target = ""]) => target);

  test("text imports nothing but libraries", () => {
    expect(
      targetsOf("text").filter((target) => target.startsWith("../") || target.startsWith("node:")),
    ).toEqual([]);
  });

  test("figures import nothing at all", () => {
    expect(targetsOf("figures").filter((target) => !target.startsWith("./"))).toEqual([]);
  });
});

test("no place of the shipped record is written into src/, but for examples in comments", () => {
  const rows = readFileSync("data/regions.csv", "utf8").trim().split("\n").slice(1);
  const names = rows.map((row) => row.split(",")[1] ?? "").filter((name) => name.endsWith("市"));
  const words = ["浙江", ...names, ...names.map((name) => name.slice(0, -1))];
  for (const file of sources) {
    const code = readFileSync(join("src", file), "utf8")
      .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "")
      .replaceAll(/\.describe\([^]*?\)/g, "");
    for (const word of words) expect(code.includes(word), `${file} says ${word}`).toBe(false);
  }
});

describe("the documents", () => {
  const glossary = readFileSync("docs/architecture.md", "utf8").split("## Glossary")[1] ?? "";

  test.each(["passRate", "samplingRate", "decreaseRate", "impliedBaseline", "attainable", "agreement"])(
    "the glossary has %s",
    (word) => {
      expect(glossary).toMatch(new RegExp(`^\\| ${word} +\\| [\u4e00-\u9fff]`, "m"));
      expect(readFileSync(join("src/figures", figureFile(word)), "utf8")).toContain(`function ${word}(`);
    },
  );

  const markdown = [
    "README.md",
    "README.zh-CN.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    ...readdirSync("docs")
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  test.each(markdown)("%s links to files that exist", (file) => {
    for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(() => readFileSync(join(dirname(file), target)), `${file} links to ${target}`).not.toThrow();
    }
  });

  test("both READMEs show the same commands", () => {
    const commands = (file: string) => readFileSync(file, "utf8").match(/npm (?:ci|run|test)[\w -]*/g);
    expect(new Set(commands("README.zh-CN.md"))).toEqual(new Set(commands("README.md")));
  });
});

/** Rates share a file; every other figure has one of its own name. */
function figureFile(word: string): string {
  return word.endsWith("Rate")
    ? "rates.ts"
    : `${word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}
