// Taking a period in again: what intake does not write stays byte for byte, and two at once lose nothing.
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockOn } from "../../src/archive/lock.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { previewOf } from "../../src/intake/staging/preview.ts";
import { shippedSample } from "./circular-sample.ts";
import { commandOptions, received, tempData } from "./temp.ts";
import { textOf } from "./write-text.ts";

const period = "2022-Q3";
const sample = shippedSample();
const changed = () =>
  received({
    "通报.txt": textOf({
      ...sample,
      paragraphs: sample.paragraphs.map((text) => text.replace("个别单位", "少数单位")),
    }),
  });

const args = (data: string, ...more: string[]) => [
  "scripts/intake.ts",
  ...changed(),
  "--out",
  data,
  "--replace",
  ...more,
];

test("other files, folders and links stay as they are", () => {
  const data = tempData();
  const folder = join(data, period);
  const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0xfe, 0x80, 0x0a]);
  writeFileSync(join(folder, "_scan.pdf"), bytes);
  mkdirSync(join(folder, "_papers/deep"), { recursive: true });
  writeFileSync(join(folder, "_papers/deep/note.txt"), "编辑的话\r\n");
  symlinkSync("_papers/deep/note.txt", join(folder, "_link.txt"));
  utimesSync(join(folder, "_scan.pdf"), 1_600_000_000, 1_600_000_000);
  const before = readdirSync(folder, { recursive: true }).toSorted();
  const { status, stdout } = spawnSync(process.execPath, args(data, "--despite-problems"), {
    ...commandOptions,
    encoding: "utf8",
  });
  expect({ status, stdout }).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "circular.md"), "utf8")).toContain("少数单位");
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before);
  expect(new Uint8Array(readFileSync(join(folder, "_scan.pdf")))).toEqual(bytes);
  expect(lstatSync(join(folder, "_scan.pdf")).mtimeMs).toBe(1_600_000_000_000);
  expect(readFileSync(join(folder, "_papers/deep/note.txt"), "utf8")).toBe("编辑的话\r\n");
  expect(readlinkSync(join(folder, "_link.txt"))).toBe("_papers/deep/note.txt");
});

test("while another writes into the record, nothing is written, and that is said", () => {
  const data = tempData();
  const before = readFileSync(join(data, period, "circular.md"), "utf8");
  const lock = lockOn(join(data, ".tongbao-lock"));
  expect(lockOn(join(data, ".tongbao-lock"))).toBeUndefined();
  const { status, stderr } = spawnSync(process.execPath, args(data, "--despite-problems"), {
    ...commandOptions,
    encoding: "utf8",
  });
  lock?.release();
  expect(status).toBe(2);
  expect(stderr).toContain("TB9021");
  expect(readFileSync(join(data, period, "circular.md"), "utf8")).toBe(before);
  expect(lockOn(join(data, ".tongbao-lock"))).toBeDefined();
});

test.each(["pipe", "_papers/pipe"])("what cannot be copied is named, and nothing is written: %s", (name) => {
  const data = tempData();
  const folder = join(data, period);
  mkdirSync(join(folder, "_papers"));
  spawnSync("mkfifo", [join(folder, name)]);
  const before = readdirSync(folder, { recursive: true }).toSorted();
  const { status, stderr } = spawnSync(process.execPath, args(data, "--despite-problems"), {
    ...commandOptions,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain("TB1038");
  expect(stderr).not.toMatch(/^ +at /m);
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before);
  expect(readdirSync(data).filter((entry) => entry.startsWith(`.${period}`))).toEqual([]);
});

test("of several at once each is whole or refused, and the record reads", async () => {
  const data = tempData();
  const names = readdirSync(join(data, period)).toSorted();
  const codes = await Promise.all(
    Array.from(
      { length: 5 },
      () =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, args(data, "--despite-problems"), {
            ...commandOptions,
            stdio: "ignore",
          }).once("exit", resolve);
        }),
    ),
  );
  expect(codes.filter((code) => code === 0).length).toBeGreaterThan(0);
  expect(codes.every((code) => code === 0 || code === 2)).toBe(true);
  expect(readdirSync(join(data, period)).toSorted()).toEqual(names);
  expect(readArchive(data).periods.some(({ id }) => id === period)).toBe(true);
  expect(readdirSync(data).filter((name) => name.startsWith(`.${period}`))).toEqual([]);
});

test("the preview shows what differs in a long line", () => {
  const line = (count: string) => `${"甲".repeat(80)}点击量超${count}万。${"乙".repeat(80)}`;
  const [change] = previewOf(new Map([["a.md", line("3000")]]), new Map([["a.md", line("2000")]]));
  expect(change?.lines).toHaveLength(2);
  expect(change?.lines[0]).toMatch(/^- .*2000/);
  expect(change?.lines[1]).toMatch(/^\+ .*3000/);
});
