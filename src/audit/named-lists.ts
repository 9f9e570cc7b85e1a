import type { Count } from "./counts.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { numberComputed } from "./recompute.ts";

/** The longest list that is counted, in units of the reading. */
const longest = 4000;
/** A name longer than this is a clause. */
const longestName = 40;
/** A heading is a line, and a short one. */
const longestHeading = 60;

/** A list of names and how many the text says they are. */
interface NamedList {
  readonly count: Count;
  readonly names: readonly string[];
  /** Whether the list says that it goes on: 等. */
  readonly open: boolean;
}

/** Counts the names of every list that states how many they are. */
export function bindNamedLists(evidence: Evidence): Draft[] {
  const { text } = evidence.prose;
  return evidence.counts.flatMap((count) => {
    if (count.approximation !== undefined || count.value < 1 || count.value > 500) return [];
    const list = listBehind(count, text) ?? listUnder(count, text) ?? listBefore(count, text);
    return list === undefined ? [] : judged(list);
  });
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
  if (!run.includes("、") || /\d/.test(run) || /分别|依次|按照|关于|以及其/.test(run)) return undefined;
  const open = run.replace(/“|”/g, "").endsWith("等");
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
    (count.value < 2 && names.length > 3) ||
    names.some((name) => name.length > longestName || /[,。;:]/.test(name))
  )
    return undefined;
  return { count, names, open: goesOn };
}

function judged({ count, names, open }: NamedList): Draft[] {
  // The last two names may be joined by 和 or 及, and a name may hold either.
  const joints = (names.at(-1)?.match(/和|及|与|以及/g) ?? []).length;
  const counted =
    names.length <= count.value && count.value <= names.length + joints ? count.value : names.length;
  const agrees = counted === count.value;
  if (!agrees && (open || !certain(count, names))) return [];
  const draft = {
    start: count.start,
    end: count.end,
    kind: "count" as const,
    stated: "",
    operands: { stated: count.value, counted },
    computed: numberComputed(counted),
    uses: [count.index],
  };
  if (agrees)
    return [{ ...draft, verdict: "exact", explanation: `名单共列${counted}个，与所载${count.value}一致。` }];
  return [{ ...draft, verdict: "mismatch", explanation: `名单共列${counted}个，与所载${count.value}不符。` }];
}

/** A wrong count is only believed of a list whose items all look like names. */
function certain(count: Count, names: readonly string[]): boolean {
  const joints = names.reduce((sum, name) => sum + (name.match(/和|及|与/g) ?? []).length, 0);
  if (joints > 0 || names.some((name) => name.length < 2)) return false;
  return (
    /[个家条人]/.test(count.counter) && Math.abs(names.length - count.value) <= Math.max(3, count.value * 0.3)
  );
}
