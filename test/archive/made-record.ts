import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

const site = {
  name: "示例通报（虚构数据）",
  jurisdiction: { name: "示例省", whole: "全省" },
  offices: [{ name: "示例省人民政府办公厅" }],
  demo: true,
};

/** 甲市, 乙市 and 丙区, the last named in short. */
export const threeRegions = "编号,名称,简称\n1,甲市,甲\n2,乙市,乙\n3,丙直属区,丙区\n";

/**
 * A folder with the files that a test is about, and around them the least that a record needs: a site.json, and in each
 * period a period.json in which one source gives all its files. Gone when the test is over.
 *
 * @param files - text, or values for JSON; those of site.json and period.json are put over the least
 */
export function madeRecord(files: Readonly<Record<string, string | object>>): string {
  const dir = mkdtempSync(join(tmpdir(), "tongbao-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  };
  const periods = new Set(Object.keys(files).flatMap((name) => (name.includes("/") ? [dirname(name)] : [])));
  write("site.json", JSON.stringify({ ...site, ...objectIn(files["site.json"]) }));
  for (const period of periods) {
    const resting = Object.keys(files)
      .filter((name) => dirname(name) === period && /\.(?:csv|md)$/.test(name))
      .map((name) => name.slice(period.length + 1));
    const source = {
      id: "made-up",
      publisher: "测试",
      title: "虚构",
      kind: "虚构",
      trust: "low",
      reason: "虚构。",
    };
    const settings = {
      sources: [{ ...source, files: resting }],
      ...objectIn(files[`${period}/period.json`]),
    };
    write(`${period}/period.json`, JSON.stringify(settings));
  }
  for (const [name, content] of Object.entries(files)) if (typeof content === "string") write(name, content);
  return dir;
}

function objectIn(content: string | object | undefined): object {
  return typeof content === "object" ? content : {};
}
