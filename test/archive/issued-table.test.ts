import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { madeRecord, threeRegions } from "./made-record.ts";

const file = "2024-Q3/attachment-1.csv";

interface Read {
  /** What period.json says of the table. */
  readonly settings?: object;
  readonly site?: object;
  readonly regions?: string | undefined;
}

function read(table: string, { settings, site = {}, regions = threeRegions }: Read = {}): Archive {
  const dir = madeRecord({
    "site.json": site,
    ...(regions !== "" && { "regions.csv": regions }),
    [file]: table,
    "2024-Q3/period.json": settings ? { tables: { "attachment-1.csv": settings } } : {},
  });
  return readArchive(dir, "data");
}

/** Each number of the table in a line: what it measures, of which row, and as what it is printed. */
function told({ periods, regions }: Archive): string[] {
  return (periods[0]?.observations ?? []).map(({ subject, measure, region, part, printed }) => {
    const name = regions.find(({ id }) => id === region)?.name;
    return [
      subject,
      measure,
      ...(name === undefined ? [] : [name]),
      ...(part ? [`${part.by}:${part.name}`] : []),
      printed,
    ].join(" ");
  });
}

const tableOf = ({ periods }: Archive) => periods[0]?.tables[0];

const columnsOf = (archive: Archive) => tableOf(archive)?.columns.map(({ heading }) => heading);

