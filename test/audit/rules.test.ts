import { describe, expect, test } from "vitest";
import { auditText } from "../../src/audit/audit-text.ts";
import { type RuleDescription, type RuleName, rules } from "../../src/audit/rules/catalogue.ts";

/** "pass_rate 94.03% exact", with the rule that read it. */
function claimsOf(text: string): { readonly said: string; readonly rule: string | undefined }[] {
  return auditText(text).map(({ kind, stated, verdict, rule }) => ({
    said: `${kind} ${stated} ${verdict}`,
    rule,
  }));
}

describe.each(Object.entries<RuleDescription>(rules) as [RuleName, RuleDescription][])("%s", (name, rule) => {
  test("reads its example", () => {
    const [text, claim] = rule.example;
    expect(claimsOf(text)).toContainEqual({ said: claim, rule: name });
  });
  test("is not misled by its near miss", () => {
    const [text, claim] = rule.nearMiss;
    expect(claimsOf(text).map(({ said }) => said)).toContain(claim);
  });
  test("has a name that people read", () => {
    expect(rule.title).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});
