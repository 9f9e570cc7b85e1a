import { describe, expect, test } from "vitest";
import { auditText } from "../../src/audit/audit-text.ts";
import type { Claim, ClaimKind } from "../../src/audit/claim.ts";

/** The claims of one kind, each as its figure, operands and verdict. */
function claimsOf(text: string, kind: ClaimKind): unknown[] {
  return auditText(text)
    .filter((claim) => claim.kind === kind)
    .map(({ stated, operands, verdict }) => ({ stated, ...operands, verdict }));
}

const only = (text: string, kind: ClaimKind): Claim => {
  const [claim] = auditText(text).filter((found) => found.kind === kind);
  if (claim === undefined) throw new Error(`no ${kind} in ${text}`);
  return claim;
};

describe("pass rates", () => {
  test.each([
    [
      "检查账号3120个，问题账号2个，合格率99.94%。",
      { stated: "99.94%", total: 3120, fail: 2, verdict: "rounds" },
    ],
    ["抽查40家网站，合格37家，合格率92.5%。", { stated: "92.5%", total: 40, pass: 37, verdict: "exact" }],
    [
      "总体合格率92.5%，检查网站40家，其中3家网站不合格。",
      { stated: "92.5%", total: 40, fail: 3, verdict: "exact" },
    ],
    [
      "对40家网站进行全面检查，未发现不合格网站，合格率100%。",
      { stated: "100%", total: 40, fail: 0, verdict: "exact" },
    ],
    ["抽查政务新媒体31家，合格率98.84%。", { stated: "98.84%", total: 31, verdict: "unattainable" }],
    ["抽查346家网站，合格率98.84%。", { stated: "98.84%", total: 346, verdict: "unverifiable" }],
    ["山南市17个，合格6个，合格率35.30%。", { stated: "35.30%", total: 17, pass: 6, verdict: "padded" }],
    [
      "抽查网站130个，合格71个，合格率54.61%。",
      { stated: "54.61%", total: 130, pass: 71, verdict: "truncated" },
    ],
    [
      "抽查网站356个，不合格57个，合格率84.27%。",
      { stated: "84.27%", total: 356, fail: 57, verdict: "mismatch" },
    ],
    ["抽查网站53个，16个不合格，合格率不足70%。", { stated: "70%", total: 53, fail: 16, verdict: "exact" }],
    ["抽查网站40个，合格率101%。", { stated: "101%", total: 40, verdict: "unattainable" }],
  ])("%s", (text, claim) => {
    expect(claimsOf(text, "pass_rate")).toEqual([claim]);
  });

  test("a total that stands between does not cross two objects", () => {
    expect(
      claimsOf("检查446个政府网站、2904个政务新媒体，其中1个网站不合格，合格率为99.78%。", "pass_rate"),
    ).toEqual([{ stated: "99.78%", total: 446, fail: 1, verdict: "rounds" }]);
  });

  test("a rate behind a breakdown is of the whole", () => {
    expect(claimsOf("共检查网站39家，其中市直网站27家，县区网站12家，合格率97.4%。", "pass_rate")).toEqual([
      { stated: "97.4%", total: 39, verdict: "unverifiable" },
    ]);
  });

  test.each([
    ["其中，市政府部门政务新媒体合格率78.4%，临湖县合格率低于70%。"],
    ["合格率100%的有6个市。"],
    ["上季度合格率为91.2%。"],
  ])("of others: %s", (tail) => {
    const text = `抽查政务新媒体149个，不合格29个，合格率80.5%。${tail}`;
    expect(
      auditText(text).filter(({ verdict }) => verdict === "mismatch" || verdict === "unattainable"),
    ).toEqual([]);
  });
});

describe("shares and sampling ratios", () => {
  test.each([
    [
      "在线运行的253个网站中随机抽查130个，抽查比例为51.38%。",
      "sampling_ratio",
      { stated: "51.38%", part: 130, whole: 253, verdict: "rounds" },
    ],
    [
      "共开设政务新媒体3086个。选取507个抽查，占总数16.4%。",
      "sampling_ratio",
      { stated: "16.4%", part: 507, whole: 3086, verdict: "rounds" },
    ],
    [
      "全部529家网站，149家有一般性问题583个，占比28.17%。",
      "share",
      { stated: "28.17%", part: 149, whole: 529, verdict: "rounds" },
    ],
    [
      "收到留言309封，按期办结292封，办结率94.5%。",
      "share",
      { stated: "94.5%", part: 292, whole: 309, verdict: "rounds" },
    ],
    [
      "共发布72篇稿件，其中原创48篇，原创率达66%。",
      "share",
      { stated: "66%", part: 48, whole: 72, verdict: "truncated" },
    ],
    [
      "此次抽查网站26家，不合格网站3个，不合格率11.5%。",
      "share",
      { stated: "11.5%", part: 3, whole: 26, verdict: "rounds" },
    ],
  ] as const)("%s", (text, kind, claim) => {
    expect(claimsOf(text, kind)).toContainEqual(claim);
  });
});

