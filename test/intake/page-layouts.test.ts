// How pages lay a circular out, a case a habit; the near misses stand below each.
import { describe, expect, test } from "vitest";
import { regionNames } from "../../src/archive/region-names.ts";
import { kindOfName, readBytes } from "../../src/documents/read-bytes.ts";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import { type Answers, noAnswers } from "../../src/intake/answers.ts";
import { type Intake, intake } from "../../src/intake/intake.ts";
import { noTitles, pageLines, possibleTitles, titles } from "../../src/intake/outline/layouts.ts";
import { isBrokenTitle, isPossibleTitle, isTitle, splitTitle } from "../../src/intake/outline/title.ts";
import { metadataOf, metadataOfTable } from "../../src/intake/outline/metadata.ts";
import { spamIn } from "../../src/intake/screening/spam.ts";
import { answerOf } from "../support/finding-words.ts";

const office = "某市人民政府办公室";
const title = `${office}关于2024年第一季度全市政务新媒体检查情况的通报`;
const body = [
  "各县、区人民政府，市政府各部门：",
  "现将有关情况通报如下。",
  "一、总体情况",
  "共检查120个，不合格4个。",
];
const signed = [office, "2024年4月12日"];

function takeIn(text: string, answers: Partial<Answers> = {}, name = "通报.txt"): Intake {
  return intake(
    [
      {
        received: { name, bytes: 0, sha256: "" },
        document: readBytes(Buffer.from(text), name, kindOfName(name)),
      },
    ],
    {
      offices: [{ name: office, aliases: ["市政府办公室"] }],
      officeNames: [office, "市政府办公室"],
      names: regionNames([], true),
      regions: [],
      vocabulary: vocabularyWith({}),
    },
    { ...noAnswers, ...answers },
  );
}

const blocking = ({ findings }: Intake) =>
  findings.filter(({ severity }) => severity === "blocking").map(answerOf);

function read(taken: Intake) {
  const [, head = "", text = ""] = (taken.files.get("circular.md") ?? "").split(/^---$/m);
  const fields = Object.fromEntries(
    [...head.matchAll(/^(\w+): (.*)$/gm)].map(([, key = "", value = ""]) => [key, value]),
  );
  return { ...fields, period: taken.period, body: text.trim().split("\n\n"), blocking: blocking(taken) };
}

const plain = { title, signatory: office, signed: "2024-04-12", period: "2024-Q1", body, blocking: [] };

const layouts: readonly (readonly [string, readonly string[], object])[] = [
  ["nothing around it", [title, ...body, ...signed], plain],
  [
    "source and time on a line, the source first",
    [
      "政府网站建设管理",
      title,
      `来源： ${office}   2024-04-12 17:44   字号： [        ]`,
      ...body,
      ...signed,
    ],
    { ...plain, source: office, published: "2024-04-12 17:44" },
  ],
  [
    "the day behind the title",
    [`${title} 2024-04-12`, "字号：", ...body, ...signed],
    { ...plain, published: "2024-04-12" },
  ],
  [
    "the title said twice, the second time in two lines, with the page's own words between",
    [
      title,
      "时间 ： 2024-04-12 08:48:41 来源 ： 本网",
      "【打印】 【字体：",
      title.slice(0, 20),
      title.slice(20),
      ...body,
      ...signed,
    ],
    { ...plain, published: "2024-04-12 08:48", source: "本网" },
  ],
  [
    "office and day under the title",
    [title, "市政府办公室 2024年04月12日", ...body, ...signed],
    { ...plain, source: "市政府办公室", published: "2024-04-12" },
  ],
  [
    "a table of facts over the title, copied as lines without colons",
    [
      `索引号 0152/2024-2 发布机构 ${office}`,
      "公开目录 某政办函 发布日期 2024-04-12",
      "文号 某政办函[2024]14号 浏览量",
      "主题词",
      title,
      ...body,
      ...signed,
    ],
    { ...plain, source: office, published: "2024-04-12", documentNumber: "某政办函〔2024〕14号" },
  ],
  [
    "the foot of a page",
    [title, ...body, ...signed, "【我要纠错】责任编辑：于某某", "责编：办公室", "扫一扫在手机打开当前页"],
    plain,
  ],
  [
    "the title runs into the addressee, and that into the text",
    [`${title}${body[0]}${body[1]}`, ...body.slice(2), ...signed],
    plain,
  ],
  [
    "another form of title",
    [title.replace("通报", "通知"), ...body, ...signed],
    { ...plain, title: title.replace("通报", "通知") },
  ],
  [
    "a title of another form, and a 通报 among the links below the text",
    [
      "关于2024年第一季度全市检查情况的报告",
      ...body.with(1, `${body[1]}检查按照有关规定进行，结果已经反馈各单位。`),
      ...signed,
    ],
    {
      ...plain,
      title: "关于2024年第一季度全市检查情况的报告",
      body: body.with(1, `${body[1]}检查按照有关规定进行，结果已经反馈各单位。`),
    },
  ],
];

