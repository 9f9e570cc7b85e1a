import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A generated record of made-up regions, as long as asked, for measuring builds. */
export async function writeBenchRecord(dir: string, quarterCount: number, regionCount = 12): Promise<void> {
  const regions = Array.from({ length: regionCount }, (_, index) => ({
    code: String(990000 + index * 100),
    name: `示例${index + 1}市`,
    short: `示例${index + 1}`,
  }));
  await mkdir(dir, { recursive: true });
  const site = {
    name: "政务新媒体检查通报",
    jurisdiction: { name: "示例省", whole: "全省" },
    offices: [{ name: "示例省人民政府办公厅", aliases: [] }],
    demo: true,
    footer: [],
  };
  await writeFile(join(dir, "site.json"), JSON.stringify(site));
  await writeFile(
    join(dir, "regions.csv"),
    lines([
      "行政区划代码,地区,简称,层级,图块行,图块列",
      ...regions.map(
        ({ code, name, short }, index) =>
          `${code},${name},${short},设区市,${Math.floor(index / 4) + 1},${(index % 4) + 1}`,
      ),
    ]),
  );
  for (let index = 0; index < quarterCount; index++) {
    const year = 1975 + Math.floor(index / 4);
    const number = (index % 4) + 1;
    await writeQuarter(join(dir, `${year}-Q${number}`), year, number, index, regions);
  }
}

async function writeQuarter(
  folder: string,
  year: number,
  number: number,
  age: number,
  regions: readonly { name: string }[],
): Promise<void> {
  await mkdir(folder);
  const day = `${year}-${String(number * 3).padStart(2, "0")}-20`;
  const rows = regions.map(({ name }, index) => {
    const accounts = 900 - age * 3 + index * 37;
    return { name, accounts, problems: (index + age) % 5 === 0 ? 1 : 0 };
  });
  const accounts = rows.reduce((sum, row) => sum + row.accounts, 0);
  const problems = rows.reduce((sum, row) => sum + row.problems, 0);
  const files = ["circular.md", "inspection.csv", "problems.csv", "standardization.csv"];
  await writeFile(
    join(folder, "quarter.json"),
    JSON.stringify({
      asOf: day,
      sources: [
        {
          id: "circular",
          publisher: "示例省人民政府办公厅",
          title: "生成的通报",
          date: day,
          kind: "生成数据",
          trust: "low",
          reason: "为测量构建而生成。",
          files,
        },
      ],
    }),
  );
  await writeFile(
    join(folder, "inspection.csv"),
    lines([
      "序号,地区,政务新媒体总数,抽查政务新媒体数,存在突出问题政务新媒体数,账号合格率",
      ...rows.map(
        (row, index) => `${index + 1},${row.name},${row.accounts},${row.accounts},${row.problems},`,
      ),
      `,总计,${accounts},${accounts},${problems},`,
    ]),
  );
  await writeFile(
    join(folder, "problems.csv"),
    lines([
      "序号,存在突出问题,所属地区,新媒体类型,政务新媒体名称,主办单位",
      ...rows
        .filter((row) => row.problems > 0)
        .map(
          (row, index) =>
            `${index + 1},内容不更新,${row.name},微信公众号,${row.name}发布,${row.name}人民政府`,
        ),
    ]),
  );
  await writeFile(
    join(folder, "standardization.csv"),
    lines([
      "地区,完成期限,状态,公布减少率,基期",
      ...rows.map(({ name }) => `${name},${year}-12-31,推进中,,`),
    ]),
  );
  const paragraph =
    "各地、各部门要落实常态化监管要求，持续推进政务新媒体健康有序发展，把好内容关，做好信息发布审核。";
  await writeFile(
    join(folder, "circular.md"),
    lines([
      "---",
      `title: 关于${year}年第${"一二三四"[number - 1]}季度示例省政府系统政务新媒体检查情况的通报`,
      `published: ${day}`,
      "signatory: 示例省人民政府办公厅",
      `signed: ${day}`,
      "---",
      "各市人民政府办公室：",
      "一、总体情况",
      `截至${year}年${number * 3}月20日，共有政务新媒体${accounts}个，检查发现问题账号${problems}个。`,
      "二、工作要求",
      ...Array.from({ length: 8 }, () => paragraph.repeat(3)),
    ]),
  );
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