describe("headings", () => {
  test("of two subjects are told apart by their order", () => {
    const archive = read(
      "地区,政府网站数,抽查数,合格率,政务新媒体数,抽查数,合格率\n甲市,10,8,100%,40,30,96.67%\n",
    );
    expect(told(archive)).toEqual([
      "website total 甲市 10",
      "website inspected 甲市 8",
      "website passRate 甲市 100%",
      "media total 甲市 40",
      "media inspected 甲市 30",
      "media passRate 甲市 96.67%",
    ]);
  });

  const twoRows = [
    "website inspected 甲市 8",
    "website passRate 甲市 100%",
    "media inspected 甲市 30",
    "media passRate 甲市 96.67%",
  ];

  test.each([
    [
      "blank behind their first cell",
      "序号,地区,政府网站,,政务新媒体,,备注\n,,抽查数,合格率,抽查数,合格率,\n",
    ],
    [
      "filled by a program",
      "序号,地区,政府网站,政府网站,政务新媒体,政务新媒体,备注\n序号,地区,抽查数,合格率,抽查数,合格率,备注\n",
    ],
  ])("in two rows, merged cells %s", (_, headings) => {
    const archive = read(`${headings}1,甲市,8,100%,30,96.67%,新\n`);
    expect(told(archive)).toEqual(twoRows);
    expect(tableOf(archive)?.headings).toHaveLength(2);
    expect(columnsOf(archive)).toEqual([
      "序号",
      "地区",
      "政府网站 抽查数",
      "政府网站 合格率",
      "政务新媒体 抽查数",
      "政务新媒体 合格率",
      "备注",
    ]);
  });

  test("in two rows of which the upper says nothing of its own", () => {
    const archive = read("地区,检查情况,\n,政务新媒体抽查数,合格率\n甲市,30,96.67%\n");
    expect(told(archive)).toEqual(["media inspected 甲市 30", "media passRate 甲市 96.67%"]);
  });

  test("in as many rows as period.json says", () => {
    const headings = "地区,政务新媒体抽查数,合格率\n地区,家,%\n甲市,30,96.67%\n";
    expect(told(read(headings, { settings: { headingRows: 2 } }))).toEqual([
      "media inspected 甲市 30",
      "media passRate 甲市 96.67%",
    ]);
    const single = read("网站名称,,网址\n甲网,x,y\n".replace(",,", ",备注,"), {
      settings: { headingRows: 1 },
    });
    expect(tableOf(single)).toMatchObject({ headings: [["网站名称", "备注", "网址"]], rows: [{}] });
  });

  test("a first row of words under a heading that was forgotten is no second row of headings", () => {
    expect(() => read("网站名称,主办单位,\n甲网,甲局,甲\n乙网,乙局,乙\n")).toThrow(/1:3 {2}TB2007/);
  });

  test("empty columns at the end, as a spreadsheet leaves them", () => {
    expect(columnsOf(read("地区,政务新媒体总数,,\n甲市,10,,\n"))).toEqual(["地区", "政务新媒体总数"]);
  });

  test("that period.json explains, by their words, by their number, or as no measure", () => {
    const table = "地区,甲类,乙类,备案数,运行数\n甲市,10,8,12,11\n";
    const settings = {
      subject: "media",
      columns: {
        甲类: { measure: "total", part: "微信公众号" },
        3: { measure: "failed", subject: "website" },
        备案数: null,
      },
    };
    expect(told(read(table, { settings }))).toEqual([
      "media total 甲市 platform:微信 10",
      "website failed 甲市 8",
      "media total 甲市 11",
    ]);
  });

  test("that are not known: kept, and published as they are", () => {
    const archive = read("地区,政务新媒体总数,专职人员,联系人\n甲市,10,3,某某\n");
    expect(told(archive)).toEqual(["media total 甲市 10"]);
    expect(tableOf(archive)).toMatchObject({
      columns: [
        { role: "row" },
        { measured: { measure: "total" } },
        { heading: "专职人员" },
        { heading: "联系人" },
      ],
      rows: [{ line: 2, region: "1", cells: ["甲市", "10", "3", "某某"] }],
    });
    expect(tableOf(archive)?.columns[2]).toEqual({ heading: "专职人员" });
  });

  test("of a measure over words are no numbers", () => {
    const archive = read("地区,政务新媒体总数,合格\n甲市,10,是\n");
    expect(told(archive)).toEqual(["media total 甲市 10"]);
  });

  test("take their subject from period.json, the table's title, the circular's title, or the only one there is", () => {
    const table = "地区,总数,抽查数\n甲市,10,5\n";
    const expected = ["website total 甲市 10", "website inspected 甲市 5"];
    expect(told(read(table, { settings: { subject: "website" } }))).toEqual(expected);
    expect(told(read(table, { settings: { title: "政府网站检查情况表" } }))).toEqual(expected);
    expect(told(read(table, { site: { subjects: ["website"] } }))).toEqual(expected);
    const dir = madeRecord({
      "regions.csv": threeRegions,
      [file]: table,
      "2024-Q3/circular.md":
        "---\ntitle: 关于政府网站检查情况的通报\nsignatory: 示例省人民政府办公厅\nsigned: 2024-10-08\n---\n\n各市：\n",
    });
    expect(told(readArchive(dir, "data"))).toEqual(expected);
  });

  test("a subject named by a neighbour goes before the one of the title", () => {
    const archive = read("地区,政府网站数,合格率,政务新媒体数,合格率\n甲市,10,90%,20,95%\n", {
      settings: { title: "政府网站检查情况表" },
    });
    expect(told(archive)).toEqual([
      "website total 甲市 10",
      "website passRate 甲市 90%",
      "media total 甲市 20",
      "media passRate 甲市 95%",
    ]);
  });

  test("of subjects and measures that an office adds", () => {
    const site = {
      subjects: [{ id: "lift", name: "电梯", counter: "台", counters: ["部"] }],
      measures: [{ id: "trapped", name: "困人次数", kind: "count", counter: "次", additive: true }],
      rowWord: "使用单位",
    };
    const regions = "编号,名称\na,甲厂\nb,乙厂\n";
    const archive = read(
      "使用单位,在用电梯数,检查数,不合格电梯数,合格率,困人次数（次）\n甲厂,9,8,2,75%,3\n乙厂,1,1,0,100%,0\n",
      {
        site,
        regions,
        settings: { columns: { 在用电梯数: { measure: "total" } } },
      },
    );
    expect(told(archive).slice(0, 5)).toEqual([
      "lift total 甲厂 9",
      "lift inspected 甲厂 8",
      "lift failed 甲厂 2",
      "lift passRate 甲厂 75%",
      "lift trapped 甲厂 3",
    ]);
    expect(archive.vocabulary.subjects).toMatchObject([
      { noun: "电梯", failedNoun: "不合格电梯", counters: ["台", "部"], words: ["电梯"] },
    ]);
  });
});

