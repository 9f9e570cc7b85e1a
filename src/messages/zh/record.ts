import { entry } from "../entry.ts";
import { shellWord } from "../shell-word.ts";
import { keyNamed } from "./key-names.ts";
import { either, listed, meant, oneOf, quoted } from "./quoted.ts";

/** How a record is begun in a folder that holds none. */
function begin(folder: string): string {
  return `要新建数据目录，请执行 npm run -s intake -- --new ${shellWord(folder)}。`;
}

const correctDate = "请更正两个日期中有误的一个。";
const tagMend = "请在开头的信息中补上；site.json 没有 tags 的网站不需要。";

interface Named {
  readonly name: string;
  readonly known: readonly string[];
  readonly nearest: readonly string[];
}

/** The folder of a record and its JSON files, and what they say of each other (TB22…). */
export const record = {
  recordMissing: entry("TB2201", ({ folder }: { folder: string }) => ({
    found: "没有这个数据目录",
    expected: "存有 site.json 和各期文件夹的目录",
    mend: `请核对路径（环境变量 TONGBAO_DATA）。${begin(folder)}`,
  })),
  siteMissing: entry("TB2202", ({ folder }: { folder: string }) => ({
    found: "数据目录中没有 site.json",
    expected: "写明网站名称、辖区和单位的 site.json",
    mend: `请把它放进数据目录。${begin(folder)}`,
  })),
  periodNameWrong: entry("TB2203", ({ name, forms }: { name: string; forms: readonly string[] }) => ({
    found: `文件夹名${quoted(name)}不是一期的编号`,
    expected: `如 ${listed(forms)}`,
    mend: "请更改文件夹名；不是数据的文件夹，名称以“_”开头即不读取。",
  })),
  periodEmpty: entry("TB2204", () => ({
    found: "这一期的文件夹中既没有文字，也没有数字",
    expected: "circular.md、stated.csv 或 attachment-1.csv",
    mend: "请放入公布过的内容，或移走这个文件夹。",
  })),
  fileNameUnknown: entry("TB2205", ({ name, known, nearest }: Named) => ({
    found: `不认识文件名${quoted(name)}`,
    expected: `${oneOf(known)}${meant(nearest)}`,
    mend: "请更改文件名，或把文件移出这个文件夹。",
  })),
  folderForFile: entry("TB2206", () => ({
    found: "这是文件夹，不是文件",
    expected: "同名的文件",
    mend: "请把文件夹移到别处，或让它的名称以“_”开头。",
  })),
  bothForms: entry("TB2207", ({ old, present }: { old: string; present: string }) => ({
    found: `${old} 是 ${present} 的旧名，两个文件都在`,
    expected: "两个中的一个",
    mend: `请把 ${present} 缺少的内容移过去，再删去 ${old}。`,
  })),
  periodsNone: entry("TB2208", ({ folder }: { folder: string }) => ({
    found: "数据目录中一期也没有",
    expected: "至少一期的文件夹，如 2024-Q1",
    mend: `收到通报文件后，请执行 npm run -s intake -- 文件 --out ${shellWord(folder)}；或自行放入一期的文件夹，其中有 circular.md、stated.csv 或 attachment-1.csv。`,
  })),
  periodNoFolder: entry("TB2209", ({ name }: { name: string }) => ({
    found: `${quoted(name)}是期的名称，却是一个文件`,
    expected: "存放这一期各文件的文件夹",
    mend: "请改为文件夹，把文件放在里面；与本记录无关的，请移出数据文件夹。",
  })),
  periodAside: entry("TB2210", ({ name, period }: { name: string; period: string }) => ({
    found: `${quoted(name)}是替换时移开的${period}，而${quoted(period)}不在`,
    expected: "每一期都在自己的文件夹里",
    mend: `请把它改名为${quoted(period)}；或重新接收这一期，接收时会先把它放回原处。`,
  })),
  placeholderLeft: entry("TB2211", ({ key, text }: { key: string; text: string }) => ({
    found: `${keyNamed(key)}还是占位内容${quoted(text)}`,
    expected: "本单位的实际内容",
    mend: "请填写；没有这一项的，删去这个键。",
  })),
  exampleLeft: entry("TB2212", ({ key, text }: { key: string; text: string }) => ({
    found: `${keyNamed(key)}还是示例内容${quoted(text)}`,
    expected: "本单位的实际内容",
    mend: "请填写；没有这一项的，删去这个键。",
  })),
  addressHole: entry("TB2213", ({ hole, key }: { hole: string; key: string }) => ({
    found: `这个网址要用 ${hole}，却没有${quoted(key)}`,
    expected: `site.json 中写有${quoted(key)}，或网址中没有 ${hole}`,
    mend: `请加上${quoted(key)}，或从网址中去掉 ${hole}。`,
  })),
  officeTwice: entry("TB2214", ({ name }: { name: string }) => ({
    found: `单位的名称${quoted(name)}在这里又出现一次`,
    expected: "每个名称只出现一次",
    mend: "请删去其中一个。",
  })),
  subjectUnknown: entry("TB2215", ({ id, known }: { id: string; known: readonly string[] }) => ({
    found: `没有内置的检查对象${quoted(id)}`,
    expected: `${either(known)}，或写有 id、name、counter 的检查对象`,
    mend: "请更正编号，或写明这个检查对象。",
  })),
  subjectIdTaken: entry("TB2216", ({ id }: { id: string }) => ({
    found: `编号${quoted(id)}已为另一个检查对象所用`,
    expected: "每个检查对象各有自己的编号",
    mend: "请更改其中一个。",
  })),
  measureNamesUnknown: entry("TB2217", ({ name, known, nearest }: Named) => ({
    found: `这个指标用到${quoted(name)}，没有这样的指标`,
    expected: `${oneOf(known)}${meant(nearest)}`,
    mend: "请更正编号，或增加这个指标。",
  })),
  sourceIdTaken: entry("TB2221", ({ id }: { id: string }) => ({
    found: `编号${quoted(id)}已为另一个来源所用`,
    expected: "每个来源各有自己的编号",
    mend: "请更改其中一个；引用它的地方也要改。",
  })),
  sourceFileMissing: entry("TB2222", ({ file, files }: { file: string; files: readonly string[] }) => ({
    found: `文件夹中没有文件${quoted(file)}`,
    expected: `这个文件夹中的文件（${listed(files)}）`,
    mend: "请更正文件名，或补上文件。",
  })),
  fileWithoutSource: entry("TB2223", ({ file }: { file: string }) => ({
    found: `${file} 没有来源`,
    expected: "文件夹中的每个文件都写在某个来源的 files 中",
    mend: "请写明这个文件取自哪个来源；没有来源的不能公布。",
  })),
  sourceUnknown: entry("TB2224", ({ source, known }: { source: string; known: readonly string[] }) => ({
    found: `本期没有来源${quoted(source)}`,
    expected: known.length === 0 ? "一个来源的编号" : oneOf(known),
    mend: "请更正编号，或增加这个来源。",
  })),
  tableFileMissing: entry("TB2225", ({ file, tables }: { file: string; tables: readonly string[] }) => ({
    found: `文件夹中没有表格${quoted(file)}`,
    expected: tables.length === 0 ? "这个文件夹中的表格" : `这个文件夹中的表格（${listed(tables)}）`,
    mend: "请更正文件名，或补上文件。",
  })),
  settingsSubjectUnknown: entry("TB2226", ({ name, known, nearest }: Named) => ({
    found: `没有检查对象${quoted(name)}`,
    expected: `${oneOf(known)}${meant(nearest)}`,
    mend: "请更正编号，或在 site.json 增加这个检查对象。",
  })),
  settingsMeasureUnknown: entry("TB2227", ({ name, known, nearest }: Named) => ({
    found: `没有指标${quoted(name)}`,
    expected: `${oneOf(known)}${meant(nearest)}`,
    mend: "请更正编号，或在 site.json 增加这个指标。",
  })),
  windowEndsEarly: entry("TB2231", ({ to, from }: { to: string; from: string }) => ({
    found: `检查期间止于${to}，早于它的开始`,
    expected: `${from}或更晚的日期`,
    mend: correctDate,
  })),
  countedEarly: entry("TB2232", ({ asOf, from }: { asOf: string; from: string }) => ({
    found: `统计截止日${asOf}早于检查期间的开始`,
    expected: `${from}或更晚的日期`,
    mend: correctDate,
  })),
  dateOutside: entry(
    "TB2233",
    ({ date, period, from, to }: { date: string; period: string; from: string; to: string }) => ({
      found: `${date}不属于 ${period} 这一期`,
      expected: `${from}至${to}的日期`,
      mend: "请更正日期，或更改文件夹名。",
    }),
  ),
  sourceTooOld: entry("TB2234", ({ date, asOf }: { date: string; asOf: string }) => ({
    found: `来源的日期${date}早于统计截止日`,
    expected: `${asOf}或更晚的日期`,
    mend: correctDate,
  })),
  publishedEarly: entry("TB2235", ({ published, asOf }: { published: string; asOf: string }) => ({
    found: `发布时间${published}早于统计截止日`,
    expected: `${asOf}或更晚的日期`,
    mend: correctDate,
  })),
  signedEarly: entry("TB2236", ({ signed, to }: { signed: string; to: string }) => ({
    found: `成文日期${signed}早于检查期间的结束`,
    expected: `${to}或更晚的日期`,
    mend: correctDate,
  })),
  signatoryUnknown: entry(
    "TB2241",
    (values: { signatory: string; offices: readonly string[]; nearest: readonly string[] }) => ({
      found: `site.json 中没有落款单位${quoted(values.signatory)}`,
      expected: `${oneOf(values.offices)}${meant(values.nearest)}`,
      mend: "请写发文机关；收到的文件在这里被改动过的，请在 period.json 的来源中说明。",
    }),
  ),
  bodyHidden: entry("TB2242", ({ character }: { character: string }) => ({
    found: `这里有看不见的字符 ${character}`,
    expected: "不含看不见字符的文字",
    mend: "请删去这个字符。",
  })),
  bodyMissing: entry("TB2243", () => ({
    found: "开头的信息之后没有正文",
    expected: "通报的正文",
    mend: "请补上正文；只公布过数字的，删去这个文件。",
  })),
  tagSourceMissing: entry("TB2244", () => ({
    found: "缺少“source”（来源）",
    expected: "通报的来源，用于网页标签 ContentSource",
    mend: tagMend,
  })),
  tagPublishedMissing: entry("TB2245", () => ({
    found: "缺少“published”（发布时间）",
    expected: "日期和时刻，如 2024-05-31 14:58，用于网页标签 PubDate",
    mend: tagMend,
  })),
  tagTimeMissing: entry("TB2246", ({ published }: { published: string }) => ({
    found: `“published”（发布时间）是${published}，没有时刻`,
    expected: "日期和时刻，如 2024-05-31 14:58，用于网页标签 PubDate",
    mend: tagMend,
  })),
  declaredNothing: entry("TB2251", () => ({
    found: "没有写明是哪个数字",
    expected: "通报的原话（quote），或一个单元格（table、row 和 column）",
    mend: "请用其中一种方式写明数字在哪里。",
  })),
  declaredTwice: entry("TB2252", () => ({
    found: "既写了原话，又写了单元格",
    expected: "通报的原话（quote），或一个单元格（table、row 和 column）",
    mend: "请只留其中一种。",
  })),
  declaredQuoteNowhere: entry("TB2253", ({ text }: { text: string }) => ({
    found: `circular.md 中没有${quoted(text)}`,
    expected: "通报的原话，这个数字在其中",
    mend: "请从通报中复制原话，或删去这条声明。",
  })),
  declaredCellNowhere: entry(
    "TB2254",
    ({ table, row, column }: { table: string; row: string; column: string }) => ({
      found: `${table} 中没有${quoted(row)}一行${quoted(column)}一列的单元格`,
      expected: "本期的表格、只在一行中出现的文字、其中一个表头",
      mend: "请把三项都从表格中复制过来；一行中的两个词之间用空格分开。",
    }),
  ),
  declaredCellsSeveral: entry(
    "TB2255",
    (values: { table: string; row: string; column: string; cells: number }) => ({
      found: `${values.table} 中${quoted(values.row)}一行${quoted(values.column)}一列的单元格有${values.cells}个`,
      expected: "只在一行中出现的文字",
      mend: "请在 row 中多写这一行的一个词，用空格分开。",
    }),
  ),
};
