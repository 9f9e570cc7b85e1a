import fc from "fast-check";
import type { Sample } from "./circular-sample.ts";

/** A made-up record for made-up circulars. */
export const places = ["省本级", "甲州市", "乙州市", "丙水市", "丁山市", "戊海市", "己城市"];
export const office = "某某省人民政府办公厅";

const hanzi = fc.constantFrom(
  ..."为持续推进全省政府系统政务新媒体健康有序发展落实常态化监管工作要求各地要进一步加强机制建设提高服务能力做好问题整改",
);
const words = (min: number, max: number) =>
  fc.array(hanzi, { minLength: min, maxLength: max }).map((all) => all.join(""));

const figure = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((count) => `共有${count}个`),
  fc.integer({ min: 1000, max: 99_999 }).map((count) => `共有${count.toLocaleString("en")}个`),
  fc.integer({ min: 1, max: 9999 }).map((share) => `占${(share / 100).toFixed(2)}%`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `于${month}月${day}日前`),
  fc.constantFrom(
    "上午9:30",
    "印发《某某意见（试行）》",
    "严守“准入准出”制度",
    "（见附件1）",
    "（国办发〔2019〕19号）",
    "通过APP和WiFi",
  ),
);

/** Clauses parted by commas, semicolons and colons, some of them figures. */
const sentence = fc
  .tuple(
    words(4, 20),
    fc.array(fc.tuple(fc.constantFrom("，", "；", "、"), fc.oneof(words(2, 15), figure)), { maxLength: 4 }),
  )
  .map(([first, rest]) => `${first}${rest.map(([mark, clause]) => mark + clause).join("")}。`);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(""));

const numerals = "一二三四五六七八九";

/** Sections 一、 with parts （一） or plain paragraphs under them. */
const body = fc
  .array(
    fc.tuple(words(2, 12), fc.array(fc.tuple(fc.boolean(), paragraph), { minLength: 1, maxLength: 3 })),
    { minLength: 1, maxLength: 4 },
  )
  .map((sections) =>
    sections.flatMap(([heading, paragraphs], index) => {
      const parted = paragraphs[0]?.[0] === true;
      return [
        `${numerals[index]}、${heading}`,
        ...paragraphs.map(([, text], part) => (parted ? `（${numerals[part]}）${text}` : text)),
      ];
    }),
  );

const account = fc.oneof(
  words(2, 8),
  words(2, 6).map((name) => `${name}-发布`),
  words(2, 5).map((name) => `${name}(官方)`),
  words(2, 5).map((name) => `${name}123`),
);

const problemRow = fc.tuple(
  fc.constantFrom("监测点前两周无更新", "未提供有效互动功能", "内容不更新"),
  fc.constantFrom(...places.slice(1)),
  fc.constantFrom("微信公众号", "微博", "抖音", "喜马拉雅", "今日头条"),
  account,
  words(3, 12).map((name) => `${name}办公室`),
);

interface Counts {
  readonly name: string;
  readonly accounts: number;
  readonly sampled: number;
}

/** A circular in which every number adds up; the rest is free. */
export const circulars: fc.Arbitrary<Sample> = fc
  .record({
    year: fc.integer({ min: 2018, max: 2031 }),
    quarter: fc.integer({ min: 1, max: 4 }),
    published: fc.boolean(),
    body,
    problems: fc.array(problemRow, { maxLength: 5 }),
    counts: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...places),
        accounts: fc.integer({ min: 0, max: 3000 }),
        sampled: fc.integer({ min: 1, max: 100 }),
      }),
      { minLength: 1, maxLength: places.length, selector: ({ name }) => name },
    ),
    remark: fc.option(words(4, 20), { nil: undefined }),
  })
  .map(({ year, quarter, published, body: paragraphs, problems: anywhere, counts, remark }) => {
    const problems = anywhere.filter(([, region]) => counts.some(({ name }) => name === region));
    const title = `关于${year}年第${numerals[quarter - 1]}季度全省政府系统政务新媒体检查情况的通报`;
    const day = `${year + (quarter === 4 ? 1 : 0)}-${String(quarter === 4 ? 1 : 3 * quarter + 1).padStart(2, "0")}-11`;
    return {
      title,
      ...(published && { published: `${day} 09:05`, source: office }),
      signatory: office,
      signed: day,
      attachments: ["政务新媒体检查总体情况表", "存在突出问题的政务新媒体"],
      ...(remark !== undefined && { remark: `${remark}。` }),
      paragraphs: ["各市、县（市、区）人民政府办公室（厅）：", ...paragraphs],
      inspection: inspectionRows(
        counts,
        problems.map(([, region]) => region),
      ),
      problems: [
        ["序号", "存在突出问题", "所属地区", "新媒体类型", "政务新媒体名称", "主办单位"],
        ...problems.map((row, index) => [String(index + 1), ...row]),
      ],
    };
  });

function inspectionRows(counts: readonly Counts[], problemRegions: readonly string[]): string[][] {
  const rows = counts.map(({ name, accounts, sampled }) => {
    const problems = problemRegions.filter((region) => region === name).length;
    const inspected = Math.max(problems, Math.ceil((accounts * sampled) / 100));
    return { name, accounts: Math.max(accounts, inspected), inspected, problems };
  });
  const sum = (key: "accounts" | "inspected" | "problems") =>
    rows.reduce((total, row) => total + row[key], 0);
  const cells = ({
    accounts,
    inspected,
    problems,
  }: {
    accounts: number;
    inspected: number;
    problems: number;
  }) => [
    String(accounts),
    String(inspected),
    String(problems),
    inspected === 0 ? "" : `${(((inspected - problems) / inspected) * 100).toFixed(2)}%`,
  ];
  return [
    ["序号", "地区", "政务新媒体总数", "抽查政务新媒体数", "存在突出问题政务新媒体数", "账号合格率"],
    ...rows.map((row, index) => [String(index + 1), row.name, ...cells(row)]),
    [
      "",
      "总计",
      ...cells({ accounts: sum("accounts"), inspected: sum("inspected"), problems: sum("problems") }),
    ],
  ];
}