test.each(layouts)("%s", (_, lines, expected) => {
  expect(read(takeIn(`${lines.join("\n")}\n`))).toEqual(expected);
});

test("a table of facts under the title of a web page", () => {
  const html = `<!doctype html><h1>${title}</h1><table><tr><td>索 引 号</td><td>64/2024</td></tr><tr><td>文　　号</td><td>某政办〔2024〕12号</td></tr></table>${[...body, ...signed].map((line) => `<p>${line}</p>`).join("")}`;
  expect(read(takeIn(html, {}, "通报.html"))).toEqual({ ...plain, documentNumber: "某政办〔2024〕12号" });
});

test("a 通报 among the links below the text is not the title of a report", () => {
  const report = "关于2024年第一季度全市检查情况的报告";
  const paragraph = `${body[1]}检查按照有关规定进行，结果已经反馈各单位。`;
  const lines = [report, body[0]!, paragraph, ...signed, "关于2023年第四季度政务新媒体检查情况的通报"];
  const taken = takeIn(`${lines.join("\n")}\n`, { drop: new Set(["通报.txt:6"]) });
  expect(read(taken)).toMatchObject({ title: report, period: "2024-Q1", blocking: [] });
  expect(read(takeIn(`${lines.join("\n")}\n`))).toMatchObject({ title: report });
  // Over the text it is.
  expect(read(takeIn(`${[report, ...lines.slice(-1), ...lines.slice(1, -1)].join("\n")}\n`))).toMatchObject({
    title: lines.at(-1),
  });
});

test("on a page of one line an answer about one paragraph is about no other", () => {
  const lines = [
    title,
    ...body.slice(0, 3),
    "账号“两微一端共120个。",
    "二、下载某某体育娱乐平台官方app送彩金",
    ...signed,
  ];
  const html = `<!doctype html>${lines.map((line) => `<p>${line}</p>`).join("")}`;
  const taken = takeIn(html, {}, "通报.html");
  const places = taken.findings.filter(({ severity }) => severity === "blocking").map(({ place }) => place);
  expect(places).toHaveLength(2);
  expect(new Set(places).size).toBe(2);
  expect(html.slice(Number(places[0]?.split(":").at(-1)) - 1).startsWith("账号“")).toBe(true);
  expect(blocking(takeIn(html, { keep: new Set([places[0]!]) }, "通报.html"))).toHaveLength(1);
  expect(
    read(takeIn(html, { keep: new Set([places[0]!]), drop: new Set([places[1]!]) }, "通报.html")),
  ).toEqual({
    ...plain,
    body: [...body.slice(0, 3), "账号“两微一端共120个。"],
  });
});

test("a table in one line has a place for each cell; other pages' places stay lines", () => {
  const placesOf = (html: string) =>
    readBytes(Buffer.from(html), "a.html", "html").blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flat().map(({ place }) => place) : [block.place],
    );
  const one = "<!doctype html><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>";
  expect(placesOf(one)).toEqual(["甲", "乙", "丙", "丁"].map((text) => `a.html:1:${one.indexOf(text) - 3}`));
  expect(placesOf(one.replace("</tr>", "</tr>\n"))).toEqual(["a.html:1", "a.html:1", "a.html:2", "a.html:2"]);
  expect(placesOf("<p>甲</p>\n<p>乙</p>\n\n  丙")).toEqual(["a.html:1", "a.html:2", "a.html:4"]);
  expect(placesOf("<p>甲</p><p>乙</p>\n<p>丙</p>")).toEqual(["a.html:1:4", "a.html:1:12", "a.html:2"]);
});

describe("a text without a title", () => {
  const text = `${[...body.slice(1), "一季度全市共检查政务新媒体120个，不合格4个，合格率96.67%。", ...signed].join("\n")}\n`;

  test("is one question, not one for each line", () => {
    expect(blocking(takeIn(text, { period: "2024-Q1" }))).toEqual(["--title 通报的标题"]);
  });

  test("has the one that is given; the lines are its text", () => {
    const taken = takeIn(text, { period: "2024-Q1", title: "某市一季度检查情况" });
    expect(read(taken)).toMatchObject({ title: "某市一季度检查情况", signed: "2024-04-12", blocking: [] });
    expect(taken.facts.answers).toContainEqual({ question: "通报标题", answer: "某市一季度检查情况" });
  });

  test("a line that is the given title is it, whatever its blanks", () => {
    const taken = takeIn(`导航\n政务新媒体 一季度 成绩单\n${text}`, {
      period: "2024-Q1",
      title: "政务新媒体一季度成绩单",
    });
    expect(read(taken)).toMatchObject({ title: "政务新媒体 一季度 成绩单", blocking: [] });
  });
});

