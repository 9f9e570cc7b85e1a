import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { methodTerms } from "../../src/dashboard/method-terms.ts";
import { searchEntries } from "../../src/search/entries.ts";
import { groupByInitial, initialOf } from "../../src/search/initials.ts";
import { listingOf } from "../../src/search/listing.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const dashboard = deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction")));

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
  const names = ["12345", "舟山", "丽水", "杭州", "湖州", "APP", "安吉"].map((name) => ({ name }));
  expect(
    groupByInitial(deepFreeze(names)).map(({ initial, things }) => [
      initial,
      ...things.map(({ name }) => name),
    ]),
  ).toEqual([
    ["A", "安吉", "APP"],
    ["H", "杭州", "湖州"],
    ["L", "丽水"],
    ["Z", "舟山"],
    ["其他", "12345"],
  ]);
});

describe("the listing", () => {
  const listing = listingOf(dashboard);

  test("has every region, problem account and term under its initial, with its place", () => {
    const things = listing.initials.flatMap((group) => group.things);
    expect(things).toHaveLength(4 + 4 + methodTerms.length);
    expect(listing.initials.find(({ initial }) => initial === "N")?.things).toContainEqual({
      name: "南浦便民",
      href: "/circulars/2025-Q2.html#problem-1",
      note: "南浦区",
    });
  });

  test("has each region's accounts, and every quarter by year", () => {
    expect(
      listing.regions.map(({ name, accounts }) => [name, ...accounts.map((account) => account.name)]),
    ).toEqual([
      ["市本级"],
      ["南浦区", "南浦便民"],
      ["北渡区", "北渡教育", "北渡住建", "北渡水利"],
      ["松湾县"],
    ]);
    expect(listing.years).toEqual([
      {
        year: "2025年",
        quarters: [
          { name: "三季度", href: "/circulars/2025-Q3.html" },
          { name: "二季度", href: "/circulars/2025-Q2.html" },
        ],
      },
    ]);
  });

  test("an account that is found again is listed once, at its newest place", () => {
    const [second, third] = dashboard.quarters;
    const again = [{ ...second!.problems![3]! }];
    const { regions, accountCount } = listingOf({
      ...dashboard,
      quarters: [second!, { ...third!, problems: again }],
    });
    expect(accountCount).toBe(4);
    expect(regions[2]?.accounts).toContainEqual({
      name: "北渡水利",
      href: "/circulars/2025-Q3.html#problem-1",
      note: "2025年第三季度",
    });
  });

  test("too many accounts are counted, not listed", () => {
    const { initials, regions, accountCount, accountsListed } = listingOf(dashboard, 3);
    expect({ accountCount, accountsListed }).toEqual({ accountCount: 4, accountsListed: false });
    expect(initials.flatMap((group) => group.things)).toHaveLength(4 + methodTerms.length);
    expect(regions.map((region) => [region.accountCount, region.accounts.length])).toEqual([
      [0, 0],
      [1, 0],
      [3, 0],
      [0, 0],
    ]);
  });
});

describe("what can be found", () => {
  const entries = searchEntries(dashboard);

  test("terms, regions, then the quarters, newest first", () => {
    expect(entries.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
      "term method.html",
      "region regions/990100.html",
      "region regions/990101.html",
      "region regions/990102.html",
      "region regions/990103.html",
      "circular circulars/2025-Q3.html",
      "circular circulars/2025-Q2.html",
      "account circulars/2025-Q2.html",
    ]);
  });

  test("a circular by its title with its number, and by each block under its heading", () => {
    const { circular } = dashboard.quarters[0]!;
    const passages = entries.find(({ href, kind }) => kind === "circular" && href.includes("Q2"))!.passages;
    expect(passages).toHaveLength(1 + circular!.blocks.length);
    expect(passages[0]?.[2]).toBe(`${circular!.title}（云政办函〔2025〕7号）`);
    const heading = circular!.blocks.findIndex(({ kind }) => kind === "heading");
    expect(passages[heading + 2]).toEqual([
      `p-${heading + 2}`,
      circular!.blocks[heading]!.text,
      circular!.blocks[heading + 1]!.text,
    ]);
  });

  test("a quarter without its circular by its figures", () => {
    const { title, summary } = dashboard.quarters[1]!;
    expect(entries.find(({ href }) => href.includes("Q3"))?.passages).toEqual([
      ["", "", `${title}。${summary}`],
    ]);
  });

  test("a problem account by all that the list says of it", () => {
    const [first] = entries.find(({ kind }) => kind === "account")!.passages;
    expect(first).toEqual([
      "problem-1",
      "南浦便民",
      "南浦区微信公众号“南浦便民”，主办单位：南浦区便民服务中心；内容不更新；已注销。",
    ]);
  });
});
