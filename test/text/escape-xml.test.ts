import { expect, test } from "vitest";
import { escapeMarkup, escapeXml } from "../../src/text/escape-xml.ts";

test.each([
  {
    text: `<a href="x">A & B</a>`,
    escaped: "&lt;a href=&quot;x&quot;&gt;A &amp; B&lt;/a&gt;",
    why: "markup",
  },
  { text: "&amp;", escaped: "&amp;amp;", why: "a reference is text, too" },
  { text: "甲\u0000乙\n丙\uD800丁\uFFFE", escaped: "甲乙丙丁", why: "what XML has no place for" },
  { text: "甲\u202E乙\u2066丙\u200F", escaped: "甲乙丙", why: "what turns the direction of text" },
  { text: "𠮷's 100%", escaped: "𠮷's 100%", why: "everything else stays" },
])("$why", ({ text, escaped }) => {
  expect(escapeXml(text)).toBe(escaped);
});

test("markup alone is escaped where the rest is not to change", () => {
  expect(escapeMarkup('甲\u202E"\n<&>')).toBe("甲\u202E&quot;\n&lt;&amp;&gt;");
});
