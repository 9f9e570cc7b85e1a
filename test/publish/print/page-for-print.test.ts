import { expect, test } from "vitest";
import { pageForPrint } from "../../../src/publish/print/page-for-print.ts";

const page = (links: string) => `<!DOCTYPE html><html><head></head><body>${links}</body></html>`;
const html = page(
  `<a href="../regions/330200.html#trend">甲</a><a href="2022-Q2.html">乙</a><a href="#figures">丙</a><a href="https://www.gov.cn/">丁</a><a href="mailto:a@example.invalid">戊</a>`,
);

test("links are whole where the site has an address", () => {
  expect(pageForPrint(html, "circulars/2022-Q3.html", "https://example.invalid/a/")).toBe(
    page(
      `<a href="https://example.invalid/a/regions/330200.html#trend">甲</a><a href="https://example.invalid/a/circulars/2022-Q2.html">乙</a><a href="#figures">丙</a><a href="https://www.gov.cn/">丁</a><a href="mailto:a@example.invalid">戊</a>`,
    ),
  );
});

test("and lead nowhere where it has none", () => {
  expect(pageForPrint(html, "circulars/2022-Q3.html", undefined)).toBe(
    page(
      `<a>甲</a><a>乙</a><a href="#figures">丙</a><a href="https://www.gov.cn/">丁</a><a href="mailto:a@example.invalid">戊</a>`,
    ),
  );
});