describe("changes", () => {
  test.each([
    [
      "账号由6300个降至5189个，减少17.6%。",
      "decrease",
      { stated: "17.6%", from: 6300, to: 5189, verdict: "rounds" },
    ],
    [
      "空白栏目由平均每网站20个降至2.3个，降低88.5%。",
      "decrease",
      { stated: "88.5%", from: 20, to: 2.3, verdict: "exact" },
    ],
    [
      "首页不可用率由12.8%降至3.6%，降低71.9%。",
      "decrease",
      { stated: "71.9%", from: 12.8, to: 3.6, verdict: "rounds" },
    ],
    ["合计3120个，较二季度减少20.9%。", "decrease", { stated: "20.9%", to: 3120, verdict: "unverifiable" }],
    [
      "抽查合格率94%，比一季度提高3个百分点。",
      "point_change",
      { stated: "3个百分点", to: 94, verdict: "unverifiable" },
    ],
    [
      "合格率94%，去年同期合格率为91%，同比提高3个百分点。",
      "point_change",
      { stated: "3个百分点", from: 91, to: 94, verdict: "exact" },
    ],
  ] as const)("%s", (text, kind, claim) => {
    expect(claimsOf(text, kind)).toContainEqual(claim);
  });

  test("the range a decrease leaves is told", () => {
    expect(only("合计3120个，较二季度减少20.9%。", "decrease").explanation).toContain("3942至3946");
  });

  test("regions and their decreases are told apart", () => {
    expect(claimsOf("东湖市、南岭市账号分别减少了70%、55%。", "decrease")).toHaveLength(2);
  });
});

describe("sums", () => {
  test.each([
    [
      "政府网站529家，其中门户102家，部门网站427家。",
      { stated: "529", total: 529, parts: [102, 427], verdict: "exact" },
    ],
    [
      "省级118个，设区市1170个，县1798个，合计3086个。",
      { stated: "3086", total: 3086, parts: [118, 1170, 1798], verdict: "exact" },
    ],
    [
      "共有账号93个，其中微信66个、微博12个、抖音9个、其他5个。",
      { stated: "93", total: 93, parts: [66, 12, 9, 5], verdict: "mismatch" },
    ],
    ["抽查网站39个，合格36个，不合格4个。", { stated: "39", total: 39, parts: [36, 4], verdict: "mismatch" }],
  ])("%s", (text, claim) => {
    expect(claimsOf(text, "sum")).toEqual([claim]);
  });

  test("brackets hold breakdowns of their own", () => {
    const text = "共85个，其中微信60个（市直20个，县区40个）、微博25个。";
    expect(claimsOf(text, "sum")).toEqual([
      { stated: "85", total: 85, parts: [60, 25], verdict: "exact" },
      { stated: "60", total: 60, parts: [20, 40], verdict: "exact" },
    ]);
  });

  test.each([
    "抽查网站378家，其中省直部门抽查31家，合格率100%；市县抽查346家，合格率98.84%。",
    "对55个政府网站进行抽查，包含市政府门户网站、13个县政府门户网站和41个部门网站。",
    "检查网站328个（含153个门户网站）。",
    "共有账号255个，其中微信182个、微博56个等。",
    "54家政务新媒体没有互动渠道，26家有错字，共63家有问题。",
  ])("left alone: %s", (text) => {
    expect(auditText(text).filter(({ verdict }) => verdict === "mismatch")).toEqual([]);
  });
});

describe("named lists", () => {
  test.each([
    ["不合格账号3个，分别为甲市发布、乙县交警、丙区文旅。", { stated: "3", counted: 3, verdict: "exact" }],
    [
      "未提供互动功能（2个）\n甲市发布（微信）、乙县交警（微博）",
      { stated: "2", counted: 2, verdict: "exact" },
    ],
    ["东湖、南岭、北川3个市得分靠前。", { stated: "3", counted: 3, verdict: "exact" }],
    ["不合格账号4个，分别为甲市发布、乙县交警、丙区文旅。", { stated: "4", counted: 3, verdict: "mismatch" }],
  ])("%s", (text, { stated, counted, verdict }) => {
    expect(claimsOf(text, "count")).toContainEqual({ stated: Number(stated), counted, verdict });
  });

  test("等 leaves a list open", () => {
    expect(
      auditText("东湖、南岭等16个地区全部合格。").filter(({ verdict }) => verdict === "mismatch"),
    ).toEqual([]);
  });
});

test("a figure printed twice, once rounded and once cut off, contradicts itself", () => {
  const text =
    "问题账号2个，合格率99.93%，共检查账号3120个。\n附件：检查账号3120个，问题账号2个，合格率99.94%。";
  expect(claimsOf(text, "pass_rate").map((claim) => (claim as { verdict: string }).verdict)).toEqual([
    "mismatch",
    "rounds",
  ]);
});

test("the arithmetic is written out", () => {
  const claim = only("检查账号3120个，问题账号2个，合格率99.94%。", "pass_rate");
  expect(claim.explanation).toBe("（3120 − 2）÷ 3120 = 3118 ÷ 3120 = 99.9358…%，四舍五入为99.94%。");
  expect(claim.computed).toBe("99.9359");
});