describe("rows", () => {
  test("scores of units", () => {
    const regions = "编号,名称,简称\na,教育局,教育\nb,民政局,民政\n";
    const archive = read("序号,单位名称,网站得分,排名\n1,教育局,98.5,1\n2,民政局,90,2\n", { regions });
    expect(told(archive)).toEqual(["website score 教育局 98.5", "website score 民政局 90"]);
  });

  test("scores of sites that are named, beside those who run them", () => {
    const archive = read("网站名称,主管单位,得分\n甲网,甲局,98.5\n乙网,乙局,90\n");
    expect(told(archive)).toEqual(["website score row:甲网 98.5", "website score row:乙网 90"]);
  });

  test("platforms, and their sum", () => {
    const archive = read(
      "平台,账号数,合格率\n微信公众号,30,100%\n微博,10,90%\n某某号,2,50%\n合计,42,95.2%\n",
    );
    expect(told(archive)).toEqual([
      "media total platform:微信 30",
      "media passRate platform:微信 100%",
      "media total platform:微博 10",
      "media passRate platform:微博 90%",
      "media total platform:某某号 2",
      "media passRate platform:某某号 50%",
      "media total 42",
      "media passRate 95.2%",
    ]);
    const [list] = archive.world.wholeListsOf({ subject: "media", measure: "total", period: "2024-Q3" });
    expect(list).toMatchObject({ parts: { length: 3 }, stated: { printed: "42" } });
  });

  test("a column of levels beside one of regions only groups them", () => {
    const archive = read("层级,地区,政务新媒体总数\n设区市,甲市,10\n设区市,乙市,20\n直属,丙区,1\n");
    expect(told(archive)).toEqual(["media total 甲市 10", "media total 乙市 20", "media total 丙直属区 1"]);
  });

  test("a part of a part is shown, and measures nothing", () => {
    const archive = read("层级,微信公众号数,账号总数\n市级,3,5\n县级,4,6\n");
    expect(told(archive)).toEqual(["media total level:市级 5", "media total level:县级 6"]);
    expect(tableOf(archive)?.rows[0]?.cells).toEqual(["市级", "3", "5"]);
  });

  test("without regions.csv: parts by their names", () => {
    const archive = read("地区,政务新媒体总数\n甲市,10\n乙市,20\n总计,30\n", { regions: "" });
    expect(told(archive)).toEqual(["media total row:甲市 10", "media total row:乙市 20", "media total 30"]);
  });

  test("one row and no names: the whole", () => {
    expect(told(read("政府网站数,抽查数\n10,5\n"))).toEqual(["website total 10", "website inspected 5"]);
  });

  test("names in a column whose heading is not known", () => {
    expect(told(read("序号,归口,政务新媒体总数\n1,甲市,10\n2,乙市,20\n,全省,30\n"))).toEqual([
      "media total 甲市 10",
      "media total 乙市 20",
      "media total 30",
    ]);
  });

  test("names in the column that period.json says", () => {
    const table = "地区,牵头单位,政务新媒体总数\n东部,甲市,10\n东部,乙市,20\n";
    expect(told(read(table, { settings: { rows: "牵头单位" } }))).toEqual([
      "media total 甲市 10",
      "media total 乙市 20",
    ]);
  });

  test.each(["小计", "平均", "全省平均", "平均值", "注：数据为虚构", "备注"])(
    "%s is neither a part nor the whole",
    (name) => {
      const archive = read(`地区,政务新媒体总数\n甲市,10\n${name},10\n总计,10\n`);
      expect(told(archive)).toEqual(["media total 甲市 10", "media total 10"]);
      expect(tableOf(archive)?.rows[1]).toEqual({ line: 3, cells: [name, "10"] });
    },
  );

  test.each(["总计", "合 计", "全省", "全省合计", "总 数"])("%s is the whole", (name) => {
    const archive = read(`地区,政务新媒体总数\n甲市,10\n${name},10\n`);
    expect(told(archive)).toEqual(["media total 甲市 10", "media total 10"]);
    expect(tableOf(archive)?.rows[1]).toMatchObject({ isTotal: true });
  });

  test("a table that period.json calls another kind measures nothing", () => {
    const archive = read("地区,政务新媒体总数\n丁市,10\n", { settings: { kind: "other" } });
    expect(told(archive)).toEqual([]);
    expect(tableOf(archive)).toMatchObject({ kind: "other", rows: [{ cells: ["丁市", "10"] }] });
  });

  test("one table of an attachment of two", () => {
    const dir = madeRecord({
      "regions.csv": threeRegions,
      "2024-Q3/attachment-2-2.csv": "地区,政务新媒体总数\n甲市,10\n",
      "2024-Q3/attachment-2-1.csv": "地区,政府网站数\n甲市,5\n",
      "2024-Q3/attachment-10.csv": "地区,政府网站合格率\n甲市,100%\n",
    });
    const archive = readArchive(dir, "data");
    expect(archive.periods[0]?.tables.map((table) => [table.file, table.number, table.title])).toEqual([
      ["attachment-2-1.csv", 2, undefined],
      ["attachment-2-2.csv", 2, undefined],
      ["attachment-10.csv", 10, undefined],
    ]);
  });
});

