import { expect, test } from "vitest";
import { acceptedCodings } from "../../../src/publish/preview/content-coding.ts";

test.each([
  { header: undefined, expected: ["identity"] },
  { header: "", expected: ["identity"] },
  { header: "gzip, deflate, br, zstd", expected: ["br", "gzip", "identity"] },
  { header: "gzip", expected: ["gzip", "identity"] },
  { header: "x-gzip", expected: ["gzip", "identity"] },
  { header: "BR", expected: ["br", "identity"] },
  { header: "br;q=0.5, gzip;q=0.8", expected: ["gzip", "br", "identity"] },
  { header: "br; q=0, gzip", expected: ["gzip", "identity"] },
  { header: "*", expected: ["br", "gzip", "identity"] },
  { header: "br;q=0, *", expected: ["gzip", "identity"] },
  { header: "identity, gzip;q=0.5", expected: ["identity", "gzip"] },
  { header: "identity;q=0.5, br;q=0.5", expected: ["br", "identity"] },
  { header: "identity;q=0, *;q=0", expected: ["identity"] },
  { header: "br;q=much, gzip;level=1", expected: ["gzip", "identity"] },
  { header: ";;,", expected: ["identity"] },
])("$header", ({ header, expected }) => {
  expect(acceptedCodings(header)).toEqual(expected);
});
