import { expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { readCirculars } from "../../scripts/score-circulars.ts";
import { auditText } from "../../src/audit/audit-text.ts";
import type { Claim } from "../../src/audit/claim.ts";

const circulars = readCirculars(fileURLToPath(new URL("../fixtures/circulars", import.meta.url)));

/** All that the audit says of a text, a line a claim: a change of any rule shows itself here. */
function written({
  stated,
  kind,
  operands,
  computed,
  verdict,
  standing,
  rule,
  explanation,
  evidence,
}: Claim): string {
  const numbers = Object.entries(operands)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join("+") : String(value)}`)
    .join(" ");
  const rests = evidence.map(({ text }) => text).join(" ");
  return `${stated} ${kind} ${numbers} | ${computed ?? "-"} ${verdict} ${standing} | ${rule ?? "-"} | ${explanation} | ${rests}`;
}

test.each(circulars.map(({ name, text }) => [name, text] as const))("%s", async (name, text) => {
  const lines = auditText(text).map(written);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});