describe("numbers", () => {
  const rates = (...cells: string[]) => {
    const rows = cells.map((cell, index) => `${["甲市", "乙市", "丙区"][index]},${cell}`).join("\n");
    const archive = read(`地区,政务新媒体合格率\n${rows}\n`);
    return archive.periods[0]?.observations.map(({ number: { units, decimals, percent } }) =>
      [units, decimals, percent ? "%" : ""].join(" "),
    );
  };

  test("rates with a sign, in hundredths, and as shares of 1", () => {
    expect(rates("99.40%", "98%")).toEqual(["9940 2 %", "98 0 %"]);
    expect(rates("99.40", "1", "0")).toEqual(["9940 2 %", "1 0 %", "0 0 %"]);
    expect(rates("0.9940", "1", "0.5")).toEqual(["9940 2 %", "100 0 %", "50 0 %"]);
    expect(rates("0.9940", "0", "0.975")).toEqual(["9940 2 %", "0 0 %", "975 1 %"]);
  });

  test("rates under a heading that says the sign", () => {
    const archive = read("地区,政务新媒体抽查数,不合格率（%）\n甲市,200,0.5\n乙市,100,1\n");
    expect(
      archive.periods[0]?.observations.map(({ measure, number }) => [measure, number.units, number.percent]),
    ).toEqual([
      ["inspected", 200n, false],
      ["failRate", 5n, true],
      ["inspected", 100n, false],
      ["failRate", 1n, true],
    ]);
  });

  test.each(["—", "-", "——", "/", "无", "不适用", "未公布", "N/A", ""])(
    "%j is no number, and not 0",
    (cell) => {
      expect(told(read(`地区,政务新媒体总数\n甲市,10\n乙市,${cell}\n丙区,5\n`))).toEqual([
        "media total 甲市 10",
        "media total 丙直属区 5",
      ]);
    },
  );

  test.each([
    ["1,024", 1024n],
    ["４７２", 472n],
    ["472个", 472n],
    ["472 家", 472n],
  ])("%s is a count", (cell, units) => {
    const archive = read(`地区,政务新媒体总数\n甲市,"${cell}"\n`);
    expect(archive.periods[0]?.observations[0]).toMatchObject({ printed: cell, number: { units } });
  });

  test("places and sources", () => {
    const archive = read('地区,备注,政务新媒体总数\n甲市,"两\n行",10\n乙市,,20\n');
    expect(archive.periods[0]?.observations.map(({ place }) => place)).toEqual([
      { file, line: 3, column: 3 },
      { file, line: 4, column: 3 },
    ]);
    expect(archive.periods[0]?.observations[0]).toMatchObject({
      sources: ["2024-Q3/made-up"],
      witness: file,
    });
  });
});