describe("titles", () => {
  test.each(["2024年第二季度全省政府网站检查通报", "关于某市政务新媒体抽查情况的通告（第3号）"])(
    "%s",
    (text) => {
      expect(isTitle(text)).toBe(true);
    },
  );

  test.each([
    "某市关于2024年一季度检查情况的函",
    "某省2023年政府网站检查情况",
    "政府网站抽查2023年年报",
    "关于开展2023年三季度检查的通知",
  ])("%s may be one", (text) => {
    expect([isTitle(text), isPossibleTitle(text)]).toEqual([false, true]);
  });

  test.each([
    "一、2023年检查情况",
    "（二）2023年检查情况的通报",
    "2. 2023年检查情况通报",
    "首页 > 2023年检查情况的通报",
    "附件：2023年检查情况的通报",
    "现将2023年检查情况通报如下",
    "检查发现：2023年情况通报",
    "检查情况",
    "2023年工作情况",
    `2023年检查${"甲".repeat(80)}通报`,
  ])("%s is none", (text) => {
    expect([isTitle(text), isPossibleTitle(text)]).toEqual([false, false]);
  });

  test("one that is broken in two is told from two", () => {
    expect(isBrokenTitle("关于2024年第一季度", "全市政务新媒体检查情况的通报")).toBe(true);
    expect(isBrokenTitle("关于2024年第一季度", "全市政务新媒体检查情况的报告")).toBe(true);
    expect(isBrokenTitle("关于我们", "2024年政务新媒体检查情况的报告")).toBe(false);
    expect(isBrokenTitle("一季度", "全市政务新媒体检查情况的通报")).toBe(false);
    expect(isBrokenTitle("关于2024年检查情况的通报", "全市政务新媒体检查情况的通报")).toBe(false);
  });

  test("a line is split only behind a title", () => {
    expect(splitTitle("2024年检查情况通报 2024年4月12日")).toEqual(["2024年检查情况通报", "2024年4月12日"]);
    expect(splitTitle("工作会议召开 2024-04-12")).toHaveLength(1);
    expect(splitTitle("2024年检查情况通报各县：")).toHaveLength(2);
    expect(splitTitle("2024年检查情况通报各县反映良好。")).toHaveLength(1);
    expect(splitTitle("关于有关事项的通知各县、各区：")).toHaveLength(1);
  });
});

describe("what pages say of an article", () => {
  test.each([
    ["来源：未知 日期：2024-04-12", { published: "2024-04-12" }],
    ["信息时间：2024-04-12", { published: "2024-04-12" }],
    ["发布者:某某在线", {}],
    ["主题词", undefined],
    ["来源广泛", undefined],
    ["分类 整治", {}],
    ["加强分类 整治", undefined],
    ["发 布 机 构 某办公室", { source: "某办公室" }],
  ])("%s", (line, expected) => {
    expect(metadataOf(line)).toEqual(expected);
  });

  test("a table is of facts where every row has a label", () => {
    expect(
      metadataOfTable([
        ["索 引 号", "1"],
        ["发布机构：", "某办"],
      ]),
    ).toEqual({ source: "某办" });
    expect(metadataOfTable([["文号", "某办发〔2024〕1号", "发布日期", "2024年4月1日"]])).toEqual({
      documentNumber: "某办发〔2024〕1号",
      published: "2024-04-01",
    });
    expect(
      metadataOfTable([
        ["地区", "总数"],
        ["来源", "3"],
      ]),
    ).toBeUndefined();
    expect(metadataOfTable([["地区", "总数"]])).toBeUndefined();
  });
});

describe("advertising", () => {
  test.each([
    "各单位要排查微信公众号亚博的官网地址是多少、微信视频号等账号。",
    "抢庄牛牛app游戏在各类事项中，网站更新居多。",
    "合格率为92.4%，某某一触即发大部分单位整改到位。",
    "某市体育官网入口",
    "某某最新登录地址",
  ])("%s", (text) => {
    expect(spamIn(text)).toBeDefined();
  });

  test.each([
    "“某市体育”官网和体育彩票管理中心微信更新及时。",
    "体育类账号注册12个，客服回复率100%。",
    "省体育局官网和客服热线运行正常。",
    "政务APP下载量100万次，注册用户20万。",
    "智能客服和官网更新及时。",
  ])("%s is none", (text) => {
    expect(spamIn(text)).toBeUndefined();
  });
});

describe("each pattern of a page's layout knows its example and not its near miss", () => {
  const all = { titles, possibleTitles, noTitles, pageLines };
  test.each(Object.entries(all).flatMap(([name, kind]) => kind.map((layout) => [name, layout] as const)))(
    "%s: $1.example",
    (_, { pattern, example, nearMiss }) => {
      expect(pattern.test(example)).toBe(true);
      expect(pattern.test(nearMiss)).toBe(false);
    },
  );

  test("and no other of its kind does", () => {
    for (const kind of Object.values(all)) {
      for (const { example } of kind)
        expect(
          kind.filter(({ pattern }) => pattern.test(example)),
          example,
        ).toHaveLength(1);
    }
  });
});
