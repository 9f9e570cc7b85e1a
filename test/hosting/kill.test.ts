// Whatever happens to a build, the folder that is served holds the old site or the new one.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recoverFolder } from "../../src/work/replace-folder.ts";
import { buildCommand, runBuild } from "../support/build-site.ts";
import { folderDigest } from "../support/folder-digest.ts";
import { rounds } from "../support/rounds.ts";
import { after, runUntil, seededRandom } from "../support/killed.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-kill-"));
const place = (name: string): string => join(folder, name);
const [oldRecord, newRecord] = ["test/fixtures/other-jurisdiction", place("new-record")];
const [oldSite, newSite] = [place("old-site"), place("new-site")];
const [dist, work] = [place("dist"), place("work")];
let [oldDigest, newDigest, milliseconds] = ["", "", 0];

/** Kills spread over the build, and kills at the moment when something moves beside the site. */
const [spread, atTheSwap] = [rounds(6, 60), rounds(2, 6)];

beforeAll(() => {
  cpSync(oldRecord, newRecord, { recursive: true });
  const settings = join(newRecord, "site.json");
  const text = readFileSync(settings, "utf8");
  writeFileSync(settings, text.replaceAll("虚构的", "新虚构的"));
  expect(runBuild({ data: oldRecord, out: oldSite, work })).toMatchObject({ status: 0, stderr: "" });
  const start = performance.now();
  expect(runBuild({ data: newRecord, out: newSite, work })).toMatchObject({ status: 0, stderr: "" });
  milliseconds = performance.now() - start;
  [oldDigest, newDigest] = [folderDigest(oldSite), folderDigest(newSite)];
  expect(oldDigest).not.toBe(newDigest);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The old site lies in dist/, and a build of the new one is killed. */
async function killBuild(when: Promise<unknown>): Promise<{ killed: boolean; found: string }> {
  if (folderDigest(dist) !== oldDigest) {
    rmSync(dist, { recursive: true, force: true });
    cpSync(oldSite, dist, { recursive: true });
  }
  const { status, stderr } = await runUntil(buildCommand({ data: newRecord, out: dist, work }), when);
  expect({ status: status ?? 0, stderr }).toEqual({ status: 0, stderr: "" });
  await recoverFolder(dist); // as the next build and the preview do
  return { killed: status === null, found: folderDigest(dist) };
}

test("a build that is killed leaves the old site or the new one, and the next one heals", async () => {
  const random = seededRandom(20220929);
  let kills = 0;
  for (let round = 0; round < spread; round++) {
    const moment = ((round + random()) / spread) * milliseconds;
    const { killed, found } = await killBuild(after(moment));
    expect([oldDigest, newDigest], `killed after ${Math.round(moment)} ms`).toContain(found);
    if (killed) kills++;
  }
  expect(kills, "kills before the build had ended").toBeGreaterThan(spread / 3);
  for (let round = 0; round < atTheSwap; round++) {
    const { found } = await killBuild(movesBeside(dist));
    expect([oldDigest, newDigest], "killed at the swap").toContain(found);
  }
  expect(runBuild({ data: newRecord, out: dist, work })).toMatchObject({ status: 0, stderr: "" });
  expect(folderDigest(dist)).toBe(newDigest);
  expect(readdirSync(folder).filter((name) => name.includes("dist"))).toEqual(["dist"]);
}, 1_800_000);

/** The first renaming that concerns the folder. */
function movesBeside(target: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(dirname(target), (_, name) => {
      if (!name?.startsWith(basename(target))) return;
      watcher.close();
      resolve();
    });
  });
}

test("a second build in the same work folder says so and ends", async () => {
  const out = place("twice");
  const both = await Promise.all(
    [oldRecord, newRecord].map((data) => runUntil(buildCommand({ data, out, work: place("shared-work") }))),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([0, 1]);
  const [first, second] = both;
  const refused = first?.status === 1 ? first : second;
  expect(refused?.stderr).toMatch(/^TB9022 /);
  expect(folderDigest(out)).toBe(refused === first ? newDigest : oldDigest);
}, 300_000);

test("two builds into the same folder do not mix", async () => {
  const out = place("shared");
  const both = await Promise.all(
    [oldRecord, newRecord].map((data, index) =>
      runUntil(buildCommand({ data, out, work: place(`own-work-${index}`) })),
    ),
  );
  expect(both).toEqual([
    { status: 0, stderr: "" },
    { status: 0, stderr: "" },
  ]);
  expect([oldDigest, newDigest]).toContain(folderDigest(out));
  expect(readdirSync(folder).filter((name) => name.startsWith("shared"))).toEqual(["shared", "shared-work"]);
}, 300_000);

test("a folder that holds anything else is not replaced", () => {
  const out = mkdtempSync(place("files-"));
  writeFileSync(join(out, "letter.txt"), "mine");
  const { status, stderr } = runBuild({ data: oldRecord, out, work });
  expect(status).toBe(1);
  expect(stderr).toContain("TB5052");
  expect(stderr).toContain(out.slice(0, 20));
  expect(readdirSync(out)).toEqual(["letter.txt"]);
}, 300_000);
