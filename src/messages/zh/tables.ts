import { entry } from "../entry.ts";
import { either, listed, meant, oneOf, quoted } from "./quoted.ts";

/** What is asked of a cell that was left blank. */
const contents = {
  region: "regions.csv 中的一个地区或单位",
  id: "编号，如国家标准 GB/T 2260 的六位行政区划代码",
  regionName: "地区或单位的名称",
  rowOf: "这一行是谁的数据",
  number: "来源所载的数字",
  subject: "检查对象",
  measure: "指标",
  requirement: "工作要求",
  activity: "活动",
  dateOfChange: "更正的日期，如 2024-05-31",
  period: "期，如 2024-Q1",
  file: "该期文件夹中的文件名",
  reason: "更正的原因，一句话",
  listedName: "名单所列的名称",
  rectification: "整改情况",
};

export type CellContent = keyof typeof contents;

const fillTable = "请填好表格；若没有公布过，请删去这个文件。";
const correctCell = "请更正这个单元格。";
const correctFigure = "请更正这个单元格；本期若已用印，还要在 corrections.csv 增加一行。";
const correctDate = "请更正两个日期中有误的一个。";

function headingsOf(names: readonly string[]): string {
  return names.length === 1 ? `表头${either(names)}` : `${listed(names)}这些表头`;
}

