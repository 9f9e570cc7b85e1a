import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Archive } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { auditCircular } from "../../src/audit/audit-circular.ts";
import { proofsOf, standingOf } from "../../src/facts/prove.ts";

const pages = ["docs/from-zero.zh-CN.md", "docs/from-zero.md"] as const;

/** The files that a page shows, by name: each name stands over its text. */
function filesOf(page: string): Map<string, string> {
  const text = readFileSync(page, "utf8");
  const shown = text.matchAll(/^`data\/([^`\n]+)`\n\n```\w+\n([^]*?)\n```$/gm);
  return new Map([...shown].map(([, name = "", content = ""]) => [name, `${content}\n`]));
}

/** Copies the files of a page into a folder, as written. */
function copied(page: string, change: (text: string) => string = (text) => text): string {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-from-zero-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of filesOf(page)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), change(text));
  }
  return dir;
}

test("both languages show the same files", () => {
  const [chinese, english] = pages.map(filesOf);
  expect(chinese).toEqual(english);
  expect([...(chinese?.keys() ?? [])]).toEqual([
    "site.json",
    "2024-07/circular.md",
    "2024-07/stated.csv",
    "2024-07/period.json",
  ]);
});

describe.each(pages)("%s", (page) => {
  const standings = ({ world }: Archive) =>
    world.facts.all.map((figure) => {
      const { standing } = standingOf(proofsOf(figure, world));
      return `${figure.subject} ${figure.measure} ${figure.printed} ${standing}`;
    });

  test("the folder is read as it is written, and proves what the page says that it proves", () => {
    const archive = readArchive(copied(page));
    expect(standings(archive)).toEqual([
      "website inspected 12 stated",
      "website passed 12 stated",
      "website passRate 100% recomputed",
      "media inspected 40 stated",
      "media failed 1 stated",
      "media passRate 97.5% recomputed",
    ]);
    const [period] = archive.periods;
    expect(period).toMatchObject({ name: "2024年7月", tables: [], circular: { blocks: { length: 3 } } });
    expect(
      period && auditCircular(archive, period).map(({ stated, standing }) => `${stated} ${standing}`),
    ).toEqual(expect.arrayContaining(["100% recomputed", "97.5% recomputed"]));
    const standing = period && auditCircular(archive, period).map((claim) => claim.standing);
    expect(standing).not.toContain("contradicted");
  });

  test("a slip stops it, and the places are named", () => {
    const dir = copied(page, (text) => text.replaceAll("97.5%", "95.7%"));
    expect(() => readArchive(dir, "data")).toThrow(
      /data\/2024-07\/stated\.csv:7:3[^]*\(40 − 1\) ÷ 40 = 97\.5%/,
    );
  });
});
