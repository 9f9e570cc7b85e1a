import type { IsoDate } from "../figures/day.ts";
import type { PeriodId } from "../figures/period.ts";
import { type Answers, type RecordedAnswer } from "./answers.ts";
import { attachmentsOf } from "./attachments/attachments.ts";
import type { CellPlaces } from "./attachments/csv-text.ts";
import { withoutOtherPeriods } from "./attachments/other-periods.ts";
import { circularText } from "./circular-text.ts";
import type { ReceivedFile } from "../documents/document.ts";
import type { Finding } from "../documents/finding.ts";
import { message } from "../messages/message.ts";
import { asOfDays, daySpan } from "./outline/dates.ts";
import { type Outline, outlineOf } from "./outline/outline.ts";
import { periodIn } from "../facts/period-words.ts";
import { separatedRunOn } from "./outline/run-on.ts";
import type { ReadFile } from "../documents/read-file.ts";
import type { KnownNames } from "./known-names.ts";
import { disorderFindings } from "./screening/disorder.ts";
import { restorePunctuation } from "./screening/punctuation.ts";
import { doubtFinding, screen, type ScreenedDocument, type ScreenedLine } from "./screening/screen.ts";
import { signatureOf } from "./signature.ts";

/** What the received files come to: a period's files, or the findings that stop it. */
export interface Intake {
  /** In the order of the files and their places. */
  readonly findings: readonly Finding[];
  /** Undefined while no title names it and the editor has not answered. */
  readonly period?: PeriodId;
  /** circular.md and the tables, by name; without period.json. Not to be used while a finding blocks. */
  readonly files: ReadonlyMap<string, string>;
  /** Where the cells of the tables stand in what was received, by file. */
  readonly places: ReadonlyMap<string, CellPlaces>;
  /** What period.json says of them. */
  readonly facts: Facts;
}

/** What the received files say of a period, for its period.json. */
export interface Facts {
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: IsoDate;
  readonly asOf?: IsoDate;
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly received: readonly ReceivedFile[];
  readonly answers: readonly RecordedAnswer[];
  /** In Chinese, a sentence each. */
  readonly alterations: readonly string[];
}

/**
 * 收文: received files → a period. Pure: nothing is read or written.
 *
 * Nothing is invented: what no file says is absent, what is in doubt blocks, what was put right is among the findings.
 */
export function intake(files: readonly ReadFile[], known: KnownNames, answers: Answers): Intake {
  const documents = files.map(({ document }) => screen(separatedRunOn(document), answers));
  const outlines = documents.map((document, index) =>
    // A title that is given is that of the first file: the others are its attachments.
    outlineOf(document, index === 0 ? answers.title : undefined),
  );
  const mains = outlines.filter(({ outline }) => outline.title);
  const main: Outline = mains[0]?.outline ?? emptyOutline;
  const findings: Finding[] = [
    ...documents.flatMap((document) => document.findings),
    ...outlines.flatMap((one) => one.findings),
  ];
  for (const { outline } of mains.slice(1)) findings.push(secondCircular(outline));

  const titled =
    periodIn(main.title?.prose ?? "") ??
    periodIn(
      main.body
        .slice(0, 3)
        .map(({ prose }) => prose)
        .join(""),
    );
  const period = answers.period ?? titled;

  const all = [
    ...main.sections,
    ...outlines
      .filter(({ outline }) => outline !== main && !outline.title)
      .flatMap(({ outline }) => outline.sections),
  ];
  const { sections, findings: ofOthers } = withoutOtherPeriods(all, period);
  findings.push(...ofOthers);
  const attachments = attachmentsOf(sections, main.attachmentTitles, known, answers);
  const recorded: RecordedAnswer[] = [...placeAnswers(answers), ...attachments.answers];
  const out = new Map<string, string>();

  const remark = remarkOf(attachments.remarks);
  const circular = main.title && circularOf(main, main.title, remark?.text, known, answers);
  if (circular) {
    if (circular.text !== undefined) out.set("circular.md", circular.text);
    findings.push(...circular.findings);
    recorded.push(...circular.answers);
  }
  // One thing is wrong with a file that is neither, not one for each of its lines.
  const neither = !circular && attachments.files.size === 0;
  if (neither) findings.push(untitled(documents) ?? noCircular(documents[0]?.file ?? ""));
  else findings.push(...attachments.findings);
  // Without a circular there is no text that a remark could stand under.
  if (remark && circular === undefined) {
    findings.push({
      place: remark.place,
      severity: "notice",
      said: message("lineBesideTable"),
      text: remark.text,
    });
  }
  if (remark && remark.widened > 0) findings.push(...widenedFindings([remark]));
  for (const [name, text] of attachments.files) out.set(name, text);

  if (period === undefined && !neither)
    findings.push(noPeriod(main.title?.place ?? documents[0]?.file ?? "", main.title));
  else if (titled !== undefined && answers.period !== undefined && titled !== answers.period) {
    findings.push({
      place: main.title?.place ?? "",
      severity: "notice",
      said: message("periodsDiffer", { titled, answered: answers.period }),
      text: main.title?.prose ?? "",
    });
  }
  if (answers.title !== undefined) recorded.push({ question: "通报标题", answer: answers.title });
  if (answers.period !== undefined && titled === undefined)
    recorded.push({ question: "所属期", answer: answers.period });

  const used = deduplicated(findings.toSorted(byPlace));
  return {
    findings: used,
    ...(period !== undefined && { period }),
    files: out,
    places: attachments.places,
    facts: {
      ...factsOf(main, remark?.text, circular?.signatory),
      received: files.map(({ received }) => received),
      answers: recorded,
      alterations: [...new Set(used.flatMap(({ alteration }) => alteration ?? []))],
    },
  };
}

