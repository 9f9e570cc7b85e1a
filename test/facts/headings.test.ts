import { describe, expect, test } from "vitest";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import { type ColumnRole, recogniseHeading, subjectNamed } from "../../src/facts/headings.ts";

const vocabulary = vocabularyWith({});
const measured = (heading: string) => {
  const found = recogniseHeading(heading, vocabulary, []);
  return (
    found &&
    [found.subject?.id, found.measure?.id, found.part?.name, found.percent].filter(
      (part) => part !== undefined && part !== false,
    )
  );
};

describe("headings of numbers", () => {
  test.each<[string, (string | boolean)[] | undefined]>([
    ["政务新媒体总数", ["media", "total"]],
    ["抽查政务新媒体数", ["media", "inspected"]],
    ["存在突出问题政务新媒体数", ["media", "failed"]],
    ["账号合格率", ["media", "passRate"]],
    ["政府网站数", ["website", "total"]],
    ["政府网站", ["website", "total"]],
    ["政府网站（家）", ["website", "total"]],
    ["抽查网站数量", ["website", "inspected"]],
    ["检查 网站\n个数", ["website", "inspected"]],
    ["问题网站数", ["website", "failed"]],
    ["不合格网站（家）", ["website", "failed"]],
    ["合格率（%）", ["passRate", true]],
    ["合格率%", ["passRate", true]],
    ["合格率(％)", ["passRate", true]],
    ["抽查数", ["inspected"]],
    ["不合格数", ["failed"]],
    ["检查发现不合格数", ["failed"]],
    ["发现问题数", ["faults"]],
    ["问题数", ["faults"]],
    ["微信公众号数", ["media", "total", "微信"]],
    ["微信", ["media", "total", "微信"]],
    ["微博合格率", ["media", "passRate", "微博"]],
    ["省级网站数", ["website", "total", "省级"]],
    ["得分", ["score"]],
    ["留言数（条）", ["messages"]],
    ["数", ["total"]],
    ["编制人", undefined],
    ["", undefined],
    ["联系电话", undefined],
  ])("%s", (heading, expected) => {
    expect(measured(heading)).toEqual(expected);
  });

  test("of a subject and a measure that an office adds", () => {
    const own = vocabularyWith({
      subjects: [
        {
          id: "lift",
          name: "电梯",
          noun: "电梯",
          counter: "台",
          counters: ["台", "部"],
          words: ["在用电梯", "电梯"],
          failedNoun: "不合格电梯",
        },
      ],
      measures: [
        { id: "trapped", name: "困人次数", kind: "count", counter: "次", headings: ["困人次数", "困人数"] },
      ],
    });
    expect(recogniseHeading("检查电梯数（台）", own, [])).toMatchObject({
      subject: { id: "lift" },
      measure: { id: "inspected" },
    });
    expect(recogniseHeading("不合格电梯数", own, [])).toMatchObject({
      subject: { id: "lift" },
      measure: { id: "failed" },
    });
    expect(recogniseHeading("困人次数", own, [])).toMatchObject({ measure: { id: "trapped" } });
    expect(recogniseHeading("政务新媒体数", own, [])).toBeUndefined();
  });
});

describe("headings of words", () => {
  test.each<[string, ColumnRole]>([
    ["序号", "sequence"],
    ["地区", "row"],
    ["市（州）", "row"],
    ["单位名称", "row"],
    ["政务新媒体名称", "name"],
    ["网站名称", "name"],
    ["网站", "name"],
    ["账号名称", "name"],
    ["存在突出问题", "problem"],
    ["存在的突出问题", "problem"],
    ["所属地区", "region"],
    ["新媒体类型", "platform"],
    ["账号类型", "platform"],
    ["主办单位", "operator"],
    ["整改情况", "rectification"],
    ["整改日期", "rectifiedOn"],
    ["整改期限", "due"],
    ["网址", "address"],
    ["备注", "remark"],
  ])("%s is of %s", (heading, role) => {
    expect(recogniseHeading(heading, vocabulary, [role])).toMatchObject({ role });
    expect(recogniseHeading(`${heading}之二`, vocabulary, [role])).toBeUndefined();
  });
  test("a column of platforms cuts its subject by platform", () => {
    expect(recogniseHeading("平台", vocabulary, ["row"])).toMatchObject({
      role: "row",
      partKind: { id: "platform" },
    });
  });
  test("an office's own word for its rows", () => {
    expect(recogniseHeading("片区", vocabularyWith({ rowWord: "片区" }), ["row"])).toMatchObject({
      role: "row",
    });
    expect(recogniseHeading("片区", vocabulary, ["row"])).toBeUndefined();
  });
});

test("a text names its subject where it names one alone", () => {
  expect(subjectNamed("政务新媒体检查总体情况表", vocabulary)?.id).toBe("media");
  expect(subjectNamed("政府网站和政务新媒体检查情况", vocabulary)).toBeUndefined();
  expect(subjectNamed("检查情况", vocabulary)).toBeUndefined();
});
