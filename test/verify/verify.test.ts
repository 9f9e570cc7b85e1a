import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/documents/read-bytes.ts";
import { sealedCirculars, verify } from "../../src/verify/verify.ts";
import { rounds } from "../support/rounds.ts";
import { type CopyLines, documentOf, linesOf, toTraditional } from "./copies.ts";
import { sealedRecords } from "./sealed-records.ts";

const records = sealedRecords();
const sealed = sealedCirculars(records.map(({ seal }) => seal));
const copies = records.map(({ folder, seal }) => ({ folder, seal, copy: linesOf(seal) }));
const shipped = copies.find(({ folder }) => folder.startsWith("data"))!;

/** A reproducible choice: the same numbers in every run. */
function chooser(seed: number) {
  let state = seed * 2654435761 + 1;
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % below;
  };
}

const told = (verdict: ReturnType<typeof verify>) =>
  verdict.verdict === "unrelated"
    ? "unrelated"
    : { verdict: verdict.verdict, alterations: verdict.alterations, notes: verdict.notes };

test.each(copies)("what was sealed is the same: $folder", ({ seal, copy }) => {
  for (const tablesAs of ["lines", "tables"] as const)
    expect(verify(documentOf(copy, tablesAs), sealed)).toMatchObject({
      verdict: "same",
      period: seal.period,
      alterations: [],
      notes: [],
    });
});

