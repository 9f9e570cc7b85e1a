import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, hasAll, termsOf } from "../../src/search/client/find.js";
import { fold } from "../../src/search/client/fold.js";

// Few characters, so that a query is often found; those whose folding changes their number among them.
const letters = [
  ..."账号政务新媒体①２%％－—A",
  "ａ",
  "é",
  "e\u0301",
  "㈠",
  "ﬃ",
  "İ",
  "𠮷",
  "\u200b",
  "（",
  " ",
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((parts) => parts.join(""));
// fast-check's own takes seconds to make ready.
const anyText = fc
  .array(fc.nat(0x10ffff), { maxLength: 20 })
  .map((points) => String.fromCodePoint(...points).toWellFormed());

describe("what is found", () => {
  test("any piece of a text finds it", () => {
    const any = fc.oneof(text, anyText);
    fc.assert(
      fc.property(any, fc.nat(20), fc.nat(20), (whole, from, length) => {
        const query = [...whole].slice(from, from + length).join("");
        expect(hasAll(fold(whole), termsOf(query))).toBe(true);
      }),
    );
  });

  test("is exactly what has the query, both folded", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 3 }),
        (whole, parts) => {
          const query = parts.join("").replaceAll(" ", "");
          expect(hasAll(fold(whole), termsOf(query))).toBe(naive(whole).includes(naive(query)));
        },
      ),
    );
  });

  /** Folds the whole at once, as a text book would. */
  const naive = (whole: string): string =>
    whole.normalize("NFKD").toLowerCase().normalize("NFKD").replaceAll(/[—−]/g, "-").replaceAll("\u200b", "");

  test.each([
    ["9.94%", "合格率达９９．９４％。"],
    ["3120个", "共有政务账号３１２０个"],
    ["-20.9%", "比二季度−20.9%"],
    ["（一）以数字化", "(一)以数字化赋能"],
    ["GB/T 8170", "修约（ＧＢ/Ｔ　8170-2008）"],
    ["app", "移动客户端APP下载"],
    ["“数字政府”", '"数字政府"建设'],
    ["政务 新媒体 检查", "检查全省新媒体中的政务账号"],
    ["媒\u200b体", "新媒体"],
  ])("%s is in %s", (query, whole) => {
    expect(hasAll(fold(whole), termsOf(query))).toBe(true);
  });

  test.each([
    ["账号", "账户与号码"],
    ["政务账号", "政务、账号"],
    ["3120", "312、0"],
    ["政务 省级", "政务新媒体"],
  ])("%s is not in %s, though its characters are", (query, whole) => {
    expect(hasAll(fold(whole), termsOf(query))).toBe(false);
  });
});

test("the words of a query in Simplified characters, each once", () => {
  const simplified = new Map([
    ["體", "体"],
    ["眾", "众"],
  ]);
  expect(termsOf("新媒體　 公眾 新媒体", simplified)).toEqual(["新媒体", "公众"]);
  expect(termsOf("新媒體")).toEqual(["新媒體"]);
  expect(termsOf(" 　")).toEqual([]);
});

describe("the passage", () => {
  const joined = (whole: string, query: string) =>
    excerpt(whole, termsOf(query))
      .map(({ text: words, marked }) => (marked ? `[${words}]` : words))
      .join("");

  test.each([
    ["政务新媒体", "新媒", "政务[新媒]体"],
    ["账号账号账", "账号", "[账号账号]账"],
    ["一二三四", "二三 三四", "一[二三四]"],
    ["合格率９９．９４％。", "99.94%", "合格率[９９．９４％]。"],
    ["(一)㈠", "一)", "([一)㈠]"],
    ["x".repeat(100), "没有", "x".repeat(100)],
  ])("of %s for %s", (whole, query, expected) => {
    expect(joined(whole, query)).toBe(expected);
  });

  test("is cut to some eighty characters around the first hit", () => {
    const whole = `${"前".repeat(200)}要找的${"后".repeat(200)}`;
    expect(joined(whole, "要找的")).toBe(`…${"前".repeat(20)}[要找的]${"后".repeat(57)}…`);
  });

  test("shows the whole of a word that is longer than its room", () => {
    const long = "长".repeat(100);
    expect(joined(`一${long}二`, long)).toContain(`[${long}]`);
  });

  test("is a piece of the text with every hit in it marked, and nothing else", () => {
    fc.assert(
      fc.property(
        text.filter((whole) => termsOf(whole).some((term) => term.length > 1)),
        fc.constantFrom(20, 80),
        (whole, room) => {
          const [term = ""] = termsOf(whole).filter((each) => each.length > 1);
          const query = term.slice(0, 2);
          const pieces = excerpt(whole, [query], room);
          const plain = pieces.map((each) => each.text).join("");
          expect(whole).toContain(plain.replace(/^…/, "").replace(/…$/, ""));
          const marks = pieces.filter(({ marked }) => marked);
          expect(marks.length).toBeGreaterThan(0);
          for (const mark of marks) expect(fold(mark.text)).toContain(query);
          for (const other of pieces.filter(({ marked }) => !marked))
            expect(fold(other.text)).not.toContain(query);
        },
      ),
    );
  });
});
