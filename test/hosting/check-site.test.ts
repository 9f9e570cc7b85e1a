// A published folder is held against its manifest, and what was sealed against the keys.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSeal } from "../../src/archive/make-seal.ts";
import { checkSite, type SiteFault } from "../../src/publish/check-site.ts";
import { manifestFile, writeManifest } from "../../src/publish/manifest.ts";
import { reportSite } from "../../src/publish/site-report.ts";
import { newKeys, parseKey } from "../../src/seal/keys.ts";
import { spawnSync } from "node:child_process";
import { runBuild } from "../support/build-site.ts";
import { rounds } from "../support/rounds.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-check-"));
const [data, site, work] = ["data", "site", "work"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const period = "2025-Q2";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  cpSync("test/fixtures/other-jurisdiction", data, { recursive: true });
  const keys = [newKeys("Ed25519"), newKeys("SM2")];
  const settings = join(data, "site.json");
  const own = JSON.parse(readFileSync(settings, "utf8")) as object;
  writeFileSync(
    settings,
    JSON.stringify({ ...own, keys: keys.map(({ spki }, index) => ({ id: `k${index}`, spki })) }),
  );
  const { text } = makeSeal({
    dir: data,
    period,
    keys: keys.map(({ privatePem }) => ({ path: "", key: parseKey(privatePem)! })),
  });
  writeFileSync(join(data, period, "seal.json"), text);
  expect(runBuild({ data, out: site, work }, { args: ["--compress"] })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

/** A copy of the site after a change, checked; gone afterwards. */
async function after(change: (dir: string) => unknown): Promise<readonly SiteFault[]> {
  const dir = mkdtempSync(join(folder, "copy-"));
  cpSync(site, dir, { recursive: true });
  await change(dir);
  const { faults } = await checkSite(dir);
  rmSync(dir, { recursive: true });
  return faults;
}

function replaceIn(dir: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(dir, file), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(dir, file), changed);
}

const told = (faults: readonly SiteFault[]) => faults.map(({ kind, file }) => `${kind} ${file}`);

test("as it was built, nothing is wrong", async () => {
  const check = await checkSite(site);
  expect(check).toMatchObject({ seals: 1, signatures: 2, faults: [] });
  expect(check.files).toBe(
    readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length - 1,
  );
});

test("sha256sum reads the manifest", () => {
  const { status } = spawnSync("sha256sum", ["--quiet", "--strict", "-c", manifestFile], { cwd: site });
  expect(status).toBe(0);
});

test("a file that is missing, one too many, one that is empty", async () => {
  expect(
    told(
      await after((dir) => {
        rmSync(join(dir, "index.html"));
        writeFileSync(join(dir, "ad.html"), "");
        writeFileSync(join(dir, "trends.html"), "");
      }),
    ),
  ).toEqual(["extra ad.html", "missing index.html", "changed trends.html"]);
});

test("one byte anywhere in the folder", async () => {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(site, file)).isFile())
    .toSorted();
  const few = rounds(12, 200);
  for (let turn = 0; turn < few; turn++) {
    const file = files[(turn * 7919) % files.length]!;
    const faults = await after((dir) => {
      const bytes = readFileSync(join(dir, file));
      const at = (turn * 104_729) % bytes.length;
      bytes[at] = bytes[at]! ^ (1 << (turn % 8));
      writeFileSync(join(dir, file), bytes);
    });
    if (file === manifestFile) expect(faults.length).toBeGreaterThan(0);
    else expect(told(faults)).toContain(`changed ${file}`);
  }
}, 300_000);

