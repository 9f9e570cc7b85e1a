import { vocabularyWith } from "../facts/default-vocabulary.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { judge } from "./proofs/judge.ts";
import { amountsOf } from "./proofs/claims.ts";
import { explain } from "./proofs/explanation.ts";
import type { Proposal } from "./proofs/proposal.ts";
import { readClaims } from "./proofs/read-claims.ts";
import { readText } from "./reading/normalise.ts";
import type { Statements } from "./statements/statements.ts";
import type { PlacedMention } from "./statements/structure.ts";

/** Readings of one figure that are shown. */
const mostReadings = 8;

/**
 * How a text was read, for the one who changes a rule: its tree, what each number says of itself, every reading with
 * its cost, and the one that was settled on.
 */
export function explainText(text: string, vocabulary: Vocabulary = vocabularyWith({})): string {
  const weighed = new Map<number, Proposal[]>();
  // A share is weighed once more when it is known what those around it are of.
  const weigh = (proposals: readonly Proposal[]) => {
    const rules = new Set(proposals.map(({ rule }) => rule));
    for (const [index, own] of Map.groupBy(proposals, ({ figure }) => figure.index)) {
      weighed.set(index, [...(weighed.get(index) ?? []).filter(({ rule }) => !rules.has(rule)), ...own]);
    }
  };
  const { statements, resolutions } = readClaims(readText(text).text, vocabulary, { weigh });
  const settled = new Set(resolutions.map(({ proposal }) => proposal));
  const lines: string[] = [];
  let paragraph = -1;
  for (const mention of statements.structure.mentions) {
    if (mention.paragraph !== paragraph) {
      paragraph = mention.paragraph;
      lines.push(
        "",
        `段${paragraph + 1}${mention.sections.length > 0 ? `（节${mention.sections.join(".")}）` : ""}`,
      );
    }
    lines.push(mentionLine(mention, statements));
    const readings = (weighed.get(mention.index) ?? []).toSorted((a, b) => a.cost - b.cost);
    for (const reading of readings.slice(0, mostReadings))
      lines.push(readingLine(reading, settled.has(reading), statements));
  }
  for (const { proposal } of resolutions.filter(({ proposal: { figure } }) => figure.index < 0)) {
    lines.push(readingLine(proposal, true, statements));
  }
  return lines.join("\n").trimStart();
}

function mentionLine(mention: PlacedMention, statements: Statements): string {
  const { sentence, item, clause, depth, breakdown, before, after } = mention;
  const count = statements.countAt(mention.index);
  const rate = statements.rateAt(mention.index);
  const told = count
    ? [[...count.roles].join("+") || "无角色", count.thing ?? "不明"]
    : rate
      ? [
          rate.rate,
          rate.name,
          rate.thing ?? "不明",
          rate.scope && `仅指“${rate.scope}”`,
          rate.apart && "另说",
        ]
      : [];
  const place = `句${sentence + 1} 项${item + 1} 分句${clause + 1}${depth > 0 ? ` 括号${depth}` : ""}${breakdown > 0 ? ` 分项${breakdown}` : ""}`;
  return `  ${textOf(mention, statements)}  ${told.filter(Boolean).join(" ")}  [${place}]  …${before.slice(-12)}▁${after.slice(0, 12)}…`;
}

function readingLine(proposal: Proposal, isSettled: boolean, statements: Statements): string {
  const judgement = judge(proposal);
  const operands = amountsOf(proposal.calculation)
    .map(({ mentions }) => mentions.map((mention) => textOf(mention, statements)).join("+") || "0")
    .join(" / ");
  const rule = [proposal.rule ?? "", proposal.how ?? ""].filter((part) => part !== "").join(", ");
  const cost = Number.isFinite(proposal.cost) ? proposal.cost.toFixed(2) : "";
  return `    ${isSettled ? "→" : " "} ${cost} ${rule}  ${operands}  ${judgement.verdict}${proposal.certain ? "" : "（存疑）"}  ${explain(proposal, judgement)}`;
}

function textOf({ start, end }: PlacedMention, { structure }: Statements): string {
  return structure.text.slice(start, end);
}
