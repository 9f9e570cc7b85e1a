import { expect, test } from "vitest";
import { escapeHidden, findHidden, invisible } from "../../src/text/hidden-characters.ts";

test.each([
  { text: "甲\u200B乙", found: { offset: 1, name: "U+200B" }, why: "zero-width" },
  { text: "甲\u202E", found: { offset: 1, name: "U+202E" }, why: "turns the direction" },
  { text: "\uFEFF甲", found: { offset: 0, name: "U+FEFF" }, why: "a byte order mark" },
  { text: "甲\n", found: { offset: 1, name: "U+000A" }, why: "a control" },
  { text: "\uD800", found: { offset: 0, name: "U+D800" }, why: "half a pair" },
  { text: "甲\u{E0041}", found: { offset: 1, name: "U+E0041" }, why: "a tag" },
  { text: "甲\uFFFD", found: { offset: 1, name: "U+FFFD" }, why: "a character that was lost" },
  { text: "甲\u3164", found: { offset: 1, name: "U+3164" }, why: "a filler" },
  { text: "甲\u2800", found: { offset: 1, name: "U+2800" }, why: "a blank of Braille" },
  { text: "甲\u1680", found: { offset: 1, name: "U+1680" }, why: "a blank of Ogham" },
  { text: "甲\uFE0F", found: { offset: 1, name: "U+FE0F" }, why: "a variation selector" },
  { text: "甲\uE000", found: { offset: 1, name: "U+E000" }, why: "of private use" },
  { text: "甲\u{3FFFF}", found: { offset: 1, name: "U+3FFFF" }, why: "given to nobody" },
  { text: "甲\u2028", found: { offset: 1, name: "U+2028" }, why: "a line separator" },
  { text: "甲 乙\u3000𠮷", found: undefined, why: "blanks and rare characters are seen" },
])("$why", ({ text, found }) => {
  expect(findHidden(text)).toEqual(found);
});

test.each([
  { character: "\u00AD", takesNoRoom: true, why: "a soft hyphen" },
  { character: "\u2066", takesNoRoom: true, why: "an isolate" },
  { character: "\uFE0F", takesNoRoom: true, why: "a variation selector" },
  { character: "\u{E01EF}", takesNoRoom: true, why: "the last of them" },
  { character: "\u0007", takesNoRoom: false, why: "a control stands for a character that was lost" },
  { character: " ", takesNoRoom: false, why: "a blank" },
])("$why: $takesNoRoom", ({ character, takesNoRoom }) => {
  expect(invisible.test(character)).toBe(takesNoRoom);
});

test("what cannot be seen is written out", () => {
  expect(escapeHidden("甲\u200B乙\n丙\u{E0041}")).toBe("甲\\u{200B}乙\\n丙\\u{E0041}");
});
