import { methodTerms } from "../dashboard/method-terms.ts";
import { blockId } from "../dashboard/anchors.ts";
import type { Circular, Dashboard, ListedItem, PeriodView } from "../dashboard/schema.ts";
import { deadlineText, unpublished } from "../dashboard/words.ts";
import { traditionalForms } from "../text/simplified.ts";
import type { Entry, Kind, PageIndex, Passage } from "./entry.ts";

/** The kinds that a record may have, in the order of results. */
export function kindsOf({ site, subjects }: Dashboard): Kind[] {
  return [
    { id: "region", label: site.rowWord },
    ...subjects.map(({ id, failedNoun }) => ({ id: listedKind(id), label: failedNoun })),
    { id: listedKind(undefined), label: "名单" },
    { id: "duty", label: "工作要求" },
    { id: "standardization", label: "规范化建设" },
    { id: "term", label: "方法" },
    { id: "period", label: "通报" },
    { id: "source", label: "来源" },
  ];
}

/** What stands in the index with a Traditional form that a reader may type. */
export function traditionalOf(entries: readonly Entry[]): PageIndex["traditional"] {
  const texts = entries.flatMap(({ name, passages }) => [name, ...passages.flatMap((passage) => passage)]);
  return traditionalForms(new Set(texts.join("")));
}

/** The kind of a listed item. */
function listedKind(subject: string | undefined): string {
  return subject === undefined ? "listed" : `listed-${subject}`;
}

/** Everything that can be found: the terms of the method, the regions, then all that the periods say, newest first. */
export function searchEntries(dashboard: Dashboard): Entry[] {
  const { regions, periods } = dashboard;
  return [
    {
      kind: "term",
      name: "",
      href: "method.html",
      passages: methodTerms(dashboard).map(({ id, term, text }): Passage => [id, term, `${term}：${text}`]),
    },
    ...regions.map(({ id, name, level, lineage, summary }): Entry => {
      const text = `${name}（${level === undefined ? "" : `${level}，`}编号${id}）：${lineage.join("")}${summary}`;
      return { kind: "region", name, href: `regions/${id}.html`, passages: [["", "", text]] };
    }),
    ...periods.toReversed().flatMap((period) => periodEntries(period, dashboard)),
  ];
}

function periodEntries(
  {
    id,
    name,
    title,
    summary,
    circular,
    listed = [],
    obligations = [],
    standardization = [],
    sources,
  }: PeriodView,
  { subjects }: Dashboard,
): Entry[] {
  // A list that does not say what it names, or names what no number is of, is a kind of its own.
  const known = new Set<string | undefined>(subjects.map((subject) => subject.id));
  const kindOf = ({ subject }: ListedItem) => listedKind(known.has(subject) ? subject : undefined);
  const page = { name, href: `circulars/${id}.html` };
  const passages = circular ? circularPassages(circular) : ([["", "", `${title}。${summary}`]] as const);
  const others = [
    {
      kind: "duty",
      ...page,
      passages: obligations.map(({ requirement, owedBy, deadline }): Passage => {
        const due = deadline === undefined ? "" : deadlineText(deadline);
        return ["obligations", owedBy ?? "", [requirement, owedBy ?? "", due].filter(Boolean).join("；")];
      }),
    },
    {
      kind: "standardization",
      name,
      href: "trends.html",
      passages: standardization.map((row): Passage => {
        const text = `${row.name}：${row.state ?? `状态${unpublished}`}，期限${row.deadline ?? unpublished}`;
        return ["standardization", row.name, text];
      }),
    },
    {
      kind: "source",
      ...page,
      passages: sources.map(({ publisher, title: titleOf, kind, trustText, reason }): Passage => [
        "sources",
        kind,
        `${publisher}《${titleOf}》，可信度${trustText}：${reason}`,
      ]),
    },
  ];
  return [
    { kind: "period", ...page, passages },
    ...[...Map.groupBy(listed, kindOf)].map(([kind, items]): Entry => ({
      kind,
      ...page,
      passages: items.map(itemPassage),
    })),
    ...others.filter((entry) => entry.passages.length > 0),
  ];
}

/** 南浦区微信公众号“南浦便民”，主办单位：南浦区便民服务中心；内容不更新；已注销。 */
function itemPassage(item: ListedItem): Passage {
  const { href, name, regionText = "", platform = "", operator, problem, request, rectification } = item;
  const subject = `${regionText}${platform}${name === undefined ? "" : `“${name}”`}`;
  const found = [
    [subject, operator === undefined ? "" : `主办单位：${operator}`]
      .filter((words) => words !== "")
      .join("，"),
    problem ?? "",
    request ?? "",
    rectification ?? "",
  ].filter((words) => words !== "");
  return [href.split("#")[1] ?? "", name ?? regionText, `${found.join("；")}。`];
}

/** The title and the number of the document, then each paragraph under the heading that it stands under. */
function circularPassages({ title, documentNumber, blocks }: Circular): Passage[] {
  let heading = "";
  return [
    ["", "标题", documentNumber === undefined ? title : `${title}（${documentNumber}）`],
    ...blocks.map(({ kind, text }, index): Passage => {
      if (kind === "heading") heading = text;
      return [blockId(index), heading, text];
    }),
  ];
}
