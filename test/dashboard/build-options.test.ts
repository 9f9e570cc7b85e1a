import { afterEach, expect, test, vi } from "vitest";
import { circularPdfs, offerPdf, pdfOffered } from "../../src/dashboard/build-options.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";

afterEach(() => vi.unstubAllEnvs());

test("a PDF is offered only by a build that makes it", () => {
  vi.stubEnv("TONGBAO_PDF", "1");
  expect(pdfOffered()).toBe(true);
  offerPdf(false);
  expect(pdfOffered()).toBe(false);
  offerPdf(true);
  expect(pdfOffered()).toBe(true);
});

test("each quarter with the text of its circular has one", () => {
  const quarters = [
    { id: "2022-Q2", circular: null },
    { id: "2022-Q3", circular: {} },
  ];
  expect(circularPdfs({ quarters } as unknown as Dashboard)).toEqual(["circulars/2022-Q3.pdf"]);
});
