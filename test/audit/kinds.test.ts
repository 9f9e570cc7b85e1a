// Kinds of sentences that were misread once: each with what it says, and a near miss that reads otherwise.
import { describe, expect, test } from "vitest";
import { auditText } from "../../src/audit/audit-text.ts";

/** "合格率 95% exact", for the figure that a text states so. */
function verdictOf(text: string, stated: string): string | undefined {
  return auditText(text).find((claim) => claim.stated === stated)?.verdict;
}

type Sentence = readonly [text: string, stated: string, verdict: string];

describe.each<readonly [kind: string, example: Sentence, nearMiss: Sentence]>([
  [
    "what is told of one level is not of another",
    ["全省共抽查政府网站500家，不合格5家。我市政府网站总体合格率97.5%。", "97.5%", "unverifiable"],
    ["我市共抽查政府网站500家，不合格5家。我市政府网站总体合格率99%。", "99%", "exact"],
  ],
  [
    "the same level, where it is wrong",
    ["全市共抽查政府网站500家，不合格5家。我市政府网站总体合格率97.5%。", "97.5%", "unattainable"],
    ["共抽查政府网站500家，不合格5家。我市政府网站总体合格率97.5%。", "97.5%", "unattainable"],
  ],
  [
    "what is said of each of two subjects is proved by neither",
    ["共抽查政府网站50家、政务新媒体120个，合格率均为100%。", "100%", "unverifiable"],
    ["共抽查政府网站50家，各网站合格率均为100%。", "100%", "exact"],
  ],
  [
    "what was opened or closed is not what was inspected",
    ["本季度新增政府网站12个，合格率91.7%。不合格1个。", "91.7%", "unverifiable"],
    ["本季度抽查政府网站12个，合格率91.7%。不合格1个。", "91.7%", "rounds"],
  ],
  [
    "but may be a share of what there is",
    ["全市共有政务新媒体4123个，关停注销312个，占7.6%。", "7.6%", "rounds"],
    ["全市共有政务新媒体4123个，关停注销312个，占7.9%。", "7.9%", "mismatch"],
  ],
  [
    "家次 counts what was looked at, 次 how often",
    ["本次共抽查政府网站120家次，发现不合格3家次，合格率97.5%。", "97.5%", "exact"],
    ["本季度检查120次，发现不合格网站3家，合格率97.5%。", "97.5%", "unverifiable"],
  ],
  [
    "a colon may label a number",
    ["抽查网站数量：60个，其中不合格：3个，合格率：95%。", "95%", "exact"],
    ["抽查网站数量：60个，其中不合格：4个，合格率：95%。", "95%", "mismatch"],
  ],
  [
    "or break down the number before it",
    ["本季度413家网站全部检查:301家没有问题，112家有问题。", "413", "exact"],
    ["本季度413家网站全部检查，无问题:301家。", "413", "unverifiable"],
  ],
  [
    "what no inspection is of may be kinds of another thing",
    ["办理留言320条，其中咨询信息200条、建议信息120条。", "320", "exact"],
    ["抽查政府网站320个，其中发现问题200个、错误120个。", "320", "unverifiable"],
  ],
  [
    "不符合要求 is a failure",
    ["抽查网站40个，其中符合要求的36个，不符合要求的4个，合格率90%。", "90%", "exact"],
    ["抽查网站40个，其中不符合要求的4个，合格率92%。", "92%", "mismatch"],
  ],
  [
    "a sample is not chosen from what was looked at",
    ["全省共抽查政府网站156家，抽查比例为30%，其中省直部门网站抽查20家。", "30%", "unverifiable"],
    ["全省共有政府网站156家，抽查20家，抽查比例为30%。", "30%", "mismatch"],
  ],
  [
    "what is said of all is said of the total of a list",
    ["承办建议37件，其中主办20件、会办17件，办结率均为100%。", "100%", "exact"],
    ["承办建议37件，办结36件，办结率为100%。", "100%", "mismatch"],
  ],
  [
    "a rule for a sample is not what was sampled",
    ["共有4215个政府网站参加评估，抽样比例不低于10%。", "10%", "unverifiable"],
    ["共检查39家政府网站，检查率100%。", "100%", "exact"],
  ],
])("%s", (_, [text, stated, verdict], [nearText, nearStated, nearVerdict]) => {
  test("the example", () => expect(verdictOf(text, stated)).toBe(verdict));
  test("the near miss", () => expect(verdictOf(nearText, nearStated)).toBe(nearVerdict));
});
