import type { Proposal } from "../proofs/proposal.ts";
import type { Count } from "../statements/counts.ts";
import type { Statements } from "../statements/statements.ts";

/** The longest list that is counted, in units of the reading. */
const longest = 4000;
/** A name longer than this is a clause. */
const longestName = 40;
/** A heading is a line, and a short one. */
const longestHeading = 60;

/** A list of names and how many the text says they are. */
interface NamedList {
  readonly names: readonly string[];
  /** Whether the list says that it goes on: 等. */
  readonly open: boolean;
}

/** 名单: a list names as many as its words say. */
export function namedListProposals(count: Count, { structure: { reading: text } }: Statements): Proposal[] {
  const { units, approximation } = count.number;
  if (approximation !== undefined || units < 1n || units > 500n) return [];
  const list =
    bracketBehind(count, text) ??
    quotedBehind(count, text) ??
    listBehind(count, text) ??
    listUnder(count, text) ??
    listBefore(count, text);
  if (!list) return [];
  const { names, open } = list;
  // The last two names may be joined by 和 or 及, and a name may hold either.
  const joints = (names.at(-1)?.match(/和|及|与|以及/g) ?? []).length;
  const stated = Number(units);
  const counted = names.length <= stated && stated <= names.length + joints ? stated : names.length;
  return [
    {
      rule: "names of a list",
      kind: "count",
      figure: count,
      calculation: { form: "named", names: counted },
      cost: 0.5,
      certain: !open && looksLikeNames(count, names),
    },
  ];
}

/** 东部10个省市(北京、天津、…). */
function bracketBehind(count: Count, text: string): NamedList | undefined {
  const tail = text.slice(count.end, count.end + longest);
  const body = /^[^,。;:()\d]{0,10}\(([^()\d]{3,}?)\)/.exec(tail)?.[1];
  return body?.includes("、") ? namesOf(count, body) : undefined;
}

/** 不合格6个，即“甲”“乙”…: names in quotation marks, one behind the other. */
function quotedBehind(count: Count, text: string): NamedList | undefined {
  const tail = text.slice(count.end, count.end + longest);
  const body =
    /^[^。;\n\d“]{0,16}[,:(]?(?:即|分别|包括|具体|名单)?[^。;\n\d“]{0,6}((?:“[^“”\n]{1,40}”[、,]?){2,})(?![^,。;)\n])/.exec(
      tail,
    )?.[1];
  const names = body?.match(/“[^“”]*”/g);
  return names ? { names: names.map((name) => name.slice(1, -1)), open: false } : undefined;
}

/** 不合格6个，分别为A、B、… */
function listBehind(count: Count, text: string): NamedList | undefined {
  const tail = text.slice(count.end, count.end + longest);
  const lead =
    /^[^。;\n\d]{0,24}(?:[,(:]|。[^。;\n\d:、]{0,16})(?:分别|名单|具体|依次|它们)?(?:是|为|如下|有)?(?:[:为是])[:\s]?/.exec(
      tail.slice(0, 80),
    )?.[0];
  if (lead === undefined || !/分别|名单|具体|依次|它们/.test(lead)) return undefined;
  const body = tail.slice(lead.length).split(/[。;\n]/)[0] ?? "";
  const flat = body.split(/,(?=[^、]*$)/)[0] ?? "";
  return namesOf(count, flat.replace(/\)$/, ""));
}

/** A heading with a count, the names in the line under it: 内容更新不及时（2个）. */
function listUnder(count: Count, text: string): NamedList | undefined {
  const closing = /^[)):]{0,2}[ \t]?\n/.exec(text.slice(count.end, count.end + 4))?.[0];
  if (closing === undefined) return undefined;
  const heading =
    text
      .slice(Math.max(0, count.start - longestHeading), count.start)
      .split("\n")
      .at(-1) ?? "";
  if (!/[(:]$/.test(heading) || /[。,]/.test(heading)) return undefined;
  const from = count.end + closing.length;
  const line = (text.slice(from, from + longest).split("\n", 1)[0] ?? "").replace(/[。;]$/, "");
  return line.includes("、") && !/[。;,:]/.test(line) ? namesOf(count, line) : undefined;
}

/** 北京、天津、上海等6个地区, 双柏县、南华县2个政府网站. */
function listBefore(count: Count, text: string): NamedList | undefined {
  const stretch = text.slice(Math.max(0, count.start - 600), count.start);
  const run = stretch.split(/[。;,:\n(!?]/).at(-1) ?? "";
  if (
    !run.includes("、") ||
    /\d/.test(run.replace(/“[^“”]*”/g, "")) ||
    /分别|依次|按照|关于|以及其/.test(run)
  )
    return undefined;
  const open = run.replace(/“|”/g, "").endsWith("等");
  // 甲局、乙局共7个网站 names them only where there are as many.
  const together = /共(?:有|计)?$/.exec(run)?.[0];
  if (together !== undefined) {
    const list = namesOf(
      count,
      run.slice(0, -together.length).replace(/^.*?(?:包括|分别是|分别为|有|是)/, ""),
      true,
    );
    return list?.names.length === Number(count.number.units) && list.names.length > 2 ? list : undefined;
  }
  if (
    count.before.endsWith("第") ||
    /^(?:方面|类|种|项|次|层|环节|级|问题|维度)/.test(count.after) ||
    /[类种项次批级起张期场]/.test(count.counter)
  )
    return undefined;
  // 微信、微博共120个: what is before is what is counted, not a list of so many.
  if (!open && !/[\u4e00-\u9fa5”)]$/.test(run)) return undefined;
  if (
    /(?:共|共有|共计|合计|抽查|检查|运行|开设|有|的|发现|不合格|达|为|约|近|了|各|另外|分布在|涉及|覆盖|账号|新媒体|网站|微博|微信|客户端|公众号|头条|抖音|栏目|信息|稿件|类|型)$/.test(
      run,
    )
  )
    return undefined;
  return namesOf(count, open ? run.replace(/等$/, "") : run, open);
}

function namesOf(count: Count, body: string, open = false): NamedList | undefined {
  const goesOn = open || /等(?:\d*[个家]?[^、]{0,8})?$/.test(body);
  const names = body
    .replace(/[。;]$/, "")
    .split("、")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (
    names.length < 2 ||
    (count.number.units < 2n && names.length > 3) ||
    names.some((name) => name.length > longestName || /[,。;:]/.test(name))
  )
    return undefined;
  return { names, open: goesOn };
}

/** A wrong count is only believed of a list whose items all look like names. */
function looksLikeNames(count: Count, names: readonly string[]): boolean {
  const joints = names.reduce((sum, name) => sum + (name.match(/和|及|与/g) ?? []).length, 0);
  if (joints > 0 || names.some((name) => name.length < 2)) return false;
  const stated = Number(count.number.units);
  return /[个家条人]/.test(count.counter) && Math.abs(names.length - stated) <= Math.max(3, stated * 0.3);
}
