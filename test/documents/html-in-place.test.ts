import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlInPlace } from "../../src/documents/html-in-place.ts";

/** What is read of a page: the marks that hold its places are left out. */
function seen(html: string): string {
  return htmlInPlace(html).replaceAll("\u200b", "").trim();
}

describe("what a reader of the page sees", () => {
  test.each([
    ["a paragraph a line", "<p>甲</p><p>乙</p>", "甲\n乙"],
    ["a break is one, too", "甲<br>乙", "甲\n乙"],
    [
      "a cell after a tab",
      "<table><tr><td>甲</td><th>乙</th></tr><tr><td>丙</td></tr></table>",
      "甲\t乙\n丙",
    ],
    ["words in a line", "合格率<b>9</b><i>9</i>%", "合格率99%"],
    [
      "blocks of any kind",
      "甲<blockquote>乙</blockquote>丙<dl><dt>丁</dt><dd>戊</dd></dl>",
      "甲\n乙\n丙\n丁\n戊",
    ],
    ["character references", "3&nbsp;个&#65;&#x42;&amp;", "3 个AB&"],
    ["no scripts", "甲<script>乙</script><style>丙</style><noscript>丁</noscript>", "甲"],
    ["no head", "<head><title>甲</title></head><body>乙", "乙"],
    ["no labels of buttons", "甲<button>乙</button><select><option>丙</select>", "甲"],
    ["nothing", "", ""],
  ])("%s", (_what, html, text) => {
    expect(seen(html)).toBe(text);
  });
});

describe("what the page does not show", () => {
  test.each([
    ["display", '<p style="display:none">乙</p>'],
    ["with blanks and capitals", '<p style="color: red; Display : None">乙</p>'],
    ["visibility", '<span style="visibility:hidden">乙</span>'],
    ["the attribute", "<div hidden><p>乙</p></div>"],
    ["size", '<span style="font-size:0">乙</span>'],
    ["far off", '<div style="position:absolute;left:-9999px">乙</div>'],
    ["white", '<span style="color:#fff">乙</span>'],
    ["a cell", '<table><tr><td style="display:none">乙</td></tr></table>'],
  ])("%s", (_what, hidden) => {
    expect(seen(`<p>甲</p>${hidden}<p>丙</p>`)).toBe("甲\n丙");
  });

  test("and what it does", () => {
    expect(seen('<p style="display:block">甲</p><p style="color:#ffe">乙</p>')).toBe("甲\n乙");
  });
});

test("every character that is seen stands at its own place, whatever the page", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<td>",
      "<table>",
      "</div>",
      '<b style="display:none">',
      "&amp;",
      "&#20010;",
      "<",
      "\r\n",
    ),
    fc.string({ unit: "grapheme", maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join("");
      const text = htmlInPlace(html);
      expect(text).toHaveLength(html.length);
      [...text.matchAll(/\p{Script=Han}/gu)].forEach(({ 0: character, index }) => {
        if (html.charAt(index) !== "&") expect(html.startsWith(character, index)).toBe(true);
      });
    }),
  );
});