const emptyOutline: Outline = {
  metadata: {},
  metadataLines: [],
  body: [],
  attachmentTitles: [],
  sections: [],
  leftOut: [],
};

interface CircularFile {
  /** Undefined while something blocks. */
  readonly text?: string;
  readonly signatory?: string;
  readonly findings: readonly Finding[];
  readonly answers: readonly RecordedAnswer[];
}

function circularOf(
  outline: Outline,
  title: ScreenedLine,
  remark: string | undefined,
  known: KnownNames,
  answers: Answers,
): CircularFile {
  const { metadata, metadataLines, body, attachmentTitles, leftOut } = outline;
  const lastPlace = body.at(-1)?.place ?? title.place;
  const signature = signatureOf(outline, outline.signed?.place ?? lastPlace, known, answers.signatory);
  const used = [title, ...body, ...attachmentTitles];
  const findings: Finding[] = [
    ...[...metadataLines, ...used].flatMap((line) => doubtFinding(line)),
    ...widenedFindings(used),
    ...signature.findings,
    ...disorderFindings(body, answers.keep),
    ...leftOutFindings(leftOut),
  ];
  const recorded = [...signature.answers];
  const signed = outline.signed?.day ?? answers.signed;
  if (!outline.signed && answers.signed !== undefined)
    recorded.push({ question: "成文日期", answer: answers.signed });
  if (signed === undefined) {
    findings.push({
      place: lastPlace,
      severity: "blocking",
      said: message("signedMissing", { suggested: metadata.published?.slice(0, 10) ?? "YYYY-MM-DD" }),
      text: body.at(-1)?.text ?? title.text,
    });
  }
  if (body.length === 0) {
    findings.push({
      place: title.place,
      severity: "blocking",
      said: message("circularEmpty"),
      text: title.text,
    });
  }
  const { signatory } = signature;
  if (signatory === undefined || signed === undefined) return { findings, answers: recorded };
  const text = circularText(
    {
      title: title.prose,
      ...metadata,
      signatory,
      signed,
      attachments: attachmentTitles.map(({ prose }) => prose),
      ...(remark !== undefined && { remark }),
    },
    body.map(({ prose }) => prose),
  );
  return { text, signatory, findings, answers: recorded };
}

/** What a sentence says that names the days whose posts were looked at. */
const inspectionWords = /检查时段|检查时间|抽查时间|检查期间|检查数据|监测时间/;

