import type { Alteration } from "../../verify/compare.ts";
import { noteWords } from "../../verify/report.ts";
import type { Verdict } from "../../verify/verify.ts";
import { link, make } from "./elements.ts";
import type { SealState } from "./registry.ts";

/** How a sealed circular is called on this site, and where it is. */
export interface Told {
  readonly name: string;
  readonly href: string;
}

export interface VerdictView {
  /** What a screen reader is taken to. */
  readonly heading: HTMLElement;
  readonly sections: readonly HTMLElement[];
}

/** The finding first, then each difference with both readings. */
export function verdictView(
  verdict: Verdict,
  seal: SealState | undefined,
  told: Told | undefined,
  sealed: number,
): VerdictView {
  const heading = make("h1", ...headlineOf(verdict, told));
  heading.tabIndex = -1;
  const again = make("button", "再核一份");
  again.type = "button";
  again.id = "check-again";
  const opening = make(
    "header.opening",
    make("p.kicker", "验真与核校 · 结果"),
    heading,
    make("p.lede", ...ledeOf(verdict, told, sealed)),
    make("p.check-again", again, make("span.soft", "比对在本机完成，没有上传；关闭本页即清除。")),
  );
  if (verdict.verdict === "unrelated") return { heading, sections: [opening] };
  return {
    heading,
    sections: [
      opening,
      ...(verdict.alterations.length > 0 ? [tiles(verdict.alterations)] : []),
      sealSection(verdict, seal),
      ...(verdict.alterations.length > 0 ? [differences(verdict.alterations)] : []),
      ...(verdict.notes.length > 0 ? [notes(verdict.notes)] : []),
    ],
  };
}

function headlineOf(verdict: Verdict, told: Told | undefined): (HTMLElement | string)[] {
  const clause = (text: string) => make("span.clause", text);
  if (verdict.verdict === "unrelated") return [clause("不是本站封存的通报，"), clause("只核对数字")];
  const which = clause(`这是${told?.name ?? verdict.period}通报，`);
  if (verdict.verdict === "same") return [which, clause("文字与封存本一致")];
  const signed = verdict.alterations.some(({ unit }) => unit.endsWith("#signatory"));
  const differ = `有${verdict.alterations.length}处与封存本不同`;
  return signed ? [which, clause(`${differ}，`), clause("包括落款机关")] : [which, clause(differ)];
}

function ledeOf(verdict: Verdict, told: Told | undefined, sealed: number): (HTMLElement | string)[] {
  if (verdict.verdict === "unrelated")
    return [
      sealed === 0
        ? "本站还没有封存通报全文。"
        : `与封存的${sealed}份通报全文都不像同一篇。不是本站封存的，不等于不是真的。`,
    ];
  const title = told ? link(told.href, `《${verdict.title}》`) : `《${verdict.title}》`;
  return [
    title,
    verdict.verdict === "same"
      ? "。一致，是说文字与封存本相同；不能证明文件由发文机关发出，要确认请向发文机关查询。"
      : "。请勿据送核的文本引用或转发，以封存本为准。",
  ];
}

/** Words, tables, figures: how many differences are of each. */
function tiles(alterations: readonly Alteration[]): HTMLElement {
  const ofTable = alterations.filter(({ unit }) => unit.includes(".csv#"));
  const ofFigures = alterations.filter(
    ({ unit, sealed, copy }) => !unit.endsWith("#signatory") && (/\d/.test(sealed) || /\d/.test(copy)),
  );
  const tile = (name: string, count: number, note: string) =>
    make(
      "div",
      make("dt", name),
      make("dd", make(count > 0 ? "strong.alarming" : "strong", String(count)), " 处"),
      make("dd.soft", note),
    );
  const list = make(
    "dl.check-tiles",
    tile("正文、标题和落款", alterations.length - ofTable.length, "与封存本不同"),
    tile("附表", ofTable.length, "与封存本不同"),
    tile("其中涉及数字", ofFigures.length, "两种读法中有数字的"),
  );
  return make("section", list);
}

function sealSection(
  { period, seal: { sequence, date, digest } }: Exclude<Verdict, { verdict: "unrelated" }>,
  state: SealState | undefined,
): HTMLElement {
  const signatures = state?.signatures ?? [];
  const words = { right: "签名相符", wrong: "签名不符", unknown: "没有公布公钥" };
  const wrong = state?.holds === false || signatures.some((one) => one.state !== "right");
  return make(
    "section.check-seal",
    make(
      "p",
      `封存本：${period}第${sequence}印，用印于${date}。`,
      make(
        wrong ? "span.alarming" : "span",
        state?.holds === false
          ? "印的指纹不符，封存本已被改动，以下比对不可信。"
          : "各印的指纹已在本页核对，相符。",
        signatures.length === 0
          ? "没有签名，只有指纹。"
          : `${signatures.map((one) => `${one.algorithm}（${one.key}）：${words[one.state]}`).join("；")}。`,
      ),
    ),
    make(
      "p.digests",
      "用印说明 SHA-256 ",
      make("code", digest.sha256),
      make("br"),
      "SM3 ",
      make("code", digest.sm3),
    ),
  );
}

function differences(alterations: readonly Alteration[]): HTMLElement {
  const rows = alterations.map((one, index) =>
    make(
      "tr",
      make("th", make("strong", `${index + 1}. ${one.where}`), make("span.soft", placeWords(one.place))),
      make("td", readingOf(one, one.copy, "copy")),
      make("td", readingOf(one, one.sealed, "sealed")),
    ),
  );
  for (const row of rows) {
    row.cells[0]?.setAttribute("scope", "row");
    row.cells[1]?.setAttribute("data-label", "送核文本");
    row.cells[2]?.setAttribute("data-label", "本站封存本");
  }
  const head = ["位置", "送核文本", "本站封存本"].map((text) => {
    const cell = make("th", text);
    cell.scope = "col";
    return cell;
  });
  return make(
    "section.check-differences",
    make("h2", `${alterations.length}处不同，两种读法并列`),
    make(
      "p.soft",
      "双红线是送核文本里的写法，蓝线是封存本里的写法。全角半角、空格、换行和编号方式不同，不算不同。",
    ),
    make("table", make("thead", make("tr", ...head)), make("tbody", ...rows)),
  );
}

function readingOf({ before, after }: Alteration, words: string, whose: "copy" | "sealed"): HTMLElement {
  const marked =
    words === ""
      ? make("span.check-nothing", whose === "copy" ? "没有这些字" : "封存本没有")
      : make(`mark.check-${whose}`, words);
  return make(
    "span",
    before === "" ? undefined : `…${before}`,
    marked,
    after === "" ? undefined : `${after}…`,
  );
}

/** 第17行第5字; in a page of one line the paragraph is told by its column. */
function placeWords(place: string): string {
  const [, line, column = "1", character] = /:(\d+)(?::(\d+))?:(\d+)$/.exec(place) ?? [];
  return line === undefined ? place : `第${line}行第${Number(column) + Number(character) - 1}字`;
}

function notes(all: Exclude<Verdict, { verdict: "unrelated" }>["notes"]): HTMLElement {
  return make(
    "section",
    make("h2", "说明"),
    make(
      "ul.sentences",
      ...all.map(({ kind, where }) => make("li", where, make("span.soft", noteWords.zh[kind]))),
    ),
  );
}
