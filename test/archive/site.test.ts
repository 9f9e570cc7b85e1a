import { expect, test } from "vitest";
import { isSafeHref } from "../../src/archive/site.ts";

test.each([
  ["https://example.org/", true],
  ["HTTP://example.org", true],
  ["mailto:editor@example.org", true],
  ["tel:+86-000-00000000", true],
  ["method.html", true],
  ["../method.html#top", true],
  ["a/b:c.html", true],
  ["javascript:alert(1)", false],
  ["JavaScript:alert(1)", false],
  ["java\nscript:alert(1)", false],
  ["data:text/html,x", false],
  ["file:///etc/passwd", false],
  ["//example.org/", false],
  ["/method.html", false],
  ["\\\\example.org", false],
  ["https:example.org", false],
  ["https://", false],
  ["http:///example.org", false],
  ["mailto:", false],
  ["a b.html", false],
  ["中文:b", false],
])("%j may be linked to: %s", (href, safe) => {
  expect(isSafeHref(href)).toBe(safe);
});
