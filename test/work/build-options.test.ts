import { afterEach, expect, test, vi } from "vitest";
import { circularPdfs, offerPdf, pdfOffered } from "../../src/work/build-options.ts";
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

test("each period with the text of its circular has one", () => {
  const periods = [{ id: "2022-Q2" }, { id: "2024-07", circular: {} }];
  expect(circularPdfs({ periods } as unknown as Dashboard)).toEqual(["circulars/2024-07.pdf"]);
});
