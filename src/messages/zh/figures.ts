import { entry } from "../entry.ts";
import { quoted } from "./quoted.ts";

/** A figure that is held against another: what it measures, as it is printed, and where. */
export interface OtherFigure {
  readonly label: string;
  readonly printed: string;
  readonly place: string;
}

/** A list that names fewer or more than a figure says. */
export interface NamingList {
  readonly file: string;
  readonly rows: number;
}

/** A place that says otherwise, and what it says. */
export interface OtherPlace {
  readonly place: string;
  readonly text: string;
}

interface Contradiction {
  printed: string;
  label: string;
  others: readonly OtherFigure[];
  lists: readonly NamingList[];
  /** How many others there are beyond those named. */
  more: number;
  /** What the other figures give, as arithmetic; empty where lists alone speak against it. */
  given: readonly string[];
}

interface WrongProse {
  quote: string;
  explanation: string;
  others: readonly OtherPlace[];
  more: number;
}

const declare = "请更正数字或数据；确需照原样公布的，在 declared.json 写明原话和理由。";

/** Figures that others contradict (TB3…). */
export const figures = {
  figureContradicted: entry("TB3001", ({ printed, label, others, lists, more, given }: Contradiction) => ({
    found: `${quoted(printed)}（${label}）与${[
      ...others.map((other) => `${other.label}${other.printed}（${other.place}）`),
      ...lists.map(({ file, rows }) => `名单所列的${rows}个（${file}）`),
      ...(more > 0 ? [`另外${more}个数字`] : []),
    ].join("、")}不符`,
    expected: (given.length > 0 ? given : lists.map(({ rows }) => String(rows))).join("，"),
    mend: "请更正其中有误的；确需照原样公布的，在 declared.json 写明这个单元格和理由；本期若已用印，还要在 corrections.csv 增加一行。",
  })),
  rateOfNothing: entry(
    "TB3002",
    ({ printed, label, others }: Omit<Contradiction, "lists" | "more" | "given">) => ({
      found: `${quoted(printed)}（${label}）没有依据：${others.map((other) => `${other.label}是${other.printed}（${other.place}）`).join("、")}`,
      expected: "不写比率，因为分母是零",
      mend: "请更正其中有误的；确需照原样公布的，在 declared.json 写明这个单元格和理由；本期若已用印，还要在 corrections.csv 增加一行。",
    }),
  ),
  proseContradicted: entry("TB3003", ({ quote, explanation, others, more }: WrongProse) => ({
    found: `${quoted(quote)}有误（${explanation}）${
      others.length === 0
        ? ""
        : `，见${others.map(({ place, text }) => `${place}（${text}）`).join("、")}${more > 0 ? `等${others.length + more}处` : ""}`
    }`,
    expected: "通报中的每个数字都与正文和数据相符",
    mend: declare,
  })),
  proseUnproven: entry("TB3004", ({ quote, explanation }: { quote: string; explanation: string }) => ({
    found: `${quoted(quote)}无从验证（${explanation}）`,
    expected: "每个比率、合计和增减都能由正文或数据算出（site.json 写明了 strict，从严）",
    mend: declare,
  })),
};
