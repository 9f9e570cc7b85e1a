import { expect, test } from "vitest";
import { blocksOf } from "../../src/archive/blocks.ts";

const block = (text: string) => blocksOf([{ text, line: 1, start: 100 }])[0];

test.each([
  { text: "各市人民政府：", kind: "addressee" },
  { text: "一、总体情况", kind: "heading" },
  { text: "## 十二、总体情况", kind: "heading", as: "十二、总体情况" },
  { text: "##一、总体情况", kind: "heading", as: "一、总体情况" },
  { text: "　　一、总体情况　", kind: "heading", as: "一、总体情况" },
  { text: "一、共有账号200个。", kind: "paragraph" },
  { text: `一、${"长".repeat(28)}`, kind: "heading" },
  { text: `一、${"长".repeat(29)}`, kind: "paragraph" },
  { text: "（一）持续推进。甲市已完成。", kind: "paragraph", lead: "（一）持续推进。" },
  { text: "### （二）持续推进。", kind: "paragraph", as: "（二）持续推进。", lead: "（二）持续推进。" },
  { text: "（三）总体要求", kind: "paragraph", lead: "（三）总体要求" },
  { text: `（四）${"长".repeat(40)}`, kind: "paragraph" },
  { text: "1.抓好整改。甲市已完成。", kind: "paragraph" },
  { text: "#话题#已发布。", kind: "paragraph" },
])("$text is a $kind", ({ text, kind, as = text, lead }) => {
  const start = 100 + text.indexOf(as);
  expect(block(text)).toEqual({ kind, text: as, line: 1, start, ...(lead !== undefined && { lead }) });
});

test("only the first line can be the addressee; blank lines count as lines", () => {
  const lines = ["", "各市：", "", "如下：", " "].map((text, index) => ({
    text,
    line: index + 12,
    start: 10 * index,
  }));
  expect(blocksOf(lines)).toEqual([
    { kind: "addressee", text: "各市：", line: 13, start: 10 },
    { kind: "paragraph", text: "如下：", line: 15, start: 30 },
  ]);
});
