import type { Dashboard } from "./schema.ts";

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

/** Where a quarter's circular stands as a PDF, in the site: "circulars/2022-Q3.pdf". */
export function circularPdf(quarterId: string): string {
  return `circulars/${quarterId}.pdf`;
}

/** Those that a build with PDFs leaves: one of every quarter that has the text of its circular. */
export function circularPdfs({ quarters }: Dashboard): string[] {
  return quarters.filter(({ circular }) => circular !== null).map(({ id }) => circularPdf(id));
}