/** What a page may do to a text without changing it. */
const republications: readonly { readonly why: string; readonly of: (copy: CopyLines) => CopyLines }[] = [
  {
    why: "half width",
    of: mapped((text) =>
      text.replaceAll("，", ",").replaceAll("：", ":").replaceAll("（", "(").replaceAll("）", ")"),
    ),
  },
  {
    why: "full width",
    of: mapped((text) =>
      text.replaceAll(/[0-9%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ),
  },
  { why: "blanks", of: mapped((text) => [...text].join(" ")) },
  { why: "other quotation marks", of: mapped((text) => text.replaceAll("“", "「").replaceAll("”", "」")) },
  { why: "straight quotation marks", of: mapped((text) => text.replaceAll(/[“”]/g, '"')) },
  { why: "indents", of: mapped((text) => `\u3000\u3000${text}`) },
  {
    why: "lines broken anew",
    of: (copy) => ({ ...copy, body: copy.body.flatMap((text) => text.match(/.{1,11}/gs) ?? []) }),
  },
  { why: "paragraphs run together", of: (copy) => ({ ...copy, body: [copy.body.join("")] }) },
  {
    why: "numbers left to a list",
    of: (copy) => ({
      ...copy,
      body: copy.body.map((text) =>
        text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, ""),
      ),
    }),
  },
  {
    why: "pages of a PDF: lines broken anew, and page numbers between them",
    of: (copy) => ({
      ...copy,
      body: copy.body.flatMap((text, index) => [
        ...(text.match(/.{1,28}/gs) ?? []).flatMap((line, at) =>
          at === 1 ? [line, `— ${index + 1} —`] : [line],
        ),
        ["－ 3 －", "-12-", "第 3 页", "第3页 共9页", "第3页/共12页"][index % 5]!,
      ]),
    }),
  },
  { why: "no tables", of: (copy) => ({ ...copy, tables: [] }) },
];

function mapped(change: (text: string) => string): (copy: CopyLines) => CopyLines {
  return (copy) => ({
    title: change(copy.title),
    body: copy.body.map(change),
    attachments: copy.attachments.map(change),
    signatory: change(copy.signatory),
    date: change(copy.date),
    tables: copy.tables.map((rows) => rows.map((row) => row.map(change))),
    ...(copy.remark !== undefined && { remark: change(copy.remark) }),
    ...(copy.number !== undefined && { number: change(copy.number) }),
  });
}

describe("faithful re-publications", () => {
  test.each(republications)("$why: none is altered", ({ of }) => {
    for (const { folder, seal, copy } of copies) {
      const verdict = verify(documentOf(of(copy)), sealed);
      expect(verdict, folder).toMatchObject({ verdict: "same", period: seal.period });
    }
  });

  test("in Traditional characters, and said so", () => {
    for (const { folder, copy } of copies) {
      const verdict = verify(documentOf(mapped(toTraditional)(copy)), sealed);
      expect(told(verdict), folder).toMatchObject({ verdict: "same" });
      expect(verdict.verdict === "unrelated" ? [] : verdict.notes.map(({ kind }) => kind)).toContain(
        "traditional",
      );
    }
  });

  test("several at once, and a page's own words around", () => {
    // What was put between lines is not to be joined to them afterwards.
    const rest = republications.filter(({ why }) => why !== "no tables" && !why.startsWith("pages of a PDF"));
    for (let round = 0; round < rounds(60, 1000); round++) {
      const choose = chooser(round);
      const { folder, copy } = copies[choose(copies.length)]!;
      const [one, other] = [rest[choose(rest.length)]!, rest[choose(rest.length)]!];
      const { blocks } = documentOf(other.of(one.of(copy)), choose(2) === 0 ? "lines" : "tables");
      const page = (text: string) => ({ kind: "text" as const, text, place: "page" });
      const [title, ...below] = blocks;
      const around = [
        page("首页 > 政务公开 > 通报"),
        title!,
        page("发布日期：2024-01-01 10:00 来源：省政府办公厅 浏览次数：1024"),
        page("字体：【大 中 小】"),
        ...below,
        page("打印 关闭"),
        page("版权所有"),
      ];
      expect(
        told(verify({ blocks: around }, sealed)),
        `${round} ${folder}: ${one.why}, ${other.why}`,
      ).toMatchObject({
        verdict: "same",
      });
    }
  });
});

interface Spot {
  readonly get: (copy: CopyLines) => string;
  readonly set: (copy: CopyLines, text: string) => CopyLines;
}

/** Every text of a copy that can be changed. */
function spotsOf(copy: CopyLines): Spot[] {
  const at = <T>(list: readonly T[], index: number, value: T) =>
    list.map((old, place) => (place === index ? value : old));
  return [
    { get: (of) => of.title, set: (of, title) => ({ ...of, title }) },
    ...copy.body.map((_, index): Spot => ({
      get: (of) => of.body[index]!,
      set: (of, text) => ({ ...of, body: at(of.body, index, text) }),
    })),
    { get: (of) => of.signatory, set: (of, signatory) => ({ ...of, signatory }) },
    { get: (of) => of.date, set: (of, date) => ({ ...of, date }) },
    ...copy.tables.flatMap((rows, table) =>
      rows.flatMap((row, line) =>
        row.flatMap((cell, column): Spot[] =>
          cell === ""
            ? []
            : [
                {
                  get: (of) => of.tables[table]![line]![column]!,
                  set: (of, text) => ({
                    ...of,
                    tables: at(
                      of.tables,
                      table,
                      at(of.tables[table]!, line, at(of.tables[table]![line]!, column, text)),
                    ),
                  }),
                },
              ],
        ),
      ),
    ),
  ];
}

/** Each changes a text so that it says something else; undefined where it has nothing to change. */
const changes: Readonly<
  Record<string, (text: string, choose: (below: number) => number) => string | undefined>
> = {
  "a digit": (text, choose) => {
    const digits = [...text.matchAll(/\d/g)];
    const digit = digits[choose(Math.max(digits.length, 1))];
    if (!digit) return undefined;
    return replaced(text, digit.index, 1, String((Number(digit[0]) + 1 + choose(9)) % 10));
  },
  "a word": (text, choose) => {
    const words = [...text.matchAll(/[\u4e00-\u9fff]{2}/g)].filter(({ index }) => index > 3);
    const word = words[choose(Math.max(words.length, 1))];
    return word && replaced(text, word.index, 2, "甲乙");
  },
  "a zero-width character in a word": (text, choose) => {
    const words = [...text.matchAll(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g)];
    const word = words[choose(Math.max(words.length, 1))];
    return word && replaced(text, word.index + 1, 0, "\u200b");
  },
  "a letter that only looks like it": (text, choose) => {
    const looks = [...text.matchAll(/[一工口日0]/g)].filter(({ index }) => index > 3);
    const look = looks[choose(Math.max(looks.length, 1))];
    return (
      look && replaced(text, look.index, 1, { 一: "⼀", 工: "⼯", 口: "⼝", 日: "⽇", 0: "О" }[look[0]]!)
    );
  },
  "a decimal point moved": (text) => {
    const decimal = /(\d)\.(\d)/.exec(text);
    return decimal ? replaced(text, decimal.index, 3, `${decimal[1]}${decimal[2]}.`) : undefined;
  },
  "a passage put in": (text, choose) => {
    const stops = [...text.matchAll(/[，。]/g)];
    const stop = stops[choose(Math.max(stops.length, 1))];
    return stop && replaced(text, stop.index + 1, 0, "某某娱乐官网下载注册送礼，");
  },
  "a passage taken out": (text, choose) => {
    const clauses = [...text.matchAll(/[，。][^，。]{3,}(?=[，。])/g)];
    const clause = clauses[choose(Math.max(clauses.length, 1))];
    return clause && replaced(text, clause.index, clause[0].length, "");
  },
};

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

describe("alterations", () => {
  test.each(Object.entries(changes))("%s: every one is found, where it is", (kind, change) => {
    let made = 0;
    for (let round = 0; made < rounds(40, 200); round++) {
      const choose = chooser(round * 31 + kind.length);
      const { folder, copy } = copies[choose(copies.length)]!;
      const spots = spotsOf(copy);
      const spot = spots[choose(spots.length)]!;
      const text = change(spot.get(copy), choose);
      if (text === undefined || text === spot.get(copy)) continue;
      made++;
      const where = `${folder}: ${spot.get(copy).slice(0, 40)} → ${text.slice(0, 60)}`;
      const changed = spot.set(copy, text);
      const document = documentOf(changed);
      const verdict = verify(document, sealed);
      expect(told(verdict), where).toMatchObject({ verdict: "altered" });
      if (verdict.verdict !== "altered") continue;
      expect(verdict.alterations.length, where).toBeLessThanOrEqual(2);
      // The line of the copy that was changed, or the one behind what went.
      const before = documentOf(copy).blocks;
      const line =
        document.blocks.findIndex((block, index) => {
          const old = before[index];
          return block.kind !== "text" || old?.kind !== "text" || block.text !== old.text;
        }) + 1;
      const lines = verdict.alterations.map(({ place }) => Number(place.split(":")[1]));
      expect(
        lines.some((found) => Math.abs(found - line) <= 1),
        `${where}: ${lines.join()} for ${line}`,
      ).toBe(true);
    }
  });

  test("two rows exchanged, a row taken out, a paragraph taken out or put in: in every circular that has them", () => {
    for (const { folder, copy } of copies) {
      copy.body.forEach((paragraph, index) => {
        if (paragraph.length < 12) return;
        const without = { ...copy, body: copy.body.toSpliced(index, 1) };
        const verdict = verify(documentOf(without), sealed);
        // A text of hardly more than one paragraph is not known without it.
        if (copy.body.join("").length > 3 * paragraph.length)
          expect(told(verdict), `${folder} without ${index}`).toMatchObject({ verdict: "altered" });
        const added = {
          ...copy,
          body: copy.body.toSpliced(index, 0, "某某体育平台，注册即送彩金，详情请咨询客服。"),
        };
        if (index > 0)
          expect(told(verify(documentOf(added), sealed)), `${folder} before ${index}`).toMatchObject({
            verdict: "altered",
          });
      });
      copy.tables.forEach((rows, table) => {
        for (let row = 1; row + 1 < rows.length; row++) {
          const swapped = rows.with(row, rows[row + 1]!).with(row + 1, rows[row]!);
          const exchanged = { ...copy, tables: copy.tables.with(table, swapped) };
          expect(told(verify(documentOf(exchanged), sealed)), `${folder} row ${row}`).toMatchObject({
            verdict: "altered",
          });
          const less = { ...copy, tables: copy.tables.with(table, rows.toSpliced(row, 1)) };
          expect(told(verify(documentOf(less), sealed)), `${folder} no row ${row}`).toMatchObject({
            verdict: "altered",
          });
        }
      });
    }
  });

  test("both readings, and the places of both", () => {
    const { copy } = shipped;
    const changed = { ...copy, body: copy.body.map((text) => text.replace("99.94%", "99.49%")) };
    const document = documentOf(changed);
    const line = document.blocks.findIndex((block) => block.kind === "text" && block.text.includes("99.49%"));
    const [block] = document.blocks.slice(line, line + 1);
    const column = block?.kind === "text" ? block.text.indexOf("99.49") + 4 : 0;
    expect(told(verify(document, sealed))).toEqual({
      verdict: "altered",
      alterations: [
        {
          kind: "changed",
          where: "正文第4段",
          unit: "circular.md#p-4",
          sealed: "94",
          copy: "49",
          before: "2个，合格率达99.",
          after: "%。",
          place: `copy.txt:${line + 1}:${column}`,
        },
      ],
      notes: [],
    });
  });

  test("a word in the first characters of the text is one alteration, whatever stands before", () => {
    const { copy } = shipped;
    const first = copy.body[0]!;
    const changed = { ...copy, body: copy.body.with(0, `${first.slice(0, 2)}甲乙${first.slice(4)}`) };
    const { blocks } = documentOf(changed);
    const [title, ...below] = blocks;
    const page = { kind: "text" as const, text: "发布日期：2022-09-29", place: "page" };
    const found = told(verify({ blocks: [title!, page, ...below] }, sealed));
    expect(found).toMatchObject({ verdict: "altered", alterations: [{ where: "正文第1段", copy: "甲乙" }] });
    expect(found).toHaveProperty("alterations.length", 1);
  });

  test("what stands between title and text is the page's own, or an alteration", () => {
    const { copy } = shipped;
    const [title, ...below] = documentOf(copy).blocks;
    const between = (text: string) =>
      told(verify({ blocks: [title!, { kind: "text", text, place: "page" }, ...below] }, sealed));
    for (const own of ["日期：2022-09-29 14:58", "来源：省政府办公厅", "2022-09-29", "浏览次数：12"])
      expect(between(own), own).toMatchObject({ verdict: "same" });
    for (const other of ["某某娱乐平台注册送彩金", `来源：${"某某娱乐平台注册送彩金，".repeat(6)}`])
      expect(between(other), other).toMatchObject({
        verdict: "altered",
        alterations: [{ kind: "added", copy: other.trim() }],
      });
  });

  test("the number of the document may stand above the title or below; another one is an alteration", () => {
    const numbered = copies.find(({ seal }) =>
      seal.units.some(({ id }) => id === "circular.md#documentNumber"),
    )!;
    const number = numbered.seal.units.find(({ id }) => id === "circular.md#documentNumber")!.text;
    const { number: _, ...unnumbered } = numbered.copy;
    const [title, ...below] = documentOf(unnumbered).blocks;
    const line = (text: string) => ({ kind: "text" as const, text, place: "number" });
    const other = number.replace(/\d+号/, "99号");
    for (const text of [number, other]) {
      for (const blocks of [
        [line(text), title!, ...below],
        [title!, line(text), ...below],
      ])
        expect(told(verify({ blocks }, sealed))).toMatchObject(
          text === number
            ? { verdict: "same", alterations: [], notes: [] }
            : { verdict: "altered", alterations: [{ kind: "changed", where: "发文字号" }] },
        );
    }
    expect(told(verify({ blocks: [title!, line(other), ...below] }, sealed))).toHaveProperty(
      "alterations.length",
      1,
    );
    expect(told(verify({ blocks: [title!, ...below] }, sealed))).toMatchObject({
      verdict: "same",
      notes: [{ kind: "absent", where: "发文字号" }],
    });
    // Nothing of the kind was sealed: then a number between title and text is somebody's own.
    const [first, ...rest] = documentOf(shipped.copy).blocks;
    expect(told(verify({ blocks: [first!, line("某政办发〔2022〕9号"), ...rest] }, sealed))).toMatchObject({
      verdict: "altered",
    });
  });

  test.each(["3", "— 3 个 —", "— 3", "第3页有误", "第3页 共9页某平台"])(
    "%s between paragraphs is no page number",
    (text) => {
      const { copy } = shipped;
      expect(
        told(verify(documentOf({ ...copy, body: copy.body.toSpliced(3, 0, text) }), sealed)),
      ).toMatchObject({
        verdict: "altered",
      });
    },
  );

  test("who signed is another, or nobody", () => {
    const { copy } = shipped;
    const other = verify(documentOf({ ...copy, signatory: "某某娱乐平台" }), sealed);
    expect(told(other)).toMatchObject({
      verdict: "altered",
      alterations: [{ kind: "changed", where: "落款", sealed: copy.signatory, copy: "某某娱乐平台" }],
    });
    expect(told(verify(documentOf({ ...copy, signatory: "" }), sealed))).toMatchObject({
      verdict: "altered",
      alterations: [{ kind: "missing", where: "落款" }],
    });
    expect(told(verify(documentOf({ ...copy, date: "2022年9月28日" }), sealed))).toMatchObject({
      alterations: [{ where: "成文日期" }],
    });
  });

  test("a merged cell that a copy left empty is a note", () => {
    const { copy } = shipped;
    const [figures, list] = copy.tables;
    const emptied = {
      ...copy,
      tables: [figures!, list!.map((row, index) => (index === 2 ? row.with(1, "") : row))],
    };
    expect(told(verify(documentOf(emptied), sealed))).toMatchObject({
      verdict: "same",
      alterations: [],
      notes: [{ kind: "mergedCell", where: "附件2第2行第2格" }],
    });
    const other = {
      ...copy,
      tables: [figures!, list!.map((row, index) => (index === 2 ? row.with(2, "") : row))],
    };
    expect(told(verify(documentOf(other), sealed))).toMatchObject({ verdict: "altered" });
  });
});

describe("which circular", () => {
  test("is found among all, and only where it is one of them", () => {
    expect(verify({ blocks: [] }, sealed)).toEqual({ verdict: "unrelated" });
    const stranger =
      "今年以来，全县森林防火形势总体平稳，共接报火情12起，同比减少3起，过火面积1.2公顷，未发生人员伤亡。";
    expect(verify(readBytes(Buffer.from(stranger), "a.txt", "txt"), sealed)).toEqual({
      verdict: "unrelated",
    });
    for (const { seal, copy, folder } of copies) {
      const others = sealedCirculars(records.filter((one) => one.folder !== folder).map((one) => one.seal));
      expect(verify(documentOf(copy), others), folder).toEqual({ verdict: "unrelated" });
      expect(verify(documentOf(copy), sealed, seal.period)).toMatchObject({ verdict: "same" });
      expect(verify(documentOf(copy), sealed, "1999")).toEqual({ verdict: "unrelated" });
    }
  });

  test("a text that quotes one sentence is not a copy", () => {
    const { copy } = shipped;
    const quoting = `${"今年以来，全县森林防火形势总体平稳，共接报火情若干起，未发生人员伤亡。".repeat(6)}${copy.body[3]!}`;
    expect(verify(readBytes(Buffer.from(quoting), "a.txt", "txt"), sealed)).toEqual({ verdict: "unrelated" });
  });

  test("an excerpt is one, and what it leaves out is a note", () => {
    const { seal, copy } = shipped;
    const excerpt = readBytes(Buffer.from(copy.body[5]!), "a.txt", "txt");
    expect(verify(excerpt, sealed)).toMatchObject({
      verdict: "same",
      period: seal.period,
      notes: [{ kind: "part" }],
    });
    const changed = readBytes(Buffer.from(copy.body[5]!.replace("55%", "65%")), "a.txt", "txt");
    expect(told(verify(changed, sealed))).toMatchObject({
      verdict: "altered",
      alterations: [{ sealed: "5", copy: "6" }],
    });
  });
});