describe("what makes up a whole", () => {
  const wholeOf = (archive: Archive, measure = "total") => {
    const lists = archive.world.wholeListsOf({
      subject: "media",
      measure,
      period: archive.periods[0]?.id ?? "",
    });
    return lists.map(({ parts, stated }) => [parts.map(({ printed }) => printed).join("+"), stated?.printed]);
  };

  test("rows under a total, and rows of all regions", () => {
    expect(wholeOf(read("地区,政务新媒体总数\n甲市,10\n乙市,20\n总计,30\n"))).toEqual([["10+20", "30"]]);
    expect(wholeOf(read("地区,政务新媒体总数\n甲市,10\n乙市,20\n丙区,3\n"))).toEqual([
      ["10+20+3", undefined],
    ]);
    expect(wholeOf(read("地区,政务新媒体总数\n甲市,10\n乙市,20\n"))).toEqual([]);
  });

  test("not a column with a number that was not published, nor rates", () => {
    const archive = read(
      "地区,政务新媒体总数,抽查数,合格率\n甲市,10,5,100%\n乙市,20,—,100%\n总计,30,9,100%\n",
    );
    expect(wholeOf(archive)).toEqual([["10+20", "30"]]);
    expect(wholeOf(archive, "inspected")).toEqual([]);
    expect(wholeOf(archive, "passRate")).toEqual([]);
  });

  test("not where period.json calls the table partial", () => {
    const table = "地区,政务新媒体总数\n甲市,10\n乙市,20\n总计,33\n";
    expect(wholeOf(read(table, { settings: { partial: true } }))).toEqual([]);
  });

  const nested = "编号,名称,上级\n1,甲市,\n11,甲一区,甲市\n12,甲二区,1\n2,乙市,\n21,乙一县,2\n";

  test("regions within regions count once", () => {
    const archive = read("地区,政务新媒体总数\n甲市,10\n甲一区,4\n甲二区,3\n乙市,20\n乙一县,20\n总计,30\n", {
      regions: nested,
    });
    expect(wholeOf(archive)).toEqual([["10+20", "30"]]);
    expect(told(archive)).toHaveLength(6);
  });

  test("regions whose own region has no row stand for themselves", () => {
    const archive = read("地区,政务新媒体总数\n甲一区,4\n甲二区,3\n乙市,20\n总计,27\n", { regions: nested });
    expect(wholeOf(archive)).toEqual([["4+3+20", "27"]]);
  });

  test("of the regions those that were there at the time", () => {
    const regions =
      "编号,名称,自,至,并入\n1,甲市,,,\n2,乙市,,2024-08-31,甲市\n3,丙市,2024-10-01,,\n4,丁市,,,甲市\n";
    expect(wholeOf(read("地区,政务新媒体总数\n甲市,10\n", { regions }))).toEqual([["10", undefined]]);
    const both = read("地区,政务新媒体总数\n甲市,10\n丙市,2\n", {
      regions: regions.replace("2024-10-01", "2024-09-30"),
    });
    expect(wholeOf(both)).toEqual([["10+2", undefined]]);
    expect(wholeOf(read("地区,政务新媒体总数\n丙市,2\n", { regions }))).toEqual([]);
  });
});
