import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { methodTerms } from "../../src/dashboard/method-terms.ts";
import { kindsOf, searchEntries, traditionalOf } from "../../src/search/entries.ts";
import { groupByInitial, initialOf } from "../../src/search/initials.ts";
import { listingOf } from "../../src/search/listing.ts";
import { made } from "../open-data/made-dashboard.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const dashboard = deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction")));

const termCount = new Set(methodTerms(dashboard).map(({ term }) => term)).size;

describe("the initial of", () => {
  // A name for each letter, with the first and the last characters of some letters in the dictionary.
  test.each([
    ["A", "吖安奥"],
    ["B", "八北部"],
    ["C", "嚓成错"],
    ["D", "东大"],
    ["E", "鄂恩"],
    ["F", "发福"],
    ["G", "广桂过"],
    ["H", "杭河湖"],
    ["J", "嘉金军"],
    ["K", "开昆"],
    ["L", "丽罗"],
    ["M", "闽穆"],
    ["N", "宁南"],
    ["O", "瓯欧"],
    ["P", "普平"],
    ["Q", "衢泉"],
    ["R", "日容"],
    ["S", "绍上"],
    ["T", "台铁"],
    ["W", "温吴"],
    ["X", "新西徐"],
    ["Y", "义云"],
    ["Z", "舟郑"],
  ])("%s: %s", (letter, characters) => {
    for (const character of characters) expect(initialOf(`${character}某`), character).toBe(letter);
  });

  test.each([
    ["重庆", "C"],
    ["长兴县", "C"],
    ["长春", "C"],
    ["长子县", "Z"],
    ["厦门", "X"],
    ["大厦", "D"],
    ["六安", "L"],
    ["朝阳", "C"],
    ["乐山", "L"],
    ["乐清发布", "Y"],
    ["单县", "S"],
    ["“重庆发布”", "C"],
  ])("%s, which can be read in several ways: %s", (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });

  test.each([
    ["App下载", "A"],
    ["ｗｅ发布", "W"],
    ["“宁波发布”", "N"],
    ["12345热线", "其他"],
    ["アプリ", "其他"],
    ["！", "其他"],
    ["", "其他"],
  ])("%s: %s", (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});

test("groups and names within them are in pinyin order, 其他 last", () => {
  const names = [
    "12345",
    "舟山",
    "重庆",
    "丽水",
    "郑州",
    "杭州",
    "长兴",
    "湖州",
    "APP",
    "线上",
    "西安",
    "安吉",
    "常山",
  ].map((name) => ({ name }));
  expect(
    groupByInitial(deepFreeze(names)).map(({ initial, things }) => [
      initial,
      ...things.map(({ name }) => name),
    ]),
  ).toEqual([
    ["A", "安吉", "APP"],
    ["C", "常山", "长兴", "重庆"],
    ["H", "杭州", "湖州"],
    ["L", "丽水"],
    ["X", "西安", "线上"],
    ["Z", "郑州", "舟山"],
    ["其他", "12345"],
  ]);
});

describe("the listing", () => {
  const listing = listingOf(dashboard);

  test("has every region, item of a list and term under its initial, with its place", () => {
    const things = listing.initials.flatMap((group) => group.things);
    expect(things).toHaveLength(4 + 4 + termCount);
    expect(listing.initials.find(({ initial }) => initial === "N")?.things).toContainEqual({
      name: "南浦便民",
      href: dashboard.periods[0]?.listed?.[0]?.href,
      note: "南浦区",
    });
  });

  test("has a word that is explained twice once, at the first of its places", () => {
    const declared = listing.initials.flatMap(({ things }) => things.filter(({ name }) => name === "已声明"));
    expect(declared).toEqual([{ name: "已声明", href: "/method.html#standing-declared", note: "用语" }]);
  });

  test("has each region's items, and every period by year", () => {
    expect(listing.regions.map(({ name, items }) => [name, ...items.map((item) => item.name)])).toEqual([
      ["市本级"],
      ["南浦区", "南浦便民"],
      ["北渡区", "北渡教育", "北渡住建", "北渡水利"],
      ["松湾县"],
    ]);
    expect(listing.years).toEqual([
      {
        year: "2025年",
        periods: [
          { name: "三季度", href: "/circulars/2025-Q3.html" },
          { name: "二季度", href: "/circulars/2025-Q2.html" },
        ],
      },
    ]);
  });

  test("has periods of any length, those of a year together, the newest first", () => {
    expect(
      listingOf(made).years.map(({ year, periods }) => [year, ...periods.map(({ href }) => href)]),
    ).toEqual([
      ["2024年", "/circulars/2024-07.2.html", "/circulars/2024-07.html"],
      ["2023年", "/circulars/2023.html"],
    ]);
  });

  test("an item that is found again is listed once, at its newest place", () => {
    const [second, third] = dashboard.periods;
    const again = { ...second!.listed![3]!, href: "/circulars/2025-Q3.html#attachment-2-r1" };
    const { regions, itemCount } = listingOf({
      ...dashboard,
      periods: [second!, { ...third!, listed: [again] }],
    });
    expect(itemCount).toBe(4);
    expect(regions[2]?.items).toContainEqual({
      name: "北渡水利",
      href: "/circulars/2025-Q3.html#attachment-2-r1",
      note: "2025年第三季度",
    });
  });

  test("of the same name on another platform, or of another subject, is another", () => {
    const [second, third] = dashboard.periods;
    const item = second!.listed![3]!;
    for (const other of [
      { ...item, platform: "微博" },
      { ...item, subject: "website" },
    ]) {
      expect(listingOf({ ...dashboard, periods: [second!, { ...third!, listed: [other] }] }).itemCount).toBe(
        5,
      );
    }
  });

  test("counts those whose list does not say of which region they are", () => {
    expect(listing.unplacedCount).toBe(0);
    const [second] = dashboard.periods;
    const { region: _, ...unplaced } = second!.listed![0]!;
    const listed = [unplaced, ...second!.listed!.slice(1)];
    expect(listingOf({ ...dashboard, periods: [{ ...second!, listed }] })).toMatchObject({
      itemCount: 4,
      unplacedCount: 1,
    });
  });

  test("what a list does not name is not listed by its name", () => {
    const [second] = dashboard.periods;
    const { name: _, ...nameless } = second!.listed![0]!;
    expect(listingOf({ ...dashboard, periods: [{ ...second!, listed: [nameless] }] }).itemCount).toBe(0);
  });

  test("too many items are counted, not listed", () => {
    const { initials, regions, itemCount, itemsListed } = listingOf(dashboard, 3);
    expect({ itemCount, itemsListed }).toEqual({ itemCount: 4, itemsListed: false });
    expect(initials.flatMap((group) => group.things)).toHaveLength(4 + termCount);
    expect(regions.map((region) => [region.itemCount, region.items.length])).toEqual([
      [0, 0],
      [1, 0],
      [3, 0],
      [0, 0],
    ]);
  });
});

describe("what can be found", () => {
  const entries = searchEntries(dashboard);

  test("terms, regions, then the periods, newest first", () => {
    expect(entries.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
      "term method.html",
      "region regions/990100.html",
      "region regions/990101.html",
      "region regions/990102.html",
      "region regions/990103.html",
      "period circulars/2025-Q3.html",
      "source circulars/2025-Q3.html",
      "period circulars/2025-Q2.html",
      "listed-media circulars/2025-Q2.html",
      "source circulars/2025-Q2.html",
    ]);
  });

  test.each([
    { record: "the other jurisdiction", of: dashboard },
    { record: "the made one", of: made },
  ])("is of kinds that the page has words for: $record", ({ of }) => {
    const kinds = new Set(kindsOf(of).map(({ id }) => id));
    for (const { kind } of searchEntries(of)) expect(kinds).toContain(kind);
  });

  test("what failed is called by its subject, a region as the office calls it", () => {
    expect(kindsOf(made).map(({ label }) => label)).toEqual([
      "单位",
      "问题网站",
      "不合格电梯",
      "名单",
      "工作要求",
      "规范化建设",
      "方法",
      "通报",
      "来源",
    ]);
  });

  test("a list that does not say what it names, or names what the record has no number of, has a kind of its own", () => {
    const [, july] = made.periods;
    const { subject: _, ...item } = july!.listed![0]!;
    const listed = [item, july!.listed![0]!, { ...item, subject: "media" }];
    const found = searchEntries({ ...made, periods: [{ ...july!, listed }] });
    const lists = found.filter(({ kind }) => kind.startsWith("listed"));
    expect(lists.map(({ kind, passages }) => [kind, passages.length])).toEqual([
      ["listed", 2],
      ["listed-website", 1],
    ]);
  });

  test("what is owed by whom, and how far each region has come", () => {
    const [july] = made.periods.slice(-1);
    const period = {
      ...july!,
      obligations: [
        { requirement: "报送计划", owedBy: "各单位", regions: [], deadline: "2025-12-31" as const },
      ],
      standardization: dashboard.periods.flatMap(({ standardization = [] }) => standardization).slice(0, 1),
    };
    const found = searchEntries({ ...made, periods: [period] });
    expect(found.find(({ kind }) => kind === "duty")?.passages).toEqual([
      ["obligations", "各单位", "报送计划；各单位；2025年底前"],
    ]);
    expect(found.find(({ kind }) => kind === "term")).toBeDefined();
    expect(traditionalOf([{ kind: "period", name: "网站", href: "", passages: [["", "众", "a"]] }])).toEqual(
      expect.arrayContaining([
        ["網", "网"],
        ["眾", "众"],
      ]),
    );
    // 乾 stands in the index itself, so that who types it means it.
    const dry = traditionalOf([{ kind: "period", name: "乾县干部", href: "", passages: [] }]);
    expect(dry.map(([from]) => from)).not.toContain("乾");
    expect(dry.map(([from]) => from)).toContain("幹");
    expect(traditionalOf([{ kind: "period", name: "a", href: "", passages: [] }])).toEqual([]);
  });

  test("a circular by its title with its number, and by each block under its heading", () => {
    const { circular } = dashboard.periods[0]!;
    const passages = entries.find(({ href, kind }) => kind === "period" && href.includes("Q2"))!.passages;
    expect(passages).toHaveLength(1 + circular!.blocks.length);
    expect(passages[0]?.[2]).toBe(`${circular!.title}（云政办函〔2025〕7号）`);
    const heading = circular!.blocks.findIndex(({ kind }) => kind === "heading");
    expect(passages[heading + 2]).toEqual([
      `p-${heading + 2}`,
      circular!.blocks[heading]!.text,
      circular!.blocks[heading + 1]!.text,
    ]);
  });

  test("a period without its circular by its figures", () => {
    const { title, summary } = dashboard.periods[1]!;
    expect(entries.find(({ href }) => href.includes("Q3"))?.passages).toEqual([
      ["", "", `${title}。${summary}`],
    ]);
  });

  test("an item by all that its list says of it, at its row", () => {
    const [first] = entries.find(({ kind }) => kind === "listed-media")!.passages;
    expect(first).toEqual([
      dashboard.periods[0]?.listed?.[0]?.href.split("#")[1],
      "南浦便民",
      "南浦区微信公众号“南浦便民”，主办单位：南浦区便民服务中心；内容不更新；已注销。",
    ]);
  });

  test("an item as far as its list says anything", () => {
    const passages = searchEntries(made).find(({ kind }) => kind === "listed-website")?.passages;
    expect(passages).toEqual([["attachment-2-r1", "南浦教育网", "南浦区“南浦教育网”；限期整改。"]]);
  });

  test("a region by its id, and by what became of it", () => {
    const [region] = made.regions.slice(1);
    const ended = { ...region!, lineage: ["2024年4月1日并入南浦区。"], summary: "没有数字。" };
    const [, entry] = searchEntries({ ...made, regions: [ended] });
    expect(entry?.passages).toEqual([["", "", "老城区（编号old_town）：2024年4月1日并入南浦区。没有数字。"]]);
  });
});