function factsOf(
  main: Outline,
  remark: string | undefined,
  signatory: string | undefined,
): Omit<Facts, "received" | "answers" | "alterations"> {
  const prose = main.body.map((line) => line.prose).join("\n");
  const [asOf] = asOfDays(prose);
  const inspection = prose.split(/[。\n]/).find((sentence) => inspectionWords.test(sentence));
  const window = daySpan(remark ?? "") ?? daySpan(inspection ?? "");
  const publisher = main.metadata.source ?? signatory;
  const date = main.metadata.published?.slice(0, 10) ?? main.signed?.day;
  return {
    ...(main.title && { title: main.title.prose }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(asOf !== undefined && { asOf }),
    ...(window && { window }),
  };
}

interface Remark {
  readonly text: string;
  readonly widened: number;
  readonly place: string;
}

/** 备注 without the word itself; several become one, each a sentence. */
function remarkOf(remarks: readonly { text: string; place: string }[]): Remark | undefined {
  const [first] = remarks;
  if (!first) return undefined;
  const restored = remarks.map(({ text }) => restorePunctuation(text));
  return {
    text: restored.map(({ text }) => text.replace(/^(?:备\s*注|注|说\s*明)\s*：\s*/, "")).join(""),
    widened: restored.reduce((sum, { count }) => sum + count, 0),
    place: first.place,
  };
}

function widenedFindings(lines: readonly { widened: number; place: string }[]): Finding[] {
  const widened = lines.filter((line) => line.widened > 0);
  const [first] = widened;
  if (!first) return [];
  const marks = widened.reduce((sum, line) => sum + line.widened, 0);
  return [
    {
      place: first.place,
      severity: "restored",
      said: message("marksWidened", { marks, paragraphs: widened.length }),
      alteration: "标点符号被改为半角，已恢复为全角。",
    },
  ];
}

function leftOutFindings(lines: readonly ScreenedLine[]): Finding[] {
  const [first] = lines;
  if (!first) return [];
  return [
    {
      place: first.place,
      severity: "notice",
      said: message("linesLeftOut", { count: lines.length }),
      text: first.text,
    },
  ];
}

function placeAnswers({ drop, keep }: Answers): RecordedAnswer[] {
  return [
    ...(drop.size > 0 ? [{ question: "与通报无关的内容", answer: `经编辑确认删去${drop.size}处` }] : []),
    ...(keep.size > 0 ? [{ question: "存疑的内容", answer: `经编辑确认保留${keep.size}处` }] : []),
  ];
}

function secondCircular({ title }: Outline): Finding {
  return {
    place: title?.place ?? "",
    severity: "blocking",
    said: message("secondCircularFile"),
    text: title?.text ?? "",
  };
}

/** Characters of a line that is a paragraph of a text, and no cell of a flattened table. */
const leastParagraph = 20;

/** What is asked where there is a text, and no line of it is a title. */
function untitled(documents: readonly ScreenedDocument[]): Finding | undefined {
  const text = documents
    .flatMap(({ blocks }) => blocks)
    .find(
      (block) => block.kind === "line" && block.prose.length >= leastParagraph && block.prose.includes("。"),
    );
  if (text?.kind !== "line") return undefined;
  return {
    place: text.place,
    severity: "blocking",
    said: message("titleMissing"),
    text: text.text,
  };
}

function noCircular(file: string): Finding {
  return {
    place: file,
    severity: "blocking",
    said: message("nothingKnown"),
  };
}

function noPeriod(place: string, title: ScreenedLine | undefined): Finding {
  return {
    place,
    severity: "blocking",
    said: message("periodMissing"),
    ...(title && { text: title.text }),
  };
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** In the order of the files' names, and of the lines in each. */
function byPlace(a: Finding, b: Finding): number {
  return collator.compare(a.place, b.place);
}

/** Each finding once: half-width marks of the text and of the remark are one. */
function deduplicated(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ said, place, text }) => {
    const key = said.key === "marksWidened" ? said.key : JSON.stringify([said, place, text]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
