import { describe, expect, test } from "vitest";
import type { ReceivedBlock } from "../../src/documents/document.ts";
import { readPlainText } from "../../src/documents/plain-text.ts";
import { withoutFrontMatter } from "../../src/verify/front-matter.ts";

const linesOf = (blocks: readonly ReceivedBlock[]) =>
  blocks.map((block) =>
    block.kind === "text" ? `${block.place.replace("a.md:", "")} ${block.text}` : "table",
  );

const shown = (text: string) => linesOf(withoutFrontMatter(readPlainText(text, "a.md").blocks));

describe("a circular.md", () => {
  test("stands as on paper: title, text, attachments, who signed and when, remark", () => {
    expect(
      shown(
        `---\ntitle: 通报\npublished: 2024-07-05 10:00\nsource: 某办\ndocumentNumber: '某办发〔2024〕1号'\nremark: "数据取自\\"平台\\"。"\nsigned: 2024-07-04\nsignatory: 某省人民政府办公厅\nattachments:\n  - 情况表\n  - '问题''表'\n---\n\n各市：\n`,
      ),
    ).toEqual([
      "2 通报",
      "5 某办发〔2024〕1号",
      "14 各市：",
      "10 情况表",
      "11 问题'表",
      "8 某省人民政府办公厅",
      "7 2024年7月4日",
      '6 数据取自"平台"。',
    ]);
  });

  test.each([
    ["without an end", "---\ntitle: 通报\n各市：\n"],
    ["without a title", "---\nsigned: 2024-07-04\n---\n各市：\n"],
    ["with other words in it", "---\ntitle: 通报\n澳门新葡京\n---\n各市：\n"],
    ["with an item of no list", "---\n- 甲\ntitle: 通报\n---\n各市：\n"],
    ["that is empty", "---\n---\n各市：\n"],
    ["with a table in it", "---\ntitle: 通报\n甲\t乙\n丙\t丁\n---\n各市：\n"],
    ["with a line above it", "甲\n---\ntitle: 通报\n---\n各市：\n"],
  ])("%s is a text like any other", (_, text) => {
    const { blocks } = readPlainText(text, "a.md");
    expect(withoutFrontMatter(blocks)).toBe(blocks);
  });
});
