import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../messages/command-error.ts";
import { message } from "../messages/message.ts";

/** What a new record has to know. */
export interface NewRecord {
  /** In full, as on its seal: 某某区人民政府办公室. */
  readonly office: string;
  /** 某某区. */
  readonly jurisdiction: string;
  /** The regions or units that its circulars tell of, in the order of the attachments; none where they tell of the whole alone. */
  readonly regions: readonly string[];
}

/**
 * Begins a record: what is published for whom, the regions, and a page that says how to go on. Periods come by intake.
 *
 * @param dir - made where it is missing
 * @returns the names of the files
 * @throws CommandError when something is in the folder already; nothing is written then
 */
export function writeNewRecord(dir: string, record: NewRecord): string[] {
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new CommandError(message("newRecordNotEmpty", { folder: dir }));
  const twice = record.regions.find((name, index) => record.regions.indexOf(name) < index);
  if (twice !== undefined) throw new CommandError(message("newRecordRegionTwice", { name: twice }));
  mkdirSync(dir, { recursive: true });
  const files = new Map([
    ["site.json", `${JSON.stringify(siteOf(record), null, 2)}\n`],
    ...(record.regions.length > 0 ? [["regions.csv", regionsOf(record)] as const] : []),
    ["README.md", readme],
  ]);
  for (const [name, text] of files) writeFileSync(join(dir, name), text);
  return [...files.keys()];
}

function siteOf({ office, jurisdiction }: NewRecord) {
  return {
    name: `${jurisdiction}政府网站和政务新媒体检查通报`,
    jurisdiction: {
      name: jurisdiction,
      whole: `全${/[省市区县州盟旗镇乡]$/.exec(jurisdiction)?.[0] ?? "部"}`,
    },
    offices: [{ name: office, aliases: [] }],
    subjects: ["website", "media"],
    demo: false,
    footer: [],
  };
}

function regionsOf({ regions }: NewRecord): string {
  const width = String(regions.length).length;
  const rows = regions.map((name, index) => `${String(index + 1).padStart(width, "0")},${name}`);
  return `编号,名称\n${rows.map((row) => `${row}\n`).join("")}`;
}

const readme = `# 本单位的数据

- \`site.json\`：网站的名称、辖区、单位。\`subjects\` 是检查的对象，按显示的先后写；别的对象和指标见数据格式说明。
- \`regions.csv\`：通报所涉的地区或单位，一行一个，次序与附件一致。“编号”可改为行政区划代码，公布以后不要再改。
- 每期一个文件夹，由收文写出：\`npm run -s intake -- 收到的文件 --out 本目录\`。

格式全文：docs/data-formats.zh-CN.md。从零开始的例子：docs/from-zero.zh-CN.md。

In English: docs/data-formats.md, docs/from-zero.md.
`;
