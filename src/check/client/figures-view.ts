import type { Claim } from "../../audit/claim.ts";
import { verdictWords } from "../../audit/verdict-words.ts";
import { standingWords } from "../../dashboard/words.ts";
import { make } from "./elements.ts";

/** Characters of its sentence that are shown beside a figure. */
const context = 16;

/** Every figure of the copy with its proof, as the audit command gives it. */
export function figuresSection(claims: readonly Claim[], text: string): HTMLElement {
  if (claims.length === 0)
    return make("section", make("h2", "数字核对"), make("p", "送核的文本里没有可核对的数字。"));
  const standings = Object.entries(standingWords).flatMap(([standing, words]) => {
    const count = claims.filter((claim) => claim.standing === standing).length;
    return count > 0 ? [`${words}${count}`] : [];
  });
  const wrong = claims.some(({ standing }) => standing === "contradicted");
  const head = ["数字", "原句", "依据", "立场"].map((words) => {
    const cell = make("th", words);
    cell.scope = "col";
    return cell;
  });
  const table = make(
    "table",
    make("thead", make("tr", ...head)),
    make("tbody", ...claims.map((claim) => rowOf(claim, text))),
  );
  return make(
    "section.check-figures",
    make("h2", `${claims.length}个数字：${standings.join("，")}${wrong ? "" : "，没有矛盾"}`),
    make("p.soft", "依出现先后，只用送核文本里的数字核对。自述是只有原句说到的，不等于有误。"),
    table,
  );
}

function rowOf({ quote, start, end, standing, verdict, explanation }: Claim, text: string): HTMLElement {
  const number = make("th", quote);
  number.scope = "row";
  const [before, after] = [text.slice(Math.max(0, start - context), start), text.slice(end, end + context)];
  const sentence = make("td", before.split("\n").at(-1), make("strong", quote), after.split("\n")[0]);
  sentence.dataset["label"] = "原句";
  const evidence = make("td", explanation);
  evidence.dataset["label"] = "依据";
  const stands = make(
    "td",
    make(`span.standing.${standing}`, standingWords[standing]),
    make("span.soft", verdict === "unverifiable" ? undefined : ` ${verdictWords[verdict]}`),
  );
  stands.dataset["label"] = "立场";
  return make("tr", number, sentence, evidence, stands);
}
