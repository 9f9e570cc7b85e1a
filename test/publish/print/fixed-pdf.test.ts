import { expect, test } from "vitest";
import { fixedPdf } from "../../../src/publish/print/fixed-pdf.ts";

const made = "20220929145800";
const id = "0123456789abcdef".repeat(4);

test("dates and identifier are those of the data, and no byte moves", () => {
  const pdf = Buffer.from(
    `%PDF-1.4\n<</CreationDate (D:20260101000000+00'00')\n/ModDate (D:20260101000001-07'00')>>\n\xff\x80\n/ID [<${"A".repeat(32)}> <${"b".repeat(32)}>]`,
    "latin1",
  );
  const fixed = fixedPdf(pdf, { made, id });
  expect(fixed.toString("latin1")).toBe(
    `%PDF-1.4\n<</CreationDate (D:20220929145800+08'00')\n/ModDate (D:20220929145800+08'00')>>\n\xff\x80\n/ID [<${"0123456789ABCDEF".repeat(2)}> <${"0123456789ABCDEF".repeat(2)}>]`,
  );
  expect(fixed.length).toBe(pdf.length);
});

test("what is no date of the PDF stays", () => {
  const pdf = Buffer.from("(D:20260101000000+00'00') /ID (node00000376)", "latin1");
  expect(fixedPdf(pdf, { made, id }).equals(pdf)).toBe(true);
});