describe("who writes the manifest anew", () => {
  const forged = (change: (dir: string) => void) =>
    after(async (dir) => {
      change(dir);
      await writeManifest(dir);
    });

  test("is found by the seal where the circular's text was changed, with its places", async () => {
    const faults = await forged((dir) => replaceIn(dir, `circulars/${period}.md`, /合格率/, "及格率"));
    expect(faults).toMatchObject([{ kind: "text", file: `circulars/${period}.md` }]);
    expect(faults[0]).toHaveProperty("where.length", 1);
  });

  test("is found by the seal's digest, and by its signatures where that was made anew", async () => {
    const faults = await forged((dir) =>
      replaceIn(dir, `seals/${period}.json`, /"date": "\d{4}/, '"date": "1999'),
    );
    expect(told(faults)).toEqual([
      `seal seals/${period}.json`,
      `seal seals/${period}.json`,
      `seal seals/${period}.json`,
      `sealFile seals/${period}-1.txt`,
    ]);
  });

  test("is found where a statement, a signature or a key is another", async () => {
    const files = [`${period}-1.txt`, `${period}-1-sm2.sig`, "key-1.pem"].map((name) => `seals/${name}`);
    const faults = await forged((dir) => {
      for (const file of files) writeFileSync(join(dir, file), "another");
    });
    expect(told(faults).toSorted()).toEqual(files.map((file) => `sealFile ${file}`).toSorted());
  });

  test("is found where a seal was taken out of the folder but for its files", async () => {
    const faults = await forged((dir) => rmSync(join(dir, "seals/keys.json")));
    expect(told(faults)).toEqual([`seal seals/${period}.json`, `seal seals/${period}.json`]);
  });
});

test("without a manifest, or with one that no build wrote", async () => {
  expect(told(await after((dir) => rmSync(join(dir, manifestFile))))).toEqual([`noManifest ${manifestFile}`]);
  expect(told(await after((dir) => writeFileSync(join(dir, manifestFile), "x")))).toEqual([
    `manifest ${manifestFile}`,
  ]);
});

test("the report names each fault and what was looked at, in both languages", () => {
  const check = {
    files: 9,
    seals: 1,
    signatures: 0,
    faults: [
      { kind: "missing", file: "index.html" },
      { kind: "text", file: "circulars/2024-Q2.md", where: ["p-3", "signed"] },
    ] satisfies SiteFault[],
  };
  expect(reportSite("dist", check, "zh")).toBe(
    "dist/index.html  清单里有，文件夹里没有\ndist/circulars/2024-Q2.md  所载的通报与印不符：p-3、signed\ndist：2处不符；SHA256SUMS.txt列9个文件，1印，0个签名",
  );
  expect(reportSite("dist", { ...check, faults: [] }, "en")).toBe(
    "dist: nothing was changed; 9 files in SHA256SUMS.txt, 1 seals, 0 signatures",
  );
});

describe("verify --site", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["scripts/verify.ts", ...args], {
      encoding: "utf8",
      env: { ...process.env, LANG: "zh_CN.UTF-8" },
    });

  test("ends with 0 for a folder as it was built, with 1 for another, with 2 for none", () => {
    expect(run("--site", site)).toMatchObject({ status: 0, stderr: "" });
    const dir = join(folder, "changed");
    cpSync(site, dir, { recursive: true });
    rmSync(join(dir, "index.html"));
    expect(run("--site", dir)).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.parse(run("--site", dir, "--json").stdout)).toMatchObject({ faults: [{ kind: "missing" }] });
    expect(run("--site", join(folder, "nowhere"))).toMatchObject({ status: 2, stdout: "" });
  });

  test("takes the seals for a copy out of it, and none that is broken", () => {
    const copy = join(site, `circulars/${period}.md`);
    expect(run(copy, "--site", site)).toMatchObject({ status: 0, stderr: "" });
    const dir = join(folder, "broken");
    cpSync(site, dir, { recursive: true });
    replaceIn(dir, `seals/${period}.json`, /"date": "\d{4}/, '"date": "1999');
    const broken = run(copy, "--site", dir);
    expect(broken).toMatchObject({ status: 2, stdout: "" });
    expect(broken.stderr).toContain(join(dirname(dir), "broken", `seals/${period}.json`));
  });
});
