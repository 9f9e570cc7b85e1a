import { methodTerms } from "../dashboard/method-terms.ts";
import { blockId, problemId } from "../dashboard/place-id.ts";
import type { Dashboard, DashboardQuarter } from "../dashboard/schema.ts";
import type { Entry, Passage } from "./entry.ts";

/** Everything that can be found: the terms of the method, the regions, then the quarters, newest first. */
export function searchEntries({ regions, quarters }: Dashboard): Entry[] {
  return [
    {
      kind: "term",
      name: "",
      href: "method.html",
      passages: methodTerms.map(({ id, term, text }): Passage => [id, term, `${term}：${text}`]),
    },
    ...regions.map(({ code, name, level, summary }): Entry => {
      const text = `${name}（${level}，行政区划代码${code}）：${summary}`;
      return { kind: "region", name, href: `regions/${code}.html`, passages: [["", "", text]] };
    }),
    ...quarters.toReversed().flatMap(quarterEntries),
  ];
}

function quarterEntries({ id, name, title, summary, circular, problems }: DashboardQuarter): Entry[] {
  const page = { name, href: `circulars/${id}.html` };
  const passages = circular ? circularPassages(circular) : ([["", "", `${title}。${summary}`]] as const);
  const accounts = (problems ?? []).map((row, index): Passage => {
    const found = `${row.region}${row.platform}“${row.account}”，主办单位：${row.operator}；${row.problem}`;
    return [problemId(index), row.account, `${found}${row.rectification ? `；${row.rectification}` : ""}。`];
  });
  return [
    { kind: "circular", ...page, passages },
    ...(accounts.length > 0 ? [{ kind: "account" as const, ...page, passages: accounts }] : []),
  ];
}

/** The title and the number of the document, then each paragraph under the heading that it stands under. */
function circularPassages(circular: NonNullable<DashboardQuarter["circular"]>): Passage[] {
  const { title, documentNumber, blocks } = circular;
  let heading = "";
  return [
    ["", "标题", documentNumber ? `${title}（${documentNumber}）` : title],
    ...blocks.map(({ kind, text }, index): Passage => {
      if (kind === "heading") heading = text;
      return [blockId(index), heading, text];
    }),
  ];
}
