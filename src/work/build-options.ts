import type { Dashboard } from "../dashboard/schema.ts";

/**
 * Whether this build leaves a PDF of each circular (`npm run build -- --pdf`, where a browser was found): then, and only
 * then, may a page link to one.
 */
export function pdfOffered(): boolean {
  return process.env["TONGBAO_PDF"] === "1";
}

/** Tells the pages, before they are laid out. */
export function offerPdf(offered: boolean): void {
  if (offered) process.env["TONGBAO_PDF"] = "1";
  else delete process.env["TONGBAO_PDF"];
}

/** Where a period's circular stands as a PDF, in the site: "circulars/2022-Q3.pdf". */
export function circularPdf(periodId: string): string {
  return `circulars/${periodId}.pdf`;
}

/** Those that a build with PDFs leaves: one of every period that has the text of its circular. */
export function circularPdfs({ periods }: Dashboard): string[] {
  return periods.filter(({ circular }) => circular !== undefined).map(({ id }) => circularPdf(id));
}

/** Whether the pages are those of `npm run dev`: seen by the editor, not published. */
export function isPreview(): boolean {
  return process.env["TONGBAO_PREVIEW"] === "1";
}

/** Says it to the pages, which are rendered in this process. */
export function markAsPreview(): void {
  process.env["TONGBAO_PREVIEW"] = "1";
}