/** Tables, whatever they hold, and the cells of those that have to hold something (TB20…). */
export const tables = {
  tableBlank: entry("TB2001", () => ({
    found: "所有单元格都是空的",
    expected: "表头和数据行",
    mend: fillTable,
  })),
  tableNoRows: entry("TB2002", () => ({
    found: "只有表头，没有数据行",
    expected: "表头下面至少一行",
    mend: fillTable,
  })),
  cellQuoteOpen: entry("TB2003", () => ({
    found: "这个英文双引号只有前半，到下一个逗号为止没有后半",
    expected: '形如 "甲,乙" 的单元格，其中的双引号写两遍',
    mend: "请补上后半个双引号；这个文件在它之后的内容尚未检查。",
  })),
  headingsUnseparated: entry("TB2004", ({ heading, separator }: { heading: string; separator: string }) => ({
    found: `只有一个表头${quoted(heading)}`,
    expected: "用英文逗号（,）分开的表头",
    mend: `请用英文逗号分列，不用${separator === "\t" ? "制表符" : quoted(separator)}。`,
  })),
  headingsNone: entry("TB2005", ({ row, required }: { row: string; required: readonly string[] }) => ({
    found: `第一行${quoted(row)}不是表头`,
    expected: headingsOf(required),
    mend: "请把表头放在第一行。",
  })),
  headingTwice: entry("TB2006", ({ heading }: { heading: string }) => ({
    found: `表头${quoted(heading)}在这里又出现一次`,
    expected: "每个表头只出现一次",
    mend: "请删去重复的一列，或更正它的表头。",
  })),
  headingBlank: entry("TB2007", () => ({
    found: "这一列有内容，却没有表头",
    expected: "每一列都有表头",
    mend: "请写上表头，或删去这一列。",
  })),
  headingUnknown: entry(
    "TB2008",
    (values: { heading: string; known: readonly string[]; nearest: readonly string[] }) => ({
      found: `不认识表头${quoted(values.heading)}`,
      expected: `${oneOf(values.known)}${meant(values.nearest)}`,
      mend: "请更正表头，或删去这一列。",
    }),
  ),
  headingMissing: entry("TB2009", (values: { heading: string; required: readonly string[] }) => ({
    found: `缺少表头${quoted(values.heading)}`,
    expected: headingsOf(values.required),
    mend: "请增加这一列；没有公布的，单元格留空。",
  })),
  rowBlank: entry("TB2010", () => ({
    found: "这是一个空行",
    expected: "数据行之间没有空行",
    mend: "请删去这个空行。",
  })),
  rowShort: entry("TB2011", ({ cells, width }: { cells: number; width: number }) => ({
    found: `这一行有${cells}个单元格`,
    expected: `${width}个，与表头一样多`,
    mend: "请补上缺少的单元格；空单元格也要有逗号。",
  })),
  rowLong: entry("TB2012", ({ cells, width }: { cells: number; width: number }) => ({
    found: `这一行有${cells}个单元格`,
    expected: `${width}个，与表头一样多`,
    mend: "请去掉多余的单元格；内容中有逗号的单元格要用英文双引号括起来。",
  })),
  cellTooLong: entry("TB2013", ({ length, most }: { length: number; most: number }) => ({
    found: `这个单元格有${length}字`,
    expected: `不超过${most}字`,
    mend: "请更正这个单元格；可能是这里的英文双引号到很后面才有另一半。",
  })),
  cellHidden: entry("TB2014", ({ text, character }: { text: string; character: string }) => ({
    found: `${quoted(text)}中有看不见的字符 ${character}`,
    expected: "不含看不见字符的文字",
    mend: "请把这个单元格重新键入一遍。",
  })),
  cellBlank: entry("TB2015", ({ content }: { content: CellContent }) => ({
    found: "这个单元格是空的",
    expected: contents[content],
    mend: "请填写；若是合并单元格，它下面的单元格也要填写。",
  })),
  cellOfColumnBlank: entry("TB2016", ({ heading }: { heading: string }) => ({
    found: `${quoted(heading)}一列的这个单元格是空的`,
    expected: "名单的每一行都填写这一列",
    mend: "请填写；若是合并单元格，它下面的单元格也要填写。",
  })),
  percentWrong: entry("TB2017", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不是0%至100%的百分数`,
    expected: "0%至100%，带百分号，如 99.5%",
    mend: correctFigure,
  })),
  dateWrong: entry("TB2018", ({ text, likely }: { text: string; likely: string }) => ({
    found: `${quoted(text)}不是日期`,
    expected: `日历上有的一天，写作 ${likely}`,
    mend: correctFigure,
  })),
  regionUnknown: entry("TB2019", ({ name, nearest }: { name: string; nearest: readonly string[] }) => ({
    found: `regions.csv 中没有${quoted(name)}`,
    expected: `其中一行的名称或简称${meant(nearest)}`,
    mend: "请更正这个单元格，或在 regions.csv 增加一行。",
  })),
  regionTwice: entry("TB2020", ({ line }: { line: number }) => ({
    found: `这个地区或单位在第${line}行已经有了`,
    expected: "每个地区或单位只有一行",
    mend: "请删去其中一行，或更正它的名称。",
  })),
  rowTwice: entry("TB2021", ({ line }: { line: number }) => ({
    found: `这一行的名称在第${line}行已经有了`,
    expected: "每个名称只有一行",
    mend: "请删去其中一行，或更正它的名称。",
  })),
  totalTwice: entry("TB2022", ({ line }: { line: number }) => ({
    found: `这是又一个总计行，第${line}行已经有了`,
    expected: "只有一个总计行",
    mend: "请删去其中一行，或更正它的名称。",
  })),
  countWrong: entry("TB2023", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不是个数`,
    expected: "零或正整数，如 472",
    mend: correctFigure,
  })),
  numberWrong: entry("TB2024", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不是数字`,
    expected: "数字，如 95.5",
    mend: correctFigure,
  })),
  rateWrong: entry("TB2025", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不是百分数`,
    expected: "带百分号的数，如 99.5%",
    mend: correctFigure,
  })),
  rateNegative: entry("TB2026", ({ text }: { text: string }) => ({
    found: `${quoted(text)}小于0%`,
    expected: "0%至100%，如 99.5%",
    mend: correctFigure,
  })),
  rateAboveAll: entry("TB2027", ({ text }: { text: string }) => ({
    found: `${quoted(text)}大于100%`,
    expected: "0%至100%，如 99.5%",
    mend: correctFigure,
  })),
  statedNumberWrong: entry("TB2028", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不是数字`,
    expected: "来源所载的数字，如 3120、99.94%、17.6万、90多、超2000万、减少20.9%",
    mend: correctFigure,
  })),
  statedNeedsPercent: entry("TB2029", (values: { text: string; measure: string; change: boolean }) => ({
    found: `${values.measure}写作${quoted(values.text)}，没有百分号`,
    expected: `带百分号的数，如 ${values.change ? "减少20.9%" : "99.5%"}`,
    mend: correctFigure,
  })),
  statedNeedsNoPercent: entry("TB2030", (values: { text: string; measure: string; change: boolean }) => ({
    found: `${values.measure}写作${quoted(values.text)}，多了百分号`,
    expected: `不带百分号的数，如 ${values.change ? "减少822" : "3120"}`,
    mend: correctFigure,
  })),
  statedNegative: entry("TB2031", ({ text, measure }: { text: string; measure: string }) => ({
    found: `${measure}写作${quoted(text)}，小于零`,
    expected: "不小于零的数；比上期增减多少，要用增减数或增减率",
    mend: correctFigure,
  })),
  comparedNoChange: entry("TB2032", ({ text, measure }: { text: string; measure: string }) => ({
    found: `${measure}与${quoted(text)}作比较`,
    expected: "空单元格（只有增减数、增减率和增减百分点才与另一期比较）",
    mend: correctFigure,
  })),
  comparedNotBefore: entry("TB2033", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不早于本期`,
    expected: "用来比较的更早的一期，或来源的原话",
    mend: correctFigure,
  })),
  statedSubjectUnknown: entry(
    "TB2034",
    (values: { name: string; known: readonly string[]; nearest: readonly string[] }) => ({
      found: `没有检查对象${quoted(values.name)}`,
      expected: `${oneOf(values.known)}${meant(values.nearest)}`,
      mend: "请更正这个单元格，或在 site.json 增加这个检查对象。",
    }),
  ),
  statedMeasureUnknown: entry(
    "TB2035",
    (values: { name: string; known: readonly string[]; nearest: readonly string[] }) => ({
      found: `没有指标${quoted(values.name)}`,
      expected: `${oneOf(values.known)}${meant(values.nearest)}`,
      mend: "请更正这个单元格，或在 site.json 增加这个指标。",
    }),
  ),
  statedRegionUnknown: entry("TB2036", ({ name, nearest }: { name: string; nearest: readonly string[] }) => ({
    found: `regions.csv 中没有${quoted(name)}`,
    expected: `其中一行的名称或简称${meant(nearest)}；全辖区的数字留空`,
    mend: "请更正这个单元格，或在 regions.csv 增加一行。",
  })),
  statedQuoteNowhere: entry("TB2037", ({ text }: { text: string }) => ({
    found: `circular.md 中没有${quoted(text)}`,
    expected: "通报中载有这个数字的原话",
    mend: "请从通报中复制原话，或把这个单元格留空。",
  })),
  rowSourceUnknown: entry(
    "TB2038",
    ({ source, known, file }: { source: string; known: readonly string[]; file: string }) => ({
      found: `${quoted(source)}不是 ${file} 的来源`,
      expected: oneOf(known),
      mend: `请更正编号，或在该来源的 files 中写上 ${file}。`,
    }),
  ),
  stateUnknown: entry("TB2039", ({ text, states }: { text: string; states: readonly string[] }) => ({
    found: `没有状态${quoted(text)}`,
    expected: `${either(states)}；没有公布的留空`,
    mend: correctFigure,
  })),
  dueBeforeSigned: entry("TB2040", ({ due, signed }: { due: string; signed: string }) => ({
    found: `期限${due}早于通报的成文日期`,
    expected: `${signed}或更晚的日期`,
    mend: correctFigure,
  })),
  columnNotFirst: entry("TB2041", ({ heading }: { heading: string }) => ({
    found: `${quoted(heading)}不是第一列`,
    expected: `先是${quoted(heading)}，然后是关于它的各项数字`,
    mend: "请把这一列移到最前面。",
  })),
  columnUnknown: entry("TB2042", ({ name, known }: { name: string; known: readonly string[] }) => ({
    found: `period.json 说到表头${quoted(name)}，这张表没有`,
    expected: `${oneOf(known)}，或列的序号`,
    mend: "请更正 period.json 中 tables 的表头；两行的表头用空格连接。",
  })),
  columnsAlike: entry(
    "TB2043",
    (values: {
      first: string;
      firstColumn: number;
      second: string;
      secondColumn: number;
      measure: string;
    }) => ({
      found: `第${values.firstColumn}列${quoted(values.first)}和第${values.secondColumn}列${quoted(values.second)}都是${values.measure}`,
      expected: "能够区分各列的表头",
      mend: `请在 period.json 的 tables 中写明其中一列是什么指标；不是指标的写 null：{"columns": {"${values.secondColumn}": null}}。`,
    }),
  ),
  columnOfNothing: entry(
    "TB2044",
    (values: { heading: string; subjects: readonly string[]; file: string; id: string }) => ({
      found: `表头${quoted(values.heading)}和表格的标题都没有说明检查的是什么`,
      expected: values.subjects.join("或"),
      mend: `请在 period.json 的 tables 中写明：{"${values.file}": {"subject": "${values.id}"}}。`,
    }),
  ),
  regionEndsEarly: entry("TB2051", ({ until, since }: { until: string; since: string }) => ({
    found: `这个地区或单位止于${until}，早于它的开始`,
    expected: `${since}或更晚的日期`,
    mend: correctDate,
  })),
  regionOfItself: entry("TB2052", ({ heading }: { heading: string }) => ({
    found: `这一行的${quoted(heading)}写的是它自己`,
    expected: "另一行的编号或名称，或空单元格",
    mend: correctCell,
  })),
  regionNotListed: entry("TB2053", ({ name }: { name: string }) => ({
    found: `这个文件中没有${quoted(name)}`,
    expected: "另一行的编号或名称，或空单元格",
    mend: correctCell,
  })),
  regionTurnsBack: entry("TB2054", ({ heading }: { heading: string }) => ({
    found: `沿${quoted(heading)}一行接一行找下去，又回到了这一行`,
    expected: "不绕回来的关系",
    mend: correctCell,
  })),
  regionIdWrong: entry("TB2055", ({ text }: { text: string }) => ({
    found: `${quoted(text)}不能作编号`,
    expected: "40个以内的字母、数字、- 和 _；有六位行政区划代码的，用该代码",
    mend: correctCell,
  })),
  regionNameOfTotal: entry("TB2056", ({ name }: { name: string }) => ({
    found: `${quoted(name)}是总计行的名称`,
    expected: "地区或单位的名称",
    mend: "请删去这一行：全辖区不是其中的一个地区。",
  })),
  regionIdTaken: entry("TB2057", ({ id, line }: { id: string; line: number }) => ({
    found: `编号${quoted(id)}已为第${line}行所用`,
    expected: "每行各有自己的编号",
    mend: correctCell,
  })),
  regionNameTaken: entry("TB2058", ({ name, line }: { name: string; line: number }) => ({
    found: `名称${quoted(name)}已为第${line}行所用`,
    expected: "每行各有自己的名称和简称",
    mend: correctCell,
  })),
  tileWrong: entry("TB2059", ({ text, most }: { text: string; most: number }) => ({
    found: `${quoted(text)}不是图块的位置`,
    expected: `1至${most}的整数`,
    mend: correctCell,
  })),
  tileHalf: entry("TB2060", () => ({
    found: "图块行和图块列只填了一个",
    expected: "两个都填，或都留空",
    mend: "请填写这个单元格，或清空另一个。",
  })),
  regionOfOtherProvince: entry("TB2062", ({ id, usual }: { id: string; usual: string }) => ({
    found: `编号${quoted(id)}是别的省的行政区划代码`,
    expected: `以 ${usual} 开头的代码`,
    mend: `${correctCell}不是行政区划代码的，请用不是六位数字的编号。`,
  })),
  regionCodeOfLevel: entry("TB2063", ({ id, level }: { id: string; level: string }) => ({
    found: `行政区划代码${quoted(id)}与层级${quoted(level)}不符`,
    expected: "设区市的代码以 00 结尾，省本级的以 0000 结尾或不是六位数字",
    mend: correctCell,
  })),
  statedOtherSubject: entry(
    "TB2064",
    ({ name, named, subject }: { name: string; named: string; subject: string }) => ({
      found: `指标${quoted(name)}说的是${named}，对象却是${subject}`,
      mend: "请更正其中一处。",
    }),
  ),
  lastLineOpen: entry("TB2065", () => ({
    found: "最后一行没有换行，文件可能没有保存完整",
    expected: "以换行结尾",
    mend: "请核对最后一行；完整的，在行末加一个换行（回车）后保存。",
  })),
  tileTaken: entry("TB2061", ({ row, column, line }: { row: number; column: number; line: number }) => ({
    found: `图块第${row}行第${column}列已为文件的第${line}行所用`,
    expected: "每行各有自己的图块",
    mend: correctCell,
  })),
  correctionPeriodUnknown: entry("TB2071", ({ period }: { period: string }) => ({
    found: `数据中没有${quoted(period)}这一期`,
    expected: "某一期的文件夹名，如 2024-Q1",
    mend: correctCell,
  })),
  correctionFileUnknown: entry(
    "TB2072",
    (values: { file: string; period: string; known: readonly string[]; nearest: readonly string[] }) => ({
      found: `${values.period} 中没有文件${quoted(values.file)}`,
      expected: `${oneOf(values.known)}${meant(values.nearest)}`,
      mend: correctCell,
    }),
  ),
  correctionSaysNothing: entry("TB2073", () => ({
    found: "“原”和“改为”都是空的",
    expected: "原来的内容、现在的内容，至少一个",
    mend: "请填写这两个单元格；增加的，“原”留空；删去的，“改为”留空。",
  })),
  correctionChangesNothing: entry("TB2074", () => ({
    found: "“原”和“改为”相同",
    expected: "不同的内容",
    mend: "请填写这两个单元格；增加的，“原”留空；删去的，“改为”留空。",
  })),
  rectificationPeriodWrong: entry("TB2075", ({ period, own }: { period: string; own: string }) => ({
    found: `${quoted(period)}不是本期（${own}）或更早的一期`,
    expected: "公布名单的那一期的文件夹名，如 2024-Q1",
    mend: correctCell,
  })),
  rectificationNotListed: entry(
    "TB2076",
    (values: { name: string; period: string; platforms: readonly string[]; nearest: readonly string[] }) => ({
      found:
        values.platforms.length === 0
          ? `${values.period} 的名单中没有${quoted(values.name)}`
          : `${values.period} 的名单中，${quoted(values.name)}不在这个平台上`,
      expected:
        values.platforms.length === 0
          ? `与名单所列完全相同的名称${meant(values.nearest)}`
          : oneOf(values.platforms),
      mend: correctCell,
    }),
  ),
  rectificationAmbiguous: entry(
    "TB2077",
    ({ name, period, rows }: { name: string; period: string; rows: readonly number[] }) => ({
      found: `${period} 的名单中有${rows.length}个${quoted(name)}（第${rows.join("、")}行）`,
      expected: "只指其中一个",
      mend: "请增加“平台”一列，写明是哪一个平台的。",
    }),
  ),
};
